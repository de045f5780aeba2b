import type { MechanismGraph } from '../model/buildGraph.ts'
import { edgeFacts } from '../model/edgeFacts.ts'
import type { EdgeFacts } from '../model/edgeFacts.ts'
import type { AssertionRecord, EdgeId, NodeId, RelationRecord, Sign } from '../model/records.ts'
import { passesFilters } from './passesFilters.ts'
import type { MechanismPath } from './mechanismPath.ts'
import { NO_FILTERS } from './view.ts'
import type { Filters, PathOptions } from './view.ts'

/** An edge as a path walks it. */
export interface WalkStep {
  readonly edge: EdgeId
  readonly source: NodeId
  readonly target: NodeId
  readonly sign: Sign
  /** The sign is the curator's `inferredSign`, asked for by the reader. */
  readonly signInferred: boolean
  /** Exosomes or cargoes one of which must come before this step; empty = no limit. */
  readonly onlyFrom: readonly NodeId[]
  readonly cost: MechanismPath['cost']
}

/** Never walked, not even as context links: membership passes nothing on, and these three deny a relation. */
const NEVER_WALKED: ReadonlySet<string> = new Set([
  'part_of',
  'member_of',
  'is_a',
  'distinct_from',
  'lacks_risk_of',
  'contraindicates',
])

/** The edges a path may use under these switches and filters, in data order (policy §6). Kept per graph: a dead end asks
 *  for the same dozen combinations again and again. */
export function walkSteps(
  graph: MechanismGraph,
  options: PathOptions,
  filters: Filters = NO_FILTERS,
): readonly WalkStep[] {
  const key = JSON.stringify([options, filters])
  const kept = KEPT.get(graph) ?? new Map<string, readonly WalkStep[]>()
  const steps = kept.get(key) ?? selectSteps(graph, options, filters)
  if (kept.size >= MOST_KEPT) kept.clear()
  KEPT.set(graph, kept.set(key, steps))
  return steps
}

const KEPT = new WeakMap<MechanismGraph, Map<string, readonly WalkStep[]>>()
const MOST_KEPT = 64

function selectSteps(graph: MechanismGraph, options: PathOptions, filters: Filters): readonly WalkStep[] {
  return graph.data.assertions.flatMap((record) => {
    const relation = graph.relation(record.predicate)
    return isWalked(record, relation, options) &&
      (filters === NO_FILTERS || passesPathFilters(record, relation, filters))
      ? [walkStep(record, relation, options)]
      : []
  })
}

/** The step of one edge, whether or not the switches would walk it. */
export function walkStep(record: AssertionRecord, relation: RelationRecord, options: PathOptions): WalkStep {
  const printed = printedSign(record, relation)
  const inferred = printed === null && options.inferredSigns && record.inferredSign !== null
  const { certainty, inVivo } = factsOf(record, relation)
  return {
    edge: record.id,
    source: record.subject,
    target: record.object,
    sign: inferred ? record.inferredSign : printed,
    signInferred: inferred,
    onlyFrom: record.onlyFrom,
    cost: [
      certainty === 'inferred' ? 1 : 0,
      certainty === 'title-only' ? 1 : 0,
      certainty === 'hedged' ? 1 : 0,
      inVivo ? 0 : 1,
      1,
    ],
  }
}

function isWalked(record: AssertionRecord, relation: RelationRecord, options: PathOptions): boolean {
  if (record.negated || relation.negated || NEVER_WALKED.has(relation.id) || relation.group === 'modifier') return false
  if (printedSign(record, relation) === 0 && !options.contextLinks) return false
  if (record.tier === 'bridge') return options.bridges
  if (record.certainty === 'inferred') return options.inferredSteps
  return record.certainty !== 'title-only' || options.titleOnly
}

/** What the step multiplies by. A relation without direction stays undetermined even if a sign is recorded. */
function printedSign(record: AssertionRecord, relation: RelationRecord): Sign {
  if (relation.transmits === 0 || record.sign === 0) return 0
  return relation.transmits === null ? null : record.sign
}

/** A cell secretes its exosomes by definition, in no species: kept settings do not take that step away. */
function passesPathFilters(record: AssertionRecord, relation: RelationRecord, filters: Filters): boolean {
  const bySetting = relation.group === 'transfer' && record.signBasis === 'definition'
  return passesFilters(
    factsOf(record, relation),
    bySetting ? { ...filters, species: [], settings: [], routes: [] } : filters,
  )
}

/** Records are never mutated, and a dead end asks for the same facts dozens of times. */
const FACTS = new WeakMap<AssertionRecord, EdgeFacts>()

function factsOf(record: AssertionRecord, relation: RelationRecord): EdgeFacts {
  const facts = FACTS.get(record) ?? edgeFacts(record, relation)
  FACTS.set(record, facts)
  return facts
}
