import './paths.css'
import { fullestRoute, isJoined, shownRoutes } from '../../core/paths/route.ts'
import { tellAnswer } from '../../core/tell/tellAnswer.ts'
import { tellModifiers } from '../../core/tell/tellModifiers.ts'
import { truncatedWords } from '../../core/words/routeWords.ts'
import { selectAnswer, selectRoutes } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { NoPath } from './NoPath.tsx'
import { PathLost } from './PathLost.tsx'
import { RestsOn } from './RestsOn.tsx'
import { RouteLayer } from './RouteLayer.tsx'
import { StatedLayer } from './StatedLayer.tsx'

/** The answer to a question: its tally and what it rests on, then three layers: stated outright, how, and what would join. */
export function PathList() {
  const graph = useApp((s) => s.graph)
  const request = useApp((s) => s.view.paths)
  const routes = useApp(selectRoutes)
  const open = useApp((s) => selectAnswer(s).openRoute)
  const isLost = useApp((s) => selectAnswer(s).isPathLost)
  const show = useApp((s) => s.show)
  if (routes === null || request === null) return null
  if (routes.dead !== null) return <NoPath />
  const onlyJoined = shownRoutes(routes).length === 0
  const joinedIsOpen =
    request.joined === true || onlyJoined || (open !== null && isJoined(open) && !routes.how.includes(open))
  const openJoined = (isOpen: boolean): void => {
    const { joined: _before, ...rest } = request
    show({ paths: isOpen ? { ...rest, joined: true } : rest }, 'replace')
  }
  return (
    <section className="paths" aria-labelledby="paths-title">
      <div className="path-summary">
        <h2 id="paths-title">{tellAnswer(graph, routes, request)}</h2>
        <RestsOn answer={routes} />
      </div>
      {isLost && <PathLost fullest={fullestRoute(routes)} />}
      {routes.truncated && <p className="path-note">{truncatedWords(shownRoutes(routes).length)}</p>}
      {tellModifiers(graph, request).map(({ sentence, about }) => (
        <p key={sentence.text} className="path-note">
          Told of a relation:{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => {
              show({ selection: { kind: 'edge', id: about } })
            }}
          >
            {sentence.text}
          </button>
        </p>
      ))}
      <StatedLayer routes={routes.stated} open={open} />
      <RouteLayer id="how" routes={routes.how} open={open} isOpen />
      <RouteLayer id="joined" routes={routes.joined} open={open} isOpen={joinedIsOpen} onToggle={openJoined} />
    </section>
  )
}
