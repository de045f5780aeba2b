import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { CERTAINTIES, LANES } from '../core/model/records.ts'
import type { AssertionRecord, EdgeId, NodeId } from '../core/model/records.ts'
import { isHeadline } from '../core/query/foldOverall.ts'
import { agreed, nameInText } from '../core/tell/tellRelation.ts'
import { counted, listed } from '../core/words/plural.ts'
import { certaintyNote, verbOf } from '../core/words/relationWords.ts'
import { laneOfNode } from './altText.ts'
import { citedNumbers } from './citedNumbers.ts'
import { groupBy } from './groupBy.ts'

/** Results named one by one; with more, only those of an exosome on an outcome are. */
const MOST_NAMED = 8

/** The overall effects that a figure does not draw, as one sentence with their reference numbers: results of one source stand
 *  together, those that lower first. Empty when all is drawn. */
export function foldedSentence(graph: MechanismGraph, folded: readonly EdgeId[]): string {
  if (folded.length === 0) return ''
  const results = resultsOf(graph, folded)
  const named = results.length > MOST_NAMED ? results.filter((r) => isHeadline(graph, r.source, r.object)) : results
  const rest = results.filter((r) => !named.includes(r))
  const clauses = [...groupBy(named, (r) => r.source)].map(([source, group]) => sourceClause(graph, source, group))
  return `Not drawn, as chains shown lead to the same effect: ${[...clauses, ...restClause(graph, rest, named.length > 0)].join('; ')}.`
}

/** Relations that say the same of the same two nodes. */
interface Result {
  readonly source: NodeId
  readonly verb: string
  readonly object: NodeId
  readonly records: readonly AssertionRecord[]
}

/** By lane of the source, then lowering before raising. */
function resultsOf(graph: MechanismGraph, folded: readonly EdgeId[]): readonly Result[] {
  const verb = (record: AssertionRecord): string => verbOf(record, graph.relation(record.predicate))
  const place = (record: AssertionRecord): number => LANES.indexOf(laneOfNode(graph, record.subject))
  const records = folded
    .map((id) => graph.edge(id))
    .toSorted((a, b) => place(a) - place(b) || (a.sign ?? 0) - (b.sign ?? 0))
  return [...groupBy(records, (r) => [r.subject, verb(r), r.object].join(' ')).values()].flatMap(
    (alike): readonly Result[] => {
      const [first] = alike
      return first === undefined
        ? []
        : [{ source: first.subject, verb: verb(first), object: first.object, records: alike }]
    },
  )
}

/** `BMSC-Exos suppress NP cell apoptosis [134], and show benefit in models of IVDD [24,134]` */
function sourceClause(graph: MechanismGraph, source: NodeId, results: readonly Result[]): string {
  const verbs = [...groupBy(results, (r) => r.verb)].map(
    ([verb, group]) => `${agreed(graph, source, verb)} ${listed(group.map((r) => objectWords(graph, r)))}`,
  )
  return `${nameInText(graph, source)} ${verbs.length < 2 ? verbs.join('') : `${verbs.slice(0, -1).join(', ')}, and ${verbs.at(-1) ?? ''}`}`
}

/** `NP cell pyroptosis [56] and (hedged) [24,117]`: each certainty with the numbers that stand with it. */
function objectWords(graph: MechanismGraph, { object, records }: Result): string {
  const byCertainty = groupBy(
    records.toSorted((a, b) => CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty)),
    (r) => r.certainty,
  )
  const told = [...byCertainty].map(([certainty, alike]) => {
    const note = certaintyNote(certainty)
    const cited = citedNumbers(
      graph,
      alike.map((r) => r.id),
    )
    return [...(note === '' ? [] : [`(${note})`]), cited === '' ? '(no reference printed)' : cited].join(' ')
  })
  return `${nameInText(graph, object)} ${told.join(' and ')}`
}

/** `and 9 more results [60,124–126], each told in the long description of the file` */
function restClause(graph: MechanismGraph, rest: readonly Result[], isAfterOthers: boolean): readonly string[] {
  if (rest.length === 0) return []
  const count = isAfterOthers
    ? `and ${counted(rest.length, 'more result', 'more results')}`
    : counted(rest.length, 'result', 'results')
  const cited = citedNumbers(
    graph,
    rest.flatMap((r) => r.records.map((record) => record.id)),
  )
  return [`${count}${cited === '' ? '' : ` ${cited}`}, each told in the long description of the file`]
}
