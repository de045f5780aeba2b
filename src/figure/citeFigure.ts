import { exportReferences, type CitationFormat } from '../core/cite/exportReferences.ts'
import { referenceNotes } from '../core/cite/referenceNotes.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { ReferenceRecord } from '../core/model/records.ts'
import type { Figure } from './buildFigure.ts'

/** "Cite this figure" (FIG-34): the review itself and every primary study the figure shows, in one format. */
export function citeFigure(graph: MechanismGraph, figure: Pick<Figure, 'references'>, format: CitationFormat): string {
  return exportReferences(
    [reviewRecord(graph), ...figure.references.toSorted((a, b) => a - b).map((n) => graph.reference(n))],
    format,
    (n) => referenceNotes(graph, n),
  )
}

/** The review as an entry of its own; it has no number in its own list, so it gets 0. */
export function reviewRecord(graph: MechanismGraph): ReferenceRecord {
  const { review } = graph.data.dataset
  return {
    number: 0,
    type: 'article-journal',
    authors: [
      { family: 'Krut', given: 'Z.' },
      { family: 'Pelled', given: 'G.' },
      { family: 'Gazit', given: 'D.' },
      { family: 'Gazit', given: 'Z.' },
    ],
    authorsTruncated: false,
    title: review.title,
    review: true,
    container: review.journal,
    year: review.year,
    volume: review.volume,
    issue: null,
    page: review.article,
    publisher: null,
    publisherPlace: null,
    doi: review.doi,
    doiLevel: 'found',
    pmid: review.pmid,
    pmcid: review.pmcid,
    citedIn: [],
    note: null,
  }
}
