import { reviewLink } from '../../core/cite/referenceLink.ts'
import { useApp } from '../../store/react.tsx'

/** No result: says that the review does not name it, offers the nearest names and the review itself (UX-05). */
export function NothingFound({
  text,
  nearest,
  onName,
}: {
  readonly text: string
  readonly nearest: readonly string[]
  readonly onName: (name: string) => void
}) {
  const dataset = useApp((s) => s.graph.data.dataset)
  return (
    <div className="nothing-found">
      <p>
        <strong>“{text.trim()}” is not in this review.</strong>
      </p>
      {nearest.length > 0 && <p className="small">Nearest names:</p>}
      {nearest.length > 0 && (
        <div className="chips">
          {nearest.map((name) => (
            <button
              key={name}
              type="button"
              className="chip"
              onMouseDown={(e) => {
                e.preventDefault()
              }}
              onClick={() => {
                onName(name)
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <p className="small">
        That is not the same as no effect.{' '}
        <a href={reviewLink(dataset, null)} target="_blank" rel="noreferrer">
          Look in the review
        </a>
      </p>
    </div>
  )
}
