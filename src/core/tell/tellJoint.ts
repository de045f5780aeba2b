import { papersOfEdge } from '../cite/papersOf.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { Certainty, EdgeId, NodeId, RefNumber } from '../model/records.ts'
import type { Join } from '../paths/route.ts'
import type { Joint } from '../paths/threadOf.ts'
import { nodePart, relationParts } from '../reason/stepSentence.ts'
import { sentence } from '../words/sentence.ts'
import type { Sentence, SentencePart } from '../words/sentence.ts'

type Parts = readonly (SentencePart | string)[]

/** How a joined step was told of its sources: never more strongly than the review does. */
const TOLD: Readonly<Record<Certainty, string>> = {
  stated: 'was told of',
  hedged: 'was told, with a hedge, of',
  'title-only': 'stands in a cited title on',
  inferred: 'is inferred by the curator for',
}

/** What a joined step joins: `Joined: that PI3K-AKT pathway suppresses NP cell apoptosis was told of N-Exos only [139];
 *  the whole effect is printed for miR-21 [134].` A span of `undefined` says nothing about a whole. */
export function tellJoin(
  graph: MechanismGraph,
  edge: EdgeId,
  { toldOf, span }: { readonly toldOf: Join['toldOf']; readonly span: EdgeId | null | undefined },
): Sentence {
  const whole: Parts =
    span === undefined
      ? []
      : span === null
        ? ['; no printed relation spans it']
        : [
            `; the whole effect is printed${hedgeWords(graph, span)} for `,
            nodePart(graph, graph.edge(span).subject),
            ...paperParts(graph, span),
            ...caveatOf(graph, span),
          ]
  return sentence([
    'Joined: that ',
    ...relationParts(graph, graph.edge(edge)),
    ` ${TOLD[graph.edge(edge).certainty]} `,
    ...nodeParts(graph, toldOf),
    ' only',
    ...paperParts(graph, edge),
    ...whole,
    '.',
  ])
}

/** A caveat travels with the relation that is named. */
function caveatOf(graph: MechanismGraph, edge: EdgeId): Parts {
  const { caveat } = graph.edge(edge)
  return caveat === null ? [] : [`, ${caveat}`]
}

/** `, with a hedge,` where a relation is hedged. */
export function hedgeWords(graph: MechanismGraph, edge: EdgeId): string {
  return graph.edge(edge).certainty === 'hedged' ? ', with a hedge,' : ''
}

/** What holds two neighbouring steps together, in a few words: `same study [134]`, `break: no study cited shows both steps`. */
export function tellJoint(graph: MechanismGraph, joint: Joint): Sentence {
  switch (joint.kind) {
    case 'same-study':
      return sentence([joint.studies.length === 1 ? 'same study ' : 'same studies ', ...numberParts(joint.studies)])
    case 'same-system':
      return sentence(['two studies in the same system'])
    case 'definition':
      return sentence(['a cell secretes its exosomes by definition'])
    case 'break':
      return joint.joinedStep === null
        ? sentence(['break: no study cited shows both steps'])
        : sentence([
            `break: joined, step ${joint.joinedStep + 1} was told of `,
            ...nodeParts(graph, joint.toldOf),
            ' only',
          ])
  }
}

/** ` [139]`, ` [24] and the review [117]`; empty without any. */
export function paperParts(graph: MechanismGraph, edge: EdgeId): Parts {
  const { studies, reviews } = papersOfEdge(graph, edge)
  const told: Parts = studies.length === 0 ? [] : [' ', ...numberParts(studies)]
  if (reviews.length === 0) return told
  return [
    ...told,
    `${studies.length === 0 ? '' : ' and'} the ${reviews.length === 1 ? 'review' : 'reviews'} `,
    ...numberParts(reviews),
  ]
}

function numberParts(numbers: readonly RefNumber[]): Parts {
  return joined(
    numbers.map((ref) => ({ kind: 'citation', text: `[${ref}]`, ref })),
    'and',
  )
}

function nodeParts(graph: MechanismGraph, nodes: readonly NodeId[]): Parts {
  return joined(
    nodes.map((id) => nodePart(graph, id)),
    'or',
  )
}

/** `a`, `a and b`, `a, b and c` of parts. */
function joined(parts: readonly SentencePart[], last: 'and' | 'or'): Parts {
  return parts.flatMap((part, i): Parts => (i === 0 ? [part] : [i === parts.length - 1 ? ` ${last} ` : ', ', part]))
}
