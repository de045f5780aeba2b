import { papersOfEdge } from '../cite/papersOf.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { AssertionRecord, Certainty, EdgeId, RefNumber } from '../model/records.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import { isByDefinition, refsOfEdge } from '../query/readPath.ts'
import { hedgesOf } from '../words/relationWords.ts'
import { settingWords, speciesOf } from '../words/settingWords.ts'
import { spliceWords } from '../words/spliceWords.ts'

export type SpliceVerdict = 'single-study' | 'same-system' | 'spliced'

/** What one hop rests on. */
export interface SpliceHop {
  readonly edge: EdgeId
  /** As printed. */
  readonly refs: readonly RefNumber[]
  /** The studies behind them: misprints set right, reviews left out. */
  readonly studies: readonly RefNumber[]
  readonly species: readonly string[]
  /** Cells, animals or models as recorded. */
  readonly systems: readonly string[]
  readonly setting: string
  readonly hedges: readonly string[]
  readonly certainty: Certainty
  /** A cell secretes its exosomes by definition: no study is needed for it. */
  readonly byDefinition: boolean
  /** Settings that are fully stated: species, in vitro or in vivo, and system. */
  readonly keys: readonly string[]
}

/** Neighbouring hops that share at least one study; numbers from 1. */
export interface SpliceSegment {
  readonly from: number
  readonly to: number
  readonly refs: readonly RefNumber[]
}

export interface SpliceAudit {
  readonly verdict: SpliceVerdict
  readonly hops: readonly SpliceHop[]
  readonly segments: readonly SpliceSegment[]
  /** The path's support is that of its weakest hop. */
  readonly support: Certainty
  /** No hop has evidence from a clinical trial. */
  readonly noTrial: boolean
  readonly sentence: string
}

/** Does any cited study show the whole chain (E2)? A setting that is not stated never counts as the same system,
 *  a hop without a study splices the path, and so does one that joins findings of different exosome sources. */
export function spliceAudit(
  graph: MechanismGraph,
  path: Pick<MechanismPath, 'edges' | 'weakest' | 'joinedAt'>,
): SpliceAudit {
  const records = path.edges.map((id) => graph.edge(id))
  const hops = records.map((record) => hopOf(graph, record))
  const judged = hops.some((h) => !h.byDefinition) ? hops.filter((h) => !h.byDefinition) : hops
  const verdict = path.joinedAt.length > 0 ? 'spliced' : verdictOf(judged)
  const segments = segmentsOf(hops)
  return {
    verdict,
    hops,
    segments,
    support: path.weakest,
    noTrial: !records.some((r) => r.evidence.some((e) => e.design === 'clinical-trial')),
    sentence: spliceWords(verdict, segments),
  }
}

function hopOf(graph: MechanismGraph, record: AssertionRecord): SpliceHop {
  return {
    edge: record.id,
    refs: refsOfEdge(record),
    studies: papersOfEdge(graph, record.id).studies,
    species: speciesOf(record.evidence),
    systems: [...new Set(record.evidence.flatMap((e) => e.recipient?.system ?? []))],
    setting: settingWords(record.evidence),
    hedges: hedgesOf(record),
    certainty: record.certainty,
    byDefinition: isByDefinition(record),
    keys: systemKeys(record),
  }
}

/** Species, in vitro or in vivo, and system of a relation's evidence, where all three are stated: `rat|in-vivo|ivdd model`. */
export function systemKeys(record: Pick<AssertionRecord, 'evidence'>): readonly string[] {
  return record.evidence.flatMap(({ design: whole, recipient }) => {
    if (recipient === null || whole === 'not-stated') return []
    const system = recipient.system?.trim().toLowerCase() ?? ''
    if (system === '') return []
    const designs = whole === 'in-vitro-and-in-vivo' ? ['in-vitro', 'in-vivo'] : [whole]
    return recipient.species.flatMap((species) => designs.map((design) => `${species}|${design}|${system}`))
  })
}

function verdictOf(hops: readonly SpliceHop[]): SpliceVerdict {
  if (shared(hops.map((h) => h.studies)).length > 0) return 'single-study'
  if (hops.some((h) => h.studies.length === 0)) return 'spliced'
  return shared(hops.map((h) => h.keys)).length > 0 ? 'same-system' : 'spliced'
}

function segmentsOf(hops: readonly SpliceHop[]): readonly SpliceSegment[] {
  const segments: SpliceSegment[] = []
  hops.forEach((hop, i) => {
    const last = segments.at(-1)
    const longer = last === undefined ? null : lengthened(last, hop, i + 1)
    if (longer === null) segments.push({ from: i + 1, to: i + 1, refs: hop.studies })
    else segments[segments.length - 1] = longer
  })
  return segments
}

/** The segment with one hop more; null where the hop shares no study with all of it. */
function lengthened({ from, refs }: SpliceSegment, hop: SpliceHop, to: number): SpliceSegment | null {
  const common = hop.byDefinition ? refs : shared([refs, hop.studies])
  return common.length === 0 ? null : { from, to, refs: common }
}

function shared<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [first = [], ...rest] = lists
  return first.filter((x) => rest.every((list) => list.includes(x)))
}
