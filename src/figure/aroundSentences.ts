import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId, NodeId } from '../core/model/records.ts'
import { mapLabel } from '../core/query/nodeSets.ts'
import { isByDefinition } from '../core/query/readPath.ts'
import { nameInText, tellVerb } from '../core/tell/tellRelation.ts'
import { beginSentence } from '../core/words/beginSentence.ts'
import { isPluralName } from '../core/words/isPluralName.ts'
import { counted, listed } from '../core/words/plural.ts'
import { pluralVerb } from '../core/words/relationWords.ts'
import { cautionOf, claimNotes } from './claimNotes.ts'
import { groupBy } from './groupBy.ts'
import { numberWord } from './numberWord.ts'

/** Names told of one verb; more are counted. */
const MOST_NAMED = 3
/** Verbs told; the rest is counted. */
const MOST_VERBS = 5

/** What acts on a node and what it does itself, by the verbs of the relations, the surest first: `Four nodes act on PTEN: …`,
 *  `miR-21 represses PTEN and …`. Nothing is said of a node that stands alone. */
export function aroundSentences(graph: MechanismGraph, centre: NodeId, edges: readonly EdgeId[]): readonly string[] {
  const name = nameInText(graph, centre)
  const into = edges.filter((id) => graph.edge(id).object === centre)
  const out = edges.filter((id) => graph.edge(id).subject === centre && graph.edge(id).object !== centre)
  const acting = into.filter((id) => isEffect(graph, id))
  const beside = into.filter((id) => !acting.includes(id))
  const count = new Set(acting.map((id) => graph.edge(id).subject)).size
  const it = isPluralName(mapLabel(graph.node(centre))) ? 'them' : 'it'
  const clauses = intoClauses(graph, acting, count > 2 ? it : name, it)
  const links = intoClauses(graph, beside, name, it)
  return [
    ...(acting.length === 0
      ? []
      : [
          count > 2
            ? `${beginSentence(numberWord(count))} nodes act on ${name}: ${clauses.join('; ')}.`
            : `${beginSentence(clauses.join('; '))}.`,
        ]),
    ...(links.length === 0 ? [] : [`${beginSentence(links.join('; '))}.`]),
    ...(out.length === 0 ? [] : [`${beginSentence(name)} ${outWords(graph, centre, out)}.`]),
  ]
}

/** `BMSC-Exos, N-Exos and 3 more show benefit in models of it`, by verb; the first one names what it is about. */
function intoClauses(graph: MechanismGraph, edges: readonly EdgeId[], first: string, it: string): readonly string[] {
  return byVerb(graph, edges, (id) => graph.edge(id).subject).map(({ verb, nodes }, i) => {
    const [only] = nodes
    const isMany = nodes.length > 1 || (only !== undefined && isPluralName(mapLabel(graph.node(only.node))))
    const { names, note } = named(graph, nodes)
    return `${names} ${isMany ? pluralVerb(verb) : verb} ${i === 0 ? first : it}${note}`
  })
}

/** `represses PTEN, activates PI3K-AKT pathway and suppresses NP cell apoptosis` */
export function outWords(graph: MechanismGraph, subject: NodeId, edges: readonly EdgeId[]): string {
  const isMany = isPluralName(mapLabel(graph.node(subject)))
  const parts = byVerb(graph, edges, (id) => graph.edge(id).object).map(({ verb, nodes }) => {
    const { names, note } = named(graph, nodes)
    return `${isMany ? pluralVerb(verb) : verb} ${names}${note}`
  })
  return together(parts)
}

/** Clauses of one subject; where they hold lists of their own, parted so that no list runs into the next. */
export function together(parts: readonly string[]): string {
  if (parts.length < 2 || !parts.some((part) => / and |, /.test(part))) return listed(parts)
  const by = parts.length > 2 && parts.some((part) => part.includes(', ')) ? ';' : ','
  return `${parts.slice(0, -1).join(`${by} `)}${by} and ${parts.at(-1) ?? ''}`
}

interface VerbGroup {
  readonly verb: string
  readonly nodes: readonly { readonly node: NodeId; readonly edges: readonly EdgeId[] }[]
}

/** Relations by verb, the verb of most nodes first; verbs beyond the most told stand together as other relations. */
function byVerb(graph: MechanismGraph, edges: readonly EdgeId[], end: (id: EdgeId) => NodeId): readonly VerbGroup[] {
  const groups = [...groupBy(edges, (id) => tellVerb(graph, id))].map(([verb, alike]): VerbGroup => ({
    verb,
    nodes: [...groupBy(alike, end)]
      .map(([node, these]) => ({ node, edges: these }))
      .toSorted((a, b) => cautionOf(graph, a.edges) - cautionOf(graph, b.edges)),
  }))
  const sorted = groups.toSorted((a, b) => b.nodes.length - a.nodes.length)
  // That there is no effect is never told as a link of another kind.
  const isNegated = (group: VerbGroup): boolean => group.nodes.some((n) => n.edges.some((id) => graph.edge(id).negated))
  const rest = sorted.slice(MOST_VERBS).filter((group) => !isNegated(group))
  if (rest.length < 2) return sorted
  return [
    ...sorted.filter((group) => !rest.includes(group)),
    {
      verb: 'has other relations to',
      nodes: [
        ...groupBy(
          rest.flatMap((g) => g.nodes.flatMap((n) => n.edges)),
          end,
        ),
      ].map(([node, these]) => ({ node, edges: these })),
    },
  ]
}

/** The names of a clause, and the note behind it where all of them share one: `a and b`, ` (both hedged)`. */
function named(graph: MechanismGraph, nodes: VerbGroup['nodes']): { readonly names: string; readonly note: string } {
  const shown = nodes.length > MOST_NAMED + 1 ? nodes.slice(0, MOST_NAMED) : nodes
  const notes = nodes.map(({ edges }) => claimNotes(graph, edges))
  const [first = ''] = notes
  const isShared = notes.every((note) => note === first)
  const names = shown.map(({ node }, i) => `${nameInText(graph, node)}${isShared ? '' : (notes[i] ?? '')}`)
  // What is only counted keeps its reservations.
  const doubtful = isShared ? 0 : notes.slice(shown.length).filter((note) => note !== '').length
  const more = `${nodes.length - shown.length} more${doubtful === 0 ? '' : ` (${doubtful} with reservations)`}`
  const told = listed([...names, ...(shown.length === nodes.length ? [] : [more])])
  return {
    names: told,
    note: !isShared
      ? ''
      : first === '' || nodes.length < 2
        ? first
        : first.replace('(', nodes.length === 2 ? '(both ' : '(all '),
  }
}

/** Relations subject by subject, the surest first, `most` of them; the rest is counted: `BMSC-Exos carry miR-21; miR-21 represses PTEN`. */
export function listWords(graph: MechanismGraph, edges: readonly EdgeId[], most: number): string {
  const sorted = edges.toSorted(
    (a, b) =>
      cautionOf(graph, [a]) - cautionOf(graph, [b]) ||
      Number(isByDefinition(graph.edge(a))) - Number(isByDefinition(graph.edge(b))),
  )
  const shown = sorted.length > most + 1 ? sorted.slice(0, most) : sorted
  const clauses = [...groupBy(shown, (id) => graph.edge(id).subject)].map(
    ([subject, own]) => `${nameInText(graph, subject)} ${outWords(graph, subject, own)}`,
  )
  const rest = edges.length - shown.length
  return [...clauses, ...(rest === 0 ? [] : [`and ${counted(rest, 'more relation', 'more relations')}`])].join('; ')
}

function isEffect(graph: MechanismGraph, id: EdgeId): boolean {
  const record = graph.edge(id)
  return !record.negated && graph.relation(record.predicate).group === 'influence'
}
