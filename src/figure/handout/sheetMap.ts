import { NO_BLANKS } from '../../core/lesson/blanks.ts'
import type { Blanks } from '../../core/lesson/blanks.ts'
import type { LessonPicture, LessonSpan } from '../../core/lesson/lessonPicture.ts'
import { tellPicture } from '../../core/lesson/tellPicture.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { laneOf } from '../../core/model/nodeClass.ts'
import type { LaneId, NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { counted } from '../../core/words/plural.ts'
import { laneName } from '../../core/words/laneWords.ts'
import type { Room } from '../../layout/layoutTypes.ts'
import type { Scene, SceneMark } from '../../scene/scene.ts'
import { sceneOfAnswer } from '../../scene/sceneOfAnswer.ts'
import { figureSizing } from '../../scene/sizing.ts'
import type { Sizing } from '../../scene/sizing.ts'
import { grayTheme } from '../../scene/theme.ts'
import { clearCodes } from '../clearCodes.ts'
import { layoutPanel, WIDE_CHARS } from '../layoutPanel.ts'
import type { PanelLayout } from '../layoutPanel.ts'
import { shiftLayout } from '../movedByHand.ts'
import { tidyLines } from '../tidyLines.ts'
import { boxMark, SMALL, TEXT, textMark } from './sheetBlock.ts'
import type { SheetBlock } from './sheetBlock.ts'

/** Copies are made in gray: fills are shades, and codes tell what a box is. Boxes are high enough for code and two lines. */
export const SHEET_THEME = grayTheme()
export const MAP_SIZING: Sizing = { ...figureSizing(TEXT.small, 1.1), heights: [27, 37], wrap: { oneLine: 10, maxChars: WIDE_CHARS } }

/** Room to write a name by hand, pt. */
const WRITTEN: Room = { width: 84, height: 34 }

/** A map of a handout, laid out once: blank and complete it has the same places. */
export interface SheetMap {
  readonly span: Pick<LessonSpan, 'nodes' | 'links'> & Partial<Pick<LessonSpan, 'to'>>
  readonly panel: PanelLayout
}

/** Lays a map out for a width, pt. `written`: nodes whose names are written in by hand. */
export function sheetMap(graph: MechanismGraph, span: SheetMap['span'], width: number, written: Iterable<NodeId>): SheetMap {
  const least = new Map([...written].map((id) => [id, WRITTEN]))
  return { span, panel: layoutPanel(graph, { nodes: span.nodes, links: span.links, rows: [] }, width, MAP_SIZING, { codes: true, least }) }
}

/** What of a map is drawn with these blanks. */
export function sheetPicture({ span }: Pick<SheetMap, 'span'>, blanks: Blanks = NO_BLANKS): LessonPicture {
  const links = span.links.filter((link) => !blanks.nodes.has(link.source) && !blanks.nodes.has(link.target) && !link.edges.every((id) => blanks.edges.has(id)))
  return { nodes: span.nodes.filter((id) => !blanks.nodes.has(id)), links, folded: [], openPath: null, focus: null, blanks }
}

/** The map as a block in the middle of the page's width; its words are read out in its place. */
export function mapBlock(graph: MechanismGraph, map: SheetMap, width: number, blanks: Blanks = NO_BLANKS, keep = false): SheetBlock {
  const { layout, sizing } = map.panel
  const picture = sheetPicture(map, blanks)
  // Code tabs stand above their boxes, beyond the layout's own margin.
  const above = sizing.smallSize * 0.9
  return {
    height: layout.height + above, before: 6, keep,
    draw: (left, top) => {
      const at = shiftLayout(layout, left + Math.max(0, (width - layout.width) / 2), top + above)
      const drawn = sceneOfAnswer(graph, { ...picture, headlines: [], more: new Map() }, at, { theme: SHEET_THEME, sizing, blanks, showCodes: true })
      const scene = clearCodes(tidyLines(withoutNames(graph, { ...drawn, lanes: [], extras: laneRooms(graph, map, at, blanks) }, blanks)))
      return [{ tag: 'Figure', alt: tellPicture(graph, picture).join(' '), drawn: scene }]
    },
  }
}

/** Boxes to write in are empty, and no note beside a line names what a box leaves out. */
function withoutNames(graph: MechanismGraph, scene: Scene, { labels }: Blanks): Scene {
  if (labels.size === 0) return scene
  const names = [...labels].map((id) => mapLabel(graph.node(id)))
  return {
    ...scene,
    nodes: scene.nodes.map((node) => (labels.has(node.id) ? { ...node, fill: SHEET_THEME.canvas, text: { ...node.text, lines: [''] } } : node)),
    edges: scene.edges.map((edge) => (edge.label !== null && names.some((name) => edge.label?.lines.join(' ').includes(name)) ? { ...edge, label: null } : edge)),
  }
}

/** Where a lane is left out: a dashed frame that says how many boxes belong in it. */
function laneRooms(graph: MechanismGraph, { span }: SheetMap, layout: PanelLayout['layout'], blanks: Blanks): readonly SceneMark[] {
  const lane = (id: NodeId): LaneId => laneOf(graph.node(id).kind)
  return [...new Set([...blanks.nodes].map(lane))].flatMap((one) => {
    const places = span.nodes.filter((id) => blanks.nodes.has(id) && lane(id) === one).flatMap((id) => layout.nodes.get(id) ?? [])
    if (places.length === 0) return []
    const left = Math.min(...places.map((p) => p.x - p.width / 2))
    const right = Math.max(...places.map((p) => p.x + p.width / 2))
    const top = Math.min(...places.map((p) => p.y - p.height / 2))
    const bottom = Math.max(...places.map((p) => p.y + p.height / 2))
    const lines = [laneName(one), counted(places.length, 'box', 'boxes')]
    return [boxMark(left, top, right - left, bottom - top, [3, 3]), textMark(lines, (left + right) / 2, (top + bottom) / 2 - SMALL.size * 1.25, SMALL, 'middle')]
  })
}
