import type { DatasetRecord } from '../model/graphData.ts'
import { includedAt } from './lessonPicture.ts'
import { LESSON_VERSION } from './lessonSchema.ts'
import type { Lesson, LessonStep, StepView } from './lessonSchema.ts'

/** Changes of some fields of a record; `undefined` takes a field away. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** A lesson to begin with: no step, nothing said yet. What it still lacks is told by `draftProblems`. */
export function newLesson(id: string, dataset: Pick<DatasetRecord, 'version'>): Lesson {
  return {
    schemaVersion: LESSON_VERSION,
    id,
    title: 'New lesson',
    lang: 'en',
    audience: 'undergraduate',
    durationMin: 15,
    objectives: [''],
    graph: { dataset: DATASET, version: dataset.version },
    license: 'CC BY 4.0',
    steps: [],
  }
}

/** The name of the shipped data in a lesson. */
const DATASET = 'krut-2021'

/** The same lesson under an id and a title of its own. */
export function copyLesson(lesson: Lesson, id: string): Lesson {
  const { $schema: _, ...rest } = lesson
  return { ...rest, id, title: `${lesson.title.slice(0, MOST_TITLE - COPY.length)}${COPY}` }
}

const MOST_TITLE = 70
const COPY = ' (copy)'

/** An id made of words that no other has: `two-minuses-copy`, then `two-minuses-copy-2`. Small letters, digits and dashes, 3 to 40. */
export function freeId(words: string, taken: ReadonlySet<string>): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 34)
    .replace(/-+$/, '')
  const base = plain.length < 3 ? `step-${plain}`.replace(/-$/, '') : plain
  if (!taken.has(base)) return base
  let n = 2
  while (taken.has(`${base}-${n}`)) n += 1
  return `${base}-${n}`
}

/** A step in which everything is still to be said, on the map of the step before. */
export function newStep(lesson: Lesson): LessonStep {
  return {
    id: stepId(lesson, `step ${lesson.steps.length + 1}`),
    kind: 'show',
    view: lesson.steps.length === 0 ? { include: [] } : {},
    say: '',
  }
}

/** An id for a step that the lesson does not have yet. */
export function stepId(lesson: Lesson, words: string): string {
  return freeId(words, new Set(lesson.steps.map((step) => step.id)))
}

/** The lesson with a step put before the one at `at`; all others show what they showed. */
export function addStep(lesson: Lesson, at: number, step: LessonStep): Lesson {
  return keepMaps(lesson, { ...lesson, steps: lesson.steps.toSpliced(at, 0, step) })
}

/** The step once more, right after itself. */
export function duplicateStep(lesson: Lesson, at: number): Lesson {
  const step = lesson.steps[at]
  return step === undefined
    ? lesson
    : addStep(lesson, at + 1, { ...step, id: stepId(lesson, step.id.replace(/-\d+$/, '')) })
}

/** The lesson with a step in another place, from 0; a place outside it is its nearest end. */
export function moveStep(lesson: Lesson, from: number, to: number): Lesson {
  const step = lesson.steps[from]
  const place = Math.min(lesson.steps.length - 1, Math.max(0, to))
  return step === undefined || place === from
    ? lesson
    : keepMaps(lesson, { ...lesson, steps: lesson.steps.toSpliced(from, 1).toSpliced(place, 0, step) })
}

export function removeStep(lesson: Lesson, at: number): Lesson {
  return lesson.steps[at] === undefined ? lesson : keepMaps(lesson, { ...lesson, steps: lesson.steps.toSpliced(at, 1) })
}

export function changeStep(lesson: Lesson, at: number, patch: Patch<LessonStep>): Lesson {
  return { ...lesson, steps: lesson.steps.map((step, i) => (i === at ? withFields(step, patch) : step)) }
}

export function changeView(lesson: Lesson, at: number, patch: Patch<StepView>): Lesson {
  const view = lesson.steps[at]?.view
  return view === undefined ? lesson : changeStep(lesson, at, { view: withFields(view, patch) })
}

type Hide = NonNullable<StepView['hide']>

/** What a step hides; a list that is empty is left out. */
export function changeHide(lesson: Lesson, at: number, patch: Patch<Hide>): Lesson {
  const hide = withFields<Hide>(lesson.steps[at]?.view.hide ?? {}, patch)
  const kept = withFields<Hide>(hide, {
    labels: filled(hide.labels),
    signs: filled(hide.signs),
    edges: filled(hide.edges),
    nodes: filled(hide.nodes),
  })
  return changeView(lesson, at, { hide: Object.keys(kept).length === 0 ? undefined : kept })
}

/** A list, or nothing where it is empty. */
export function filled<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list
}

/** What is told of the lesson as a whole. */
export function changeFacts(lesson: Lesson, patch: Patch<Omit<Lesson, 'steps' | 'id' | 'schemaVersion'>>): Lesson {
  return withFields<Lesson>(lesson, patch)
}

/** A record with some fields changed; those set to `undefined` are gone, so that it is written without them. */
export function withFields<T extends object>(record: T, patch: Patch<T>): T {
  const entries = Object.entries({ ...record, ...patch }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as T // the fields of T, less optional ones
}

/** Steps that draw the nodes of the step before name them where that step is another now, so that every step shows what it did. */
function keepMaps(before: Lesson, after: Lesson): Lesson {
  const shown = new Map(before.steps.map((step, i) => [step.id, includedAt(before, i)]))
  // In order: a step that now names its nodes changes what the next ones draw.
  const steps = after.steps.reduce<readonly LessonStep[]>((done, step) => {
    const nodes = shown.get(step.id)
    const inherited = includedAt({ ...after, steps: [...done, step] }, done.length)
    const isKept = nodes === undefined || step.view.include !== undefined || (done.length > 0 && same(nodes, inherited))
    return [...done, isKept ? step : { ...step, view: { ...step.view, include: nodes } }]
  }, [])
  return { ...after, steps }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
