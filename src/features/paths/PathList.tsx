import { useState } from 'react'
import { fullestRoute, isJoined, shownRoutes, withShorter } from '../../core/paths/route.ts'
import type { LayerId, Route } from '../../core/paths/route.ts'
import { tallyOf } from '../../core/query/findPaths.ts'
import { SHOWN_ROUTES } from '../../core/query/scopeContent.ts'
import { LAYER_WORDS, tallyWords } from '../../core/words/pathWords.ts'
import { selectAnswer, selectRoutes } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoPath } from './NoPath.tsx'
import { PathRow } from './PathRow.tsx'

/** The answer in three layers: stated outright, how, and what would join; routes told shorter stand under the fuller one. */
export function PathList() {
  const routes = useApp(selectRoutes)
  const open = useApp((s) => selectAnswer(s).openRoute)
  if (routes === null) return null
  if (routes.dead !== null) return <NoPath />
  const shown = shownRoutes(routes)
  return (
    <section aria-labelledby="paths-title">
      <div className="path-summary">
        <h2 id="paths-title">{tallyWords({ count: shown.length, truncated: routes.truncated, tally: tallyOf(shown.map((r) => r.path)) })}</h2>
      </div>
      <Layer id="stated" routes={routes.stated} open={open} />
      <Layer id="how" routes={routes.how} open={open} startsOpen />
      <Layer id="joined" routes={routes.joined} open={open} startsOpen={open !== null && isJoined(open) || fullestRoute(routes)?.span === null && shown.length === 0} />
      {routes.truncated && <p className="small path-more">The list is cut. Narrow it with via, avoid or fewer steps.</p>}
    </section>
  )
}

function Layer({ id, routes, open, startsOpen }: { readonly id: LayerId; readonly routes: readonly Route[]; readonly open: Route | null; readonly startsOpen?: boolean }) {
  const [all, setAll] = useState(false)
  if (routes.length === 0) return null
  const rows = all ? routes : routes.filter((r, i) => i < SHOWN_ROUTES || r === open || (open !== null && r.shorter.includes(open)))
  return (
    <details className="path-layer" open={startsOpen === true || (open !== null && withShorter(routes).includes(open))}>
      <summary><h3>{LAYER_WORDS[id]} <span className="num">{withShorter(routes).length}</span></h3></summary>
      <ol>
        {rows.map((route) => (
          <PathRow key={route.path.edges.join(' ')} route={route} rank={routes.indexOf(route) + 1} open={open}>
            {route.shorter.length > 0 && (
              <details className="path-shorter" open={open !== null && route.shorter.includes(open)}>
                <summary>Also told shorter <span className="num">{route.shorter.length}</span></summary>
                <ol>{route.shorter.map((s) => <PathRow key={s.path.edges.join(' ')} route={s} rank={null} open={open} />)}</ol>
              </details>
            )}
          </PathRow>
        ))}
      </ol>
      {routes.length > SHOWN_ROUTES && <div className="path-more"><Button onClick={() => { setAll(!all) }}>{all ? `Show the first ${SHOWN_ROUTES}` : `All ${routes.length}`}</Button></div>}
    </details>
  )
}
