import { papersOfEdge } from '../cite/papersOf.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import { CERTAINTIES } from '../model/records.ts'
import type { Certainty, EdgeId, NodeId, Sign } from '../model/records.ts'
import type { Route } from '../paths/route.ts'
import { mapLabel } from '../query/nodeSets.ts'
import type { PathQuery } from '../query/pathQuery.ts'
import type { EndSpec } from '../query/view.ts'
import { nodePart } from '../reason/stepSentence.ts'
import { tellVerbs } from './tellRelation.ts'
import { counted, listed } from '../words/plural.ts'
import { LAYER_WORDS } from '../words/pathWords.ts'
import { certaintyNote, certaintyWord, pluralVerb } from '../words/relationWords.ts'
import { SET_WORDS } from '../words/routeWords.ts'
import { sentence } from '../words/sentence.ts'
import type { Sentence, SentencePart } from '../words/sentence.ts'
import { speciesOf } from '../words/settingWords.ts'

/** What is stated outright in one direction, as one block. */
export interface StatedBlock {
  readonly sign: Sign
  /** `4 exosome sources lower IVDD: BMSC-Exos, iMSC-Exos, MSC-Exos and N-Exos.` */
  readonly sentence: Sentence
  /** `6 relations; mouse, rabbit and rat; [24] [50]; all stated` */
  readonly facts: string
  readonly routes: readonly Route[]
}

/** The relations between the ends of a question told once: a block for each direction, those that lower first.
 *  More than one block means that the directions differ, or that one is not told. */
export function tellStated(
  graph: MechanismGraph,
  routes: readonly Route[],
  query: Pick<PathQuery, 'from' | 'to'>,
): readonly StatedBlock[] {
  return ([-1, 1, null, 0] as const).flatMap((sign): readonly StatedBlock[] => {
    const told = routes.filter((route) => route.path.netSign === sign)
    if (told.length === 0) return []
    return [
      {
        sign,
        sentence: blockSentence(graph, told, query, sign),
        facts: factWords(
          graph,
          told.flatMap((route) => route.steps[0] ?? []),
        ),
        routes: told,
      },
    ]
  })
}

/** `Stated outright`; where the review prints none of it, only `In one step`. */
export function statedHeading(graph: MechanismGraph, routes: readonly Route[]): string {
  const printed = routes.some((route) =>
    route.steps.flat().some((id) => graph.edge(id).certainty === 'stated' || graph.edge(id).certainty === 'hedged'),
  )
  return printed ? LAYER_WORDS.stated : 'In one step'
}

/** The verbs of the relations; for many sources whose influences differ in nothing but the verb, the direction they share. */
function verbWords(graph: MechanismGraph, edges: readonly EdgeId[], sign: Sign, isMany: boolean): string {
  const verbs = tellVerbs(graph, edges)
  if (!isMany) return listed(verbs)
  const areInfluences = edges.every((id) => graph.relation(graph.edge(id).predicate).group === 'influence')
  return verbs.length > 1 && areInfluences && sign !== null && sign !== 0
    ? sign === 1
      ? 'raise'
      : 'lower'
    : listed(verbs.map(pluralVerb))
}

function blockSentence(
  graph: MechanismGraph,
  routes: readonly Route[],
  { from, to }: Pick<PathQuery, 'from' | 'to'>,
  sign: Sign,
): Sentence {
  const ends = (place: 0 | -1): readonly NodeId[] => [
    ...new Set(routes.flatMap((route) => route.path.nodes.at(place) ?? [])),
  ]
  const [starts, goals] = [ends(0), ends(-1)]
  const verb = verbWords(
    graph,
    routes.flatMap((route) => route.steps[0] ?? []),
    sign,
    from.kind === 'set' && starts.length > 1,
  )
  const listedEnds =
    from.kind === 'set' && starts.length > 1 ? starts : to.kind === 'set' && goals.length > 1 ? goals : []
  const inferred = routes.some((route) => route.path.signInferred) ? ', direction partly inferred' : ''
  const note = certaintyNote(
    surestOf(
      graph,
      routes.flatMap((route) => route.steps.flat()),
    ),
  )
  const open =
    sign === null ? '; the direction is not printed' : sign === 0 ? '; a context link without a direction' : inferred
  return sentence([
    ...endParts(graph, from, starts),
    ` ${verb} `,
    ...endParts(graph, to, goals),
    open,
    ...(listedEnds.length === 0 ? [] : [': ', ...nameParts(graph, listedEnds)]),
    note === '' ? '.' : ` (${note}).`,
  ])
}

/** The surest wording; only what is worded less surely than stated is told in the sentence itself. */
function surestOf(graph: MechanismGraph, edges: readonly EdgeId[]): Certainty {
  return CERTAINTIES[Math.min(...edges.map((id) => CERTAINTIES.indexOf(graph.edge(id).certainty)))] ?? 'inferred'
}

/** A node, the one node of a set that is meant, or `4 exosome sources`. */
function endParts(graph: MechanismGraph, end: EndSpec, nodes: readonly NodeId[]): readonly (SentencePart | string)[] {
  const [only] = nodes
  return end.kind === 'set' && nodes.length > 1
    ? [counted(nodes.length, ...SET_WORDS[end.set])]
    : only === undefined
      ? []
      : [nodePart(graph, only)]
}

function nameParts(graph: MechanismGraph, nodes: readonly NodeId[]): readonly (SentencePart | string)[] {
  const sorted = nodes.toSorted((a, b) => mapLabel(graph.node(a)).localeCompare(mapLabel(graph.node(b)), 'en'))
  return sorted.flatMap((id, i) => [
    ...(i === 0 ? [] : [i === sorted.length - 1 ? ' and ' : ', ']),
    nodePart(graph, id),
  ])
}

/** How many relations, in which species, from which papers, and how they are worded. */
function factWords(graph: MechanismGraph, edges: readonly EdgeId[]): string {
  const records = edges.map((id) => graph.edge(id))
  const species = speciesOf(records.flatMap((record) => record.evidence))
  const papers = edges.map((id) => papersOfEdge(graph, id))
  const numbers = (refs: readonly number[]): string =>
    [...new Set(refs)]
      .sort((a, b) => a - b)
      .map((n) => `[${n}]`)
      .join(' ')
  const [studies, reviews] = [numbers(papers.flatMap((p) => p.studies)), numbers(papers.flatMap((p) => p.reviews))]
  const ranks = records.map((record) => CERTAINTIES.indexOf(record.certainty))
  const word = (rank: number): string => certaintyWord(CERTAINTIES[rank] ?? 'inferred')
  const [surest, weakest] = [Math.min(...ranks), Math.max(...ranks)]
  return [
    counted(edges.length, 'relation', 'relations'),
    species.length === 0 ? 'species not stated' : listed(species),
    studies === '' ? 'no study cited' : studies,
    ...(reviews === '' ? [] : [`review ${reviews}`]),
    surest === weakest
      ? `${edges.length > 1 ? 'all ' : ''}${word(surest)}`
      : `wording from ${word(surest)} to ${word(weakest)}`,
  ].join('; ')
}
