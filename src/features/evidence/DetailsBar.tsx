import { useApp } from '../../store/react.tsx'
import { IconButton } from '../../ui/Button.tsx'

/** The bar of a details panel: what it is, previous and next along the path, close. */
export function DetailsBar({
  title,
  onPrevious,
  onNext,
}: {
  readonly title: string
  readonly onPrevious?: (() => void) | null
  readonly onNext?: (() => void) | null
}) {
  const show = useApp((s) => s.show)
  const walking = onPrevious !== undefined || onNext !== undefined
  return (
    <div className="details-bar">
      <span className="title">{title}</span>
      {walking && (
        <IconButton
          icon="left"
          label="Previous step"
          disabled={onPrevious === null || onPrevious === undefined}
          onClick={() => {
            onPrevious?.()
          }}
        />
      )}
      {walking && (
        <IconButton
          icon="right"
          label="Next step"
          disabled={onNext === null || onNext === undefined}
          onClick={() => {
            onNext?.()
          }}
        />
      )}
      <IconButton
        icon="close"
        label="Close details"
        tip="left"
        onClick={() => {
          show({ selection: null })
        }}
      />
    </div>
  )
}
