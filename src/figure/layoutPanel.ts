import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { LANES, type LaneId } from '../core/model/records.ts'
import type { LaneLayout, Room } from '../layout/layoutTypes.ts'
import type { Sizing } from '../scene/sizing.ts'
import { laneOfNode } from './altText.ts'
import { LARGE, layoutOnce, longestLane, type Contents, type LaidOut, type ToLayOut, type Way } from './layoutOnce.ts'
import type { IconPlace } from './nodeIcons.ts'
import { packParts, packTight, partsOf } from './packParts.ts'

/** A selection laid out for a page width, in pt, with its lanes. */
export interface PanelLayout {
  readonly layout: LaneLayout
  /** Lane index n of the layout stands for this lane; empty lanes are dropped. */
  readonly laneIds: readonly LaneId[]
  readonly sizing: Sizing
  readonly direction: 'right' | 'down'
  /** True when the layout is no wider than the room. */
  readonly fits: boolean
  /** Which try this was; given back as `PanelRoom.from`, later layouts of the same page skip what did not fit. */
  readonly attempt: number
  /** Where signs stand in the boxes; none without. */
  readonly icons?: IconPlace
}

export interface PanelRoom {
  /** First try worth making; default 0. Directions, label widths and boxes in a row are tried in a fixed order. */
  readonly from?: number
  /** Factor on the distances of boxes and lines across the flow; default 1. Line ends never come closer than FIG-05 asks. */
  readonly spread?: number
  /** Factor on the free length of lines between lanes; default 1, for a page where nothing else fits less. */
  readonly reach?: number
  /** Room for type code tabs above the boxes. */
  readonly codes?: boolean
  /** Room for a sign in each box. */
  readonly icons?: boolean
  /** Boxes that someone will write in are at least so large. */
  readonly least?: ReadonlyMap<string, Room>
  /** Height to keep, pt; Infinity = as low as it may become. Where it is given, long lanes may take several columns, and parts that hang
   *  together by no line may stand beside each other. Default: lanes and parts stay whole, whatever the height. */
  readonly height?: number
  /** Parts are never set beside each other: frames run over whole lanes. */
  readonly isWhole?: boolean
}

interface Try extends Way {
  /** Whether parts that hang together by no line stand beside each other: in columns of like width, or as close as they may. */
  readonly packed: 'no' | 'even' | 'tight'
}

const RIGHT: Try = { direction: 'right', isNarrow: false, fewer: 0, columns: 1, packed: 'no' }
const FEWER = [0, 1, 2, 3, 4, 5] as const
/** From left to right before from top to bottom, wide labels before narrow ones, whole before divided. */
const TRIES: readonly Try[] = [
  ...[false, true].flatMap((isNarrow) =>
    (
      [
        { columns: 1, packed: 'no' },
        { columns: 1, packed: 'even' },
        { columns: 2, packed: 'no' },
        { columns: 3, packed: 'no' },
        { columns: 1, packed: 'tight' },
      ] as const
    ).map((way): Try => ({ ...RIGHT, isNarrow, ...way })),
  ),
  ...[false, true].flatMap((isNarrow) => FEWER.map((fewer): Try => ({ ...RIGHT, direction: 'down', isNarrow, fewer }))),
]

/** Divided lanes and parts must save this part of the height where the whole fits too. */
const LOWER = 0.75
/** What is so many times too high is not made to fit by tighter boxes. */
const HOPELESS = 1.6
/** and, from top to bottom, by fewer boxes side by side. */
const TOO_HIGH = 1.25
/** Boxes of a lane that make it worth a further column. */
const COLUMN = 3

/** Lays nodes and lines out for `width` pt, and for the height if one is given: the first try that keeps both. Text keeps its size; when
 *  nothing fits, the lowest is returned that is narrow enough, else the narrowest, with `fits` false. */
export function layoutPanel(
  graph: MechanismGraph,
  shown: ToLayOut,
  width: number,
  sizing: Sizing,
  { from = 0, spread = 1, reach = 1, codes = false, icons = false, least, height, isWhole = false }: PanelRoom = {},
): PanelLayout {
  const laneIds = LANES.filter((lane) => shown.nodes.some((id) => laneOfNode(graph, id) === lane))
  const contents: Contents = {
    graph,
    shown,
    laneIds,
    sizing,
    spread,
    reach,
    codes,
    icons: icons ? 'front' : null,
    least,
  }
  const parts = height === undefined || isWhole || shown.rows.length > 0 ? 1 : partsOf(shown).length
  const longest = longestLane(shown.nodes.map((id) => laneIds.indexOf(laneOfNode(graph, id))))
  const isWorth = ({ direction, fewer, columns, packed }: Try): boolean => {
    if (packed !== 'no') return parts > 1
    if (columns > 1) return height !== undefined && shown.rows.length === 0 && longest >= COLUMN * columns
    // A large map that does not fit at once is to be split; more tries would only cost time.
    return direction === 'right' || fewer === 0 || shown.nodes.length <= LARGE
  }
  const lay = (attempt: number): PanelLayout | null => {
    const way = TRIES[attempt]
    if (way === undefined || !isWorth(way)) return null
    const layOut = { no: layoutOnce, even: packParts, tight: packTight }[way.packed]
    const laidWith = (place: Contents['icons']): LaidOut => layOut({ ...contents, icons: place }, width, way)
    const usual = laidWith(contents.icons)
    // Lanes side by side have more room in height than in width.
    const laid =
      usual.fits || contents.icons === null || way.direction === 'down' || shown.nodes.length > LARGE
        ? usual
        : laidWith('above')
    return { ...laid, laneIds, direction: way.direction, attempt }
  }
  const tries: PanelLayout[] = []
  for (let attempt = from; attempt < TRIES.length; attempt++) {
    // Fewer boxes side by side make nothing lower, and smaller boxes little.
    const last = tries.at(-1)
    if (
      (TRIES[attempt]?.fewer ?? 0) > 0 &&
      last !== undefined &&
      (last.fits || last.layout.height > TOO_HIGH * (height ?? Infinity))
    )
      continue
    if (TRIES[attempt]?.isNarrow === true && lowest(tries) > HOPELESS * (height ?? Infinity)) continue
    const tried = lay(attempt)
    if (tried === null) continue
    if (tried.fits && tried.layout.height <= (height ?? Infinity))
      return height === undefined || TRIES[attempt]?.direction === 'down'
        ? tried
        : lowerOf(
            tried,
            [attempt + 1, attempt + 2]
              .filter((next) => TRIES[next]?.isNarrow === TRIES[attempt]?.isNarrow)
              .flatMap((next) => lay(next) ?? []),
          )
    tries.push(tried)
  }
  const narrow = tries.filter((one) => one.fits)
  return narrow.length > 0
    ? narrow.reduce((best, next) => (next.layout.height < best.layout.height ? next : best))
    : tries.reduce((best, next) => (next.layout.width < best.layout.width ? next : best))
}

/** Height of the lowest that is narrow enough; 0 where none is. */
function lowest(tries: readonly PanelLayout[]): number {
  const heights = tries.filter((one) => one.fits).map((one) => one.layout.height)
  return heights.length === 0 ? 0 : Math.min(...heights)
}

/** The layout, or of others that fit the one that is clearly lower. */
function lowerOf(whole: PanelLayout, others: readonly PanelLayout[]): PanelLayout {
  return others.reduce(
    (best, next) => (next.fits && next.layout.height < best.layout.height * (best === whole ? LOWER : 1) ? next : best),
    whole,
  )
}
