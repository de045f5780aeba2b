import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type {
  AssertionRecord,
  EvidenceRecord,
  FlagId,
  ModifierRecord,
  NodeRecord,
  ReferenceRecord,
  RefNumber,
} from '../core/model/records.ts'
import { flagTitle } from '../core/cite/flagNotes.ts'
import { signText } from '../core/model/signText.ts'
import { shortTexts, statementWarnings } from '../core/tell/claimWarnings.ts'
import { certaintyWord } from '../core/words/relationWords.ts'
import { routeWord, settingWords } from '../core/words/settingWords.ts'
import { tellModifier } from '../core/tell/tellModifiers.ts'
import { tellRelation } from '../core/tell/tellRelation.ts'
import { refsOfEdge } from '../core/query/readPath.ts'

/** A node in words: names, kind, identifiers, then its relations in and out and the relations it changes. */
export function showNode(graph: MechanismGraph, node: NodeRecord): string {
  const ids = node.xrefs.map((xref) => `${xref.curie} (${xref.match})`)
  return [
    `${node.label}  (${node.kind}, id ${node.id})`,
    ...(node.aliases.length > 0 ? [`also       ${node.aliases.join(', ')}`] : []),
    ...(ids.length > 0 ? [`identifiers ${ids.join(', ')}`] : []),
    `more of it is ${node.valence === null ? 'not judged by the review' : `${node.valence} for the disc`}`,
    ...(node.note === null ? [] : [node.note]),
    ...relationList(graph, 'In', graph.inEdges(node.id).map(graph.edge)),
    ...relationList(graph, 'Out', graph.outEdges(node.id).map(graph.edge)),
    ...changeList(
      graph,
      graph.data.modifiers.filter((modifier) => modifier.subject === node.id),
    ),
  ].join('\n')
}

/** A relation in words: its sentence, how sure, then every piece of evidence, what modifies it and its flags. */
export function showEdge(graph: MechanismGraph, edge: AssertionRecord): string {
  const direction = { '+': 'raises', '-': 'lowers', '0': 'no sign by its meaning', '?': 'direction not stated' }[
    signText(edge.sign)
  ]
  const modifiers = graph
    .modifiersOf(edge.id)
    .map((modifier) => `  modified: ${tellModifier(graph, modifier)} [${refText(modifier.evidence)}]`)
  return [
    tellRelation(graph, edge.id),
    `  id ${edge.id}; ${direction} (sign ${edge.signBasis}); ${edge.certainty}; ${directnessText(edge)}`,
    ...edge.evidence.flatMap((item) => evidenceLines(graph, item)),
    ...modifiers,
    ...caution(graph, edge),
  ].join('\n')
}

/** A statement about a relation in words: what it says of which relation, then as of a relation. */
export function showModifier(graph: MechanismGraph, modifier: ModifierRecord): string {
  return [
    tellModifier(graph, modifier),
    `  id ${modifier.id}; about relation ${modifier.modifies}; ${modifier.certainty}; ${directnessText(modifier)}`,
    ...modifier.evidence.flatMap((item) => evidenceLines(graph, item)),
    ...caution(graph, modifier),
  ].join('\n')
}

/** A reference in words, with the relations that cite it. */
export function showReference(graph: MechanismGraph, reference: ReferenceRecord): string {
  const citing = graph.data.assertions.filter((edge) => refsOfEdge(edge).includes(reference.number))
  const about = graph.data.flags.filter(
    (flag) => flag.place.includes(`Ref [${reference.number}]`) || flag.expected.includes(reference.number),
  )
  return [
    referenceLine(reference),
    reference.doi === null ? '  no verified DOI' : `  https://doi.org/${reference.doi}`,
    ...(reference.pmid === null ? [] : [`  PMID ${reference.pmid}`]),
    citing.length === 0
      ? 'No relation cites it.'
      : `Cited by ${citing.length} ${citing.length === 1 ? 'relation' : 'relations'}:`,
    ...citing.map((edge) => `  ${edge.id.padEnd(6)} ${tellRelation(graph, edge.id)}`),
    ...flagLines(
      graph,
      about.map((flag) => flag.id),
    ),
  ].join('\n')
}

function relationList(graph: MechanismGraph, title: string, edges: readonly AssertionRecord[]): readonly string[] {
  if (edges.length === 0) return [`${title}: no relation`]
  return [`${title}: ${edges.length}`, ...edges.map((edge) => statementLine(graph, edge, tellRelation(graph, edge.id)))]
}

/** Left out for the many nodes that change no relation. */
function changeList(graph: MechanismGraph, modifiers: readonly ModifierRecord[]): readonly string[] {
  if (modifiers.length === 0) return []
  return [
    `About relations: ${modifiers.length}`,
    ...modifiers.map((modifier) => statementLine(graph, modifier, tellModifier(graph, modifier))),
  ]
}

/** One statement in a list, with how sure, where found, what to mind and the references. */
function statementLine(graph: MechanismGraph, record: AssertionRecord | ModifierRecord, told: string): string {
  const minded = shortTexts(statementWarnings(graph, record)).filter(
    (words) => words !== certaintyWord(record.certainty),
  )
  return `  ${record.id.padEnd(6)} ${told} (${[record.certainty, settingWords(record.evidence), ...minded].join('; ')}) [${refText(record.evidence)}]`
}

/** What to mind about one statement: warnings, flags with the whole problem, the curator's note. */
function caution(graph: MechanismGraph, record: AssertionRecord | ModifierRecord): readonly string[] {
  return [
    ...statementWarnings(graph, record)
      .filter((w) => w.flag === null)
      .map((w) => `  warning: ${w.text}`),
    ...flagLines(graph, record.flags),
    ...(record.note === null ? [] : [`  note: ${record.note}`]),
  ]
}

function directnessText({ directness }: Pick<AssertionRecord, 'directness'>): string {
  return directness === 'unspecified' ? 'directness not stated' : directness
}

function evidenceLines(graph: MechanismGraph, item: EvidenceRecord): readonly string[] {
  const setting = [
    settingWords([item]),
    item.recipient?.system ?? '',
    item.route === null ? '' : routeWord(item.route),
  ].filter((part) => part !== '')
  const hedges = item.hedges.length > 0 ? `  hedge: ${item.hedges.map((word) => `"${word}"`).join(', ')}` : ''
  const cited = [
    ...item.refs.map((number) => `      ${referenceLine(graph.reference(number))}`),
    ...item.refsInherited.map(
      (number) => `      ${referenceLine(graph.reference(number))} (printed on a neighbouring sentence)`,
    ),
  ]
  return [`  ${item.locator}: ${item.paraphrase}`, `      ${setting.join('; ')}${hedges}`, ...cited]
}

function flagLines(graph: MechanismGraph, ids: readonly FlagId[]): readonly string[] {
  return ids.map((id) => {
    const flag = graph.flag(id)
    return `  warning: flag ${id} (${flag.severity}), ${lowerFirst(flagTitle(flag))}: ${flag.problem}`
  })
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function referenceLine(reference: ReferenceRecord): string {
  const [first] = reference.authors
  const others = reference.authors.length > 1 || reference.authorsTruncated ? ' et al.' : ''
  const name = first === undefined ? '' : `${first.family}${others} `
  return `[${reference.number}] ${name}${reference.title}. ${[reference.container, reference.year].filter((part) => part !== null).join(' ')}`
}

function refText(evidence: readonly EvidenceRecord[]): string {
  const numbers = new Set<RefNumber>(evidence.flatMap((item) => [...item.refs, ...item.refsInherited]))
  return [...numbers].sort((a, b) => a - b).join(', ')
}
