import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId, RefNumber } from '../model/records.ts'
import { routeOfPath, shownRoutes } from '../paths/route.ts'
import type { RouteAnswer } from '../paths/route.ts'
import type { Answer, Link } from './answer.ts'
import { applyChanges, moreOf } from './applyChanges.ts'
import { isFilteredAway } from './filteredAway.ts'
import { foldedGroups } from './foldGroups.ts'
import { CHIPS_UP_TO, foldOverall } from './foldOverall.ts'
import type { MechanismPath } from './mechanismPath.ts'
import { passesFilters } from './passesFilters.ts'
import { factsOf, factsOfAll, routeContent, scopeContent, withPath } from './scopeContent.ts'
import { selectedEdges } from './selectedEdges.ts'
import type { View } from './view.ts'

/** What the view shows: the scope's nodes and lines after filters and folding, what is in focus, and the citations in order.
 *  `routes` is the answer to `view.paths`, found beforehand (it may be slow and run elsewhere); null while there is none. */
export function applyQuery(graph: MechanismGraph, view: View, routes: RouteAnswer | null): Answer {
  const asked = view.paths?.open ?? null
  const open = asked === null || routes === null ? null : routeOfPath(routes, asked)
  const openPath = open?.path ?? null
  const drawsRoutes =
    view.scope.kind === 'storyline' && routes !== null && (openPath !== null || shownRoutes(routes).length > 0)
  const changed = applyChanges(
    graph,
    drawsRoutes ? routeContent(graph, routes) : scopeContent(graph, view.scope),
    view.changes,
  )
  const content = withPath(graph, changed, openPath)
  const passing = content.links.flatMap((link) => keepPassing(graph, link, view))
  const fold = foldOverall(graph, view, passing, openPath, content.nodes.length <= CHIPS_UP_TO)
  const edges = uniqueEdges(passing)
  const unfiltered = uniqueEdges(content.links)
  const nodes = shownNodes(content.nodes, passing, content.links, view, openPath)
  return {
    nodes,
    links: fold.drawn,
    overall: fold.overall,
    folded: fold.folded,
    headlines: fold.headlines,
    groups: foldedGroups(graph, view, nodes, openPath),
    rows: view.scope.kind === 'storyline' && !drawsRoutes ? graph.data.storyline.rows : [],
    edges,
    unfiltered,
    hidden: changed.hidden.filter((id) => !content.nodes.includes(id)),
    more: moreOf(graph, content),
    focus: focusOf(graph, view, { nodes, links: fold.drawn, edges, unfiltered }, openPath),
    routes,
    openRoute: open?.route ?? null,
    openPath,
    isPathLost: asked !== null && routes !== null && open === null,
    citations: citationsOf(graph, edges),
  }
}

function keepPassing(graph: MechanismGraph, link: Link, view: View): readonly Link[] {
  if (link.edges.length === 1) return passesFilters(link.facts, view.filters) ? [link] : []
  const kept = link.edges.filter((id) => passesFilters(factsOf(graph, id), view.filters))
  return kept.length === 0 ? [] : [{ ...link, edges: kept, facts: factsOfAll(graph, kept) }]
}

/** Filters hide lines; beyond the storyline they also take away nodes that lost every line. */
function shownNodes(
  nodes: readonly NodeId[],
  links: readonly Link[],
  before: readonly Link[],
  view: View,
  open: MechanismPath | null,
): readonly NodeId[] {
  if (links.length === before.length || view.scope.kind === 'storyline') return nodes
  const kept = new Set([...links.flatMap((l) => [l.source, l.target]), ...(open?.nodes ?? [])])
  return nodes.filter((id) => kept.has(id))
}

/** What the open path or the selection lights up. Of a selection that is not in view, nothing: else all would be dimmed. */
function focusOf(
  graph: MechanismGraph,
  view: View,
  shown: Pick<Answer, 'nodes' | 'links' | 'edges' | 'unfiltered'>,
  open: MechanismPath | null,
): Answer['focus'] {
  const { links } = shown
  if (open !== null) {
    const onPath = new Set<string>(open.edges)
    return {
      nodes: new Set(open.nodes),
      links: new Set(links.filter((l) => l.edges.some((e) => onPath.has(e))).map((l) => l.id)),
    }
  }
  const selection = view.selection
  if (selection === null || isFilteredAway(graph, selection, shown)) return null
  if (selection.kind === 'nodes') {
    const ids = new Set(selection.ids.filter((id) => shown.nodes.includes(id)))
    return ids.size === 0
      ? null
      : { nodes: ids, links: new Set(links.filter((l) => ids.has(l.source) && ids.has(l.target)).map((l) => l.id)) }
  }
  const chosen = new Set(selectedEdges(graph, selection))
  const near = links.filter((l) => l.edges.some((e) => chosen.has(e)))
  if (near.length === 0 && (selection.kind !== 'node' || !shown.nodes.includes(selection.id))) return null
  const nodes = new Set(near.flatMap((l) => [l.source, l.target]))
  if (selection.kind === 'node') nodes.add(selection.id)
  return { nodes, links: new Set(near.map((l) => l.id)) }
}

function citationsOf(graph: MechanismGraph, edges: readonly EdgeId[]): readonly RefNumber[] {
  return [
    ...new Set(
      edges.flatMap((id) => graph.edge(id).evidence.flatMap((e) => (e.refs.length > 0 ? e.refs : e.refsInherited))),
    ),
  ]
}

function uniqueEdges(links: readonly Link[]): readonly EdgeId[] {
  return [...new Set(links.flatMap((l) => l.edges))]
}
