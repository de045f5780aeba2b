import { citeReview } from '../../core/cite/referenceName.ts'
import { referenceNotes } from '../../core/cite/referenceNotes.ts'
import { vancouver } from '../../core/cite/vancouver.ts'
import { explainAnswer } from '../../core/lesson/explainAnswer.ts'
import { shownMap } from '../../core/lesson/shownMap.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { explainEdge } from '../../core/quiz/explainEdge.ts'
import { refsOfEdge } from '../../core/query/readPath.ts'
import { audienceWord, stepKindWord } from '../../core/words/lessonWords.ts'
import { listed } from '../../core/words/plural.ts'
import { answerWords } from './answerWords.ts'
import type { HandoutContext } from './handoutContext.ts'
import type { AskedStep } from './handoutMaps.ts'
import { NUMBER_ROOM, promptBlock } from './questionBlock.ts'
import {
  BODY,
  BOLD,
  headingBlock,
  lineHeight,
  part,
  SMALL,
  TEXT,
  textBlock,
  textMark,
  togetherBlock,
  wrapped,
} from './sheetBlock.ts'
import type { SheetBlock } from './sheetBlock.ts'
import { sheetLegend } from './sheetLegend.ts'
import { mapBlock } from './sheetMap.ts'
import type { SheetMap } from './sheetMap.ts'
import { mapHead } from './studentSheet.ts'

/** The teacher's sheet: time plan, complete map, answers with what they rest on, notes, misconceptions, references. Short blocks, so
 *  that all of it flows; maps may stand a little further on. */
export function keyBlocks(context: HandoutContext): readonly SheetBlock[] {
  const { graph, lesson, width, main, before, order } = context
  const maps = [main, ...before.values()].map(({ map }) => mapBlock(graph, map, width))
  const told = new Map<EdgeId, number>()
  const drawn = new Set([main.map])
  return [
    textBlock(
      `Key: ${lesson.title}`,
      width,
      { size: TEXT.title, weight: 700, italic: false },
      { tag: 'H1', keep: true },
    ),
    textBlock(
      `For teachers; keep it apart from the student sheets. The lesson is for ${audienceWord(lesson.audience)} and takes ${lesson.durationMin} minutes. Answers are worked out from the graph of the review.`,
      width,
      BODY,
      { before: 2 },
    ),
    headingBlock('Students learn to', width),
    ...lesson.objectives.map((aim) => bulletBlock(aim, width)),
    headingBlock('Time plan', width),
    planBlock(context),
    { ...headingBlock('The map, complete', width), floats: true },
    mapBlock(graph, main.map, width, undefined, true),
    sheetLegend(
      graph,
      maps.flatMap((one) => one.draw(0, 0)),
      { signs: new Set() },
      width,
    ),
    headingBlock('Answers', width),
    ...[...order.front, order.body].flatMap((asked) => answerBlocks(context, asked, told, drawn)),
    ...(order.inClass.length === 0
      ? []
      : [
          headingBlock('Asked in class, not on the sheet', width),
          textBlock(IN_CLASS, width, SMALL, { before: 3, keep: true }),
          ...answerBlocks(context, order.inClass, told, drawn),
        ]),
    ...noteBlocks(context),
    ...beliefBlocks(context),
    ...referenceBlocks(context),
  ]
}

const IN_CLASS =
  'Wherever these stood on the sheet, another question would give the answer away. Ask them at their step of the lesson.'

function bulletBlock(text: string, width: number): SheetBlock {
  const lines = wrapped(text, width - 14, BODY)
  return {
    height: lines.length * lineHeight(BODY),
    before: 3,
    keep: false,
    draw: (left, top) => [part('P', [textMark(['•'], left + 2, top, BODY), textMark(lines, left + 14, top, BODY)])],
  }
}

/** Steps with their minutes in two columns, and all of them together; a step without any says so. */
function planBlock({ lesson, width }: HandoutContext): SheetBlock {
  const column = (width - COLUMN_GAP) / 2
  const line = lineHeight(SMALL)
  const rows = lesson.steps.map((step, i) => ({
    number: String(i + 1),
    words: wrapped(
      `${stepKindWord(step.kind)}: ${step.title ?? ''}`.replace(/: $/, ''),
      column - NUMBER_ROOM - MINUTES_ROOM,
      SMALL,
    ),
    time: step.minutes === undefined ? 'no time' : `${step.minutes} min`,
  }))
  const total = `${lesson.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0)} min`
  const half = Math.ceil((rows.length + 1) / 2)
  const columns = [rows.slice(0, half), [...rows.slice(half), { number: '', words: ['Together'], time: total }]]
  const tall = (row: (typeof rows)[number]): number => row.words.length * line + 2
  const height = Math.max(...columns.map((list) => list.reduce((sum, row) => sum + tall(row), 0)))
  return {
    height,
    before: 4,
    keep: false,
    draw: (left, top) =>
      columns.flatMap((list, c) => {
        let y = top
        const x = left + c * (column + COLUMN_GAP)
        return list.map((row) => {
          const at = y
          const style = row.number === '' ? { ...SMALL, weight: 700 as const } : SMALL
          y += tall(row)
          return part('P', [
            textMark([row.number], x + 14, at, style, 'end'),
            textMark(row.words, x + NUMBER_ROOM, at, style),
            textMark([row.time], x + column, at, style, 'end'),
          ])
        })
      }),
  }
}

/** Between columns and for minutes, pt. */
const COLUMN_GAP = 24
const MINUTES_ROOM = 52

/** Answers to questions that stand together, each map before the first that needs it. `drawn`: maps that are there already. */
function answerBlocks(
  context: HandoutContext,
  asked: HandoutContext['asked'],
  told: Map<EdgeId, number>,
  drawn: Set<SheetMap>,
): readonly SheetBlock[] {
  const { graph, width, before, boards } = context
  return asked.flatMap((one) => {
    const own = before.get(one.number)
    const board = boards.get(one.number)
    const isNew = own !== undefined && ![...drawn].some((other) => holds(other, own.map))
    if (isNew) drawn.add(own.map)
    const [answer = '', ...more] = answerWords(context, one)
    return [
      ...(isNew ? [{ ...mapHead(own, asked, one.number, width), floats: true }, mapBlock(graph, own.map, width)] : []),
      togetherBlock(
        [
          promptBlock({ number: one.number, step: one.at + 1, prompt: one.question.prompt }, width),
          textBlock(answer, width, { ...SMALL, weight: 700 }, { indent: NUMBER_ROOM, before: 2 }),
        ],
        { before: 13, keep: more.length > 0 },
      ),
      ...more.map((text) => textBlock(text, width, SMALL, { indent: NUMBER_ROOM, before: 2 })),
      ...evidenceBlocks(context, one, told),
      ...(board === undefined
        ? []
        : [
            {
              ...textBlock(
                `Map of question ${one.number}, complete`,
                width,
                { ...SMALL, weight: 700 },
                { before: 14, keep: true },
              ),
              floats: true,
            },
            mapBlock(graph, board, width),
          ]),
    ]
  })
}

function holds({ span }: SheetMap, other: SheetMap): boolean {
  return (
    other.span.nodes.every((id) => span.nodes.includes(id)) &&
    other.span.links.every(({ id }) => span.links.some((link) => link.id === id))
  )
}

/** What an answer rests on, with each disagreement of the review about its numbers: once in full, later by the number of the question
 *  that has it. */
function evidenceBlocks(
  { graph, lesson, width }: HandoutContext,
  { number, at, step, question }: AskedStep,
  told: Map<EdgeId, number>,
): readonly SheetBlock[] {
  const edges = [...new Set(explainAnswer(graph, step, question, shownMap(graph, lesson, at)).edges)].filter(
    graph.hasEdge,
  )
  const fresh = edges.filter((id) => !told.has(id))
  const again = [...new Set(edges.flatMap((id) => told.get(id) ?? []))]
  for (const id of fresh) told.set(id, number)
  return [
    ...fresh.map((id) => {
      const { sentence, passages } = explainEdge(graph, id)
      return togetherBlock([
        textBlock(sentence, width, { ...SMALL, italic: true }, { indent: NUMBER_ROOM, before: 4 }),
        ...passages.map((passage) => textBlock(passage, width, SMALL, { indent: NUMBER_ROOM + 10, before: 1 })),
      ])
    }),
    ...(again.length === 0
      ? []
      : [
          textBlock(
            `${fresh.length === 0 ? 'Evidence' : 'More evidence'}: see ${again.length === 1 ? 'question' : 'questions'} ${listed(again.map(String))}.`,
            width,
            SMALL,
            { indent: NUMBER_ROOM, before: 4 },
          ),
        ]),
  ]
}

function noteBlocks({ lesson, width }: HandoutContext): readonly SheetBlock[] {
  const noted = lesson.steps.map((step, i) => ({ step, i })).filter(({ step }) => step.notes !== undefined)
  if (noted.length === 0) return []
  return [
    headingBlock('Notes step by step', width),
    ...noted.map(({ step, i }) =>
      togetherBlock(
        [
          textBlock(`${i + 1}  ${step.title ?? stepKindWord(step.kind)}`, width, BOLD, { tag: 'H3', before: 8 }),
          textBlock(step.notes ?? '', width, SMALL, { before: 1 }),
        ],
        { before: 8 },
      ),
    ),
  ]
}

function beliefBlocks({ lesson, width }: HandoutContext): readonly SheetBlock[] {
  const { misconceptions = [] } = lesson
  if (misconceptions.length === 0) return []
  return [
    headingBlock('Often mixed up', width),
    ...misconceptions.map(({ belief, answer }) =>
      togetherBlock(
        [textBlock(`“${belief}”`, width, BOLD, { before: 6 }), textBlock(answer, width, SMALL, { before: 1 })],
        { before: 6 },
      ),
    ),
  ]
}

/** The review, and every reference that stands with a relation of the lesson. */
function referenceBlocks({ graph, lesson, width, main, before, boards }: HandoutContext): readonly SheetBlock[] {
  const spans = [main.map, ...[...before.values()].map(({ map }) => map), ...boards.values()]
  const edges = [
    ...new Set([
      ...spans.flatMap(({ span }) => span.links.flatMap((link) => link.edges)),
      ...lesson.steps.flatMap((step) => step.cite ?? []),
    ]),
  ].filter(graph.hasEdge)
  const cited = lesson.steps.flatMap(({ question }) =>
    question?.type === 'matchCitation' ? question.pairs.map(({ ref }) => ref) : [],
  )
  const numbers = [...new Set([...edges.flatMap((id) => refsOfEdge(graph.edge(id))), ...cited])].toSorted(
    (a, b) => a - b,
  )
  const { review } = graph.data.dataset
  return [
    headingBlock('References', width),
    textBlock(`The review: ${review.title}. ${citeReview(graph.data.dataset)}`, width, SMALL, { before: 3 }),
    ...numbers.map((number) =>
      textBlock(
        [
          `[${number}] ${vancouver(graph.reference(number))}`,
          ...referenceNotes(graph, number).map((note) => `${note}.`),
        ].join(' '),
        width,
        SMALL,
        { before: 3 },
      ),
    ),
  ]
}
