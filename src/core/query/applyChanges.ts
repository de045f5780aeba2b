import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import { contentOfEdges, factsOf } from './scopeContent.ts'
import type { ScopeContent } from './scopeContent.ts'
import type { MapChange } from './view.ts'

/** A content after what the reader brought in and took away, one change after the other, and the nodes that were taken away.
 *  A node that comes in later is there again. Order matters: what is hidden and then reached by an expansion is drawn. */
export function applyChanges(
  graph: MechanismGraph,
  content: ScopeContent,
  changes: readonly MapChange[],
): ScopeContent & { readonly hidden: readonly NodeId[] } {
  let now = content
  const away = new Set<NodeId>()
  for (const change of changes) {
    switch (change.kind) {
      case 'expand':
        now = grown(graph, now, expansionOf(graph, change), [change.node])
        for (const id of now.nodes) away.delete(id)
        break
      case 'add':
        now = grown(graph, now, relationsWith(graph, now, change.nodes), change.nodes)
        for (const id of now.nodes) away.delete(id)
        break
      case 'hide':
      case 'only': {
        const named = new Set(change.nodes)
        const leaves = (id: NodeId): boolean => named.has(id) === (change.kind === 'hide')
        for (const id of now.nodes) if (leaves(id)) away.add(id)
        now = {
          nodes: now.nodes.filter((id) => !leaves(id)),
          links: now.links.filter((l) => !leaves(l.source) && !leaves(l.target)),
        }
        break
      }
      case 'arrange':
        break
    }
  }
  return { ...now, hidden: [...away] }
}

/** The relations an expansion reaches, in data order: step by step away from the node, never back over the same node. */
export function expansionOf(
  graph: MechanismGraph,
  { node, way, steps, relationClass }: Extract<MapChange, { kind: 'expand' }>,
): readonly EdgeId[] {
  const reached = new Set<EdgeId>()
  for (const one of way === 'both' ? (['up', 'down'] as const) : [way]) {
    const seen = new Set<NodeId>([node])
    let front: readonly NodeId[] = [node]
    for (let step = 0; step < steps; step += 1) {
      const next: NodeId[] = []
      for (const id of front) {
        for (const edge of one === 'up' ? graph.inEdges(id) : graph.outEdges(id)) {
          if (relationClass !== null && factsOf(graph, edge).relationClass !== relationClass) continue
          reached.add(edge)
          const other = one === 'up' ? graph.edge(edge).subject : graph.edge(edge).object
          if (!seen.has(other)) {
            seen.add(other)
            next.push(other)
          }
        }
      }
      front = next
    }
  }
  return graph.data.assertions.filter((a) => reached.has(a.id)).map((a) => a.id)
}

/** The relations of some nodes with each other and with those of a content. */
function relationsWith(graph: MechanismGraph, content: ScopeContent, nodes: readonly NodeId[]): readonly EdgeId[] {
  const own = new Set(nodes)
  const inside = new Set([...content.nodes, ...nodes])
  return graph.data.assertions
    .filter((a) => (own.has(a.subject) || own.has(a.object)) && inside.has(a.subject) && inside.has(a.object))
    .map((a) => a.id)
}

function grown(
  graph: MechanismGraph,
  content: ScopeContent,
  edges: readonly EdgeId[],
  nodesToo: readonly NodeId[],
): ScopeContent {
  const drawn = new Set(content.links.flatMap((l) => l.edges))
  const added = contentOfEdges(
    graph,
    edges.filter((id) => !drawn.has(id)),
    nodesToo,
  )
  const nodes = new Set([...content.nodes, ...added.nodes])
  return {
    nodes: graph.data.nodes.filter((n) => nodes.has(n.id)).map((n) => n.id),
    links: [...content.links, ...added.links],
  }
}

/** How many relations of each node are not in a content; nodes with none are left out. Undrawn nodes (trials) do not count. */
export function moreOf(graph: MechanismGraph, content: ScopeContent): ReadonlyMap<NodeId, number> {
  const drawn = new Set(content.links.flatMap((l) => l.edges))
  return new Map(
    content.nodes.flatMap((id): readonly [NodeId, number][] => {
      const own = [...new Set([...graph.outEdges(id), ...graph.inEdges(id)])].filter((edge) => !drawn.has(edge))
      const left = contentOfEdges(graph, own).links.length
      return left === 0 ? [] : [[id, left]]
    }),
  )
}

/** A node and what is reached over it alone, going with the relations shown: what "hide this branch" takes away. Every node that
 *  nothing leads to is a start of the map; what a start other than `node` still reaches stays. */
export function branchOf(content: ScopeContent, node: NodeId): readonly NodeId[] {
  const next = new Map<NodeId, NodeId[]>(content.nodes.map((id) => [id, []]))
  for (const link of content.links) next.get(link.source)?.push(link.target)
  const below = reach(next, [node], null)
  const led = new Set(content.links.filter((l) => l.source !== l.target).map((l) => l.target))
  const stays = reach(
    next,
    content.nodes.filter((id) => id !== node && (!led.has(id) || !below.has(id))),
    node,
  )
  return content.nodes.filter((id) => id === node || (below.has(id) && !stays.has(id)))
}

function reach(
  next: ReadonlyMap<NodeId, readonly NodeId[]>,
  from: readonly NodeId[],
  without: NodeId | null,
): ReadonlySet<NodeId> {
  const seen = new Set<NodeId>(from)
  const queue = [...from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const other of next.get(id) ?? []) {
      if (other === without || seen.has(other)) continue
      seen.add(other)
      queue.push(other)
    }
  }
  return seen
}
