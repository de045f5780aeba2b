import type { MechanismGraph } from '../model/buildGraph.ts'
import type { AssertionRecord, EdgeId, EvidenceRecord, FlagRecord, RefNumber } from '../model/records.ts'
import { flagsOf, isMisprint, printedNumbers } from './flagNotes.ts'

/** The papers a claim rests on, ascending; reviews are not studies. */
export interface CitedPapers {
  readonly studies: readonly RefNumber[]
  readonly reviews: readonly RefNumber[]
}

/** The papers cited for one relation, misprints set right: where a flag expects another number, that one counts and the
 *  printed one does not. A printed number that is only in doubt counts as printed. */
export function papersOfEdge(graph: MechanismGraph, id: EdgeId): CitedPapers {
  const papers = KEPT.get(graph) ?? new Map<EdgeId, CitedPapers>()
  KEPT.set(graph, papers)
  const known = papers.get(id) ?? sorted(graph, papersOfRecord(graph, graph.edge(id)))
  papers.set(id, known)
  return known
}

/** The papers cited for several relations together, each once. */
export function papersOfEdges(graph: MechanismGraph, ids: readonly EdgeId[]): CitedPapers {
  return sorted(
    graph,
    ids.flatMap((id) => {
      const { studies, reviews } = papersOfEdge(graph, id)
      return [...studies, ...reviews]
    }),
  )
}

/** Numbers that flags expect on a relation instead of what is printed, ascending. */
export function expectedRefs(graph: MechanismGraph, id: EdgeId): readonly RefNumber[] {
  return [
    ...new Set(
      flagsOf(graph, graph.edge(id))
        .filter(isMisprint)
        .flatMap((flag) => flag.expected),
    ),
  ].sort((a, b) => a - b)
}

/** Graphs are never mutated, and every route of a long list asks again. */
const KEPT = new WeakMap<MechanismGraph, Map<EdgeId, CitedPapers>>()

function papersOfRecord(graph: MechanismGraph, record: AssertionRecord): readonly RefNumber[] {
  const misprints = flagsOf(graph, record).filter(isMisprint)
  return record.evidence.flatMap((evidence) => {
    const here = misprints.filter((flag) => concerns(flag, evidence, record))
    const wrong = new Set(here.flatMap((flag) => [...printedNumbers(flag)]))
    const cited = evidence.refs.length > 0 ? evidence.refs : evidence.refsInherited
    return [...cited.filter((n) => !wrong.has(n)), ...here.flatMap((flag) => flag.expected)]
  })
}

/** A flag is about the evidence at its place, or about all of it when none stands there. */
function concerns(flag: FlagRecord, evidence: EvidenceRecord, record: AssertionRecord): boolean {
  return flag.place.includes(evidence.locator) || !record.evidence.some((e) => flag.place.includes(e.locator))
}

function sorted(graph: MechanismGraph, refs: readonly RefNumber[]): CitedPapers {
  const all = [...new Set(refs)].sort((a, b) => a - b)
  const isReview = (n: RefNumber): boolean => graph.reference(n).review
  return { studies: all.filter((n) => !isReview(n)), reviews: all.filter(isReview) }
}
