import { papersOfEdge } from '../cite/papersOf.ts'
import { citeReview } from '../cite/referenceName.ts'
import { referenceLink } from '../cite/referenceLink.ts'
import { vancouverEntry } from '../cite/vancouver.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, FlagId, RefNumber } from '../model/records.ts'
import type { Route } from '../paths/route.ts'
import { threadOf } from '../paths/threadOf.ts'
import type { JointKind } from '../paths/threadOf.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import { refsOfEdge } from '../query/readPath.ts'
import { stepSentence } from '../reason/stepSentence.ts'
import { foundWords } from '../words/pathWords.ts'
import { parallelWords } from '../words/routeWords.ts'
import { hedgesOf } from '../words/relationWords.ts'
import { escapeMarkdown, toMarkdown } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import { routeHeadline, routeRemarks } from './routeRemarks.ts'
import { tellJoint } from './tellJoint.ts'

export interface StoryStep {
  /** From 1, as shown. */
  readonly number: number
  readonly edge: EdgeId
  readonly sentence: Sentence
  readonly hedges: readonly string[]
  readonly flags: readonly FlagId[]
  /** Other relations that tell the same step, surest first. */
  readonly also: readonly { readonly edge: EdgeId; readonly sentence: Sentence }[]
  /** `2 relations tell this step`; null for one. */
  readonly alsoWords: string | null
  /** What holds the step to the one before it; null for the first. */
  readonly joint: { readonly kind: JointKind; readonly sentence: Sentence } | null
}

/** A route told in sentences. Every form holds the same ones. */
export interface RouteStory {
  /** `Net effect: less NP cell apoptosis, weakest step joined.` */
  readonly headline: Sentence
  /** How many studies the chain joins, what each joined step joins, missing human evidence: a sentence each. */
  readonly remarks: readonly Sentence[]
  readonly steps: readonly StoryStep[]
  /** References of the steps, printed and expected, ascending. */
  readonly references: readonly RefNumber[]
  /** `Path found, 5 steps, net effect: …` for the live region. */
  readonly announcement: string
  /** The whole story as plain text; what is read out is the same text with names spelled. */
  readonly text: string
  readonly spoken: string
  /** With the references and the review at its end. */
  readonly markdown: string
}

/** The story of a route, told by one of its paths. Never stronger than its weakest step: a direction that is left open names
 *  the step that leaves it open, and a joined route names what it joins. */
export function tellRoute(graph: MechanismGraph, route: Route, path: MechanismPath = route.path): RouteStory {
  const headline = routeHeadline(graph, path)
  const remarks = routeRemarks(graph, route, path)
  const joints = threadOf(graph, path)
  const steps = path.edges.map((edge, i): StoryStep => {
    const joint = joints[i - 1]
    const also = (route.steps[i] ?? [])
      .filter((other) => other !== edge)
      .map((other) => ({ edge: other, sentence: stepSentence(graph, other) }))
    return {
      number: i + 1,
      edge,
      sentence: stepSentence(graph, edge),
      hedges: hedgesOf(graph.edge(edge)),
      flags: graph.edge(edge).flags,
      also,
      alsoWords: also.length === 0 ? null : parallelWords(also.length + 1),
      joint: joint === undefined ? null : { kind: joint.kind, sentence: tellJoint(graph, joint) },
    }
  })
  const references = [
    ...new Set(steps.flatMap((s) => [s.edge, ...s.also.map((a) => a.edge)]).flatMap((id) => papersCited(graph, id))),
  ].sort((a, b) => a - b)
  const lines = (form: 'text' | 'spoken'): string =>
    [
      headline[form],
      ...remarks.map((r) => r[form]),
      ...steps.flatMap((s) => [
        ...(s.joint === null ? [] : [`– ${s.joint.sentence[form]}`]),
        `${s.number}. ${s.sentence[form]}`,
        ...(s.alsoWords === null ? [] : [`${s.alsoWords}, also: ${s.also.map((a) => a.sentence[form]).join(' ')}`]),
      ]),
    ].join('\n')
  return {
    headline,
    remarks,
    steps,
    references,
    announcement: `${foundWords(steps.length, path.joinedAt.length > 0)}${headline.spoken.charAt(0).toLowerCase()}${headline.spoken.slice(1)}`,
    text: lines('text'),
    spoken: lines('spoken'),
    markdown: markdownOf(graph, { headline, remarks, steps, references }),
  }
}

/** Numbers as printed, and those expected in their place. */
function papersCited(graph: MechanismGraph, id: EdgeId): readonly RefNumber[] {
  const { studies, reviews } = papersOfEdge(graph, id)
  return [...refsOfEdge(graph.edge(id)), ...studies, ...reviews]
}

function markdownOf(
  graph: MechanismGraph,
  { headline, remarks, steps, references }: Pick<RouteStory, 'headline' | 'remarks' | 'steps' | 'references'>,
): string {
  const cited = references.map((n) => {
    const reference = graph.reference(n)
    return `- ${escapeMarkdown(vancouverEntry(reference).replace(/ Search: \S+$/, ''))} <${referenceLink(reference).href}>`
  })
  return [
    toMarkdown(headline),
    '',
    ...remarks.flatMap((r) => [toMarkdown(r), '']),
    ...steps.flatMap((s) => [
      ...(s.joint === null ? [] : [`   – ${toMarkdown(s.joint.sentence)}`, '']),
      `${s.number}. ${toMarkdown(s.sentence)}`,
      ...(s.alsoWords === null
        ? []
        : ['', `   ${s.alsoWords}, also: ${s.also.map((a) => toMarkdown(a.sentence)).join(' ')}`]),
      '',
    ]),
    ...(cited.length === 0 ? [] : ['References as numbered by the review:', '', ...cited, '']),
    `Source: ${escapeMarkdown(citeReview(graph.data.dataset))}`,
    '',
  ].join('\n')
}
