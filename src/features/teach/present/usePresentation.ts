import { useCallback, useEffect, useRef, useState } from 'react'
import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import { firstShowing, laterOf, shownAfter } from '../../../core/lesson/presentation.ts'
import type { ShowCommand, Showing } from '../../../core/lesson/presentation.ts'
import { useApp } from '../../../store/react.tsx'

export type WindowRole = 'presenter' | 'audience'

type Message =
  | { readonly kind: 'hello' | 'here'; readonly from: string; readonly role: WindowRole; readonly now: Showing }
  | { readonly kind: 'bye'; readonly from: string }

export interface Presentation {
  readonly now: Showing
  readonly command: (command: ShowCommand) => void
  /** Other windows of this presentation. */
  readonly audiences: number
  readonly presenters: number
  /** A window of the room was there and has gone. */
  readonly hasLostRoom: boolean
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
  const latest = useRef(now)
  const channel = useRef<BroadcastChannel | null>(null)

  const take = useCallback((next: Showing) => {
    latest.current = next
    setNow(next)
    keep(lesson, next)
    show({ lesson: { id: lesson.id, step: next.step, as: role } }, 'replace')
  }, [lesson, role, show])

  useEffect(() => {
    // Without a channel (a very old browser) the window stands alone.
    if (typeof BroadcastChannel === 'undefined') return undefined
    const opened = new BroadcastChannel(`exopath-present ${lesson.id}`)
    channel.current = opened
    const send = (message: Message): void => { opened.postMessage(message) }
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'bye') {
        setOthers((old) => {
          if (old.get(data.from) === 'audience' && ![...old].some(([id, r]) => id !== data.from && r === 'audience')) setLost(true)
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
    const leave = (): void => { send({ kind: 'bye', from: own }) }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
      opened.close()
      channel.current = null
    }
  }, [lesson, own, role, take])

  const command = useCallback((asked: ShowCommand) => {
    const next = shownAfter(graph, lesson, latest.current, asked, own)
    take(next)
    channel.current?.postMessage({ kind: 'here', from: own, role, now: next } satisfies Message)
  }, [graph, lesson, own, role, take])

  const count = (of: WindowRole): number => [...others.values()].filter((r) => r === of).length
  return { now, command, audiences: count('audience'), presenters: count('presenter'), hasLostRoom }
}

/** Kept with the window: a reload goes on where it was, another visit starts anew. */
function kept(lesson: Lesson): Showing | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(keyOf(lesson)) ?? 'null')
    return isShowing(found) && found.step < lesson.steps.length ? found : null
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

/** Ends a presentation in this window: the next one starts at its first step. */
export function forgetPresentation(lesson: Pick<Lesson, 'id'>): void {
  try {
    sessionStorage.removeItem(keyOf(lesson))
  } catch {
    return // nothing was kept
  }
}

function keyOf(lesson: Pick<Lesson, 'id'>): string {
  return `exopath-present ${lesson.id}`
}

function isShowing(value: unknown): value is Showing {
  if (typeof value !== 'object' || value === null) return false
  const has = (key: keyof Showing, of: string): boolean => key in value && typeof (value as Record<string, unknown>)[key] === of
  return has('change', 'number') && has('by', 'string') && has('step', 'number') && has('phase', 'string') && has('isBlank', 'boolean') && has('isUnlabelled', 'boolean') && 'hops' in value
}
