import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import type { EdgeId, NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { audienceWord } from '../../core/words/lessonWords.ts'
import { choiceWords, leftOnMap, pathWords } from './askedWords.ts'
import { boardBlock } from './boardBlock.ts'
import { evidenceOnPaper } from './evidenceOnPaper.ts'
import type { BlankMap, HandoutContext } from './handoutContext.ts'
import { questionBlock } from './questionBlock.ts'
import {
  BODY,
  BOLD,
  boxMark,
  headingBlock,
  lineHeight,
  part,
  ruleMark,
  SMALL,
  TEXT,
  textBlock,
  textMark,
  wrapped,
} from './sheetBlock.ts'
import type { SheetBlock } from './sheetBlock.ts'
import { sheetLegend } from './sheetLegend.ts'
import { mapBlock, sheetPicture } from './sheetMap.ts'
import { wordBank } from './wordBank.ts'

/** The student sheet: first what is answered before anything else is read, then maps, words and questions. */
export function studentBlocks(context: HandoutContext): readonly SheetBlock[] {
  const { lesson, width, order } = context
  const first = order.front.flatMap((asked, i) => [
    headingBlock(i === 0 ? FIRST : FIRST_TOO, width, i > 0),
    ...questionBlocks(context, asked, true),
  ])
  return [
    ...headBlocks(lesson, width),
    ...first,
    ...mapBlocks(context, first.length > 0),
    ...glossaryBlocks(lesson, width),
    headingBlock('Questions', width),
    ...questionBlocks(context, order.body, false),
  ]
}

const FIRST = 'Answer this page before you turn to the others'
const FIRST_TOO = 'Answer this page, too, before you turn to the others'

function headBlocks(lesson: Lesson, width: number): readonly SheetBlock[] {
  const line = lineHeight(BODY)
  return [
    textBlock(lesson.title, width, { size: TEXT.title, weight: 700, italic: false }, { tag: 'H1', keep: true }),
    textBlock(`For ${audienceWord(lesson.audience)}. ${lesson.durationMin} minutes.`, width, BODY, {
      before: 2,
      keep: true,
    }),
    {
      height: line + 8,
      before: 8,
      keep: true,
      draw: (left, top) => {
        const middle = left + width * 0.62
        return [
          part('P', [
            textMark(['Name'], left, top + 6, BODY),
            ruleMark(left + 34, middle - 16, top + 6 + line),
            textMark(['Date'], middle, top + 6, BODY),
            ruleMark(middle + 30, left + width, top + 6 + line),
          ]),
        ]
      },
    },
  ]
}

function mapBlocks(context: HandoutContext, newPage: boolean): readonly SheetBlock[] {
  const { graph, width, main, before, options, lesson } = context
  const hidden = [...context.unnamed]
  const onMaps = new Set([main, ...before.values()].flatMap(({ map }) => map.span.nodes))
  const asked = context.asked.flatMap(({ question }) =>
    question.type === 'nameNode' ? [question.node] : question.type === 'freeRecall' ? question.targets : [],
  )
  const words = options.wordBank
    ? wordBank(graph, hidden, new Set([...onMaps, ...asked]), options.seed === '' ? lesson.id : options.seed)
    : []
  const map = mapBlock(graph, main.map, width, main.blanks, true)
  const others = [...before.values()].map((one) => mapBlock(graph, one.map, width, one.blanks))
  const drawn = [map, ...others].flatMap((block) => block.draw(0, 0))
  const signs = new Set([main, ...before.values()].flatMap(({ blanks }) => [...blanks.signs]))
  return [
    headingBlock('The map', width, newPage),
    textBlock(
      [
        'Follow the lesson on the screen.',
        ...tasks(main, words.length > 0 ? 'the words are listed below' : null),
        'Then answer the questions.',
      ].join(' '),
      width,
      BODY,
      { before: 3, keep: true },
    ),
    map,
    { ...sheetLegend(graph, drawn, { signs }, width), keep: words.length > 0 },
    ...(words.length === 0 ? [] : [bankBlock(words, width)]),
  ]
}

/** What to do with a map: only what is left out of it. `bank`: where the names to write stand; null = nowhere. */
function tasks({ map, blanks }: BlankMap, bank: string | null): readonly string[] {
  const hasLine = (test: (id: EdgeId) => boolean): boolean =>
    sheetPicture(map, blanks).links.some((link) => link.edges.some(test))
  const isEmpty = map.span.nodes.some((id) => blanks.labels.has(id) && !blanks.nodes.has(id) && !map.named.has(id))
  return [
    ...(hasLine((id) => blanks.signs.has(id)) ? ['A line with a question mark has lost its head: draw it.'] : []),
    ...(hasLine((id) => blanks.wordings.has(id) && !blanks.signs.has(id)) ? [WORDING_ASKED] : []),
    ...(isEmpty ? [`Write names into the empty boxes${bank === null ? '' : `; ${bank}`}.`] : []),
    ...(blanks.nodes.size > 0 ? ['Dashed frames stand for boxes that are missing: draw them with their lines.'] : []),
  ]
}

const WORDING_ASKED = 'A question mark at a line with its head stands for the wording: solid, dashed or dotted.'

function bankBlock(words: readonly string[], width: number): SheetBlock {
  const lines = wrapped(words.join('   ·   '), width - 20, BODY)
  const lead = lineHeight(BOLD)
  const height = lines.length * lineHeight(BODY) + lead + 14
  return {
    height,
    before: 8,
    keep: false,
    draw: (left, top) => [
      part('P', [
        boxMark(left, top, width, height),
        textMark(['Words for the empty boxes of all maps (not all are needed)'], left + 10, top + 6, BOLD),
        textMark(lines, left + 10, top + 7 + lead, BODY),
      ]),
    ],
  }
}

/** Words and what they mean, term before its meaning, two columns. */
function glossaryBlocks(lesson: Lesson, width: number): readonly SheetBlock[] {
  const { glossary = [] } = lesson
  if (glossary.length === 0) return []
  const column = (width - 18) / 2
  const entries = glossary.map(({ term, def }) => ({
    term: wrapped(term, column, { ...SMALL, weight: 700 }),
    def: wrapped(def, column, SMALL),
  }))
  const line = lineHeight(SMALL)
  const tall = (entry: (typeof entries)[number]): number => (entry.term.length + entry.def.length) * line + 4
  const total = entries.reduce((sum, entry) => sum + tall(entry), 0)
  const split =
    entries.findIndex((_, i) => entries.slice(0, i + 1).reduce((sum, entry) => sum + tall(entry), 0) >= total / 2) + 1
  const columns = [entries.slice(0, split), entries.slice(split)]
  const height = Math.max(...columns.map((list) => list.reduce((sum, entry) => sum + tall(entry), 0)))
  return [
    headingBlock('Words you need', width),
    {
      height,
      before: 4,
      keep: false,
      draw: (left, top) =>
        columns.flatMap((list, c) => {
          let y = top
          return list.map((entry) => {
            const at = y
            y += tall(entry)
            const x = left + c * (column + 18)
            return part('P', [
              textMark(entry.term, x, at, { ...SMALL, weight: 700 }),
              textMark(entry.def, x, at + entry.term.length * line, SMALL),
            ])
          })
        }),
    },
  ]
}

function questionBlocks(context: HandoutContext, of: HandoutContext['asked'], isFirst: boolean): readonly SheetBlock[] {
  const { graph, lesson, width, asked, keys, boards, before, untold } = context
  const names = (ids: readonly NodeId[]): readonly string[] => ids.map((id) => mapLabel(graph.node(id)))
  return of.flatMap((one): readonly SheetBlock[] => {
    const key = keys.get(one.number)
    if (key === undefined) return []
    const own = before.get(one.number)
    const board = boards.get(one.number)
    const { question } = one
    return [
      ...(own === undefined
        ? []
        : [
            mapHead(own, of, one.number, width),
            ...taskBlocks(context, own, isFirst),
            mapBlock(graph, own.map, width, own.blanks, true),
          ]),
      questionBlock(
        {
          number: one.number,
          step: one.at + 1,
          prompt: question.prompt,
          question,
          questionKey: key,
          path: pathWords(graph, one, asked),
          evidence: evidenceOnPaper(graph, lesson, one),
          choices: 'choices' in key ? key.choices.map((choice) => choiceWords(graph, choice, untold)) : [],
          board: board === undefined || question.type !== 'buildMap' ? null : boardBlock(graph, board, question, width),
          tray: question.type === 'buildMap' ? names(question.tray) : [],
          given: names(leftOnMap(graph, lesson, one)),
          isFirst,
        },
        width,
      ),
    ]
  })
}

/** The words to write stand with the first map, which a page answered before it has not got. */
function taskBlocks({ width, options }: HandoutContext, own: BlankMap, isFirst: boolean): readonly SheetBlock[] {
  const words = tasks(own, options.wordBank && !isFirst ? 'the words are listed with the first map' : null)
  return words.length === 0 ? [] : [textBlock(words.join(' '), width, SMALL, { before: 2, keep: true })]
}

/** Which of these questions, in the order of the lesson, a map is for. */
export function mapHead({ map }: BlankMap, of: HandoutContext['asked'], number: number, width: number): SheetBlock {
  const last = of.filter((one) => one.at <= (map.span.to ?? 0)).at(-1)?.number ?? number
  return textBlock(
    last > number ? `Map for questions ${number} to ${last}` : `Map for question ${number}`,
    width,
    { ...SMALL, weight: 700 },
    { before: 16, keep: true },
  )
}
