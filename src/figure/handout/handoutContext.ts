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
  /** Before the question of this number. */
  readonly before: ReadonlyMap<number, BlankMap>
  /** To be built, by the number of the question. */
  readonly boards: ReadonlyMap<number, SheetMap>
  readonly asked: readonly AskedStep[]
  readonly keys: ReadonlyMap<number, QuestionKey>
  /** Nodes whose names some map leaves out, each once. */
  readonly unnamed: ReadonlySet<NodeId>
  /** Relations whose heads some map leaves out. */
  readonly untold: ReadonlySet<EdgeId>
}

export function handoutContext(graph: MechanismGraph, lesson: Lesson, options: HandoutOptions): HandoutContext {
  const width = textWidth(options.paper)
  const { main, before, asked } = handoutMaps(graph, lesson)
  const onPaper = askedOnPaper(graph, lesson)
  const named = (span: LessonSpan): ReadonlySet<NodeId> => new Set(asked.flatMap(({ at, question }) => (question.type === 'nameNode' && isIn(span, at) ? [question.node] : [])))
  const blank = (span: LessonSpan): BlankMap => {
    const blanks = mapBlanks(graph, lesson, span, onPaper, options.hide)
    return { map: sheetMap(graph, span, width, span.nodes.filter((id) => blanks.labels.has(id) && !blanks.nodes.has(id)), named(span)), blanks }
  }
  const spans = lessonSpans(graph, lesson)
  const boards = asked.flatMap(({ number, at, question }): readonly (readonly [number, SheetMap])[] => {
    if (question.type !== 'buildMap') return []
    const built = new Set([...question.nodes, ...question.tray])
    const span = spans.find((one) => isIn(one, at))
    const links = (span?.links ?? []).filter((link) => built.has(link.source) && built.has(link.target))
    return [[number, sheetMap(graph, { nodes: [...built], links }, width - BOARD_FRAME, [])]]
  })
  const maps = { main: blank(main), before: new Map([...before].map(([number, span]) => [number, blank(span)])) }
  const all = [maps.main, ...maps.before.values()]
  return {
    graph, lesson, options, width, ...maps, boards: new Map(boards), asked,
    keys: new Map(asked.map((one) => [one.number, keyOnPaper(graph, lesson, one, options.seed)])),
    unnamed: new Set(all.flatMap(({ map, blanks }) => map.span.nodes.filter((id) => blanks.labels.has(id) && !blanks.nodes.has(id)))),
    untold: new Set([...onPaper.signs, ...all.flatMap(({ blanks }) => [...blanks.signs])]),
  }
}

/** Room a frame takes on both sides, pt. */
const BOARD_FRAME = 24
