import { useCallback, useEffect, useRef, useState } from 'react'
import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import { firstShowing, laterOf, SHOW_PHASES, shownAfter } from '../../../core/lesson/presentation.ts'
import type { ShowCommand, Showing } from '../../../core/lesson/presentation.ts'
import { useApp } from '../../../store/react.tsx'
import { isOpenedForIt } from './startPresenting.ts'

export type WindowRole = 'presenter' | 'audience'

type Message =
  | { readonly kind: 'hello' | 'here'; readonly from: string; readonly role: WindowRole; readonly now: Showing }
  | { readonly kind: 'bye'; readonly from: string }
  | { readonly kind: 'end'; readonly from: string }

export interface Presentation {
  readonly now: Showing
  readonly command: (command: ShowCommand) => void
  /** Other windows of this presentation. */
  readonly audiences: number
  readonly presenters: number
  /** A window of the room was there and has gone. */
  readonly hasLostRoom: boolean
  /** Windows of this browser can tell each other what they show. */
  readonly isLinked: boolean
  /** Ends it in every window: a window that was opened for it closes, the others go back to the lesson. */
  readonly end: () => void
}

/** One presentation in several windows of this browser, without a server: equal copies that tell each other every change. A window
 *  that is loaded anew asks the others, or goes on from what it kept. */
export function usePresentation(lesson: Lesson, role: WindowRole): Presentation {
  const graph = useApp((s) => s.graph)
  const place = useApp((s) => s.view.lesson)
  const show = useApp((s) => s.show)
  const [own] = useState(() => Math.random().toString(36).slice(2))
  const [now, setNow] = useState<Showing>(() => kept(lesson) ?? firstShowing(graph, lesson, place?.step ?? 0, own))
  const [others, setOthers] = useState<ReadonlyMap<string, WindowRole>>(new Map())
  const [hasLostRoom, setLost] = useState(false)
  const [isLinked] = useState(() => {
    const tried = openChannel(lesson)
    tried?.close()
    return tried !== null
  })
  const latest = useRef(now)
  const channel = useRef<BroadcastChannel | null>(null)

  const take = useCallback(
    (next: Showing) => {
      latest.current = next
      setNow(next)
      keep(lesson, next)
      show({ lesson: { id: lesson.id, step: next.step, as: role } }, 'replace')
    },
    [lesson, role, show],
  )

  const leave = useCallback(() => {
    forgetPresentation(lesson)
    show({ lesson: { id: lesson.id, step: latest.current.step, as: 'learner' } })
    if (isOpenedForIt()) close()
  }, [lesson, show])

  useEffect(() => {
    const opened = openChannel(lesson)
    if (opened === null) return undefined
    channel.current = opened
    const send = (message: Message): void => {
      opened.postMessage(message)
    }
    opened.onmessage = ({ data }: MessageEvent<unknown>) => {
      // Another version of the page may be open in another window.
      if (!isMessage(data, lesson)) return
      if (data.kind === 'end') {
        leave()
        return
      }
      if (data.kind === 'bye') {
        setOthers((old) => {
          if (old.get(data.from) === 'audience' && ![...old].some(([id, r]) => id !== data.from && r === 'audience'))
            setLost(true)
          return new Map([...old].filter(([id]) => id !== data.from))
        })
        return
      }
      setOthers((old) => (old.get(data.from) === data.role ? old : new Map([...old, [data.from, data.role]])))
      if (data.role === 'audience') setLost(false)
      const next = laterOf(latest.current, data.now)
      if (next !== latest.current) take(next)
      if (data.kind === 'hello') send({ kind: 'here', from: own, role, now: latest.current })
    }
    send({ kind: 'hello', from: own, role, now: latest.current })
    const part = (): void => {
      send({ kind: 'bye', from: own })
    }
    addEventListener('pagehide', part)
    return () => {
      removeEventListener('pagehide', part)
      part()
      opened.close()
      channel.current = null
    }
  }, [lesson, own, role, take, leave])

  const command = useCallback(
    (asked: ShowCommand) => {
      const next = shownAfter(graph, lesson, latest.current, asked, own)
      take(next)
      channel.current?.postMessage({ kind: 'here', from: own, role, now: next } satisfies Message)
    },
    [graph, lesson, own, role, take],
  )

  const end = useCallback(() => {
    channel.current?.postMessage({ kind: 'end', from: own } satisfies Message)
    leave()
  }, [own, leave])

  const count = (of: WindowRole): number => [...others.values()].filter((r) => r === of).length
  return { now, command, audiences: count('audience'), presenters: count('presenter'), hasLostRoom, isLinked, end }
}

/** Kept with the window: a reload goes on where it was, another visit starts anew. */
function kept(lesson: Lesson): Showing | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(keyOf(lesson)) ?? 'null')
    return isShowing(found, lesson) ? found : null
  } catch {
    // Blocked storage or a broken entry: the presentation starts at the step of the link.
    return null
  }
}

function keep(lesson: Lesson, now: Showing): void {
  try {
    sessionStorage.setItem(keyOf(lesson), JSON.stringify(now))
  } catch {
    // See `kept`: the other windows still know.
    return
  }
}

/** The next presentation in this window starts at its first step. */
function forgetPresentation(lesson: Pick<Lesson, 'id'>): void {
  try {
    sessionStorage.removeItem(keyOf(lesson))
  } catch {
    return // nothing was kept
  }
}

function keyOf(lesson: Pick<Lesson, 'id'>): string {
  return `exopath-present ${lesson.id}`
}

/** Null in a browser that has no channel, or refuses it to a frame. */
function openChannel(lesson: Pick<Lesson, 'id'>): BroadcastChannel | null {
  try {
    return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(keyOf(lesson))
  } catch {
    return null // the window says that it stands alone
  }
}

function isMessage(value: unknown, lesson: Lesson): value is Message {
  if (
    typeof value !== 'object' ||
    value === null ||
    !('kind' in value) ||
    !('from' in value) ||
    typeof value.from !== 'string'
  )
    return false
  if (value.kind === 'bye' || value.kind === 'end') return true
  return (
    (value.kind === 'hello' || value.kind === 'here') &&
    'role' in value &&
    (value.role === 'presenter' || value.role === 'audience') &&
    'now' in value &&
    isShowing(value.now, lesson)
  )
}

function isShowing(value: unknown, lesson: Lesson): value is Showing {
  if (typeof value !== 'object' || value === null) return false
  const { change, by, step, phase, hops, isBlank, isUnlabelled } = value as Readonly<Record<string, unknown>>
  return (
    typeof change === 'number' &&
    typeof by === 'string' &&
    typeof step === 'number' &&
    lesson.steps[step] !== undefined &&
    SHOW_PHASES.some((known) => known === phase) &&
    (hops === null || typeof hops === 'number') &&
    typeof isBlank === 'boolean' &&
    typeof isUnlabelled === 'boolean'
  )
}
