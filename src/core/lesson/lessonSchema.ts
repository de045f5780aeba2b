import * as z from 'zod/mini'
import { CERTAINTIES, NODE_CLASSES, RELATION_CLASSES } from '../model/records.ts'
import type { EdgeId, NodeId } from '../model/records.ts'

/** The shape of a lesson file, as a teacher writes it; what it means is checked by `lintLesson`. Answers are computed from the
 *  graph and never stored, except those of `multipleChoice`. The JSON Schema for editors is generated from this. */

/** Version of the shape. A lesson with a higher number is refused, never half read. */
export const LESSON_VERSION = 1

const about = <T extends z.core.$ZodType>(schema: T, description: string): T => {
  z.globalRegistry.add(schema, { description })
  return schema
}
const text = (most: number, description?: string) => {
  const schema = z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
  return description === undefined ? schema : about(schema, description)
}
const anyId = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/))
// Parse boundary: that the ids exist is checked by the linter, before anything uses them.
const nodeId = anyId as unknown as z.ZodMiniType<NodeId, string>
const edgeId = anyId as unknown as z.ZodMiniType<EdgeId, string>
const list = <T extends z.core.$ZodType>(of: T) => z.readonly(z.array(of))
const most = <T extends z.core.$ZodType>(of: T, count: number) => z.readonly(z.array(of).check(z.maxLength(count)))

const view = z.readonly(
  z.strictObject({
    include: z.optional(
      about(
        list(nodeId),
        'Only these nodes are drawn, with the relations among them; left out = those of the step before',
      ),
    ),
    focus: z.optional(about(most(anyId, 7), 'Nodes or relations that stand out; the rest is dimmed')),
    path: z.optional(about(list(nodeId), 'Nodes in order; drawn with step numbers')),
    filters: z.optional(
      z.readonly(
        z.strictObject({
          nodeClasses: z.optional(list(z.enum(NODE_CLASSES))),
          relationClasses: z.optional(list(z.enum(RELATION_CLASSES))),
          certainty: z.optional(list(z.enum(CERTAINTIES))),
          setting: z.optional(list(z.enum(['inVivo', 'otherOrNotStated']))),
        }),
      ),
    ),
    hide: z.optional(
      about(
        z.readonly(
          z.strictObject({
            labels: z.optional(list(nodeId)),
            signs: z.optional(list(edgeId)),
            edges: z.optional(list(edgeId)),
            nodes: z.optional(list(nodeId)),
          }),
        ),
        'Blanks: a hidden label shows a question mark, a hidden sign a line without its head',
      ),
    ),
    layout: z.optional(
      about(
        z.enum(['layered', 'keep']),
        'layered = the map starts anew here; keep (default) = nodes stay where they are',
      ),
    ),
    camera: z.optional(
      about(
        z.enum(['fit', 'fit-focus', 'keep']),
        'What fills the room: everything shown (default), what is in focus, or as before',
      ),
    ),
    panel: z.optional(z.enum(['none', 'legend', 'evidence', 'matrix', 'table'])),
    evidenceFor: z.optional(about(edgeId, 'The relation whose evidence the panel shows')),
  }),
)

/** What every kind of question has. */
const asked = {
  prompt: text(220),
  hints: z.optional(most(text(160), 3)),
  feedback: z.optional(z.readonly(z.strictObject({ right: text(400), wrong: text(400) }))),
  attempts: z.optional(z.number().check(z.int(), z.gte(1), z.lte(5))),
  points: z.optional(z.number().check(z.int(), z.gte(0), z.lte(10))),
}
const question = <T extends string, S extends z.core.$ZodShape>(type: T, description: string, shape: S) =>
  about(z.readonly(z.strictObject({ type: z.literal(type), ...asked, ...shape })), description)
const pathIds = z.readonly(z.array(nodeId).check(z.minLength(2)))

const questionSchema = z.discriminatedUnion('type', [
  question(
    'predictSign',
    'What the first node does to the last one along the path; computed, “cannot tell” where a step prints no direction',
    { path: pathIds },
  ),
  question(
    'nameNode',
    'Which node it is; with a path it is the missing one. Without options the learner types; synonyms count',
    {
      node: nodeId,
      options: z.optional(list(nodeId)),
      accept: z.optional(list(z.string())),
      path: z.optional(pathIds),
    },
  ),
  question('orderPath', 'Put the nodes into the order of a path', {
    path: pathIds,
    distractors: z.optional(list(nodeId)),
  }),
  question(
    'breakEdge',
    'Which relation, if it fell, would cut the way from one node to the other; exactly one option must',
    {
      from: nodeId,
      to: nodeId,
      options: list(edgeId),
      mode: z.enum(['every-path', 'this-path']),
    },
  ),
  question('relationType', 'Which of the five kinds the relation is', { edge: edgeId }),
  question('certainty', 'How sure the review words it', { edge: edgeId }),
  question('matchCitation', 'Which reference number stands with which relation', {
    pairs: z.readonly(
      z.array(z.readonly(z.strictObject({ edge: edgeId, ref: z.number().check(z.int()) }))).check(z.minLength(2)),
    ),
  }),
  question('chainEvidence', 'Whether a study shows the whole chain: computed', { path: pathIds }),
  question('selectNodes', 'Choose nodes of the map', { answer: z.readonly(z.array(nodeId).check(z.minLength(1))) }),
  question('multipleChoice', 'The only kind with stored answers; every option says why', {
    options: z.readonly(
      z
        .array(z.readonly(z.strictObject({ text: text(160), correct: z.boolean(), why: text(300) })))
        .check(z.minLength(2), z.maxLength(5)),
    ),
  }),
  question('freeRecall', 'Written from memory, never graded: it is only seen which of the nodes are named', {
    targets: list(nodeId),
    minWords: z.optional(z.number()),
  }),
  question('selfExplain', 'A reason in the learner’s own words; the model answer comes after', { model: text(400) }),
  question(
    'buildMap',
    'Build the map: some nodes are given, the others wait in a tray; compared with the relations of the graph',
    { nodes: list(nodeId), tray: list(nodeId) },
  ),
])

const step = z.readonly(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
    kind: z.enum(['show', 'predict', 'ask', 'reveal', 'explain', 'recall', 'discuss']),
    title: z.optional(text(60)),
    view,
    say: text(420, 'What is read beside the map: at most 60 words; **bold**, *italic*, [[edge:ID]] cites a relation'),
    alt: z.optional(text(600, 'The picture in words; made from the graph when left out')),
    notes: z.optional(text(1200, 'For the presenter only')),
    minutes: z.optional(z.number().check(z.gte(0.5), z.lte(15))),
    cite: z.optional(about(list(edgeId), 'Relations that back every claim of this step')),
    question: z.optional(questionSchema),
  }),
)

export const lessonSchema = z.readonly(
  z.strictObject({
    $schema: z.optional(z.string()),
    about: z.optional(text(300, 'A note to authors, never shown to learners')),
    schemaVersion: z.literal(LESSON_VERSION),
    id: z.string().check(z.regex(/^[a-z0-9-]{3,40}$/)),
    title: text(70),
    lang: z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/)),
    audience: z.enum(['upper-secondary', 'undergraduate', 'graduate', 'clinician', 'researcher']),
    durationMin: z.number().check(z.int(), z.gte(5), z.lte(90)),
    objectives: z.readonly(z.array(text(140)).check(z.minLength(1), z.maxLength(4))),
    prerequisites: z.optional(about(list(z.string()), 'Ids of lessons to do before')),
    misconceptions: z.optional(most(z.readonly(z.strictObject({ belief: text(140), answer: text(220) })), 4)),
    graph: z.readonly(z.strictObject({ dataset: z.string(), version: z.string() })),
    glossary: z.optional(most(z.readonly(z.strictObject({ term: text(60), def: text(220) })), 12)),
    license: text(200),
    steps: z.readonly(z.array(step).check(z.minLength(3), z.maxLength(14))),
  }),
)

export type Lesson = z.infer<typeof lessonSchema>
export type LessonStep = Lesson['steps'][number]
export type StepView = LessonStep['view']
export type Question = NonNullable<LessonStep['question']>
export type QuestionOf<T extends Question['type']> = Extract<Question, { readonly type: T }>
