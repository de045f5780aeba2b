import './print.css'
import { useEffect, useMemo } from 'react'
import { stepSentence } from '../../core/reason/stepSentence.ts'
import { buildFigure } from '../../figure/buildFigure.ts'
import { makeRecipe } from '../../figure/makeRecipe.ts'
import { figureSvg } from '../../figure/toSvg.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { showChoices } from '../figures/figureShowOf.ts'

/** Width of the printed figure, mm: fits A4 and Letter with 15 mm margins. */
const PAGE_MM = 180

/** The current view as a printed page: vector figure at page width with legend, caption, every relation with its references, link, data version. */
export function PrintView({ onReady }: { readonly onReady: () => void }) {
  const graph = useApp((s) => s.graph)
  const view = useApp((s) => s.view)
  const answer = useApp(selectAnswer)
  const figure = useMemo(() => {
    const [choice] = showChoices(graph, view, answer)
    const target = { mm: PAGE_MM, maxHeightMm: 230, textPt: 7.5 }
    return buildFigure(graph, makeRecipe(graph, choice?.show ?? { kind: 'storyline' }, { target, ...(choice === undefined ? {} : { overall: choice.overall }) }))
  }, [graph, view, answer])
  const source = useMemo(() => `data:image/svg+xml,${encodeURIComponent(figureSvg(figure))}`, [figure])
  useEffect(() => {
    const image = new Image()
    let live = true
    image.addEventListener('load', () => { if (live) onReady() })
    image.src = source
    return () => { live = false }
  }, [source, onReady])
  const { name, version, date, licence } = graph.data.dataset
  return (
    <article className="print-view">
      <h1>{figure.caption.title}</h1>
      <img src={source} alt={figure.altText} />
      {figure.captionWords.split('\n').filter((line) => line !== '').map((line) => <p key={line}>{line}</p>)}
      <h2>Relations shown</h2>
      <ol>{figure.edges.map((id) => <li key={id}>{stepSentence(graph, id).text}</li>)}</ol>
      {figure.folded.length > 0 && (
        <>
          <h2>Not drawn, explained by the chains above</h2>
          <ol>{figure.folded.map((id) => <li key={id}>{stepSentence(graph, id).text}</li>)}</ol>
        </>
      )}
      <p className="print-foot">{location.href}<br />{name} data {version}, {date}, {licence}. Review-level evidence; not medical advice.</p>
    </article>
  )
}
