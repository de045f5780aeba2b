import type { MechanismGraph } from '../model/buildGraph.ts'
import { CERTAINTIES } from '../model/records.ts'
import type {
  AssertionRecord,
  Certainty,
  EdgeId,
  NodeId,
  NodeKind,
  RefNumber,
  Sign,
  Valence,
} from '../model/records.ts'
import { joinedSteps } from '../paths/joinedSteps.ts'
import type { MechanismPath, PathEffect } from './mechanismPath.ts'
import type { PathOptions } from './view.ts'
import { walkStep } from './walkSteps.ts'
import type { WalkStep } from './walkSteps.ts'

/** The edges of a path do not join end to end. */
export class BrokenPathError extends Error {
  override readonly name = 'BrokenPathError'
}

/** The path along these edges, read under these switches, whether or not they would find it.
 *  Throws UnknownIdError for an unknown edge, BrokenPathError when the edges do not join or there are none. */
export function readPath(graph: MechanismGraph, edges: readonly EdgeId[], options: PathOptions): MechanismPath {
  const records = edges.map((id) => graph.edge(id))
  records.forEach((record, i) => {
    const before = records[i - 1]
    if (before !== undefined && before.object !== record.subject)
      throw new BrokenPathError(`${before.id} does not lead to ${record.id}`)
  })
  return pathOfSteps(
    graph,
    records.map((r) => walkStep(r, graph.relation(r.predicate), options)),
  )
}

/** The path these steps make. Throws BrokenPathError when there are none. */
export function pathOfSteps(graph: MechanismGraph, steps: readonly WalkStep[]): MechanismPath {
  const first = steps[0]
  const last = steps.at(-1)
  if (first === undefined || last === undefined) throw new BrokenPathError('A path has at least one step')
  const product = productOf(steps.map((s) => s.sign))
  const undeterminedAt = product === null ? steps.findIndex((s) => s.sign === null) : null
  const blocked = product === null || product === 0 ? null : blockedSource(graph, steps)
  const netSign = blocked === null ? product : null
  const records = steps.map((s) => graph.edge(s.edge))
  return {
    nodes: [first.source, ...steps.map((s) => s.target)],
    edges: steps.map((s) => s.edge),
    netSign,
    blocked,
    signInferred: steps.some((s) => s.signInferred),
    undeterminedAt,
    weakest: weakestOf(records.map((r) => r.certainty)),
    joinedAt: joinedSteps(steps),
    effect: blocked === null ? effectOf(netSign, graph.node(last.target).valence) : 'lost',
    commonRefs: commonRefs(records),
    cost: sumCosts(steps),
  }
}

/** Product of step signs. A context step gives 0; else an unsigned step gives null. */
export function productOf(signs: readonly Sign[]): Sign {
  if (signs.includes(0)) return 0
  return signs.reduce<Sign>(
    (product, sign) => (product === null || sign === null ? null : product === sign ? 1 : -1),
    1,
  )
}

/** The most cautious certainty. */
export function weakestOf(certainties: readonly Certainty[]): Certainty {
  return CERTAINTIES[Math.max(0, ...certainties.map((c) => CERTAINTIES.indexOf(c)))] ?? 'stated'
}

/** Net sign read with the outcome's valence (policy §6, polarity). */
export function effectOf(sign: Sign, valence: Valence): PathEffect {
  if (sign === null) return 'undetermined'
  if (sign === 0) return 'contextual'
  if (valence === null || valence === 'neutral') return sign === 1 ? 'raises' : 'lowers'
  return (sign === 1) === (valence === 'beneficial') ? 'improves' : 'worsens'
}

/** Every reference number printed on or inherited by an edge's evidence, ascending. */
export function refsOfEdge(record: AssertionRecord): readonly RefNumber[] {
  const refs =
    REFS.get(record) ??
    [...new Set(record.evidence.flatMap((e) => [...e.refs, ...e.refsInherited]))].sort((a, b) => a - b)
  REFS.set(record, refs)
  return refs
}

/** Records are never mutated; a long answer asks for the same references thousands of times. */
const REFS = new WeakMap<AssertionRecord, readonly RefNumber[]>()

/** A cell secretes its exosomes by definition: that step needs no study. */
export function isByDefinition(record: AssertionRecord): boolean {
  return record.predicate === 'secretes' && record.signBasis === 'definition'
}

/** Steps by definition do not count, unless the path has no other. */
function commonRefs(records: readonly AssertionRecord[]): readonly RefNumber[] {
  const judged = records.filter((r) => !isByDefinition(r))
  const [first, ...rest] = (judged.length === 0 ? records : judged).map(refsOfEdge)
  return (first ?? []).filter((ref) => rest.every((refs) => refs.includes(ref)))
}

/** The cell or exosome that the path lowers before it goes on to what that source does; null when there is none.
 *  Taking a source away takes its effect away: the review says that GW4869 ends the effect of MSCs, not that it does harm. */
function blockedSource(graph: MechanismGraph, steps: readonly WalkStep[]): NodeId | null {
  let sign = 1
  for (const step of steps.slice(0, -1)) {
    sign *= step.sign ?? 1
    if (sign === -1 && SOURCES.has(graph.node(step.target).kind)) return step.target
  }
  return null
}

const SOURCES: ReadonlySet<NodeKind> = new Set(['cell', 'exosome'])

function sumCosts(steps: readonly WalkStep[]): MechanismPath['cost'] {
  return steps.reduce<MechanismPath['cost']>(
    (sum, { cost }) => [sum[0] + cost[0], sum[1] + cost[1], sum[2] + cost[2], sum[3] + cost[3], sum[4] + cost[4]],
    [0, 0, 0, 0, 0],
  )
}
