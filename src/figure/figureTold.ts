import { expectedRefs } from '../core/cite/papersOf.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId, NodeId, RefNumber } from '../core/model/records.ts'
import type { PanelPlan } from './figurePanels.ts'
import { refsOfEdge } from '../core/query/readPath.ts'

/** What the panels of a figure draw and tell together, each once. */
export interface FigureTold {
  /** In data order. */
  readonly nodes: readonly NodeId[]
  /** Relations drawn. */
  readonly edges: readonly EdgeId[]
  /** Overall effects told in the caption and drawn in no panel, in data order. */
  readonly folded: readonly EdgeId[]
  /** Relations that are overall effects, drawn or told: what the switch of the recipe is about. */
  readonly overall: readonly EdgeId[]
  /** Reference numbers of all that is drawn or told in the caption, and those expected there by a flag. */
  readonly references: readonly RefNumber[]
}

export function figureTold(graph: MechanismGraph, plans: readonly PanelPlan[]): FigureTold {
  const drawn = new Set(plans.flatMap((plan) => plan.shown.links.flatMap((link) => link.edges)))
  const boxes = new Set(plans.flatMap((plan) => plan.shown.nodes))
  const away = new Set(plans.flatMap((plan) => plan.shown.folded.flatMap((link) => link.edges)))
  const folded = graph.data.assertions.filter((a) => away.has(a.id) && !drawn.has(a.id)).map((a) => a.id)
  const spans = plans.flatMap((plan) => plan.shown.joins.flatMap((join) => join.span ?? []))
  return {
    nodes: graph.data.nodes.filter((n) => boxes.has(n.id)).map((n) => n.id),
    edges: [...drawn],
    folded,
    overall: [...new Set(plans.flatMap((plan) => plan.shown.overall.flatMap((link) => link.edges)))],
    references: [
      ...new Set(
        [...drawn, ...folded, ...spans].flatMap((id) => [...refsOfEdge(graph.edge(id)), ...expectedRefs(graph, id)]),
      ),
    ],
  }
}
