import { shiftLayout } from '../layout/layoutBounds.ts'
import type { LaneLayout } from '../layout/layoutTypes.ts'
import { laneGap, layoutOnce, type Contents, type LaidOut, type ToLayOut, type Way } from './layoutOnce.ts'

/** Most columns of parts. */
const MOST_COLUMNS = 4
/** Free height between two parts, in text sizes, above the margins of each: usually, and where nothing else fits. */
const BETWEEN = 1.6
const CLOSE = 0.3
/** Free width between columns that stand close, by the length of a line between lanes. */
const SIDE = 0.5
/** Heights tried for columns that stand close. */
const STEPS = 60

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
    .map((one): ToLayOut => ({
      nodes: nodes.filter((id) => root(id) === one),
      links: links.filter((link) => root(link.source) === one),
      rows: [],
      ...(fans === undefined ? {} : { fans }),
    }))
    .toSorted((a, b) => b.nodes.length - a.nodes.length)
}

/** The parts of a selection beside and below each other in columns of like width, as many as make it lowest; a part wider than a column
 *  stands above them. Lanes run through each part, not through the whole. */
export function packParts(contents: Contents, width: number, way: Way): LaidOut {
  const parts = partsOf(contents.shown)
  const natural = parts.map((shown) => layoutOnce({ ...contents, shown }, width, way, false))
  const gap = laneGap(contents.sizing)
  const columnOf = (columns: number): number => (width - (columns - 1) * gap) / columns
  const packs = Array.from({ length: MOST_COLUMNS - 1 }, (_, i) => i + 2).map((columns) => ({
    columns,
    height: placed(natural, columnOf(columns), columns, contents).height,
  }))
  const { columns } = packs.reduce((best, next) => (next.height < best.height ? next : best))
  const column = columnOf(columns)
  // Lines are as long as the column allows, once it is known.
  const laid = natural.map((one, i) =>
    one.layout.width > column ? one : layoutOnce({ ...contents, shown: parts[i] ?? contents.shown }, column, way),
  )
  const { places, height } = placed(laid, column, columns, contents)
  const layouts = laid.map(({ layout }, i) => shiftLayout(layout, places[i]?.left ?? 0, places[i]?.top ?? 0))
  const layout: LaneLayout = {
    nodes: new Map(layouts.flatMap((one) => [...one.nodes])),
    routes: new Map(layouts.flatMap((one) => [...one.routes])),
    lanes: [],
    fans: layouts.flatMap((one) => one.fans ?? []),
    direction: way.direction,
    width: Math.max(
      0,
      ...laid.map(
        (one, i) => (places[i]?.left ?? 0) + Math.max(one.layout.width, places[i]?.isWide === true ? 0 : column),
      ),
    ),
    height,
  }
  const { icons } = contents
  return {
    layout,
    sizing: laid[0]?.sizing ?? contents.sizing,
    ...(icons === null ? {} : { icons }),
    fits: laid.every((one) => one.fits) && layout.width <= width + 0.01,
  }
}

/** The parts as close as they may stand: in columns each as wide as its widest part, the widest parts first, as many columns as make it lowest.
 *  For what fits no other way: parts come in the order of their widths. */
export function packTight(contents: Contents, width: number, way: Way): LaidOut {
  const parts = partsOf(contents.shown)
  const natural = parts
    .map((shown) => ({ shown, laid: layoutOnce({ ...contents, shown }, width, way, false) }))
    .toSorted((a, b) => Math.round(b.laid.layout.width - a.laid.layout.width))
  const [gap, between] = [laneGap(contents.sizing) * SIDE, contents.sizing.fontSize * CLOSE]
  type Column = readonly (typeof natural)[number][]
  const heightOf = (column: Column): number =>
    column.reduce((sum, { laid }) => sum + laid.layout.height + between, -between)
  const widthOf = (column: Column): number => Math.max(0, ...column.map(({ laid }) => laid.layout.width))
  const highest = (of: readonly Column[]): number => Math.round(Math.max(...of.map(heightOf)))
  const isHeld = (of: readonly Column[]): boolean =>
    of.reduce((sum, column) => sum + widthOf(column) + gap, -gap) <= width
  const total = heightOf(natural)
  const packs = Array.from({ length: STEPS }, (_, i) => filled(natural, ((i + 1) / STEPS) * total, heightOf)).filter(
    isHeld,
  )
  const lowest = packs.reduce((best, next) => (highest(next) < highest(best) ? next : best), packs.at(-1) ?? [natural])
  const columns = balanced(lowest, highest, isHeld)
  const spare = Math.max(0, width - columns.reduce((sum, column) => sum + widthOf(column) + gap, -gap)) / columns.length
  let left = 0
  const placed = columns.flatMap((column) => {
    const room = widthOf(column) + Math.min(spare, gap)
    let top = 0
    const these = column.map(({ shown, laid }) => {
      const wide = layoutOnce({ ...contents, shown }, room, way)
      // Longer lines keep the height, or they stay as they were.
      const best = wide.fits && wide.layout.height <= laid.layout.height ? wide : laid
      const at = shiftLayout(best.layout, left, top)
      top += best.layout.height + between
      return { laid: best, at }
    })
    left += widthOf(column) + spare + gap
    return these
  })
  const layout: LaneLayout = {
    nodes: new Map(placed.flatMap(({ at }) => [...at.nodes])),
    routes: new Map(placed.flatMap(({ at }) => [...at.routes])),
    lanes: [],
    fans: placed.flatMap(({ at }) => at.fans ?? []),
    direction: way.direction,
    width: Math.max(width, widthOf(natural)),
    height: Math.max(...columns.map(heightOf)),
  }
  const { icons } = contents
  return {
    layout,
    sizing: natural[0]?.laid.sizing ?? contents.sizing,
    ...(icons === null ? {} : { icons }),
    fits: packs.length > 0 && natural.every(({ laid }) => laid.fits),
  }
}

/** Parts in their order in columns, none higher than `most` unless one part is. */
function filled<Part>(
  parts: readonly Part[],
  most: number,
  heightOf: (column: readonly Part[]) => number,
): readonly (readonly Part[])[] {
  return parts.reduce<readonly (readonly Part[])[]>((columns, part) => {
    const last = columns.at(-1)
    return last === undefined || heightOf([...last, part]) > most
      ? [...columns, [part]]
      : [...columns.slice(0, -1), [...last, part]]
  }, [])
}

/** Columns after all moves and exchanges of parts that make the highest of them lower and are held by the page. */
function balanced<Part>(
  columns: readonly (readonly Part[])[],
  highest: (columns: readonly (readonly Part[])[]) => number,
  isHeld: (columns: readonly (readonly Part[])[]) => boolean,
): readonly (readonly Part[])[] {
  const parts = columns.flat()
  const swapped = (a: Part, b: Part): readonly (readonly Part[])[] =>
    columns.map((column) => column.map((part) => (part === a ? b : part === b ? a : part)))
  const moved = (part: Part, to: number): readonly (readonly Part[])[] =>
    columns.map((column, i) =>
      i === to ? [...column.filter((one) => one !== part), part] : column.filter((one) => one !== part),
    )
  const next = parts
    .flatMap((part, i) => [
      ...columns.map((_, to) => moved(part, to)),
      ...parts.slice(i + 1).map((other) => swapped(part, other)),
    ])
    .filter((one) => highest(one) < highest(columns) && one.every((column) => column.length > 0) && isHeld(one))
  const [first, ...others] = next
  return first === undefined
    ? columns
    : balanced(
        others.reduce((best, one) => (highest(one) < highest(best) ? one : best), first),
        highest,
        isHeld,
      )
}

/** Where each part stands: wide ones first, one below the other, then each of the rest in the column that is lowest so far. */
function placed(
  laid: readonly LaidOut[],
  column: number,
  columns: number,
  { sizing }: Contents,
): {
  readonly places: readonly { readonly left: number; readonly top: number; readonly isWide: boolean }[]
  readonly height: number
} {
  const between = sizing.fontSize * BETWEEN
  const bottoms = Array.from({ length: columns }, () => 0)
  const places = laid.map(() => ({ left: 0, top: 0, isWide: false }))
  const wide = (i: number): boolean => (laid[i]?.layout.width ?? 0) > column
  for (const i of laid.map((_, at) => at).toSorted((a, b) => Number(wide(b)) - Number(wide(a)) || a - b)) {
    const low = Math.min(...bottoms)
    const at = wide(i) ? 0 : bottoms.indexOf(low)
    const top = wide(i) ? Math.max(...bottoms) : low
    places[i] = { left: at * (column + laneGap(sizing)), top, isWide: wide(i) }
    bottoms.forEach((_, c) => {
      if (wide(i) || c === at) bottoms[c] = top + (laid[i]?.layout.height ?? 0) + between
    })
  }
  return { places, height: Math.max(0, ...bottoms) - between }
}
