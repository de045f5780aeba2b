import { vectorLength } from '../../layout/vectorLength.ts'
import { NO_BLANKS } from '../../core/lesson/blanks.ts'
import type { Blanks } from '../../core/lesson/blanks.ts'
import type { LessonPicture, LessonSpan } from '../../core/lesson/lessonPicture.ts'
import { tellPicture } from '../../core/lesson/tellPicture.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { laneOf } from '../../core/model/nodeClass.ts'
import type { LaneId, NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { counted, listed } from '../../core/words/plural.ts'
import { laneName } from '../../core/words/laneWords.ts'
import { shiftLayout } from '../../layout/layoutBounds.ts'
import type { Room } from '../../layout/layoutTypes.ts'
import { keepBack } from '../../scene/keepBack.ts'
import { walkLine } from '../../scene/pathData.ts'
import type { Scene, SceneMark } from '../../scene/scene.ts'
import { sceneOfAnswer } from '../../scene/sceneOfAnswer.ts'
import { figureSizing } from '../../scene/sizing.ts'
import type { Sizing } from '../../scene/sizing.ts'
import { grayTheme } from '../../scene/theme.ts'
import { rectDistance, textRect } from '../box.ts'
import { clearCodes } from '../clearCodes.ts'
import { groupBy } from '../groupBy.ts'
import { WIDE_CHARS } from '../layoutOnce.ts'
import { layoutPanel } from '../layoutPanel.ts'
import type { PanelLayout } from '../layoutPanel.ts'
import { tidyLines } from '../tidyLines.ts'
import { boxMark, SMALL, TEXT, textBlock, textMark } from './sheetBlock.ts'
import type { SheetBlock } from './sheetBlock.ts'

/** Copies are made in gray: fills are shades, and codes tell what a box is. Boxes are high enough for code and two lines. */
export const SHEET_THEME = grayTheme()
export const MAP_SIZING: Sizing = {
  ...figureSizing(TEXT.small, 1.1),
  heights: [27, 37],
  wrap: { oneLine: 10, maxChars: WIDE_CHARS },
}

/** Room to write a name by hand, pt. */
const WRITTEN: Room = { width: 84, height: 34 }

/** A map of a handout, laid out once: blank and complete it has the same places. */
export interface SheetMap {
  /** Nodes that the map's question wants named: their boxes keep the question mark. */
  readonly named: ReadonlySet<NodeId>
  readonly span: Pick<LessonSpan, 'nodes' | 'links'> & Partial<Pick<LessonSpan, 'to'>>
  readonly panel: PanelLayout
}

/** Width of boxes where lines come from above: their heads stand beside the code. */
const BESIDE_CODE = 96
/** Width of a box at which so many lines end that some come from above and below. */
const BESIDE_HEADS = 84
const MANY_HEADS = 4

/** Lays a map out for a width, pt. `written`: nodes whose names are written in by hand. */
export function sheetMap(
  graph: MechanismGraph,
  span: SheetMap['span'],
  width: number,
  written: Iterable<NodeId>,
  named: ReadonlySet<NodeId> = new Set(),
): SheetMap {
  const hand = new Set(written)
  const laidOut = (wide: number): PanelLayout => {
    const least = new Map(
      span.nodes.map((id): [string, Room] => {
        const own = Math.max(
          wide,
          hand.has(id) ? WRITTEN.width : 0,
          span.links.filter((link) => link.target === id).length >= MANY_HEADS ? BESIDE_HEADS : 0,
        )
        return [id, { width: own, height: hand.has(id) ? WRITTEN.height : 0 }]
      }),
    )
    return layoutPanel(graph, { nodes: span.nodes, links: span.links, rows: [] }, width, MAP_SIZING, {
      codes: true,
      least,
    })
  }
  const panel = laidOut(0)
  const wide = panel.direction === 'right' ? panel : laidOut(BESIDE_CODE)
  return { named, span, panel: wide.fits ? wide : panel }
}

/** What of a map is drawn with these blanks. */
export function sheetPicture({ span }: Pick<SheetMap, 'span'>, blanks: Blanks = NO_BLANKS): LessonPicture {
  const links = span.links.filter(
    (link) =>
      !blanks.nodes.has(link.source) &&
      !blanks.nodes.has(link.target) &&
      !link.edges.every((id) => blanks.edges.has(id)),
  )
  return {
    nodes: span.nodes.filter((id) => !blanks.nodes.has(id)),
    links,
    folded: [],
    openPath: null,
    focus: null,
    marked: null,
    blanks,
  }
}

/** The map as a block in the middle of the page's width, with what lines hold of one source only in words below; its words are read
 *  out in its place. */
export function mapBlock(
  graph: MechanismGraph,
  map: SheetMap,
  width: number,
  blanks: Blanks = NO_BLANKS,
  keep = false,
): SheetBlock {
  const { layout, sizing } = map.panel
  const picture = sheetPicture(map, blanks)
  // Code tabs stand above their boxes, beyond the layout's own margin.
  const above = sizing.smallSize * 0.9
  const note = onlyFromWords(graph, picture)
  const below = note === null ? null : textBlock(note, width, SMALL)
  return {
    height: layout.height + above + (below === null ? 0 : below.height + 4),
    before: 6,
    keep,
    draw: (left, top) => {
      const at = shiftLayout(layout, left + Math.max(0, (width - layout.width) / 2), top + above)
      const drawn = sceneOfAnswer(graph, { ...picture, headlines: [], more: new Map() }, at, {
        theme: SHEET_THEME,
        sizing,
        edit: (input) => keepBack(graph, input, blanks),
        showCodes: true,
      })
      const scene = codesClearOfWords(
        tidyLines(
          roomBesideLines(
            withoutWords({ ...drawn, lanes: [], extras: laneRooms(graph, map, at, blanks) }, blanks, map.named),
          ),
        ),
      )
      return [
        { tag: 'Figure', alt: tellPicture(graph, picture).join(' '), drawn: scene },
        ...(below?.draw(left, top + above + layout.height + 4) ?? []),
      ]
    },
  }
}

/** `Told of N-Exos only: PI3K-AKT pathway to IVDD.`; null where no line that is told is bound to a source. */
function onlyFromWords(graph: MechanismGraph, { links, blanks }: LessonPicture): string | null {
  const name = (id: NodeId): string => mapLabel(graph.node(id))
  const told = links.filter(
    (link) =>
      !link.edges.some((id) => blanks.signs.has(id)) &&
      !blanks.labels.has(link.source) &&
      !blanks.labels.has(link.target),
  )
  const sources = told.flatMap((link) => {
    const only = [...new Set(link.edges.flatMap((id) => graph.edge(id).onlyFrom))]
    return only.length === 0 || only.some((id) => blanks.labels.has(id))
      ? []
      : [{ of: listed(only.map(name)), line: `${name(link.source)} to ${name(link.target)}` }]
  })
  const groups = [...groupBy(sources, ({ of }) => of)]
  return groups.length === 0
    ? null
    : groups.map(([of, lines]) => `Told of ${of} only: ${lines.map(({ line }) => line).join('; ')}.`).join(' ')
}

/** Free room between a line and the words beside it, pt more than on a screen: a head is drawn there by hand. */
const BESIDE = 2.5

/** The scene with the words beside lines moved a little away from them, where that brings no two together. */
function roomBesideLines(scene: Scene): Scene {
  const edges = [...scene.edges]
  for (const [i, edge] of edges.entries()) {
    if (edge.label === null) continue
    const { x, y, size } = edge.label
    const middle = y - size * 0.35
    const near = walkLine(edge.line).reduce(
      (best, p) => (vectorLength(p.x - x, p.y - middle) < vectorLength(best.x - x, best.y - middle) ? p : best),
      edge.line.start,
    )
    const away = vectorLength(x - near.x, middle - near.y)
    const moved = {
      ...edge.label,
      x: x + ((x - near.x) / Math.max(away, 1)) * BESIDE,
      y: y + ((middle - near.y) / Math.max(away, 1)) * BESIDE,
    }
    if (
      !edges.some(
        (other, j) => j !== i && other.label !== null && rectDistance(textRect(other.label), textRect(moved)) <= 1,
      )
    )
      edges[i] = { ...edge, label: moved }
  }
  return { ...scene, edges }
}

/** Code tabs moved clear of the words beside lines too. */
function codesClearOfWords(scene: Scene): Scene {
  const words = scene.edges.flatMap(({ label }): readonly SceneMark[] =>
    label === null ? [] : [{ kind: 'text', role: 'label', text: label }],
  )
  return { ...clearCodes({ ...scene, extras: [...scene.extras, ...words] }, true), extras: scene.extras }
}

/** Boxes to write in are empty. Of the words beside lines only question marks and counts stay: the others stand below the map. */
function withoutWords(scene: Scene, { labels }: Blanks, named: ReadonlySet<NodeId>): Scene {
  return {
    ...scene,
    nodes: scene.nodes.map((node) =>
      labels.has(node.id)
        ? {
            ...node,
            fill: SHEET_THEME.canvas,
            text: named.has(node.id)
              ? { ...node.text, weight: 700, color: SHEET_THEME.ink }
              : { ...node.text, lines: [''] },
          }
        : node,
    ),
    edges: scene.edges.map((edge) =>
      edge.label === null || /^(?:\?|\d+)$/.test(edge.label.lines.join(' ')) ? edge : { ...edge, label: null },
    ),
  }
}

/** Where a lane is left out: a dashed frame that says how many boxes belong in it. */
function laneRooms(
  graph: MechanismGraph,
  { span }: SheetMap,
  layout: PanelLayout['layout'],
  blanks: Blanks,
): readonly SceneMark[] {
  const lane = (id: NodeId): LaneId => laneOf(graph.node(id).kind)
  return [...new Set([...blanks.nodes].map(lane))].flatMap((one) => {
    const places = span.nodes
      .filter((id) => blanks.nodes.has(id) && lane(id) === one)
      .flatMap((id) => layout.nodes.get(id) ?? [])
    if (places.length === 0) return []
    const left = Math.min(...places.map((p) => p.x - p.width / 2))
    const right = Math.max(...places.map((p) => p.x + p.width / 2))
    const top = Math.min(...places.map((p) => p.y - p.height / 2))
    const bottom = Math.max(...places.map((p) => p.y + p.height / 2))
    const lines = [laneName(one), counted(places.length, 'box', 'boxes')]
    return [
      boxMark(left, top, right - left, bottom - top, [3, 3]),
      textMark(lines, (left + right) / 2, (top + bottom) / 2 - SMALL.size * 1.25, SMALL, 'middle'),
    ]
  })
}
