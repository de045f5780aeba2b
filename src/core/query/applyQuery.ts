import type { MechanismGraph } from '../model/buildGraph.ts'
import { bundleFacts, edgeFacts } from '../model/edgeFacts.ts'
import type { EdgeFacts } from '../model/edgeFacts.ts'
import { isDrawn } from '../model/nodeClass.ts'
import type { EdgeId, NodeId, RefNumber } from '../model/records.ts'
import type { Answer, Link } from './answer.ts'
import type { MechanismPath, PathAnswer } from './mechanismPath.ts'
import { passesFilters } from './passesFilters.ts'
import { selectedEdges } from './selectedEdges.ts'
import type { Scope, View } from './view.ts'

/** Paths drawn together when a path question is open on the storyline. */
export const SHOWN_PATHS = 5

interface ScopeContent {
  readonly nodes: readonly NodeId[]
  readonly links: readonly Link[]
}

/** What the view shows: the scope's nodes and lines after filters, what is in focus, and the citations in order.
 *  `paths` is the answer to `view.paths`, found beforehand (it may be slow and run elsewhere); null while there is none. */
export function applyQuery(graph: MechanismGraph, view: View, paths: PathAnswer | null): Answer {
  const openEdges = view.paths?.open ?? null
  const openPath = openEdges === null ? null : (paths?.paths.find((p) => sameEdges(p.edges, openEdges)) ?? null)
  const content = paths !== null && paths.paths.length > 0 && view.scope.kind === 'storyline'
    ? pathContent(graph, paths, openPath)
    : scopeContent(graph, view.scope)
  const links = content.links.flatMap((link) => keepPassing(graph, link, view))
  const edges = uniqueEdges(links)
  const nodes = shownNodes(content.nodes, links, content.links, view)
  return {
    nodes,
    links,
    edges,
    unfiltered: uniqueEdges(content.links),
    focus: focusOf(graph, view, links, openPath),
    paths,
    openPath,
    citations: citationsOf(graph, edges),
  }
}

/** The nodes and lines of a scope, before filters. */
export function scopeContent(graph: MechanismGraph, scope: Scope): ScopeContent {
  switch (scope.kind) {
    case 'storyline': {
      const { nodes, links } = graph.data.storyline
      return { nodes, links: links.map((l) => ({ ...l, facts: factsOfAll(graph, l.edges) })) }
    }
    case 'whole':
      return induced(graph, graph.data.nodes.map((n) => n.id))
    case 'neighbourhood':
      return neighbourhood(graph, scope.centre, scope.steps)
    case 'mechanism': {
      const edges = graph.data.assertions.filter((a) => a.mechanism === scope.mechanism).map((a) => a.id)
      return fromEdges(graph, edges, [])
    }
    case 'picked':
      return induced(graph, scope.nodes)
  }
}

function induced(graph: MechanismGraph, ids: readonly NodeId[]): ScopeContent {
  const inside = new Set(ids)
  const edges = graph.data.assertions.filter((a) => inside.has(a.subject) && inside.has(a.object)).map((a) => a.id)
  return fromEdges(graph, edges, ids)
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
        for (const other of [subject, object]) if (!reached.has(other)) { reached.add(other); next.push(other) }
      }
    }
    front = next
  }
  return fromEdges(graph, graph.data.assertions.filter((a) => edges.has(a.id)).map((a) => a.id), [centre])
}

function pathContent(graph: MechanismGraph, answer: PathAnswer, open: MechanismPath | null): ScopeContent {
  const shown = answer.paths.slice(0, SHOWN_PATHS)
  const edges = new Set([...shown, ...(open === null ? [] : [open])].flatMap((p) => p.edges))
  return fromEdges(graph, graph.data.assertions.filter((a) => edges.has(a.id)).map((a) => a.id), [])
}

function fromEdges(graph: MechanismGraph, edges: readonly EdgeId[], nodes: readonly NodeId[]): ScopeContent {
  const links = edges.map((id) => linkOf(graph, id)).filter((l) => isDrawn(graph.node(l.source).kind) && isDrawn(graph.node(l.target).kind))
  const ids = new Set([...nodes.filter((n) => isDrawn(graph.node(n).kind)), ...links.flatMap((l) => [l.source, l.target])])
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

function factsOfAll(graph: MechanismGraph, edges: readonly EdgeId[]): EdgeFacts {
  return bundleFacts(edges.map((id) => factsOf(graph, id)))
}

function keepPassing(graph: MechanismGraph, link: Link, view: View): readonly Link[] {
  if (link.edges.length === 1) return passesFilters(link.facts, view.filters) ? [link] : []
  const kept = link.edges.filter((id) => passesFilters(factsOf(graph, id), view.filters))
  return kept.length === 0 ? [] : [{ ...link, edges: kept, facts: factsOfAll(graph, kept) }]
}

/** Filters hide lines; on the whole map they also take away nodes that lost every line. */
function shownNodes(nodes: readonly NodeId[], links: readonly Link[], before: readonly Link[], view: View): readonly NodeId[] {
  if (links.length === before.length || view.scope.kind === 'storyline') return nodes
  const linked = new Set(links.flatMap((l) => [l.source, l.target]))
  return nodes.filter((id) => linked.has(id) || (view.selection?.kind === 'node' && view.selection.id === id))
}

function focusOf(graph: MechanismGraph, view: View, links: readonly Link[], open: MechanismPath | null): Answer['focus'] {
  if (open !== null) {
    const onPath = new Set<string>(open.edges)
    return { nodes: new Set(open.nodes), links: new Set(links.filter((l) => l.edges.some((e) => onPath.has(e))).map((l) => l.id)) }
  }
  const selection = view.selection
  if (selection === null || selection.kind === 'lane') return null
  const chosen = new Set(selectedEdges(graph, selection))
  const near = links.filter((l) =>
    selection.kind === 'node' ? l.source === selection.id || l.target === selection.id
      : selection.kind === 'bundle' ? l.id === selection.id
        : l.edges.some((e) => chosen.has(e)))
  if (near.length === 0 && selection.kind !== 'node') return null
  const nodes = new Set(near.flatMap((l) => [l.source, l.target]))
  if (selection.kind === 'node') nodes.add(selection.id)
  return { nodes, links: new Set(near.map((l) => l.id)) }
}

function citationsOf(graph: MechanismGraph, edges: readonly EdgeId[]): readonly RefNumber[] {
  return [...new Set(edges.flatMap((id) => graph.edge(id).evidence.flatMap((e) => (e.refs.length > 0 ? e.refs : e.refsInherited))))]
}

function uniqueEdges(links: readonly Link[]): readonly EdgeId[] {
  return [...new Set(links.flatMap((l) => l.edges))]
}

function sameEdges(a: readonly EdgeId[], b: readonly EdgeId[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
