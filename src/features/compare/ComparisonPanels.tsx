import { useMemo } from 'react'
import type { EndSpec } from '../../core/query/view.ts'
import { buildFigure } from '../../figure/buildFigure.ts'
import { makeRecipe } from '../../figure/makeRecipe.ts'
import { figureSvg } from '../../figure/toSvg.ts'
import { useApp } from '../../store/react.tsx'
import { comparisonShow } from '../figures/figureShowOf.ts'
import { useTheme } from '../glyphs/useTheme.ts'

/** Width the panels are laid out for, mm; about the width of the page at true size. */
const PAGE_MM = 270

/** Panels a, b and their difference, drawn by the figure engine. */
export function ComparisonPanels({ a, b }: { readonly a: EndSpec; readonly b: EndSpec }) {
  const graph = useApp((s) => s.graph)
  const theme = useTheme()
  const figure = useMemo(
    () =>
      buildFigure(
        graph,
        makeRecipe(graph, comparisonShow(graph, a, b), {
          target: { mm: PAGE_MM, textPt: 9 },
          markers: false,
          background: theme === 'dark' ? 'dark' : 'white',
        }),
      ),
    [graph, a, b, theme],
  )
  const source = useMemo(() => `data:image/svg+xml,${encodeURIComponent(figureSvg(figure))}`, [figure])
  return (
    <figure className="compare-picture">
      <div className="compare-scroll" role="region" aria-label="Panels" tabIndex={0}>
        <img src={source} alt={figure.altText} />
      </div>
      <figcaption className="small">
        <p>{figure.captionWords.split('\n')[0]}</p>
        {figure.caption.warnings !== '' && <p>{figure.caption.warnings}</p>}
      </figcaption>
    </figure>
  )
}
