import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import { overallEffects } from '../paths/overallEffects.ts'
import { DEFAULT_PATH_OPTIONS } from '../query/view.ts'
import { walkSteps } from '../query/walkSteps.ts'

/** What a learner's line has to match: every relation of one pair of nodes with one sign. */
export interface ExpertLine {
  readonly source: NodeId
  readonly target: NodeId
  /** 1 raises or supplies, -1 lowers, null direction not told. */
  readonly sign: 1 | -1 | null
  readonly edges: readonly EdgeId[]
}

/** The map that the data hold of some nodes; a class is compared with it. */
export interface ExpertMap {
  readonly nodes: readonly NodeId[]
  readonly lines: readonly ExpertLine[]
}

/** The relations among these nodes that a path walks by default, one line for each pair and sign. Relations that a chain of the
 *  others explains (overall effects) are left out: who draws the chain has told them. Supply (`secretes`, `carries`) counts as
 *  raising. Nodes the graph does not hold are left out. Lines in data order. */
export function expertMap(graph: MechanismGraph, nodes: readonly NodeId[]): ExpertMap {
  const inside = new Set(nodes.filter(graph.hasNode))
  const steps = walkSteps(graph, DEFAULT_PATH_OPTIONS).filter(
    (step) => inside.has(step.source) && inside.has(step.target) && step.source !== step.target,
  )
  const overall = overallEffects(
    graph,
    steps.map((step) => step.edge),
  )
  const lines = new Map<string, ExpertLine>()
  for (const { edge, source, target, sign } of steps) {
    if (overall.has(edge)) continue
    const told = graph.relation(graph.edge(edge).predicate).group === 'transfer' ? 1 : sign === 0 ? null : sign
    const key = `${source} ${target} ${told}`
    lines.set(key, { source, target, sign: told, edges: [...(lines.get(key)?.edges ?? []), edge] })
  }
  return { nodes: [...inside], lines: [...lines.values()] }
}
