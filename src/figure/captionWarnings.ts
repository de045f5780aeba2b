import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId } from '../core/model/records.ts'
import type { Join } from '../core/paths/route.ts'
import { chainWarnings } from '../core/tell/chainWarnings.ts'
import { claimWarnings, warningText } from '../core/tell/claimWarnings.ts'
import type { ClaimWarning } from '../core/tell/claimWarnings.ts'
import { tellInText } from '../core/tell/tellRelation.ts'
import { capital } from '../core/words/capital.ts'
import { counted, listed } from '../core/words/plural.ts'
import { citedNumbers } from './citedNumbers.ts'
import { groupBy } from './groupBy.ts'

/** So many relations of one warning are named; more are counted. */
const MOST_NAMED = 3
/** So many flags are told one by one; more are counted, each stays with its relation in the long description. */
const MOST_FLAGS = 6

/** The warnings of a figure as one paragraph of its caption: `Warnings. Told of N-Exos only: PI3K-AKT suppresses NP cell apoptosis. …`.
 *  `chain` holds the steps of a drawn path in order and `joins` what it joins, so that this is told too. */
export function captionWarnings(
  graph: MechanismGraph,
  edges: readonly EdgeId[],
  chain: readonly EdgeId[],
  joins: readonly Join[] = [],
): string {
  const onChain = new Set(chain)
  const all =
    chain.length === 0
      ? claimWarnings(graph, edges)
      : [
          ...chainWarnings(graph, chain, joins),
          ...claimWarnings(
            graph,
            edges.filter((id) => !onChain.has(id)),
          ),
        ]
  const flags = all.filter((w) => w.kind === 'flag')
  const differing = all.filter((w) => w.kind === 'text-differs')
  const single = all.filter((w) => w.kind !== 'text-differs' && (w.kind !== 'flag' || flags.length <= MOST_FLAGS))
  const alike = groupBy(edges, (id) => tellInText(graph, id))
  const told = [
    ...[...groupBy(single, warningText)].map(([text, group]) =>
      group.every(isOfChain)
        ? capital(text)
        : `${capital(text)}: ${relations(
            graph,
            group.flatMap((w) => w.edges),
            alike,
          )}`,
    ),
    ...(flags.length > MOST_FLAGS ? [`References misprinted or in doubt on ${together(flags)}`] : []),
    ...(differing.length > 0 ? [`Text, tables or titles of the review disagree on ${together(differing)}`] : []),
  ]
  return told.length === 0 ? '' : `Warnings. ${told.join('. ')}.`
}

/** Relations that read the same are told once; where one of them does not share the warning, the numbers tell which do. */
function relations(
  graph: MechanismGraph,
  edges: readonly EdgeId[],
  alike: ReadonlyMap<string, readonly EdgeId[]>,
): string {
  const named = [...groupBy(edges, (id) => tellInText(graph, id))]
  if (named.length > MOST_NAMED) return `${edges.length} relations`
  return listed(
    named.map(([text, these]) => {
      const isShared = (alike.get(text) ?? []).every((id) => these.includes(id))
      return isShared ? text : `${text} ${citedNumbers(graph, these) || '(no reference printed)'}`
    }),
  )
}

/** What a drawn path joins, told as a sentence of its own. */
function isOfChain({ kind }: ClaimWarning): boolean {
  return kind === 'effect-lost' || kind === 'joined-contexts' || kind === 'joined-studies'
}

/** `5 relations (flags TX-05, TX-16)` */
function together(warnings: readonly ClaimWarning[]): string {
  const flags = [...new Set(warnings.flatMap((w) => w.flag ?? []))].sort()
  return `${counted(new Set(warnings.flatMap((w) => w.edges)).size, 'relation', 'relations')} (${flags.length === 1 ? 'flag' : 'flags'} ${flags.join(', ')})`
}
