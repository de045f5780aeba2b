import type { MechanismGraph } from '../model/buildGraph.ts'
import type { Lesson, LessonStep } from './lessonSchema.ts'
import { pathAlong } from './pathAlong.ts'
import type { StepState } from './lessonPicture.ts'

/** Where a presentation stands. Windows hold equal copies; the higher `change` wins, so none has to lead. */
export interface Showing {
  /** Counts changes. */
  readonly change: number
  /** The window that made the last change: decides between two that were made at once. */
  readonly by: string
  readonly step: number
  /** Words first, then the question, then its answer; a step without a question has words only. */
  readonly phase: 'say' | 'ask' | 'told'
  /** Steps of the path drawn; null = all. */
  readonly hops: number | null
  readonly isBlank: boolean
  /** No node is named: for asking the room. */
  readonly isUnlabelled: boolean
}

export type ShowCommand =
  | { readonly kind: 'next' | 'back' | 'blank' | 'labels' | 'reveal' }
  | { readonly kind: 'go'; readonly step: number }

export function firstShowing(graph: MechanismGraph, lesson: Lesson, step: number, by: string): Showing {
  return { change: 0, by, ...startOf(graph, lesson, Math.min(lesson.steps.length - 1, Math.max(0, step))), isBlank: false }
}

/** The presentation after a command. Next draws the path a step further, then asks, then tells the answer, then goes on; Back undoes
 *  the same way. At either end nothing changes but the blank screen. */
export function shownAfter(graph: MechanismGraph, lesson: Lesson, now: Showing, command: ShowCommand, by: string): Showing {
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
      return with_({ hops: null, ...(step?.question === undefined ? {} : { phase: 'told' as const }) })
    case 'next': {
      if (now.isBlank) return with_({})
      const hops = hopsOf(graph, step)
      if (now.hops !== null && now.hops < hops) return with_({ hops: now.hops + 1 >= hops ? null : now.hops + 1 })
      if (step?.question !== undefined && now.phase !== 'told') return with_({ phase: now.phase === 'say' ? 'ask' : 'told' })
      return now.step >= lesson.steps.length - 1 ? with_({}) : with_(startOf(graph, lesson, now.step + 1))
    }
    case 'back': {
      if (now.isBlank) return with_({})
      if (now.phase !== 'say') return with_({ phase: now.phase === 'told' ? 'ask' : 'say' })
      const first = firstHops(graph, lesson, now.step)
      const hops = hopsOf(graph, step)
      const drawn = now.hops ?? hops
      if (first !== null && drawn > first) return with_({ hops: drawn - 1 })
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
  return { isAnswered: now.phase === 'told', hops: now.hops }
}

function startOf(graph: MechanismGraph, lesson: Lesson, step: number): Pick<Showing, 'step' | 'phase' | 'hops' | 'isUnlabelled'> {
  return { step, phase: 'say', hops: firstHops(graph, lesson, step), isUnlabelled: false }
}

/** As a step is left: everything told. */
function endOf(graph: MechanismGraph, lesson: Lesson, step: number): ReturnType<typeof startOf> {
  return { ...startOf(graph, lesson, step), hops: null, ...(lesson.steps[step]?.question === undefined ? {} : { phase: 'told' as const }) }
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
