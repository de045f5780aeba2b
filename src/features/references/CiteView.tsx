import { citeReview } from '../../core/cite/referenceName.ts'
import { viewToUrl } from '../../core/query/viewUrl.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { ReferenceExport } from './ReferenceExport.tsx'

/** How to cite the graph as the map shows it now: the data with version and date, the review behind it, the link, and the references of what is shown. */
export function CiteView() {
  const graph = useApp((s) => s.graph)
  const view = useApp((s) => s.view)
  const answer = useApp(selectAnswer)
  const announce = useApp((s) => s.announce)
  const { dataset } = graph.data
  const link = `${location.origin}${location.pathname}#${viewToUrl({ ...view, page: 'map', selection: null, search: '' })}`
  const text = `${dataset.name} data, version ${dataset.version}, ${dataset.date}, ${dataset.licence}. Based on ${citeReview(dataset)}. View: ${link}`
  return (
    <details className="cite-view screen-only">
      <summary>Cite this view</summary>
      <p className="cite-text">{text}</p>
      <div className="button-row">
        <CopyButton look="default" text={text} said="Citation of the view copied." tell={announce}>
          Copy
        </CopyButton>
      </div>
      <p className="small">
        {answer.edges.length} relations are on the map now. They cite {answer.citations.length} references.
      </p>
      <ReferenceExport
        references={answer.citations.map((n) => graph.reference(n))}
        label={`${answer.citations.length} of the view`}
      />
    </details>
  )
}
