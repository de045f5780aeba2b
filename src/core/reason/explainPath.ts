import { citeReview } from '../cite/referenceName.ts'
import { vancouverEntry } from '../cite/vancouver.ts'
import { referenceLink } from '../cite/referenceLink.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, FlagId, RefNumber } from '../model/records.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import { refsOfEdge } from '../query/readPath.ts'
import { foundWords, headlineWords, NO_HUMAN_EVIDENCE, SPLICED_CONTEXT } from '../words/pathWords.ts'
import { hedgesOf } from '../words/relationWords.ts'
import { escapeMarkdown, sentence, toMarkdown } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import { joinsSentence, spanningSentence } from '../tell/chainWarnings.ts'
import { spliceAudit } from './spliceAudit.ts'
import { nodePart, stepSentence } from './stepSentence.ts'

export interface StoryStep {
  /** From 1, as shown. */
  readonly number: number
  readonly edge: EdgeId
  readonly sentence: Sentence
  readonly hedges: readonly string[]
  readonly flags: readonly FlagId[]
}

/** A path told in sentences (UX-20 to UX-23). Every form holds the same sentences. */
export interface PathStory {
  /** `Net effect: less NP cell apoptosis, weakest step stated.` */
  readonly headline: Sentence
  /** How many studies the chain joins, contexts crossed, missing human evidence: a sentence each. */
  readonly remarks: readonly string[]
  readonly steps: readonly StoryStep[]
  /** References of the steps, ascending. */
  readonly references: readonly RefNumber[]
  /** `Path found, 5 steps, net effect: …` for the live region. */
  readonly announcement: string
  /** The whole story as plain text; what is read out is the same text with names spelled. */
  readonly text: string
  readonly spoken: string
  /** With the references and the review at its end. */
  readonly markdown: string
}

/** The story of a path. Never stronger than its weakest step: an undetermined path names the step that leaves it open. */
export function explainPath(graph: MechanismGraph, path: MechanismPath): PathStory {
  const headline = headlineOf(graph, path)
  const steps = path.edges.map((edge, i): StoryStep => {
    const record = graph.edge(edge)
    return { number: i + 1, edge, sentence: stepSentence(graph, edge), hedges: hedgesOf(record), flags: record.flags }
  })
  const references = [...new Set(path.edges.flatMap((id) => refsOfEdge(graph.edge(id))))].sort((a, b) => a - b)
  const remarks = remarksOf(graph, path)
  const lines = (form: 'text' | 'spoken'): string =>
    [headline[form], ...remarks, ...steps.map((s) => `${s.number}. ${s.sentence[form]}`)].join('\n')
  return {
    headline, remarks, steps, references,
    announcement: `${foundWords(steps.length, false)}${lowerFirst(headline.spoken)}`,
    text: lines('text'),
    spoken: lines('spoken'),
    markdown: markdownOf(graph, headline, remarks, steps, references),
  }
}

/** The sentence of a path's net effect. */
export function headlineOf(graph: MechanismGraph, path: MechanismPath): Sentence {
  const weakest = headlineWords.weakest(path.weakest, path.signInferred)
  const objectOf = (step: number): ReturnType<typeof nodePart> => nodePart(graph, path.nodes[step + 1] ?? path.nodes[0] ?? graph.data.nodes[0]?.id ?? missing())
  if (path.blocked !== null) return sentence([...headlineWords.lost(nodePart(graph, path.blocked), objectOf(path.edges.length - 1)), weakest])
  if (path.netSign === null) {
    const step = path.undeterminedAt ?? 0
    return sentence([headlineWords.undetermined(step + 1), objectOf(step), '.'])
  }
  if (path.netSign === 0) {
    const step = path.edges.findIndex((id) => isContext(graph, id))
    return sentence([headlineWords.contextual(step + 1), objectOf(step), '.'])
  }
  return sentence([headlineWords.net(path.netSign)[0], objectOf(path.edges.length - 1), weakest])
}

function isContext(graph: MechanismGraph, id: EdgeId): boolean {
  const record = graph.edge(id)
  return record.sign === 0 || graph.relation(record.predicate).transmits === 0
}

function remarksOf(graph: MechanismGraph, path: MechanismPath): readonly string[] {
  const audit = spliceAudit(graph, path)
  const joined = spanningSentence(graph, path.edges) ?? joinsSentence(graph, path.edges)?.text ?? null
  return [
    ...(joined === null ? [] : [joined]),
    ...(path.joinedAt.length > 0 ? [SPLICED_CONTEXT] : []),
    ...(audit.noHumanEvidence ? [NO_HUMAN_EVIDENCE] : []),
  ]
}

function markdownOf(graph: MechanismGraph, headline: Sentence, remarks: readonly string[], steps: readonly StoryStep[], references: readonly RefNumber[]): string {
  const cited = references.map((n) => {
    const reference = graph.reference(n)
    return `- ${escapeMarkdown(vancouverEntry(reference).replace(/ Search: \S+$/, ''))} <${referenceLink(reference).href}>`
  })
  return [
    toMarkdown(headline), '',
    ...remarks.flatMap((r) => [escapeMarkdown(r), '']),
    ...steps.map((s) => `${s.number}. ${toMarkdown(s.sentence)}`), '',
    ...(cited.length === 0 ? [] : ['References as numbered by the review:', '', ...cited, '']),
    `Source: ${escapeMarkdown(citeReview(graph.data.dataset))}`, '',
  ].join('\n')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

class EmptyPathError extends Error {
  override readonly name = 'EmptyPathError'
}

function missing(): never {
  throw new EmptyPathError('A path has at least one step')
}
