import type { Blanks } from '../../core/lesson/blanks.ts'
import { blanksOf } from '../../core/lesson/blanks.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { EdgeId, NodeId } from '../../core/model/records.ts'
import type { AskedStep } from './handoutMaps.ts'

/** What questions ask for. On paper all of them can be read at once, so no map or choice may tell any of it. What is answered from
 *  memory has a page of its own and keeps nothing back elsewhere. */
export interface AskedOnPaper extends Pick<Blanks, 'signs' | 'wordings' | 'edges' | 'thread'> {
  /** Nodes whose names are asked for. */
  readonly names: ReadonlySet<NodeId>
  /** Chains whose order is asked for: a map that draws all of one leaves its names out. */
  readonly orders: readonly (readonly NodeId[])[]
}

export function askedOnPaper(
  graph: MechanismGraph,
  asked: readonly Pick<AskedStep, 'question' | 'step'>[],
): AskedOnPaper {
  const names = new Set<NodeId>()
  const signs = new Set<EdgeId>()
  const wordings = new Set<EdgeId>()
  const edges = new Set<EdgeId>()
  const orders: (readonly NodeId[])[] = []
  let thread = false
  for (const { question, step } of asked) {
    const own = blanksOf(graph, { view: {}, question }, false)
    for (const id of own.labels) names.add(id)
    // Where nodes are to be told by their lines, the heads that the author hides are the answer.
    const hidden = question.type === 'selectNodes' ? (step.view.hide?.signs ?? []) : []
    for (const id of [...own.signs, ...hidden]) for (const beside of besides(graph, id)) signs.add(beside)
    for (const id of own.wordings) wordings.add(id)
    if (question.type === 'predictSign') for (const id of own.edges) edges.add(id)
    if (question.type === 'orderPath') orders.push(question.path)
    thread ||= own.thread
  }
  return { names, signs, wordings, edges, thread, orders }
}

/** Every relation between the same two nodes: it would show the same head. */
function besides(graph: MechanismGraph, id: EdgeId): readonly EdgeId[] {
  const { subject, object } = graph.edge(id)
  return graph.outEdges(subject).filter((other) => graph.edge(other).object === object)
}
