import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId } from '../model/records.ts'
import { searchPaths } from '../query/searchPaths.ts'
import { pathOfSteps } from '../query/readPath.ts'
import { DEFAULT_PATH_OPTIONS } from '../query/view.ts'
import { DEFAULT_MAX_EFFORT } from '../query/pathQuery.ts'
import { DEFAULT_MAX_STEPS } from '../query/viewUrl.ts'
import { walkStep, walkSteps } from '../query/walkSteps.ts'

/** The relations of a set that a chain of the same set explains, each with such a chain (its surest): an *overall effect*
 *  A → B has, among the other relations, a path of two or more steps from A to B with the same net sign, by the default
 *  rules of paths. A chain that would join findings of different sources explains nothing: a stated result is not hidden
 *  behind a chain that nobody showed. Nor does a chain explain a relation without a direction, or supply (`secretes`, `carries`).
 *  A fact about the set, not about the data: the same relation may be an overall effect here and none there. */
export function overallEffects(
  graph: MechanismGraph,
  edges: readonly EdgeId[],
): ReadonlyMap<EdgeId, readonly EdgeId[]> {
  const kept = KEPT.get(graph) ?? new Map<string, ReadonlyMap<EdgeId, readonly EdgeId[]>>()
  const key = edges.join(' ')
  const effects = kept.get(key) ?? effectsAmong(graph, edges)
  if (kept.size >= MOST_KEPT) kept.clear()
  KEPT.set(graph, kept.set(key, effects))
  return effects
}

/** Selecting and hovering ask again and again for the same set, and the whole map takes some 30 ms. */
const KEPT = new WeakMap<MechanismGraph, Map<string, ReadonlyMap<EdgeId, readonly EdgeId[]>>>()
const MOST_KEPT = 16

function effectsAmong(graph: MechanismGraph, edges: readonly EdgeId[]): ReadonlyMap<EdgeId, readonly EdgeId[]> {
  const inside = new Set(edges)
  const steps = walkSteps(graph, DEFAULT_PATH_OPTIONS).filter((step) => inside.has(step.edge))
  // Only the ends of these steps: at the start of the page the search goes over fifteen nodes, not over all.
  const nodes = [...new Set(steps.flatMap(({ source, target }) => [source, target]))]
  const chains = new Map<string, readonly EdgeId[] | null>()
  return new Map(
    edges.flatMap((id): readonly (readonly [EdgeId, readonly EdgeId[]])[] => {
      const record = graph.edge(id)
      const relation = graph.relation(record.predicate)
      const { sign } = walkStep(record, relation, DEFAULT_PATH_OPTIONS)
      if (
        (sign !== 1 && sign !== -1) ||
        record.subject === record.object ||
        relation.group !== 'influence' ||
        record.negated ||
        relation.negated
      )
        return []
      const key = `${record.subject} ${record.object} ${sign}`
      const known = chains.get(key)
      const chain = known === undefined ? chainBetween() : known
      chains.set(key, chain)
      return chain === null ? [] : [[id, chain]]

      function chainBetween(): readonly EdgeId[] | null {
        const found = searchPaths({
          nodes,
          steps,
          from: [record.subject],
          to: [record.object],
          via: [],
          avoid: [],
          maxSteps: DEFAULT_MAX_STEPS,
          bindContexts: true,
          maxPaths: 1,
          maxEffort: DEFAULT_MAX_EFFORT,
          accept: (path) => path.length > 1 && pathOfSteps(graph, path).netSign === sign,
        })
        return found.paths[0]?.map((s) => s.edge) ?? null
      }
    }),
  )
}
