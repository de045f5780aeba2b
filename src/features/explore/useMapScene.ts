import { useMemo } from 'react'
import { drawnAnswer } from '../../core/query/foldGroups.ts'
import { applyQuery } from '../../core/query/applyQuery.ts'
import type { Answer } from '../../core/query/answer.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { MovedNode, View } from '../../core/query/view.ts'
import { moveNodes } from '../../layout/moveNodes.ts'
import type { LaneLayout, Point } from '../../layout/layoutTypes.ts'
import { MAP_ROOMS, mapSizing, standingAll, standingShown, standingView } from '../../scene/mapLayout.ts'
import type { MapRoom } from '../../scene/mapLayout.ts'
import { laneInput, sceneOfAnswer } from '../../scene/sceneOfAnswer.ts'
import type { Shown } from '../../scene/sceneOfAnswer.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Sizing } from '../../scene/sizing.ts'
import { selectAnswer, selectRoutes } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { useWidthClass } from '../../ui/useWidthClass.ts'
import { useExtended } from './useExtended.ts'
import { useMapLayout } from './useMapLayout.ts'
import type { MapLayout } from './useMapLayout.ts'
import { useScreenTheme } from '../glyphs/useScreenTheme.ts'

export interface MapScene {
  readonly scene: Scene
  /** Where everything stands that is not moved by hand; another one when another part is laid out or the map has grown. */
  readonly layout: LaneLayout
}

/** What of the current view is drawn, and where it stands. */
export interface MapPlaces {
  readonly answer: Answer
  readonly placed: MapLayout
  /** False while another map is laid out: the old picture stays as it was. */
  readonly isCurrent: boolean
  readonly layout: LaneLayout
  readonly sizing: Sizing
}

/** Where everything stands. Positions depend on what the scope holds and on the window's class, never on filters, folding,
 *  selection or open panels: what appears later is placed and led around what stands.
 *  isVisited: the pointer or the keyboard has come to the map, so folded lines get their ways too. */
export function useMapPlaces(isVisited: boolean): MapPlaces | null {
  const graph = useApp((s) => s.graph)
  const whole = useApp(selectAnswer)
  const answer = useMemo(() => drawnAnswer(whole), [whole])
  const routes = useApp(selectRoutes)
  const view = useApp((s) => s.view)
  const room: MapRoom = useWidthClass() === 'wide' ? 'landscape' : 'square'
  const standing = useStanding(graph, view, routes, answer.groups)
  const placed = useMapLayout(graph, view.layout, standing.shown, room)
  const isCurrent = placed?.shown === standing.shown
  const sizing = mapSizing(placed?.shown.nodes.length ?? 0, MAP_ROOMS[room].width)
  const isNeeded =
    isVisited ||
    answer.links.some((link) => placed?.layout.routes.has(link.id) === false) ||
    answer.nodes.some((id) => placed?.layout.nodes.has(id) === false)
  const later = useMemo(
    () => (isNeeded ? laneInput(graph, standing.all(), sizing) : null),
    [graph, standing, sizing, isNeeded],
  )
  const extended = useExtended(isCurrent ? placed.layout : null, later)
  const layout = extended ?? placed?.layout ?? null
  return useMemo(
    () => (placed === null || layout === null ? null : { answer, placed, isCurrent, layout, sizing }),
    [answer, placed, isCurrent, layout, sizing],
  )
}

/** The Scene of the current view. `dragged`: the node under the pointer and how far it is from where the layout puts it, while it is dragged. */
export function useMapScene(places: MapPlaces | null, dragged: MovedNode | null): MapScene | null {
  const graph = useApp((s) => s.graph)
  const { moved, selection, scope } = useApp((s) => s.view)
  const theme = useScreenTheme()
  return useMemo(() => {
    if (places === null) return null
    const { answer, placed, isCurrent, layout, sizing } = places
    const shown = isCurrent
      ? answer
      : {
          ...answer,
          ...placed.shown,
          headlines: placed.shown.headlines ?? [],
          groups: placed.shown.groups ?? [],
          folded: [],
          focus: null,
          openPath: null,
        }
    const byHand = isCurrent
      ? moveNodes(
          layout,
          [...answer.links, ...answer.folded],
          placesOf(layout, dragged === null ? moved : [...moved, dragged]),
        )
      : layout
    return {
      scene: sceneOfAnswer(graph, shown, byHand, {
        theme,
        sizing,
        showCodes: theme.codesAlways,
        showMore: scope.kind !== 'storyline',
        selection,
      }),
      layout,
    }
  }, [graph, places, theme, selection, scope.kind, moved, dragged])
}

function placesOf(layout: LaneLayout, moved: readonly MovedNode[]): ReadonlyMap<string, Point> {
  return new Map(
    moved.flatMap(({ id, dx, dy }): readonly [string, Point][] => {
      const node = layout.nodes.get(id)
      return node === undefined ? [] : [[id, { x: node.x + dx, y: node.y + dy }]]
    }),
  )
}

/** What the layout is made for, and all nodes and lines there may be: the same while scope, path question, changes and the groups
 *  that are folded stay the same. */
function useStanding(
  graph: MechanismGraph,
  view: View,
  routes: ReturnType<typeof selectRoutes>,
  groups: Answer['groups'],
): { readonly shown: Shown; readonly all: () => Shown } {
  const { scope, layout, changes } = view
  const asked = view.paths
  const folded = groups.map((group) => group.id).join(' ')
  return useMemo(
    () => ({
      shown: standingShown(applyQuery(graph, standingView(view), routes), view),
      all: () => standingAll(graph, view, routes, folded.split(' ')),
    }),
    // The open path adds its nodes to the map; its current step does not.
    // oxlint-disable-next-line react/exhaustive-deps
    [graph, scope, layout, changes, routes, asked?.open, folded],
  )
}
