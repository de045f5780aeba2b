import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { LaneId, NodeId } from '../core/model/records.ts'
import { mapLabel } from '../core/query/nodeSets.ts'
import { stepSentence } from '../core/reason/stepSentence.ts'
import type { LaneLayout } from '../layout/layoutTypes.ts'
import { buildScene } from '../scene/buildScene.ts'
import { measureText } from '../scene/measureText.ts'
import { rowTitles } from '../scene/rowTitles.ts'
import type { Scene, SceneEdge, SceneMark, SceneNode } from '../scene/scene.ts'
import { NO_STATE } from '../scene/sceneInput.ts'
import type { Sizing } from '../scene/sizing.ts'
import type { Theme } from '../scene/theme.ts'
import { laneHeader } from './laneHeader.ts'
import type { Shown } from './selectShown.ts'
import { tidyLines } from './tidyLines.ts'

/** How the lines of a difference panel belong: to A, to B or to both. */
export type Belonging = 'a' | 'b' | 'both'

/** One panel's nodes and lines drawn at the places of its layout; lane rules are left out, headers are the caller's. */
export function panelScene(
  graph: MechanismGraph,
  shown: Shown,
  layout: LaneLayout,
  laneIds: readonly LaneId[],
  theme: Theme,
  sizing: Sizing,
  codes: boolean,
  belonging: ReadonlyMap<string, Belonging> | null = null,
): Scene {
  const state = (id: string) => {
    const of = belonging?.get(id)
    return of === undefined ? NO_STATE : { dimmed: false, onPath: of === 'a', selected: of === 'b' }
  }
  const scene = buildScene({
    nodes: shown.nodes.map((id) => {
      const record = graph.node(id)
      return { id, kind: record.kind, label: record.shortLabel ?? record.label, title: record.label }
    }),
    edges: shown.links.map((link) => ({
      id: link.id,
      edges: link.edges,
      source: link.source,
      target: link.target,
      step: shown.steps.get(link.id) ?? null,
      state: state(link.id),
      look: link.edges.some((id) => shown.joined.has(id)) ? { ...link.facts, joined: true } : link.facts,
      breaks: link.edges.some((id) => shown.broken.has(id)),
      title:
        link.edges.length === 1
          ? link.edges.map((id) => stepSentence(graph, id).text).join(' ')
          : `${mapLabel(graph.node(link.source))} to ${mapLabel(graph.node(link.target))}, ${link.edges.length} relations: ${link.edges.map((id) => stepSentence(graph, id).text).join(' ')}`,
    })),
    rows: rowTitles(graph, shown.rows),
    layout,
    laneIds,
    theme,
    sizing,
    showCodes: codes,
  })
  return { ...tidyLines(scene), lanes: [] }
}

/** Lane names above the lanes of a panel that runs left to right, each centred on its boxes `ids`; none when two would meet. */
export function laneHeaders(
  graph: MechanismGraph,
  layout: LaneLayout,
  ids: readonly NodeId[],
  laneIds: readonly LaneId[],
  top: number,
  size: number,
  color: string,
): readonly SceneMark[] {
  if (layout.direction === 'down' || laneIds.length < 2) return []
  const named = layout.lanes.flatMap((lane) => {
    const members = ids.filter((id) => layout.nodes.get(id)?.lane === lane.lane)
    const here = members.flatMap((id) => layout.nodes.get(id) ?? [])
    const id = laneIds[lane.lane]
    if (here.length === 0 || id === undefined) return []
    const left = Math.min(...here.map((n) => n.x - n.width / 2))
    const right = Math.max(...here.map((n) => n.x + n.width / 2))
    const label = laneHeader(graph, id, members)
    return [{ label, x: (left + right) / 2, half: measureText(label, { size }) / 2 }]
  })
  const meet = named.some((one, i) => {
    const next = named[i + 1]
    return next !== undefined && one.x + one.half + size * 0.4 > next.x - next.half
  })
  if (meet) return []
  return named.map(({ label, x }) => ({
    kind: 'text',
    role: 'lane-header',
    text: {
      lines: [label],
      x,
      y: top + size * 0.8,
      lineHeight: size * 1.2,
      size,
      weight: 400,
      italic: false,
      align: 'middle',
      color,
    },
  }))
}

/** Several panels in one scene. Ids of the second panel on carry the panel's letter, so that each is once in a file. */
export function mergePanels(
  panels: readonly { readonly letter: string; readonly scene: Scene }[],
): Pick<Scene, 'nodes' | 'edges' | 'badges' | 'extras' | 'ground'> {
  const nodes: SceneNode[] = []
  const edges: SceneEdge[] = []
  const first = panels[0]
  for (const panel of panels) {
    const tag = panels.length === 1 || panel === first ? '' : `${panel.letter}.`
    nodes.push(...panel.scene.nodes.map((node) => ({ ...node, id: drawnId(tag, node.id) })))
    edges.push(
      ...panel.scene.edges.map((edge) => ({
        ...edge,
        id: tag + edge.id,
        source: drawnId(tag, edge.source),
        target: drawnId(tag, edge.target),
      })),
    )
  }
  const ground = panels.flatMap((p) => p.scene.ground ?? [])
  return {
    nodes,
    edges,
    badges: panels.flatMap((p) => p.scene.badges),
    extras: panels.flatMap((p) => p.scene.extras),
    ...(ground.length === 0 ? {} : { ground }),
  }
}

/** A node's id within one panel of a figure. A drawn copy is no node of the graph; the brand is given here and nowhere else. */
function drawnId(tag: string, id: SceneNode['id']): SceneNode['id'] {
  return tag === '' ? id : (`${tag}${id}` as SceneNode['id'])
}
