import type { Lesson, LessonStep, Question } from '../../../src/core/lesson/lessonSchema.ts'
import { shapeLesson } from '../../../src/core/lesson/readLesson.ts'
import { miniGraph } from '../miniGraph.ts'

/** exo → mir ⊣ gene ⊣ path → end, the last step told of another exosome only; beside it mir ⊣ end as a whole, and gene ◇ side. */
export const SMALL_GRAPH = miniGraph({
  nodes: [
    { id: 'exo', kind: 'exosome', label: 'Exo-A' },
    { id: 'other', kind: 'exosome', label: 'Exo-B' },
    { id: 'mir', kind: 'mirna', label: 'miR-7', aliases: ['microRNA 7'] },
    { id: 'gene', kind: 'target', label: 'GENE1', aliases: ['gene one'] },
    { id: 'path', kind: 'pathway', label: 'AKT pathway' },
    { id: 'end', kind: 'process', label: 'cell death' },
    { id: 'side', kind: 'process', label: 'swelling' },
  ],
  edges: [
    { id: 'E1', from: 'exo', to: 'mir', predicate: 'carries', sign: 1, refs: [1] },
    { id: 'E2', from: 'mir', to: 'gene', predicate: 'represses', sign: -1, refs: [1] },
    {
      id: 'E3',
      from: 'gene',
      to: 'path',
      predicate: 'represses',
      sign: -1,
      refs: [1],
      certainty: 'hedged',
      hedges: ['may'],
    },
    { id: 'E4', from: 'path', to: 'end', predicate: 'represses', sign: -1, refs: [2], onlyFrom: ['other'] },
    { id: 'E5', from: 'mir', to: 'end', predicate: 'represses', sign: -1, refs: [1] },
    { id: 'E6', from: 'gene', to: 'side', predicate: 'regulates', sign: null, refs: [2] },
  ],
})

export type RawStep = Record<string, unknown> & { readonly view: Record<string, unknown> }

/** A step that has no finding: three nodes, one relation cited. */
export function plainStep(id: string, change: Record<string, unknown> = {}): RawStep {
  return {
    id,
    kind: 'show',
    view: { include: ['exo', 'mir', 'gene'] },
    say: 'You see two hops.',
    cite: ['E2'],
    ...change,
  } as RawStep
}

export function asking(question: Record<string, unknown>, change: Record<string, unknown> = {}): RawStep {
  return plainStep('asked', {
    kind: 'ask',
    view: { include: ['exo', 'mir', 'gene', 'path', 'end', 'side'] },
    question: { prompt: 'What now?', ...question },
    ...change,
  })
}

/** A lesson file as plain data: one step to be judged among others without a finding. */
export function rawLesson(
  step: RawStep = plainStep('judged'),
  change: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    schemaVersion: 1,
    id: 'small',
    title: 'A small lesson',
    lang: 'en',
    audience: 'undergraduate',
    durationMin: 10,
    objectives: ['See two hops'],
    prerequisites: ['before'],
    graph: { dataset: 'mini', version: '1' },
    license: 'CC BY 4.0',
    steps: [
      plainStep('a'),
      plainStep('b'),
      plainStep('c'),
      asking({ type: 'nameNode', node: 'gene' }, { id: 'task' }),
      step,
    ],
    ...change,
  }
}

/** The lesson of such data. Throws with the problems when its shape is wrong. */
export function lessonOf(raw: unknown): Lesson {
  const read = shapeLesson(raw)
  if (!read.ok) throw new Error(read.problems.map((p) => `${p.where}: ${p.message}`).join('\n'))
  return read.value
}

export function questionOf(raw: Record<string, unknown>): {
  readonly step: LessonStep
  readonly question: Question
  readonly lesson: Lesson
  readonly at: number
} {
  const lesson = lessonOf(rawLesson(asking(raw)))
  const at = lesson.steps.length - 1
  const step = lesson.steps[at]
  if (step?.question === undefined) throw new Error('The step asks nothing')
  return { step, question: step.question, lesson, at }
}
