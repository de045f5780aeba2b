import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { applyQuery } from '../core/query/applyQuery.ts'
import type { RouteAnswer } from '../core/paths/route.ts'
import type { Answer } from '../core/query/answer.ts'
import { drawnAnswer } from '../core/query/foldGroups.ts'
import { foldsByDefault } from '../core/query/foldOverall.ts'
import { NO_FILTERS } from '../core/query/view.ts'
import type { View } from '../core/query/view.ts'
import type { LaneInput, LaneOptions } from '../layout/layoutTypes.ts'
import { denseOptions } from './denseLayout.ts'
import { laneInput } from './sceneOfAnswer.ts'
import type { Shown } from './sceneOfAnswer.ts'
import { DENSE_ABOVE, DENSE_SIZING, SCREEN_SIZING } from './sizing.ts'
import type { Sizing } from './sizing.ts'

/** Below this width, px, boxes hug their labels so that all lanes fit at readable size. */
const NARROW_BELOW = 900
const NARROW_SIZING: Sizing = { ...SCREEN_SIZING, minWidth: 54, padding: 5, wrap: { oneLine: 9, maxChars: 12 } }

/** The rooms a map is laid out for, px: chosen by the window, never by the room that open panels leave. The map is scaled into
 *  its place, so opening a panel moves the camera and no node. At its own size each fits beside an open panel. */
export const MAP_ROOMS = { landscape: { width: 720, height: 400 }, square: { width: 640, height: 500 } } as const
export type MapRoom = keyof typeof MAP_ROOMS

/** The input of a map's layout for a room. */
export function roomInput(graph: MechanismGraph, shown: Shown, room: MapRoom): LaneInput {
  const { width, height } = MAP_ROOMS[room]
  return mapLaneInput(graph, shown, width, height)
}

/** Measures of a map on screen with this many nodes in a region this wide, px. */
export function mapSizing(nodes: number, width: number): Sizing {
  return nodes > DENSE_ABOVE ? DENSE_SIZING : width < NARROW_BELOW ? NARROW_SIZING : SCREEN_SIZING
}

/** Small maps fill the given room (px), maps of many nodes as `denseOptions` says. */
export function mapLaneInput(graph: MechanismGraph, shown: Shown, width: number, height: number): LaneInput {
  const sizing = mapSizing(shown.nodes.length, width)
  return laneInput(
    graph,
    shown,
    sizing,
    shown.nodes.length > DENSE_ABOVE
      ? denseOptions(shown.nodes.length, width > 0 && height > 0 ? { width, height } : null)
      : width < NARROW_BELOW
        ? { ...filling(width, height), laneGap: 30 }
        : filling(width, height),
  )
}

/** The free room the camera keeps around a fitted map, px: with it a filling map is shown at its own size. */
const FIT_PADDING = 20

function filling(width: number, height: number): Partial<LaneOptions> {
  return {
    fitWidth: width - 2 * FIT_PADDING,
    fitHeight: height - 2 * FIT_PADDING,
    emptyLanes: 'strip',
    laneGap: 48,
    margin: 8,
  }
}

/** Up to this many groups are opened where they stand; with more the map is laid out anew, in better order and sooner. */
const OPEN_IN_PLACE = 3

/** The view a map is laid out for: without filters, nothing selected, overall effects and alike nodes folded, no chapter left out, and of what the
 *  reader changed only what was shown when it was last arranged: what came later is placed around it. The flow layout is made for everything. */
export function standingView(view: View): View {
  const arranged =
    view.layout === 'flow' ? view.changes.length : view.changes.findLastIndex((change) => change.kind === 'arrange') + 1
  const scope: View['scope'] = view.scope.kind === 'whole' ? { kind: 'whole' } : view.scope
  return {
    ...view,
    scope,
    filters: NO_FILTERS,
    overall: 'folded',
    selection: null,
    changes: view.changes.slice(0, arranged),
    moved: [],
    opened: view.opened.length > OPEN_IN_PLACE ? view.opened : [],
  }
}

/** What of that view is laid out: its nodes with room for their chips, and the lines that stay when overall effects are folded;
 *  every line in the flow layout and where all is listed. Lines left out are led over the layout when drawn. */
export function standingShown(answer: Answer, { scope, layout }: Pick<View, 'scope' | 'layout'>): Shown {
  const drawn = drawnAnswer(answer)
  const all = [...drawn.links, ...drawn.folded]
  const isWhole = !foldsByDefault(scope) || layout === 'flow'
  const effects = new Set(drawn.overall)
  return {
    nodes: drawn.nodes,
    groups: drawn.groups,
    links: isWhole ? all : all.filter((link) => !effects.has(link)),
    headlines: answer.headlines,
    rows: answer.rows,
  }
}

/** The input of a view's standing layout; `routes` answers its path question. */
export function standingInput(graph: MechanismGraph, view: View, routes: RouteAnswer | null, room: MapRoom): LaneInput {
  const standing = standingView(view)
  return roomInput(graph, standingShown(applyQuery(graph, standing, routes), standing), room)
}

/** All that may come to stand on a map without its being laid out anew: what the reader brought in since, and the overall effects.
 *  `groups`: ids of the groups of alike nodes that are folded now. */
export function standingAll(
  graph: MechanismGraph,
  view: View,
  routes: RouteAnswer | null,
  groups: readonly string[],
): Shown {
  const later = applyQuery(graph, { ...standingView(view), changes: view.changes }, routes)
  const drawn = drawnAnswer({ ...later, groups: later.groups.filter((group) => groups.includes(group.id)) })
  return {
    nodes: drawn.nodes,
    links: [...drawn.links, ...drawn.folded],
    headlines: drawn.headlines,
    groups: drawn.groups,
  }
}
