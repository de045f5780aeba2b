import { useState } from 'react'
import type { ReactNode } from 'react'
import { isJoined, withShorter } from '../../core/paths/route.ts'
import type { LayerId, Route } from '../../core/paths/route.ts'
import { SHOWN_ROUTES } from '../../core/query/scopeContent.ts'
import { LAYER_WORDS } from '../../core/words/pathWords.ts'
import { ALSO_SHORTER, shownAndJoined } from '../../core/words/routeWords.ts'
import { Button } from '../../ui/Button.tsx'
import { PathRow } from './PathRow.tsx'

/** One layer of chains under its counts; routes told shorter stand under the fuller one. `open` is the route that is read. */
export function RouteLayer({
  id,
  routes,
  open,
  isOpen,
  onToggle,
}: {
  readonly id: Exclude<LayerId, 'stated'>
  readonly routes: readonly Route[]
  readonly open: Route | null
  readonly isOpen: boolean
  readonly onToggle?: (isOpen: boolean) => void
}) {
  const [all, setAll] = useState(false)
  if (routes.length === 0) return null
  const told = withShorter(routes)
  const joined = told.filter(isJoined).length
  const holdsOpen = (route: Route): boolean => open !== null && (route === open || route.shorter.includes(open))
  const rows = all ? routes : routes.filter((route, i) => i < SHOWN_ROUTES || holdsOpen(route))
  return (
    <details
      className="path-layer"
      open={isOpen || (open !== null && told.includes(open))}
      onToggle={(e) => {
        if (onToggle !== undefined && e.currentTarget.open !== isOpen) onToggle(e.currentTarget.open)
      }}
    >
      <summary>
        <h3>{LAYER_WORDS[id]}</h3> <span className="layer-count">{shownAndJoined(told.length - joined, joined)}</span>
      </summary>
      <ol>
        {rows.map((route) => (
          <PathRow key={route.path.edges.join(' ')} route={route} rank={routes.indexOf(route) + 1}>
            {route.shorter.length > 0 && (
              <Shorter routes={route.shorter} isOpen={open !== null && route.shorter.includes(open)} />
            )}
          </PathRow>
        ))}
      </ol>
      {routes.length > SHOWN_ROUTES && (
        <div className="path-more">
          <Button
            onClick={() => {
              setAll(!all)
            }}
          >
            {all ? `Show the first ${SHOWN_ROUTES}` : `All ${routes.length}`}
          </Button>
        </div>
      )}
    </details>
  )
}

function Shorter({ routes, isOpen }: { readonly routes: readonly Route[]; readonly isOpen: boolean }): ReactNode {
  return (
    <details className="path-shorter" open={isOpen}>
      <summary>
        {ALSO_SHORTER} <span className="num">({routes.length})</span>
      </summary>
      <ol>
        {routes.map((route) => (
          <PathRow key={route.path.edges.join(' ')} route={route} rank={null} />
        ))}
      </ol>
    </details>
  )
}
