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
  const gap = laneGap(contents.sizing)
  const packs = Array.from({ length: MOST_COLUMNS - 1 }, (_, i) => i + 2).map((columns) => pack(contents, parts, width, (width - (columns - 1) * gap) / columns, columns, way))
  const fitting = packs.filter((one) => one.fits)
  return (fitting.length > 0 ? fitting : packs).reduce((best, next) => (next.layout.height < best.layout.height ? next : best))
}

function pack(contents: Contents, parts: readonly ToLayOut[], width: number, column: number, columns: number, way: Way): LaidOut {
  const between = contents.sizing.fontSize * BETWEEN
  const step = column + laneGap(contents.sizing)
  const bottoms = Array.from({ length: columns }, () => 0)
  const laid = parts.map((shown) => {
    const slim = layoutOnce({ ...contents, shown }, column, way)
    return slim.fits ? { ...slim, isWide: false } : { ...layoutOnce({ ...contents, shown }, width, way), isWide: true }
  }).toSorted((a, b) => Number(b.isWide) - Number(a.isWide))
  const placed = laid.map(({ layout, isWide }): LaneLayout => {
    const low = Math.min(...bottoms)
    const at = isWide ? 0 : bottoms.indexOf(low)
    const top = isWide ? Math.max(...bottoms) : low
    bottoms.forEach((_, i) => { if (isWide || i === at) bottoms[i] = top + layout.height + between })
    return shiftLayout(layout, at * step, top)
  })
  const right = Math.max(0, ...placed.map((layout, i) => (laid[i]?.isWide === true ? layout.width : 0)), ...bottoms.map((bottom, i) => (bottom > 0 ? i * step + column : 0)))
  const layout: LaneLayout = {
    nodes: new Map(placed.flatMap((one) => [...one.nodes])), routes: new Map(placed.flatMap((one) => [...one.routes])), lanes: [], fans: placed.flatMap((one) => one.fans ?? []),
    direction: way.direction, width: right, height: Math.max(0, ...bottoms) - between,
  }
  const { icons } = contents
  return { layout, sizing: laid[0]?.sizing ?? contents.sizing, ...(icons === null ? {} : { icons }), fits: laid.every((one) => one.fits) && right <= width + 0.01 }
}
