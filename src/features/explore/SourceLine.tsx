import { useApp } from '../../store/react.tsx'

/** Where everything on the page comes from. */
export function SourceLine() {
  const review = useApp((s) => s.graph.data.dataset.review)
  const show = useApp((s) => s.show)
  return (
    <footer className="source-line">
      <span>
        Based on {review.short}, <i className="journal">{review.journal}</i> {review.year}, {review.volume},{' '}
        {review.article}
      </span>
      <a href={`https://doi.org/${review.doi}`} target="_blank" rel="noreferrer">
        doi:{review.doi}
      </a>
      <span>CC BY 4.0</span>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          show({ page: 'about', selection: null })
        }}
      >
        About and accessibility
      </button>
      <span className="source-note">Review-level evidence; not medical advice</span>
    </footer>
  )
}
