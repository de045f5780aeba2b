import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { stepSentence } from '../../core/reason/stepSentence.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { textEdges } from '../../core/query/outlineOf.ts'
import { abbreviationsIn } from '../../core/words/abbreviations.ts'
import type { Figure } from '../../figure/buildFigure.ts'
import { abbreviationText, captionBody, captionReference } from '../../figure/caption.ts'
import { looseNodes, printParts } from '../../figure/printParts.ts'
import type { PrintPart } from '../../figure/printParts.ts'
import { viewCounts } from '../../core/query/viewCounts.ts'
import { countWords } from '../../core/words/countWords.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { showChoices } from '../figures/figureShowOf.ts'
import { viewTitle } from '../shell/pageTitle.ts'
import { PrintFilters } from './PrintFilters.tsx'
import { PrintPicture } from './PrintPicture.tsx'

/** The map on paper: one picture where the view fits a page, else one for each mechanism under its chapter; below each its
 *  relations with hedges, setting and references. */
export function MapPrint() {
  const graph = useApp((s) => s.graph)
  const view = useApp((s) => s.view)
  const answer = useApp(selectAnswer)
  const title = useApp(viewTitle)
  const parts = useMemo(() => {
    const [choice] = showChoices(graph, view, answer)
    return choice === undefined ? [] : printParts(graph, choice, answer)
  }, [graph, view, answer])
  const [only] = parts
  const isWhole = only?.mechanism === null
  const undrawnHere = isWhole ? only.figures.reduce((sum, figure) => sum + figure.folded.length, 0) : 0
  const listed = new Set<EdgeId>(answer.edges)
  const undrawn = textEdges(graph, view, answer).filter((id) => !listed.has(id))
  const loose = isWhole ? [] : looseNodes(graph, parts, answer)
  return (
    <>
      <h1>{title}</h1>
      <p>
        {countWords(viewCounts(graph, view, answer))}.
        {undrawnHere > 0 && ` The picture draws all but ${undrawnHere}, told below it.`}
      </p>
      <PrintFilters />
      {isWhole ? (
        <OnePicture part={only} />
      ) : (
        graph.data.chapters.map((chapter) => (
          <Chapter
            key={chapter.id}
            title={chapter.title}
            summary={chapter.summary}
            parts={parts.filter((p) => p.mechanism !== null && chapter.mechanisms.includes(p.mechanism))}
          />
        ))
      )}
      {undrawn.length > 0 && (
        <>
          <h2>Listed, not drawn</h2>
          <RelationList edges={undrawn} />
        </>
      )}
      {loose.length > 0 && <p>Shown without a relation: {loose.map((id) => mapLabel(graph.node(id))).join(', ')}.</p>}
      <Sources parts={parts} />
    </>
  )
}

/** The view as one picture. Its caption is drafted in sentences; what to know of single relations stands with each of them. */
function OnePicture({ part }: { readonly part: PrintPart }) {
  return part.figures.map((figure) => (
    <section key="one">
      <PrintPicture figure={figure} id="view" />
      <p>{captionBody({ ...figure.caption, abbreviations: '' })}</p>
      <Relations figure={figure} title="Relations shown" />
    </section>
  ))
}

function Chapter({
  title,
  summary,
  parts,
}: {
  readonly title: string
  readonly summary: string
  readonly parts: readonly PrintPart[]
}) {
  return parts.map((part, i) => (
    <MechanismPart
      key={part.mechanism}
      part={part}
      head={
        i === 0 ? (
          <>
            <h2>{title}</h2>
            <p>{summary}</p>
          </>
        ) : null
      }
    />
  ))
}

/** A mechanism: its heading never stands on another page than its picture. */
function MechanismPart({
  part,
  head,
}: {
  readonly part: PrintPart
  /** Heading of the chapter that begins here. */ readonly head: ReactNode
}) {
  const mechanism = useApp((s) => s.graph.data.mechanisms.find((m) => m.id === part.mechanism))
  return part.figures.map((figure, i) => (
    <section key={figure.edges[0] ?? i} className="print-part">
      <div className="print-together">
        {i === 0 && head}
        <h3>
          {mechanism?.title}
          {part.figures.length > 1 && `, part ${i + 1} of ${part.figures.length}`}
        </h3>
        {i === 0 && <p>{mechanism?.summary}</p>}
        <PrintPicture figure={figure} id={`${part.mechanism ?? ''}-${i}`} />
      </div>
      <Relations figure={figure} title={null} />
    </section>
  ))
}

/** Everything a picture tells, drawn or not. */
function Relations({ figure, title }: { readonly figure: Figure; readonly title: string | null }) {
  return (
    <>
      {title !== null && <h2>{title}</h2>}
      <RelationList edges={figure.edges} />
      {figure.folded.length > 0 && (
        <>
          <h4>Not drawn, explained by the chains above</h4>
          <RelationList edges={figure.folded} />
        </>
      )}
    </>
  )
}

/** What the pictures share: long forms, references, the source line. */
function Sources({ parts }: { readonly parts: readonly PrintPart[] }) {
  const graph = useApp((s) => s.graph)
  const figures = parts.flatMap((p) => p.figures)
  const [first] = figures
  if (first === undefined) return <p>Nothing is left by the filters.</p>
  const labels = figures.flatMap((f) => f.panels.flatMap((p) => p.nodes)).map((id) => mapLabel(graph.node(id)))
  const numbers = [...new Set(figures.flatMap((f) => f.references))].sort((a, b) => a - b)
  return (
    <section className="print-sources">
      <p>{abbreviationText(abbreviationsIn(labels).known)}</p>
      <h2>References</h2>
      <ul>
        {numbers.map((n) => (
          <li key={n}>
            [{n}] {captionReference(graph, n).text}
          </li>
        ))}
      </ul>
      <p>{first.caption.source}</p>
    </section>
  )
}

function RelationList({ edges }: { readonly edges: readonly EdgeId[] }) {
  const graph = useApp((s) => s.graph)
  return (
    <ol className="print-relations">
      {edges.map((id) => (
        <li key={id}>{stepSentence(graph, id).text}</li>
      ))}
    </ol>
  )
}
