import type { MechanismGraph } from '../model/buildGraph.ts'
import { bundleFacts, edgeFacts } from '../model/edgeFacts.ts'
import type { EdgeFacts } from '../model/edgeFacts.ts'
import { isDrawn } from '../model/nodeClass.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import type { RouteAnswer } from '../paths/route.ts'
import type { Link } from './answer.ts'
import type { MechanismPath } from './mechanismPath.ts'
import type { Scope } from './view.ts'

/** Chains drawn together when a question is open on the storyline. */
export const SHOWN_ROUTES = 5

export interface ScopeContent {
  readonly nodes: readonly NodeId[]
  readonly links: readonly Link[]
}

/** The nodes and lines of a scope, before filters and folding. */
export function scopeContent(graph: MechanismGraph, scope: Scope): ScopeContent {
  switch (scope.kind) {
    case 'storyline': {
      const { nodes, links } = graph.data.storyline
      return { nodes, links: links.map((l) => ({ ...l, facts: factsOfAll(graph, l.edges) })) }
    }
    case 'core':
      return contentOfEdges(graph, coreEdges(graph))
    case 'atlas':
      return induced(
        graph,
        graph.data.nodes.map((n) => n.id),
      )
    case 'whole':
      return scope.without === undefined
        ? induced(
            graph,
            graph.data.nodes.map((n) => n.id),
          )
        : contentOfEdges(graph, edgesWithout(graph, scope.without))
    case 'neighbourhood':
      return neighbourhood(graph, scope.centre, scope.steps)
    case 'mechanism':
      return contentOfEdges(
        graph,
        graph.data.assertions.filter((a) => a.mechanism === scope.mechanism).map((a) => a.id),
      )
    case 'picked':
      return induced(graph, scope.nodes)
  }
}

/** What an answer draws in place of the storyline: what is stated outright and the first chains, those told fullest. */
export function routeContent(graph: MechanismGraph, answer: RouteAnswer): ScopeContent {
  const told = [...answer.stated, ...answer.how.filter((r) => r.joins.length === 0).slice(0, SHOWN_ROUTES)]
  const edges = new Set(told.flatMap((route) => route.path.edges))
  return contentOfEdges(
    graph,
    graph.data.assertions.filter((a) => edges.has(a.id)).map((a) => a.id),
  )
}

/** A content with a path added where it holds nodes or relations that are not there: an open path is drawn whole. */
export function withPath(graph: MechanismGraph, content: ScopeContent, path: MechanismPath | null): ScopeContent {
  if (path === null) return content
  const drawn = new Set(content.links.flatMap((l) => l.edges))
  const added = contentOfEdges(
    graph,
    path.edges.filter((id) => !drawn.has(id)),
  )
  const nodes = new Set([...content.nodes, ...added.nodes, ...path.nodes])
  return {
    nodes: graph.data.nodes.filter((n) => nodes.has(n.id)).map((n) => n.id),
    links: [...content.links, ...added.links],
  }
}

/** Each relation as a line of its own, without what the map does not draw. */
export function contentOfEdges(
  graph: MechanismGraph,
  edges: readonly EdgeId[],
  nodes: readonly NodeId[] = [],
): ScopeContent {
  const links = edges
    .map((id) => linkOf(graph, id))
    .filter((l) => isDrawn(graph.node(l.source).kind) && isDrawn(graph.node(l.target).kind))
  const ids = new Set([
    ...nodes.filter((n) => isDrawn(graph.node(n).kind)),
    ...links.flatMap((l) => [l.source, l.target]),
  ])
  return { nodes: graph.data.nodes.filter((n) => ids.has(n.id)).map((n) => n.id), links }
}

/** The drawn line of one relation. */
export function linkOf(graph: MechanismGraph, id: EdgeId): Link {
  const { subject, object } = graph.edge(id)
  return { id, source: subject, target: object, edges: [id], facts: factsOf(graph, id) }
}

/** Facts of one relation. */
export function factsOf(graph: MechanismGraph, id: EdgeId): EdgeFacts {
  const record = graph.edge(id)
  return edgeFacts(record, graph.relation(record.predicate))
}

/** Facts of one line for several relations. */
export function factsOfAll(graph: MechanismGraph, edges: readonly EdgeId[]): EdgeFacts {
  return bundleFacts(edges.map((id) => factsOf(graph, id)))
}

/** Everything, without some chapters; each once. */
export function wholeWithout(chapters: readonly string[]): Extract<Scope, { kind: 'whole' }> {
  return chapters.length === 0 ? { kind: 'whole' } : { kind: 'whole', without: [...new Set(chapters)] }
}

/** Whether a relation stays when chapters are left out: it stands in another one. What is in no chapter (secretion) stays
 *  while both of its ends stand in a relation that does. */
export function edgesWithout(graph: MechanismGraph, chapters: readonly string[]): readonly EdgeId[] {
  const inChapter = new Map(graph.data.chapters.flatMap((c) => c.mechanisms.map((m) => [m, c.id])))
  const isOn = (mechanism: string): boolean => {
    const id = inChapter.get(mechanism)
    return id !== undefined && !chapters.includes(id)
  }
  const nodes = new Set(graph.data.assertions.filter((a) => isOn(a.mechanism)).flatMap((a) => [a.subject, a.object]))
  return graph.data.assertions
    .filter((a) => isOn(a.mechanism) || (!inChapter.has(a.mechanism) && nodes.has(a.subject) && nodes.has(a.object)))
    .map((a) => a.id)
}

/** The relations of the core chapters and the secretion of the exosomes in them, in data order. */
function coreEdges(graph: MechanismGraph): readonly EdgeId[] {
  const mechanisms = new Set(graph.data.chapters.filter((c) => c.core).flatMap((c) => c.mechanisms))
  const core = graph.data.assertions.filter((a) => mechanisms.has(a.mechanism))
  const inside = new Set(core.flatMap((a) => [a.subject, a.object]))
  const kept = new Set(core.map((a) => a.id))
  return graph.data.assertions
    .filter((a) => kept.has(a.id) || (a.predicate === 'secretes' && inside.has(a.object)))
    .map((a) => a.id)
}

function induced(graph: MechanismGraph, ids: readonly NodeId[]): ScopeContent {
  const inside = new Set(ids)
  const edges = graph.data.assertions.filter((a) => inside.has(a.subject) && inside.has(a.object)).map((a) => a.id)
  return contentOfEdges(graph, edges, ids)
}

function neighbourhood(graph: MechanismGraph, centre: NodeId, steps: number): ScopeContent {
  const reached = new Set<NodeId>([centre])
  const edges = new Set<EdgeId>()
  let front: readonly NodeId[] = [centre]
  for (let step = 0; step < steps; step++) {
    const next: NodeId[] = []
    for (const id of front) {
      for (const edge of [...graph.outEdges(id), ...graph.inEdges(id)]) {
        edges.add(edge)
        const { subject, object } = graph.edge(edge)
        for (const other of [subject, object])
          if (!reached.has(other)) {
            reached.add(other)
            next.push(other)
          }
      }
    }
    front = next
  }
  return contentOfEdges(
    graph,
    graph.data.assertions.filter((a) => edges.has(a.id)).map((a) => a.id),
    [centre],
  )
}
