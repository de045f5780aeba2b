import type { ReactNode } from 'react'
import type { Route } from '../../core/paths/route.ts'
import type { MechanismPath } from '../../core/query/mechanismPath.ts'
import { tellRoute } from '../../core/tell/tellRoute.ts'
import { weakestOfRoute } from '../../core/tell/routeRemarks.ts'
import { counted } from '../../core/words/plural.ts'
import { weakestWord } from '../../core/words/pathWords.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { NetTag } from './NetTag.tsx'
import { PathChain } from './PathChain.tsx'
import { RouteSteps } from './RouteSteps.tsx'
import { Support } from './Support.tsx'

/** One route of the list: rank, net effect, chain and support; open, it becomes numbered sentences in step with map and evidence. */
export function PathRow({
  route,
  path = route.path,
  rank,
  children,
}: {
  readonly route: Route
  /** The path of the route that the row tells; its surest unless given. */
  readonly path?: MechanismPath
  /** From 1; null for a route told under another, or stated outright. */
  readonly rank: number | null
  /** What stands under the route. */
  readonly children?: ReactNode
}) {
  const graph = useApp((s) => s.graph)
  const request = useApp((s) => s.view.paths)
  const told = useApp((s) => selectAnswer(s).openPath)
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  if (request === null) return null
  const isOpen =
    told !== null &&
    (told === path || (path === route.path && route.path.edges.length > 1 && route.paths.includes(told)))
  const toggle = (): void => {
    show({ paths: { ...request, open: isOpen ? null : path.edges, step: null }, selection: null })
    if (!isOpen) announce(tellRoute(graph, route, path).announcement)
  }
  return (
    <li className="path-row" data-open={isOpen}>
      <button type="button" className="path-open" aria-expanded={isOpen} onClick={toggle}>
        <span className="path-head">
          {rank !== null && <strong className="num">{rank}</strong>} <NetTag path={path} />
          <span className="small">{counted(path.edges.length, 'step', 'steps')}</span>
          <span className="path-weakest">weakest: {weakestWord(weakestOfRoute(path))}</span>
        </span>
        {!isOpen && <PathChain edges={path.edges} joinedAt={path.joinedAt} />}
        <Support path={path} />
      </button>
      {isOpen && <RouteSteps route={route} path={told} step={request.step} />}
      {children}
    </li>
  )
}
