import type { MechanismGraph } from '../model/buildGraph.ts'
import type { Lesson, LessonStep } from './lessonSchema.ts'
import { pathAlong } from './pathAlong.ts'
import type { StepState } from './lessonPicture.ts'

/** What the room sees of a step: before the first its `title` and the `words` one needs; then the narration (`say`), the question
 *  (`ask`) and its answer (`told`); after the last what to take home (`end`). */
export const SHOW_PHASES = ['title', 'words', 'say', 'ask', 'told', 'end'] as const
export type ShowPhase = (typeof SHOW_PHASES)[number]

/** Where a presentation stands. Windows hold equal copies; the higher `change` wins, so none has to lead. */
export interface Showing {
  /** Counts changes. */
  readonly change: number
  /** The window that made the last change: decides between two that were made at once. */
  readonly by: string
  readonly step: number
  readonly phase: ShowPhase
  /** Steps of the path drawn, the last of them told by itself; null = all, and the narration. */
  readonly hops: number | null
  readonly isBlank: boolean
  /** No node is named: for asking the room. */
  readonly isUnlabelled: boolean
}

export type ShowCommand =
  { readonly kind: 'next' | 'back' | 'blank' | 'labels' | 'reveal' } | { readonly kind: 'go'; readonly step: number }

/** A presentation that begins at a step; at the first one it begins with the title. */
export function firstShowing(graph: MechanismGraph, lesson: Lesson, step: number, by: string): Showing {
  const at = Math.min(lesson.steps.length - 1, Math.max(0, step))
  return {
    change: 0,
    by,
    ...startOf(graph, lesson, at),
    ...(at === 0 ? { phase: 'title' as const } : {}),
    isBlank: false,
  }
}

/** The presentation after a command. Next draws the path a step further, then narrates, asks, tells the answer and goes on; Back
 *  undoes the same way. At either end nothing changes but the blank screen. */
export function shownAfter(
  graph: MechanismGraph,
  lesson: Lesson,
  now: Showing,
  command: ShowCommand,
  by: string,
): Showing {
  const with_ = (patch: Partial<Showing>): Showing => ({ ...now, change: now.change + 1, by, isBlank: false, ...patch })
  const step = lesson.steps[now.step]
  switch (command.kind) {
    case 'blank':
      return with_({ isBlank: !now.isBlank })
    case 'labels':
      return with_({ isUnlabelled: !now.isUnlabelled })
    case 'go':
      return with_(startOf(graph, lesson, Math.min(lesson.steps.length - 1, Math.max(0, command.step))))
    case 'reveal':
      if (now.phase === 'title' || now.phase === 'words' || now.phase === 'end') return with_({})
      return with_({
        hops: null,
        ...(step?.question === undefined ? {} : { phase: now.phase === 'told' ? ('ask' as const) : ('told' as const) }),
      })
    case 'next': {
      if (now.isBlank) return with_({})
      if (now.phase === 'say' && now.hops !== null)
        return with_({ hops: now.hops >= hopsOf(graph, step) ? null : now.hops + 1 })
      const phases = phasesOf(lesson, now.step)
      const after = phases[phases.indexOf(now.phase) + 1]
      if (after !== undefined) return with_({ phase: after })
      return now.step >= lesson.steps.length - 1 ? with_({}) : with_(startOf(graph, lesson, now.step + 1))
    }
    case 'back': {
      if (now.isBlank) return with_({})
      const first = firstHops(graph, lesson, now.step)
      if (now.phase === 'say' && first !== null && now.hops === null) return with_({ hops: hopsOf(graph, step) })
      if (now.phase === 'say' && first !== null && now.hops !== null && now.hops > first)
        return with_({ hops: now.hops - 1 })
      const phases = phasesOf(lesson, now.step)
      const before = phases[phases.indexOf(now.phase) - 1]
      if (before !== undefined) return with_({ phase: before })
      return now.step === 0 ? with_({}) : with_(endOf(graph, lesson, now.step - 1))
    }
  }
}

/** The one of two copies that holds: the later change, or of two at once that of the window whose name comes later. */
export function laterOf(a: Showing, b: Showing): Showing {
  return b.change > a.change || (b.change === a.change && b.by > a.by) ? b : a
}

/** How the map of the step stands. */
export function stateOf(now: Showing): StepState {
  return { isAnswered: now.phase === 'told' || now.phase === 'end', hops: now.hops }
}

/** The phases of a step in their order. */
export function phasesOf({ steps, glossary = [], misconceptions = [] }: Lesson, at: number): readonly ShowPhase[] {
  return [
    ...(at === 0 ? ['title' as const, ...(glossary.length > 0 ? ['words' as const] : [])] : []),
    'say',
    ...(steps[at]?.question === undefined ? [] : ['ask' as const, 'told' as const]),
    ...(at === steps.length - 1 && misconceptions.length > 0 ? ['end' as const] : []),
  ]
}

function startOf(
  graph: MechanismGraph,
  lesson: Lesson,
  step: number,
): Pick<Showing, 'step' | 'phase' | 'hops' | 'isUnlabelled'> {
  return { step, phase: 'say', hops: firstHops(graph, lesson, step), isUnlabelled: false }
}

/** As a step is left: everything told. */
function endOf(graph: MechanismGraph, lesson: Lesson, step: number): ReturnType<typeof startOf> {
  return { ...startOf(graph, lesson, step), hops: null, phase: phasesOf(lesson, step).at(-1) ?? 'say' }
}

/** A path that has not been seen before is drawn step by step. */
function firstHops(graph: MechanismGraph, lesson: Lesson, at: number): number | null {
  const step = lesson.steps[at]
  if (step?.view.path === undefined || hopsOf(graph, step) < 2) return null
  const before = lesson.steps[at - 1]?.view.path ?? []
  return step.view.path.every((id) => before.includes(id)) ? null : 1
}

function hopsOf(graph: MechanismGraph, step: LessonStep | undefined): number {
  return step?.view.path === undefined ? 0 : (pathAlong(graph, step.view.path)?.path.edges.length ?? 0)
}
