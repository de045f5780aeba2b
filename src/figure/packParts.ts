import { shiftLayout } from '../layout/layoutBounds.ts'
import type { LaneLayout } from '../layout/layoutTypes.ts'
import { laneGap, layoutOnce, type Contents, type LaidOut, type ToLayOut, type Way } from './layoutOnce.ts'

/** Most columns of parts. */
const MOST_COLUMNS = 4
/** Free height between two parts, in text sizes. */
const BETWEEN = 1.6

/** Nodes and lines in parts that hang together by no line, those with most nodes first. */
export function partsOf({ nodes, links, fans }: ToLayOut): readonly ToLayOut[] {
  const lead = new Map<string, string>(nodes.map((id) => [id, id]))
  const root = (id: string): string => {
    const next = lead.get(id) ?? id
    return next === id ? id : root(next)
  }
  for (const { source, target } of links) lead.set(root(target), root(source))
  const roots = [...new Set(nodes.map(root))]
  return roots
    .map((one): ToLayOut => ({ nodes: nodes.filter((id) => root(id) === one), links: links.filter((link) => root(link.source) === one), rows: [], ...(fans === undefined ? {} : { fans }) }))
    .toSorted((a, b) => b.nodes.length - a.nodes.length)
}

/** The parts of a selection beside and below each other in columns of like width, as many as make it lowest; a part wider than a column
 *  stands above them. Lanes run through each part, not through the whole. */
export function packParts(contents: Contents, width: number, way: Way): LaidOut {
  const parts = partsOf(contents.shown)
  const natural = parts.map((shown) => layoutOnce({ ...contents, shown }, width, way, false))
  const gap = laneGap(contents.sizing)
  const columnOf = (columns: number): number => (width - (columns - 1) * gap) / columns
  const packs = Array.from({ length: MOST_COLUMNS - 1 }, (_, i) => i + 2).map((columns) => ({ columns, height: placed(natural, columnOf(columns), columns, contents).height }))
  const { columns } = packs.reduce((best, next) => (next.height < best.height ? next : best))
  const column = columnOf(columns)
  // Lines are as long as the column allows, once it is known.
  const laid = natural.map((one, i) => (one.layout.width > column ? one : layoutOnce({ ...contents, shown: parts[i] ?? contents.shown }, column, way)))
  const { places, height } = placed(laid, column, columns, contents)
  const layouts = laid.map(({ layout }, i) => shiftLayout(layout, places[i]?.left ?? 0, places[i]?.top ?? 0))
  const layout: LaneLayout = {
    nodes: new Map(layouts.flatMap((one) => [...one.nodes])), routes: new Map(layouts.flatMap((one) => [...one.routes])), lanes: [], fans: layouts.flatMap((one) => one.fans ?? []),
    direction: way.direction, width: Math.max(0, ...laid.map((one, i) => (places[i]?.left ?? 0) + Math.max(one.layout.width, places[i]?.isWide === true ? 0 : column))), height,
  }
  const { icons } = contents
  return { layout, sizing: laid[0]?.sizing ?? contents.sizing, ...(icons === null ? {} : { icons }), fits: laid.every((one) => one.fits) && layout.width <= width + 0.01 }
}

/** Where each part stands: wide ones first, one below the other, then each of the rest in the column that is lowest so far. */
function placed(laid: readonly LaidOut[], column: number, columns: number, { sizing }: Contents): { readonly places: readonly { readonly left: number; readonly top: number; readonly isWide: boolean }[]; readonly height: number } {
  const between = sizing.fontSize * BETWEEN
  const bottoms = Array.from({ length: columns }, () => 0)
  const places = laid.map(() => ({ left: 0, top: 0, isWide: false }))
  const wide = (i: number): boolean => (laid[i]?.layout.width ?? 0) > column
  for (const i of laid.map((_, at) => at).toSorted((a, b) => Number(wide(b)) - Number(wide(a)) || a - b)) {
    const low = Math.min(...bottoms)
    const at = wide(i) ? 0 : bottoms.indexOf(low)
    const top = wide(i) ? Math.max(...bottoms) : low
    places[i] = { left: at * (column + laneGap(sizing)), top, isWide: wide(i) }
    bottoms.forEach((_, c) => { if (wide(i) || c === at) bottoms[c] = top + (laid[i]?.layout.height ?? 0) + between })
  }
  return { places, height: Math.max(0, ...bottoms) - between }
}
