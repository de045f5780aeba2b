import { nodeClass } from '../core/model/nodeClass.ts'
import { LANES, NODE_CLASSES } from '../core/model/records.ts'
import { laneName } from '../core/words/laneWords.ts'
import type { PlacedNode } from '../layout/layoutTypes.ts'
import { buildSceneChips } from './buildSceneChips.ts'
import { buildSceneEdge } from './buildSceneEdge.ts'
import { buildSceneNode } from './buildSceneNode.ts'
import { fanBranches } from './fans.ts'
import { FIGURE_FONT_FAMILY, SCREEN_FONT_FAMILY } from './measureText.ts'
import { placeBadges } from './placeBadges.ts'
import { placeLabels } from './placeLabels.ts'
import { rowMarks } from './rowTitles.ts'
import type { Scene, SceneEdge, SceneEmphasis, SceneLane } from './scene.ts'
import type { SceneEdgeInput, SceneInput } from './sceneInput.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

/** Layout and records resolved into everything to be drawn. Pure: same input, same Scene.
 *  Nodes and edges the layout has no place for are left out; an edge needs both ends. */
export function buildScene(input: SceneInput): Scene {
  const { theme, sizing, layout } = input
  const codes = theme.codesAlways || input.showCodes === true
  const placed = (id: string): PlacedNode | undefined => layout.nodes.get(id)
  const nodes = input.nodes.flatMap((node) => {
    const place = placed(node.id)
    return place === undefined ? [] : [buildSceneNode(node, place, theme, sizing, codes)]
  })
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const branches = fanBranches(layout, input.edges)
  const lines = (list: readonly SceneEdgeInput[]): readonly SceneEdge[] =>
    list.flatMap((edge): readonly SceneEdge[] => {
      const source = byId.get(edge.source)
      const target = byId.get(edge.target)
      const route = layout.routes.get(edge.id)
      if (source === undefined || target === undefined || route === undefined) return []
      return [buildSceneEdge(edge, route, source, target, theme, sizing, branches.get(edge.id))]
    })
  const edges = lines(input.edges)
  const chips = nodes.flatMap((node) =>
    buildSceneChips(node, input.chips?.filter((chip) => chip.node === node.id) ?? [], theme, sizing),
  )
  const boxes = [...nodes, ...chips]
  const badges = placeBadges(edges, boxes, input.edges, theme, sizing)
  return {
    unit: sizing.unit,
    width: layout.width,
    height: layout.height,
    background: theme.canvas,
    fontFamily: sizing.unit === 'px' ? SCREEN_FONT_FAMILY : FIGURE_FONT_FAMILY,
    direction: layout.direction,
    emphasis: emphasisOf(theme, sizing),
    lanes: lanesOf(input),
    edges: placeLabels(edges, boxes, badges, input.edges, theme, sizing),
    folded: lines(input.folded ?? []),
    nodes,
    chips,
    badges,
    extras: rowMarks(input.rows ?? [], layout, theme, sizing),
  }
}

function emphasisOf(theme: Theme, sizing: Sizing): SceneEmphasis {
  return {
    ink: theme.ink,
    laneRule: theme.laneRule,
    laneText: theme.laneText,
    underlay: theme.underlay,
    underlayWidth: sizing.underlay,
    haloWidth: sizing.halo,
    selected: theme.selected,
    selectedWidth: sizing.casing,
    dimOpacity: theme.dimOpacity,
    focusInner: theme.focus.inner,
    focusOuter: theme.focus.outer,
  }
}

function lanesOf({ layout, nodes, laneIds = LANES }: SceneInput): readonly SceneLane[] {
  return layout.lanes.flatMap((lane): SceneLane[] => {
    const id = laneIds[lane.lane]
    if (id === undefined) return []
    const here = nodes.filter((node) => layout.nodes.get(node.id)?.lane === lane.lane)
    const present = new Set(here.map((node) => nodeClass(node.kind)))
    const classes = NODE_CLASSES.filter((cls) => present.has(cls))
    return [
      {
        id,
        label: laneName(id),
        classes,
        count: here.reduce((sum, node) => sum + (node.count ?? 1), 0),
        start: lane.start,
        end: lane.end,
      },
    ]
  })
}
