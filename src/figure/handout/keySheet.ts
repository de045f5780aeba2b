import { citeReview } from '../../core/cite/referenceName.ts'
import { vancouver } from '../../core/cite/vancouver.ts'
import { explainAnswer } from '../../core/lesson/explainAnswer.ts'
import { shownMap } from '../../core/lesson/shownMap.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { refsOfEdge } from '../../core/query/readPath.ts'
import { describeEdge } from '../../core/reason/describeEdge.ts'
import { audienceWord, stepKindWord } from '../../core/words/lessonWords.ts'
import { listed } from '../../core/words/plural.ts'
import { answerWords } from './answerWords.ts'
import type { HandoutContext } from './handoutContext.ts'
import type { AskedStep } from './handoutMaps.ts'
import { NUMBER_ROOM, promptBlock } from './questionBlock.ts'
import { BODY, BOLD, headingBlock, lineHeight, part, SMALL, TEXT, textBlock, textMark, togetherBlock, wrapped } from './sheetBlock.ts'
import type { SheetBlock } from './sheetBlock.ts'
import { sheetLegend } from './sheetLegend.ts'
import { mapBlock } from './sheetMap.ts'
import { mapHead } from './studentSheet.ts'

/** The teacher's sheet: time plan, complete map, answers with what they rest on, notes, misconceptions, references. `mapFirst`: the map
 *  before the plan, where pages are filled better so. */
export function keyBlocks(context: HandoutContext, mapFirst: boolean): readonly SheetBlock[] {
  const { graph, lesson, width, main, before } = context
  const maps = [main, ...before.values()].map(({ map }) => mapBlock(graph, map, width))
  const plan = [headingBlock('Time plan', width), ...planBlocks(context)]
  const map = [headingBlock('The map, complete', width), mapBlock(graph, main.map, width, undefined, true), sheetLegend(graph, maps.flatMap((one) => one.draw(0, 0)), { signs: new Set() }, width)]
  return [
    textBlock(`Key: ${lesson.title}`, width, { size: TEXT.title, weight: 700, italic: false }, { tag: 'H1', keep: true }),
    textBlock(`For teachers; keep it apart from the student sheets. The lesson is for ${audienceWord(lesson.audience)} and takes ${lesson.durationMin} minutes. Answers are worked out from the graph of the review.`, width, BODY, { before: 2 }),
    headingBlock('Students learn to', width), ...lesson.objectives.map((aim) => bulletBlock(aim, width)),
    ...(mapFirst ? [...map, ...plan] : [...plan, ...map]),
    headingBlock('Answers', width), ...answerBlocks(context),
    ...noteBlocks(context), ...beliefBlocks(context), ...referenceBlocks(context),
  ]
}

function bulletBlock(text: string, width: number): SheetBlock {
  const lines = wrapped(text, width - 14, BODY)
  return { height: lines.length * lineHeight(BODY), before: 3, keep: false, draw: (left, top) => [part('P', [textMark(['•'], left + 2, top, BODY), textMark(lines, left + 14, top, BODY)])] }
}

/** Steps with their minutes; a step without any says so. */
function planBlocks({ lesson, width }: HandoutContext): readonly SheetBlock[] {
  const row = (cells: readonly [string, string, string, string], style: typeof BODY): SheetBlock => ({
    height: lineHeight(style), before: 2, keep: false,
    draw: (left, top) => [part('P', [textMark([cells[0]], left + 14, top, style, 'end'), textMark([cells[1]], left + NUMBER_ROOM, top, style), textMark([cells[2]], left + 120, top, style), textMark([cells[3]], left + width, top, style, 'end')])],
  })
  const total = lesson.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0)
  return [togetherBlock([
    ...lesson.steps.map((step, i) => row([String(i + 1), stepKindWord(step.kind), step.title ?? '', step.minutes === undefined ? 'no time given' : `${step.minutes} min`], BODY)),
    row(['', 'Together', '', `${total} min`], BOLD),
  ])]
}

function answerBlocks(context: HandoutContext): readonly SheetBlock[] {
  const { graph, width, asked, before, boards } = context
  const told = new Map<EdgeId, number>()
  return asked.flatMap((one) => {
    const own = before.get(one.number)
    const board = boards.get(one.number)
    const evidence = evidenceBlocks(context, one, told)
    return [
      ...(own === undefined ? [] : [mapHead(own, asked, one.number, width), mapBlock(graph, own.map, width)]),
      togetherBlock([
        promptBlock({ number: one.number, step: one.at + 1, prompt: one.question.prompt }, width),
        ...answerWords(context, one).map((text, i) => textBlock(text, width, i === 0 ? { ...SMALL, weight: 700 } : SMALL, { indent: NUMBER_ROOM, before: 2 })),
      ], { before: 15, keep: board !== undefined || evidence.length === 1 }),
      ...(board === undefined ? [] : [mapBlock(graph, board, width)]),
      ...evidence,
    ]
  })
}

/** What an answer rests on: once in full, later by the number of the question that has it. */
function evidenceBlocks({ graph, lesson, width }: HandoutContext, { number, at, step, question }: AskedStep, told: Map<EdgeId, number>): readonly SheetBlock[] {
  const edges = [...new Set(explainAnswer(graph, step, question, shownMap(graph, lesson, at)).edges)].filter(graph.hasEdge)
  const fresh = edges.filter((id) => !told.has(id))
  const again = [...new Set(edges.flatMap((id) => told.get(id) ?? []))]
  for (const id of fresh) told.set(id, number)
  return [
    ...fresh.map((id, i) => {
      const card = describeEdge(graph, id)
      return togetherBlock([
        textBlock(card.sentence.text, width, { ...SMALL, italic: true }, { indent: NUMBER_ROOM, before: 4 }),
        ...card.evidence.map(({ evidence, citation }) => textBlock(`${evidence.paraphrase} (${citation})`, width, SMALL, { indent: NUMBER_ROOM + 10, before: 1 })),
      ], { keep: i === fresh.length - 1 && again.length > 0 })
    }),
    ...(again.length === 0 ? [] : [textBlock(`${fresh.length === 0 ? 'Evidence' : 'More evidence'}: see ${again.length === 1 ? 'question' : 'questions'} ${listed(again.map(String))}.`, width, SMALL, { indent: NUMBER_ROOM, before: 4 })]),
  ]
}

function noteBlocks({ lesson, width }: HandoutContext): readonly SheetBlock[] {
  const noted = lesson.steps.map((step, i) => ({ step, i })).filter(({ step }) => step.notes !== undefined)
  if (noted.length === 0) return []
  return [headingBlock('Notes step by step', width), ...noted.map(({ step, i }) => togetherBlock([
    textBlock(`${i + 1}  ${step.title ?? stepKindWord(step.kind)}`, width, BOLD, { tag: 'H3', before: 8 }), textBlock(step.notes ?? '', width, SMALL, { before: 1 }),
  ], { before: 8 }))]
}

function beliefBlocks({ lesson, width }: HandoutContext): readonly SheetBlock[] {
  const { misconceptions = [] } = lesson
  if (misconceptions.length === 0) return []
  return [headingBlock('Often mixed up', width), ...misconceptions.map(({ belief, answer }) => togetherBlock([
    textBlock(`“${belief}”`, width, BOLD, { before: 6 }), textBlock(answer, width, SMALL, { before: 1 }),
  ], { before: 6 }))]
}

/** The review, and every reference that stands with a relation of the lesson. */
function referenceBlocks({ graph, lesson, width, main, before, boards }: HandoutContext): readonly SheetBlock[] {
  const spans = [main.map, ...[...before.values()].map(({ map }) => map), ...boards.values()]
  const edges = [...new Set([...spans.flatMap(({ span }) => span.links.flatMap((link) => link.edges)), ...lesson.steps.flatMap((step) => step.cite ?? [])])].filter(graph.hasEdge)
  const cited = lesson.steps.flatMap(({ question }) => (question?.type === 'matchCitation' ? question.pairs.map(({ ref }) => ref) : []))
  const numbers = [...new Set([...edges.flatMap((id) => refsOfEdge(graph.edge(id))), ...cited])].toSorted((a, b) => a - b)
  const { review } = graph.data.dataset
  return [
    headingBlock('References', width), textBlock(`The review: ${review.title}. ${citeReview(graph.data.dataset)}`, width, SMALL, { before: 3 }),
    ...numbers.map((number) => textBlock(`[${number}] ${vancouver(graph.reference(number))}`, width, SMALL, { before: 3 })),
  ]
}
