import type { Route } from '../../core/paths/route.ts'
import { PATH_LOST } from '../../core/words/routeWords.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** The path that a link opens is no route of its question any more: says so and offers the fullest one. */
export function PathLost({ fullest }: { readonly fullest: Route | null }) {
  const request = useApp((s) => s.view.paths)
  const show = useApp((s) => s.show)
  if (request === null) return null
  return (
    <div className="path-note" role="status">
      <p>
        <Icon name="warn" size={14} /> {PATH_LOST}
      </p>
      {fullest !== null && (
        <Button
          onClick={() => {
            show({ paths: { ...request, open: fullest.path.edges, step: null }, selection: null })
          }}
        >
          Open the fullest route
        </Button>
      )}
    </div>
  )
}
