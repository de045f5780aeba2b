import { referenceName } from '../cite/referenceName.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { AssertionRecord, EdgeId, NodeId } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { certaintyNote, hedgesOf } from '../words/relationWords.ts'
import { claimWarnings } from '../tell/claimWarnings.ts'
import type { WarningKind } from '../tell/claimWarnings.ts'
import { tellVerb } from '../tell/tellRelation.ts'
import { sentence } from '../words/sentence.ts'
import type { Sentence, SentencePart } from '../words/sentence.ts'
import { settingWords } from '../words/settingWords.ts'

type Parts = readonly (SentencePart | string)[]

/** One relation as a sentence: `PTEN inhibits PI3K-AKT pathway (hedged: “may”; Cheng 2018 [134]; rat, in vivo; printed [24], expected [134]).`
 *  Holds every hedge word as printed, the caveat, the references, species and setting, and every warning. */
export function stepSentence(graph: MechanismGraph, id: EdgeId): Sentence {
  const record = graph.edge(id)
  const warned = claimWarnings(graph, [id])
    .filter((w) => !LEFT_OUT.has(w.kind))
    .map((w): Parts => [w.flag === null ? w.text : { kind: 'flag', text: w.short, flag: w.flag }])
  const notes: readonly Parts[] = [
    certaintyParts(record),
    record.signBasis === 'inverted' ? ['printed of the opposite change'] : [],
    record.caveat === null ? [] : [record.caveat],
    citationParts(graph, record),
    [settingWords(record.evidence)],
    ...warned,
  ].filter((n) => n.length > 0)
  return sentence([
    ...relationParts(graph, record),
    ' (',
    ...notes.flatMap((note, i) => (i === 0 ? note : ['; ', ...note])),
    ').',
  ])
}

/** Told by certainty, verb, caveat and references already; how text and tables differ is told in the panel. */
const LEFT_OUT: ReadonlySet<WarningKind> = new Set([
  'title-only',
  'inferred',
  'negated',
  'caveat',
  'no-reference',
  'text-differs',
])

/** Subject, verb and object. */
export function relationParts(graph: MechanismGraph, record: AssertionRecord): Parts {
  return [
    nodePart(graph, record.subject),
    ' ',
    { kind: 'relation', text: tellVerb(graph, record.id), edge: record.id },
    ' ',
    nodePart(graph, record.object),
  ]
}

export function nodePart(graph: MechanismGraph, node: NodeId): SentencePart {
  return { kind: 'node', text: mapLabel(graph.node(node)), node }
}

/** `hedged: “may”, “potential”`; also hedge words of a title-only or inferred relation. */
export function certaintyParts(record: Pick<AssertionRecord, 'certainty' | 'evidence'>): Parts {
  const note = certaintyNote(record.certainty)
  const hedges = hedgesOf(record)
  if (hedges.length === 0) return note === '' ? [] : [note]
  const words = hedges.flatMap((word, i): Parts => [i === 0 ? '' : ', ', { kind: 'hedge', text: `“${word}”` }])
  return [
    note === '' ? 'one passage hedges: ' : record.certainty === 'hedged' ? `${note}: ` : `${note}; a passage hedges: `,
    ...words,
  ]
}

/** `Cheng 2018 [134], Zhu 2020 [124]`; numbers of a neighbouring sentence and missing numbers are told apart. */
export function citationParts(graph: MechanismGraph, record: Pick<AssertionRecord, 'evidence'>): Parts {
  const printed = [...new Set(record.evidence.flatMap((e) => e.refs))].sort((a, b) => a - b)
  const beside = [...new Set(record.evidence.flatMap((e) => e.refsInherited))]
    .filter((n) => !printed.includes(n))
    .sort((a, b) => a - b)
  const named = (refs: readonly number[]): Parts =>
    refs.flatMap((ref, i): Parts => [
      i === 0 ? '' : ', ',
      { kind: 'citation', text: `${referenceName(graph.reference(ref))} [${ref}]`, ref },
    ])
  if (beside.length === 0) return printed.length === 0 ? ['no reference printed'] : named(printed)
  const besideParts: Parts = [...named(beside), ' from a neighbouring sentence']
  return printed.length === 0 ? besideParts : [...named(printed), ', ', ...besideParts]
}
