import type { Blanks } from '../../core/lesson/blanks.ts'
import type { LessonSpan } from '../../core/lesson/lessonPicture.ts'
import { lessonSpans } from '../../core/lesson/lessonPicture.ts'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import type { QuestionKey } from '../../core/lesson/questionKey.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { EdgeId, NodeId } from '../../core/model/records.ts'
import { askedOnPaper } from './askedOnPaper.ts'
import { keyOnPaper } from './askedWords.ts'
import { handoutMaps, isIn } from './handoutMaps.ts'
import type { AskedStep } from './handoutMaps.ts'
import type { HandoutOptions } from './handoutOptions.ts'
import { mapBlanks } from './mapBlanks.ts'
import { sheetMap } from './sheetMap.ts'
import type { SheetMap } from './sheetMap.ts'
import { sheetOrder } from './sheetOrder.ts'
import type { SheetOrder } from './sheetOrder.ts'
import { textWidth } from './sheetPages.ts'

/** A map of the handout with what the student sheet keeps back of it. */
export interface BlankMap {
  readonly map: SheetMap
  readonly blanks: Blanks
}

/** What both sheets are made of, worked out once: the same maps at the same places, the same letters at the choices. */
export interface HandoutContext {
  readonly graph: MechanismGraph
  readonly lesson: Lesson
  readonly options: HandoutOptions
  /** Width for text, pt. */
  readonly width: number
  readonly main: BlankMap
  /** Before the question of this number, on pages answered first too. */
  readonly before: ReadonlyMap<number, BlankMap>
  /** To be built, by the number of the question. */
  readonly boards: ReadonlyMap<number, SheetMap>
  readonly order: SheetOrder
  /** All questions in the order of the sheet, last those that are not on it. */
  readonly asked: readonly AskedStep[]
  readonly keys: ReadonlyMap<number, QuestionKey>
  /** Nodes whose names are to be written into maps, each once; what a question asks for by name is not among them. */
  readonly unnamed: ReadonlySet<NodeId>
  /** Relations whose heads some map leaves out. */
  readonly untold: ReadonlySet<EdgeId>
}

export function handoutContext(graph: MechanismGraph, lesson: Lesson, options: HandoutOptions): HandoutContext {
  const width = textWidth(options.paper)
  const order = sheetOrder(graph, lesson)
  const first = order.front.flat()
  const asked = [...first, ...order.body, ...order.inClass]
  const onBody = askedOnPaper(graph, order.body)
  const onAll = askedOnPaper(graph, [...first, ...order.body])
  const spans = lessonSpans(graph, lesson)
  const named = (span: LessonSpan, on: readonly AskedStep[]): ReadonlySet<NodeId> =>
    new Set(on.flatMap(({ at, question }) => (question.type === 'nameNode' && isIn(span, at) ? [question.node] : [])))
  const made = (span: LessonSpan, blanks: Blanks, on: readonly AskedStep[]): BlankMap => ({
    map: sheetMap(
      graph,
      span,
      width,
      span.nodes.filter((id) => blanks.labels.has(id) && !blanks.nodes.has(id)),
      named(span, on),
    ),
    blanks,
  })
  const blank = (span: LessonSpan): BlankMap =>
    made(span, mapBlanks(graph, lesson, span, onBody, options.hide), order.body)
  // Names are written into maps with the list of words at hand: a page answered first has none.
  const blankFirst = (span: LessonSpan): BlankMap =>
    made(
      span,
      mapBlanks(
        graph,
        lesson,
        span,
        onAll,
        options.hide.filter((hide) => hide === 'signs'),
      ),
      first,
    )
  const boards = asked.flatMap(({ number, at, question }): readonly (readonly [number, SheetMap])[] => {
    if (question.type !== 'buildMap') return []
    const built = new Set([...question.nodes, ...question.tray])
    const span = spans.find((one) => isIn(one, at))
    const links = (span?.links ?? []).filter((link) => built.has(link.source) && built.has(link.target))
    return [[number, sheetMap(graph, { nodes: [...built], links }, width - BOARD_FRAME, [])]]
  })
  const { main, before } = handoutMaps(graph, lesson, order.body)
  const own = first.flatMap((one): readonly (readonly [number, BlankMap])[] => {
    const span = one.question.type === 'nameNode' ? spans.find((other) => isIn(other, one.at)) : undefined
    return span === undefined ? [] : [[one.number, blankFirst(span)]]
  })
  const maps = {
    main: blank(main),
    before: new Map([...own, ...[...before].map(([number, span]) => [number, blank(span)] as const)]),
  }
  const all = [maps.main, ...maps.before.values()]
  return {
    graph,
    lesson,
    options,
    width,
    ...maps,
    boards: new Map(boards),
    order,
    asked,
    keys: new Map(asked.map((one) => [one.number, keyOnPaper(graph, lesson, one, options.seed)])),
    unnamed: new Set(
      all.flatMap(({ map, blanks }) =>
        map.span.nodes.filter((id) => blanks.labels.has(id) && !blanks.nodes.has(id) && !map.named.has(id)),
      ),
    ),
    untold: new Set([...onAll.signs, ...all.flatMap(({ blanks }) => [...blanks.signs])]),
  }
}

/** Room a frame takes on both sides, pt. */
const BOARD_FRAME = 24
