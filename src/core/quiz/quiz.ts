import type { Question } from '../lesson/lessonSchema.ts'
import type { QuestionKey, ShownMap } from '../lesson/questionKey.ts'
import type { EdgeId, NodeId } from '../model/records.ts'

/** What a question of a paper asks for. */
export const QUIZ_KINDS = [
  'sign',
  'effect',
  'order',
  'mediator',
  'type',
  'certainty',
  'citation',
  'evidence',
  'choice',
] as const
export type QuizKind = (typeof QUIZ_KINDS)[number]

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

export const MOST_QUESTIONS = 100

export interface QuizRequest {
  /** The relations that questions are about, such as those of a map view. Default: all. */
  readonly from?: readonly EdgeId[]
  /** A whole number; the same number gives the same paper. */
  readonly seed: number
  /** 1 to `MOST_QUESTIONS`; cut to that. */
  readonly count: number
  readonly difficulty: Difficulty | 'mixed'
  /** Default: all. */
  readonly kinds?: readonly QuizKind[]
}

/** One relation that an answer rests on. */
export interface ExplainedEdge {
  readonly edge: EdgeId
  /** `PTEN inhibits PI3K-AKT (stated; Cheng 2018 [134]; rat, in vivo).` */
  readonly sentence: string
  /** Each passage in our words with its place and references. */
  readonly passages: readonly string[]
}

/** One question with all that belongs to it. */
export interface QuizItem {
  /** `q1`, `q2` … in the order of the paper. */
  readonly id: string
  readonly kind: QuizKind
  readonly question: Question
  /** The small map the question is asked on; what is kept back of it is told by `blanksOf`. */
  readonly shown: ShownMap
  /** The same map in words, for papers without a picture; never holds the answer. */
  readonly given: readonly string[]
  readonly key: QuestionKey
  readonly difficulty: Difficulty
  /** Relations along the path that lower; 0 where no path is asked. */
  readonly minuses: number
  /** The answer in a sentence, and the relations it rests on. */
  readonly answer: string
  readonly explanation: readonly ExplainedEdge[]
}

export interface Quiz {
  readonly seed: number
  readonly items: readonly QuizItem[]
  /** How many were asked for. */
  readonly wanted: number
  /** Why there are fewer; null when there are as many as wanted. */
  readonly reason: string | null
}

/** A question before it is chosen for a paper. */
export interface Draft {
  readonly kind: QuizKind
  readonly question: Question
  readonly shown: ShownMap
  readonly given: readonly string[]
  readonly difficulty: Difficulty
  readonly minuses: number
  readonly rests: readonly EdgeId[]
  /** A chain without one paper that is cited for all of it; its answer says so. */
  readonly isSpliced?: boolean
  /** What is asked, so that no paper asks it twice. */
  readonly asks: string
  /** What is the answer, and what is told: directions of steps (`stepKey`), that a step is one at all (`wayKey`), and other things by
   *  a name. No question of a paper may answer another. */
  readonly secret: readonly string[]
  readonly told: readonly string[]
}

/** That one node acts on another. */
export function wayKey(from: NodeId, to: NodeId): string {
  return `way ${from} ${to}`
}

/** The direction of a step, by its ends. */
export function stepKey(from: NodeId, to: NodeId): string {
  return `${from} ${to}`
}
