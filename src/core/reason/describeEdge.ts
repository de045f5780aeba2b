import { citeEvidence, referenceName } from '../cite/referenceName.ts'
import { referenceLink, reviewLink } from '../cite/referenceLink.ts'
import type { ReferenceLink } from '../cite/referenceLink.ts'
import { vancouver } from '../cite/vancouver.ts'
import { ENGLISH } from '../messages.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { AssertionRecord, EdgeId, EvidenceRecord, RefNumber } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { refsOfEdge } from '../query/readPath.ts'
import { experimentWords, notStatedWords, signBasisWords, spokenFacts } from '../words/edgeWords.ts'
import { certaintyWord, hedgesOf } from '../words/relationWords.ts'
import { claimWarnings } from '../tell/claimWarnings.ts'
import type { ClaimWarning } from '../tell/claimWarnings.ts'
import { sentence } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import { designsOf, designWord, routeWord, SETTING_NOT_STATED, settingWords, speciesOf } from '../words/settingWords.ts'
import { relationParts } from './stepSentence.ts'

export interface EdgeBadge {
  readonly kind: 'certainty' | 'setting' | 'species' | 'system' | 'route' | 'donor' | 'directness' | 'wording-differs'
  readonly text: string
}

export interface CitedReference {
  readonly number: RefNumber
  /** `Cheng 2018` */
  readonly name: string
  readonly text: string
  readonly link: ReferenceLink
  /** The number stands on a neighbouring sentence. */
  readonly inherited: boolean
}

export interface EvidenceCard {
  readonly evidence: EvidenceRecord
  /** `Krut et al. 2021, §6.3 ¶2, citing [134] Cheng 2018` */
  readonly citation: string
  readonly href: string
  /** Whether `href` opens at the passage itself. */
  readonly opensPassage: boolean
  readonly references: readonly CitedReference[]
  readonly setting: string
  readonly route: string | null
  readonly notes: readonly string[]
}

/** All that the panel of a relation shows, in its order (UX-10). */
export interface EdgeCard {
  readonly record: AssertionRecord
  readonly sentence: Sentence
  /** `PTEN inhibits PI3K-AKT, hedged, in vivo rat, references 24 and 117.` with names spelled. */
  readonly spoken: string
  readonly badges: readonly EdgeBadge[]
  readonly notStated: string | null
  readonly evidence: readonly EvidenceCard[]
  readonly samePassage: readonly { readonly edge: EdgeId; readonly sentence: Sentence }[]
  /** Whence its direction, what the relation means, the curator's reading, where it holds, the curator's note. */
  readonly whyThisArrow: readonly string[]
  readonly warnings: readonly ClaimWarning[]
}

/** The panel of one relation. Throws UnknownIdError for an id the graph does not hold. */
export function describeEdge(graph: MechanismGraph, id: EdgeId): EdgeCard {
  const record = graph.edge(id)
  const told = sentence([...relationParts(graph, record), '.'])
  const evidence = record.evidence.map((e) => evidenceCard(graph, e))
  return {
    record,
    sentence: told,
    spoken: `${told.spoken.slice(0, -1)}, ${spokenFacts(record, refsOfEdge(record))}.`,
    badges: badgesOf(record),
    notStated: notStatedWords(record),
    evidence,
    samePassage: samePassage(graph, record),
    whyThisArrow: whyThisArrow(graph, record),
    warnings: claimWarnings(graph, [id]),
  }
}

/** Evidence items of one relation disagree on how sure they are (NOT-02). */
export function wordingDiffers(record: Pick<AssertionRecord, 'evidence'>): boolean {
  return record.evidence.some((e) => e.hedges.length > 0) && record.evidence.some((e) => e.hedges.length === 0)
}

function evidenceCard(graph: MechanismGraph, evidence: EvidenceRecord): EvidenceCard {
  const cited = (numbers: readonly RefNumber[], inherited: boolean): readonly CitedReference[] =>
    numbers.map((number) => {
      const reference = graph.reference(number)
      return {
        number,
        name: referenceName(reference),
        text: vancouver(reference),
        link: referenceLink(reference),
        inherited,
      }
    })
  return {
    evidence,
    citation: citeEvidence(graph, evidence),
    href: reviewLink(graph.data.dataset, evidence),
    opensPassage: evidence.anchor !== null,
    references: [...cited(evidence.refs, false), ...cited(evidence.refsInherited, true)],
    setting: settingWords([evidence]),
    route: evidence.route === null ? null : routeWord(evidence.route),
    notes: experimentWords(evidence),
  }
}

function badgesOf(record: AssertionRecord): readonly EdgeBadge[] {
  const { evidence } = record
  const hedges = hedgesOf(record)
    .map((h) => `“${h}”`)
    .join(', ')
  const unique = (texts: readonly (string | null | undefined)[]): readonly string[] => [
    ...new Set(texts.filter((t) => t !== null && t !== undefined)),
  ]
  const badge = (kind: EdgeBadge['kind'], texts: readonly string[]): readonly EdgeBadge[] =>
    texts.map((text) => ({ kind, text }))
  const designs = designsOf(evidence)
  return [
    ...badge('certainty', [
      hedges === '' ? certaintyWord(record.certainty) : `${certaintyWord(record.certainty)}: ${hedges}`,
    ]),
    ...badge('setting', designs.length === 0 ? [SETTING_NOT_STATED] : designs.map(designWord)),
    ...badge('species', speciesOf(evidence)),
    ...badge('system', unique(evidence.map((e) => e.recipient?.system))),
    ...badge(
      'route',
      unique(evidence.map((e) => (e.route === null || e.route === 'not-stated' ? null : routeWord(e.route)))),
    ),
    ...badge('donor', unique(evidence.map((e) => (e.donor === null ? null : `${e.donor.species} donor`)))),
    ...badge('directness', record.directness === 'unspecified' ? [] : [record.directness]),
    ...badge('wording-differs', wordingDiffers(record) ? [ENGLISH.wordingDiffers] : []),
  ]
}

function whyThisArrow(graph: MechanismGraph, record: AssertionRecord): readonly string[] {
  const { inferredSign, onlyFrom, note } = record
  return [
    `${signBasisWords(record.signBasis)} ${graph.relation(record.predicate).meaning}`,
    ...(inferredSign === null
      ? []
      : [`The curator’s reading, used only on request: it ${inferredSign === 1 ? 'raises' : 'lowers'}.`]),
    ...(onlyFrom.length === 0
      ? []
      : [
          `Paths use it only from ${onlyFrom.map((n) => mapLabel(graph.node(n))).join(', ')}: the review tells it of nothing else.`,
        ]),
    ...(note === null ? [] : [note]),
  ]
}

function samePassage(graph: MechanismGraph, record: AssertionRecord): EdgeCard['samePassage'] {
  const places = new Set(record.evidence.map((e) => e.locator))
  return graph.data.assertions
    .filter((a) => a.id !== record.id && a.evidence.some((e) => places.has(e.locator)))
    .map((a) => ({ edge: a.id, sentence: sentence([...relationParts(graph, a), '.']) }))
}
