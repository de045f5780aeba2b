import cytoscape from 'cytoscape'
import dagre from 'cytoscape-dagre'
import type { DagreLayoutOptions } from 'cytoscape-dagre'
import { layoutLanes } from './columns.ts'
import type { LaneInput, LaneLayout } from './layoutTypes.ts'

let registered = false

/** The map by cause and effect alone: lanes are left aside, and each node stands as many steps along the flow as its causes
 *  ask for. The steps are dagre's ranks; order, ports and ways of lines are those of the lane map, so no line runs through a
 *  box, and a step with many nodes is split until the map has the room's aspect. `lanes` is empty; input order does not matter. */
export function layoutFlow({ nodes, edges, options }: LaneInput): LaneLayout {
  const rank = ranksOfFlow({ nodes, edges, ...(options === undefined ? {} : { options }) })
  const steps = { ...options, laneCount: 0, dropIfEmpty: [], emptyLanes: 'drop', aspect: FLOW_ASPECT } as const
  const room = (options?.fitWidth ?? 0) > 0 && (options?.fitHeight ?? 0) > 0 ? {} : { fitWidth: 0, fitHeight: 0 }
  const layout = layoutLanes({
    nodes: nodes.map((n) => ({ ...n, lane: rank.get(n.id) ?? 0 })),
    edges,
    options: { ...steps, ...room },
  })
  return { ...layout, lanes: [] }
}

/** Width / height where no room is asked for. */
const FLOW_ASPECT = 1.8

/** The step of every node along the flow, 0 = first: ranks by `tight-tree` (dagre's default takes minutes on a thousand
 *  nodes), read off the positions of a headless run. */
function ranksOfFlow(input: LaneInput): ReadonlyMap<string, number> {
  if (!registered) cytoscape.use(dagre)
  registered = true
  const nodes = input.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const edges = input.edges.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const index = new Map(nodes.map((n, i) => [n.id, i]))
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { shape: 'rectangle', width: 40, height: 20 } }],
    elements: [
      ...nodes.map((_, i) => ({ data: { id: `n${i}` } })),
      ...edges.map((e, i) => ({
        data: { id: `e${i}`, source: `n${index.get(e.source) ?? -1}`, target: `n${index.get(e.target) ?? -1}` },
      })),
    ],
  })
  const options: DagreLayoutOptions = { name: 'dagre', rankDir: 'LR', ranker: 'tight-tree', animate: false, fit: false }
  cy.layout(options).run()
  const along = new Map(nodes.map((n, i) => [n.id, Math.round(cy.getElementById(`n${i}`).position().x)]))
  cy.destroy()
  const places = [...new Set(along.values())].toSorted((a, b) => a - b)
  return new Map([...along].map(([id, x]) => [id, places.indexOf(x)]))
}
