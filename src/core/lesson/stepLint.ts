import type { MechanismGraph } from '../model/buildGraph.ts'
import type { Problem } from '../problem.ts'
import type { Lesson, LessonStep } from './lessonSchema.ts'

/** A step that is checked, and how a finding of it is made. */
export interface StepLint {
  readonly graph: MechanismGraph
  readonly lesson: Lesson
  readonly step: LessonStep
  readonly at: number
  readonly error: (code: string, part: string, message: string) => Problem
  readonly warning: (code: string, part: string, message: string) => Problem
}
