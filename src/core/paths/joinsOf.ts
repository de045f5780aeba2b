import { papersOfEdge } from '../cite/papersOf.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId, Sign } from '../model/records.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import type { PathQuery } from '../query/pathQuery.ts'
import { isByDefinition, productOf } from '../query/readPath.ts'
import { walkStep, walkSteps } from '../query/walkSteps.ts'
import type { Join } from './route.ts'

/** What a joined path joins: each step told only of other sources, and the printed relation that spans it most closely. */
export function joinsOf(graph: MechanismGraph, path: MechanismPath, query: PathQuery): readonly Join[] {
  return path.joinedAt.map((step) => ({
    step,
    toldOf: graph.edge(path.edges[step] ?? noStep()).onlyFrom,
    span: closestSpan(graph, path, step, query),
  }))
}

/** A printed relation from the path's start to its end, of the same sign and told of the same source: it says that the whole
 *  is so, where no study shows the chain. Of several the first that rests on a study of the chain. The step from a cell to its own exosomes may be left out. */
export function spanOfEnds(graph: MechanismGraph, path: MechanismPath, query: PathQuery): EdgeId | null {
  const starts = [0, ...(isByDefinition(graph.edge(path.edges[0] ?? noStep())) ? [1] : [])]
  for (const from of starts) {
    const span = printedSpan(graph, path, from, path.edges.length, query)
    if (span !== null) return span
  }
  return null
}

/** Shortest first, then the one that starts latest. */
function closestSpan(graph: MechanismGraph, path: MechanismPath, step: number, query: PathQuery): EdgeId | null {
  for (let length = 2; length <= path.edges.length; length++) {
    for (let from = Math.min(step, path.edges.length - length); from >= Math.max(0, step - length + 1); from--) {
      const span = printedSpan(graph, path, from, from + length, query)
      if (span !== null) return span
    }
  }
  return null
}

function printedSpan(
  graph: MechanismGraph,
  path: MechanismPath,
  from: number,
  to: number,
  query: PathQuery,
): EdgeId | null {
  const [start, end] = [path.nodes[from], path.nodes[to]]
  const sign = netOf(graph, path.edges.slice(from, to), query)
  if (start === undefined || end === undefined || to - from < 2 || (sign !== 1 && sign !== -1)) return null
  const passed: readonly NodeId[] = path.nodes.slice(0, from + 1)
  const spans = walkSteps(graph, query.options, query.filters)
    .filter(
      (s) =>
        s.source === start &&
        s.target === end &&
        s.sign === sign &&
        !s.signInferred &&
        isPrinted(graph, s.edge) &&
        (s.onlyFrom.length === 0 || s.onlyFrom.some((id) => passed.includes(id))),
    )
    .map((s) => s.edge)
  const spanned = new Set(path.edges.slice(from, to).flatMap((id) => papersOfEdge(graph, id).studies))
  return spans.find((id) => papersOfEdge(graph, id).studies.some((n) => spanned.has(n))) ?? spans[0] ?? null
}

function netOf(graph: MechanismGraph, edges: readonly EdgeId[], query: PathQuery): Sign {
  return productOf(
    edges.map((id) => walkStep(graph.edge(id), graph.relation(graph.edge(id).predicate), query.options).sign),
  )
}

function isPrinted(graph: MechanismGraph, id: EdgeId): boolean {
  const { certainty, tier } = graph.edge(id)
  return tier !== 'bridge' && (certainty === 'stated' || certainty === 'hedged')
}

function noStep(): never {
  throw new RangeError('A path has at least one step')
}
