import type { Question } from '../../core/lesson/lessonSchema.ts'
import type { QuestionKey } from '../../core/lesson/questionKey.ts'
import { measureText } from '../../scene/measureText.ts'
import { letterOf } from '../../core/words/letterOf.ts'
import {
  BODY,
  BOLD,
  boxMark,
  lineHeight,
  part,
  ruleMark,
  SMALL,
  textBlock,
  textMark,
  togetherBlock,
  wrapped,
} from './sheetBlock.ts'
import type { SheetBlock } from './sheetBlock.ts'

/** Where the text of a question begins, right of its number; pt. */
export const NUMBER_ROOM = 22
/** Distance of lines to write on, pt: handwriting needs 8 mm. */
const WRITING = 23
const TICK = 9.5

const MARKED = 'It is the box with the question mark.'

export interface AskedWords {
  readonly prompt: string
  readonly number: number
  /** Step of the lesson, from 1. */
  readonly step: number
  readonly question: Question
  readonly questionKey: QuestionKey
  /** Choices as they are read; for pairs, the left column. */
  readonly choices: readonly string[]
  readonly path: string | null
  /** What it is answered from, where it is about evidence. */
  readonly evidence: readonly string[]
  /** The empty map of a question that asks for one. */
  readonly board: SheetBlock | null
  /** Names that wait to be placed on it. */
  readonly tray: readonly string[]
  /** Names that a question answered from memory leaves to begin with. */
  readonly given: readonly string[]
  /** It stands on a page that is answered first. */
  readonly isFirst: boolean
}

/** A question with room for its answer, never parted. */
export function questionBlock(asked: AskedWords, width: number): SheetBlock {
  const note = asked.path === null ? [] : [textBlock(asked.path, width, BODY, { indent: NUMBER_ROOM, before: 2 })]
  const evidence = asked.evidence.map((line, i) =>
    textBlock(line, width, BODY, { indent: NUMBER_ROOM, before: i === 0 ? 3 : 1 }),
  )
  return togetherBlock([promptBlock(asked, width), ...note, ...evidence, ...answerBlocks(asked, width)], { before: 15 })
}

/** Number, question and, at the right, the step of the lesson that shows it. */
export function promptBlock(
  { number, step, prompt }: Pick<AskedWords, 'number' | 'step' | 'prompt'>,
  width: number,
): SheetBlock {
  const where = `step ${step}`
  const lines = wrapped(prompt, width - NUMBER_ROOM - measureText(where, SMALL) - 12, BOLD)
  return {
    height: lines.length * lineHeight(BOLD),
    before: 15,
    keep: true,
    draw: (left, top) => [
      part('H3', [
        textMark([`${number}`], left, top, BOLD),
        textMark(lines, left + NUMBER_ROOM, top, BOLD),
        textMark([where], left + width, top, SMALL, 'end'),
      ]),
    ],
  }
}

function answerBlocks(asked: AskedWords, width: number): readonly SheetBlock[] {
  const { questionKey: key, choices } = asked
  switch (key.kind) {
    case 'one':
      return [...(asked.question.type === 'nameNode' ? [hint(MARKED, width)] : []), choiceBlock(choices, width)]
    case 'some':
      return [hint('Tick all that fit.', width), choiceBlock(choices, width)]
    case 'order':
      return [
        hint(`The names: ${choices.join(' · ')}`, width),
        ...(key.choices.length > key.right.length ? [hint('Some of them may be left over.', width)] : []),
        orderBlock(choices.length, width),
      ]
    case 'pairs':
      return [
        hint(`The numbers: ${key.answers.map(({ text }) => text).join(' · ')}`, width),
        pairsBlock(choices, width),
      ]
    case 'name':
      return [hint(MARKED, width), linesBlock(1, width * 0.6)]
    case 'open':
      return [
        ...(asked.given.length === 0 ? [] : [hint(`Left on the map: ${asked.given.join(' · ')}`, width)]),
        linesBlock(asked.question.type === 'freeRecall' ? 5 : 4, width),
      ]
    case 'map':
      return [
        hint(
          `${asked.isFirst ? '' : 'From memory: cover the other maps. '}Place these: ${asked.tray.join(' · ')}`,
          width,
        ),
        ...(asked.board === null ? [] : [asked.board]),
      ]
  }
}

function hint(text: string, width: number): SheetBlock {
  return textBlock(text, width, BODY, { indent: NUMBER_ROOM, before: 3 })
}

/** Choices with a box to tick and a letter, in as many columns as their words leave room for. */
function choiceBlock(choices: readonly string[], width: number): SheetBlock {
  const room = width - NUMBER_ROOM
  const lead = TICK + 5 + 14
  const widest = Math.max(...choices.map((text) => measureText(text, BODY))) + lead + 14
  const columns = Math.max(1, Math.min(choices.length > 4 ? 3 : 2, Math.floor(room / widest)))
  const column = room / columns
  const rows = Math.ceil(choices.length / columns)
  const texts = choices.map((text) => wrapped(text, column - lead - (columns > 1 ? 8 : 0), BODY))
  const heights = Array.from(
    { length: rows },
    (_, row) =>
      Math.max(...texts.filter((_text, i) => i % rows === row).map((lines) => lines.length)) * lineHeight(BODY) + 4,
  )
  const topOf = (row: number): number => heights.slice(0, row).reduce((sum, h) => sum + h, 0)
  return {
    height: topOf(rows),
    before: 5,
    keep: false,
    draw: (left, top) =>
      texts.map((lines, i) => {
        const x = left + NUMBER_ROOM + Math.floor(i / rows) * column
        const y = top + topOf(i % rows)
        return part('P', [
          boxMark(x, y + 1.5, TICK, TICK),
          textMark([letterOf(i)], x + TICK + 5, y, BOLD),
          textMark(lines, x + lead, y, BODY),
        ])
      }),
  }
}

/** Numbered blanks, three in a row. */
function orderBlock(count: number, width: number): SheetBlock {
  const column = (width - NUMBER_ROOM) / 3
  return {
    height: Math.ceil(count / 3) * WRITING,
    before: 4,
    keep: false,
    draw: (left, top) => [
      part(
        'P',
        Array.from({ length: count }, (_, i) => i).flatMap((i) => {
          const x = left + NUMBER_ROOM + (i % 3) * column
          const y = top + (Math.floor(i / 3) + 1) * WRITING - 3
          return [textMark([`${i + 1}`], x, y - 11, BOLD), ruleMark(x + 14, x + column - 12, y)]
        }),
      ),
    ],
  }
}

/** What to match in rows, each with a box for its number. */
function pairsBlock(choices: readonly string[], width: number): SheetBlock {
  const box = 70
  const texts = choices.map((text) => wrapped(text, width - NUMBER_ROOM - box - 12, BODY))
  const heights = texts.map((lines) => Math.max(WRITING, lines.length * lineHeight(BODY) + 8))
  return {
    height: heights.reduce((sum, h) => sum + h, 0),
    before: 6,
    keep: false,
    draw: (left, top) =>
      texts.map((lines, i) => {
        const y = top + heights.slice(0, i).reduce((sum, h) => sum + h, 0)
        const height = heights[i] ?? WRITING
        const right = left + width
        return part('P', [
          boxMark(left + NUMBER_ROOM, y, width - NUMBER_ROOM - box, height),
          boxMark(right - box, y, box, height),
          textMark(lines, left + NUMBER_ROOM + 6, y + (height - lines.length * lineHeight(BODY)) / 2, BODY),
          textMark(['['], right - box + 12, y + (height - lineHeight(BODY)) / 2, BODY),
          textMark([']'], right - 16, y + (height - lineHeight(BODY)) / 2, BODY),
        ])
      }),
  }
}

/** Lines to write on. */
export function linesBlock(count: number, width: number): SheetBlock {
  return {
    height: count * WRITING,
    before: 2,
    keep: false,
    draw: (left, top) => [
      part(
        'Artifact',
        Array.from({ length: count }, (_, i) =>
          ruleMark(left + NUMBER_ROOM, left + width, top + (i + 1) * WRITING - 3),
        ),
      ),
    ],
  }
}
