import { locatorPlace } from '../cite/referenceName.ts'
import { classOf } from '../lesson/questionKey.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId, NodeRecord } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { wordingDiffers } from '../reason/describeEdge.ts'
import { tellRelation } from '../tell/tellRelation.ts'
import { asks } from '../words/quizWords.ts'
import { certaintyNote } from '../words/relationWords.ts'
import { kinOf } from './kinOf.ts'
import { takingTurns } from './pickOrder.ts'
import { stepKey, wayKey } from './quiz.ts'
import type { Draft } from './quiz.ts'
import { between } from './quizSource.ts'
import type { QuizSource } from './quizSource.ts'

/** Their direction is read from the wording, and readers may well read it otherwise. */
const DEBATABLE: ReadonlySet<string> = new Set(['required_for', 'ameliorates_in_model'])

/** Links of trials and treatments, which are no step of a mechanism. */
const OF_THERAPY: ReadonlySet<string> = new Set([
  'administered_by',
  'tests',
  'in_trial_for',
  'more_effective_than',
  'distinct_from',
  'mediated_by',
])

/** What more of one node does to the next, asked without its arrow. What the curator inferred is not asked as reported. */
export function* signDrafts({ graph, paths }: QuizSource, name: string): Iterable<Draft> {
  const hops = paths.filter(
    (p) =>
      p.edges.length === 1 &&
      p.weakest !== 'inferred' &&
      p.edges.every((id) => isPlainInfluence(graph, id)) &&
      isToldOneWay(graph, p.edges[0]),
  )
  for (const { nodes, edges, sign, minuses } of takingTurns(hops, (p) => String(p.sign), name)) {
    const [from, to] = nodes
    if (from === undefined || to === undefined || kinOf(graph, from).has(to)) continue
    const all = between(graph, from, to)
    yield {
      kind: 'sign',
      question: { type: 'predictSign', prompt: asks.sign(nameOf(graph, from), nameOf(graph, to)), path: [from, to] },
      shown: { nodes, edges: all, path: edges },
      given: [],
      difficulty: sign === null ? 'medium' : 'easy',
      minuses,
      rests: all.filter((id) => graph.relation(graph.edge(id).predicate).transmits !== 0),
      asks: `step ${stepKey(from, to)}`,
      secret: [stepKey(from, to)],
      told: [stepKey(from, to), wayKey(from, to)],
    }
  }
}

/** Which of the five kinds the only relation between two nodes is. */
export function* typeDrafts({ graph, edges }: QuizSource, name: string): Iterable<Draft> {
  const alone = edges.filter((id) => {
    const { subject, object, predicate } = graph.edge(id)
    return (
      !DEBATABLE.has(predicate) &&
      !OF_THERAPY.has(predicate) &&
      graph.relation(predicate).group !== 'readiness' &&
      between(graph, subject, object).length === 1 &&
      between(graph, object, subject).length === 0
    )
  })
  for (const edge of takingTurns(alone, (id) => classOf(graph, id), name)) {
    const { subject, object } = graph.edge(edge)
    const relationClass = classOf(graph, edge)
    yield {
      kind: 'type',
      question: { type: 'relationType', prompt: asks.type(nameOf(graph, subject), nameOf(graph, object)), edge },
      shown: { nodes: [subject, object], edges: [edge], path: [] },
      given: [],
      difficulty: relationClass === 'modulates' || relationClass === 'associated' ? 'medium' : 'easy',
      minuses: relationClass === 'inhibits' ? 1 : 0,
      rests: [edge],
      asks: `step ${stepKey(subject, object)}`,
      secret: [stepKey(subject, object)],
      told: [stepKey(subject, object), wayKey(subject, object)],
    }
  }
}

/** How sure the wording of one relation is; where its passages differ it is not asked. */
export function* certaintyDrafts({ graph, edges }: QuizSource, name: string): Iterable<Draft> {
  const alone = edges.filter((id) => {
    const record = graph.edge(id)
    return between(graph, record.subject, record.object).length === 1 && !wordingDiffers(record)
  })
  for (const edge of takingTurns(alone, (id) => graph.edge(id).certainty, name)) {
    const { subject, object, certainty, evidence } = graph.edge(edge)
    yield {
      kind: 'certainty',
      question: { type: 'certainty', prompt: asks.certainty(tellRelation(graph, edge)), edge },
      shown: { nodes: [subject, object], edges: [edge], path: [] },
      given: [`Where to look in the review: ${[...new Set(evidence.map((e) => locatorPlace(e.locator)))].join('; ')}`],
      difficulty: certainty === 'inferred' ? 'hard' : 'medium',
      minuses: 0,
      rests: [edge],
      asks: `certainty ${edge}`,
      secret: [`certainty ${edge}`],
      told: [stepKey(subject, object), wayKey(subject, object)],
    }
  }
}

/** A relation as it is given: what is hedged or inferred says so. Relations told so tell how sure they are. */
export function givenText(graph: MechanismGraph, id: EdgeId, name: (node: NodeRecord) => string = mapLabel): string {
  const note = certaintyNote(graph.edge(id).certainty)
  return `${tellRelation(graph, id, name)}${note === '' ? '' : ` (${note})`}`
}

export function nameOf(graph: MechanismGraph, id: NodeId): string {
  return mapLabel(graph.node(id))
}

export function isPlainInfluence(graph: MechanismGraph, id: EdgeId): boolean {
  const { predicate } = graph.edge(id)
  return graph.relation(predicate).group === 'influence' && !DEBATABLE.has(predicate)
}

/** No relation between the two nodes, not even one that paths leave out, says another direction. */
function isToldOneWay(graph: MechanismGraph, edge: EdgeId | undefined): boolean {
  if (edge === undefined) return false
  const { subject, object, sign } = graph.edge(edge)
  return between(graph, subject, object).every(
    (id) =>
      graph.relation(graph.edge(id).predicate).transmits === 0 ||
      (graph.edge(id).sign === sign && !graph.edge(id).negated),
  )
}
