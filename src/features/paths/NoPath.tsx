import { ENGLISH } from '../../core/messages.ts'
import type { NodeId } from '../../core/model/records.ts'
import { openFullest } from '../../core/paths/openFullest.ts'
import { unpassedVia } from '../../core/paths/unpassedVia.ts'
import { endLabel, mapLabel } from '../../core/query/nodeSets.ts'
import type { DeadEnd } from '../../core/query/mechanismPath.ts'
import { NO_FILTERS } from '../../core/query/view.ts'
import type { PathRequest, View } from '../../core/query/view.ts'
import { isLoop } from '../../core/tell/tellAnswer.ts'
import { listed } from '../../core/words/plural.ts'
import { unpassedWords } from '../../core/words/routeWords.ts'
import { selectRoutes } from '../../store/selectors.ts'
import { useApp, useAppStore } from '../../store/react.tsx'

/** No route at all: which side stops or which node to pass stands in the way, what can be reached instead, and what would open one. */
export function NoPath() {
  const graph = useApp((s) => s.graph)
  const request = useApp((s) => s.view.paths)
  const filters = useApp((s) => s.view.filters)
  const dead = useApp((s) => selectRoutes(s)?.dead ?? null)
  const store = useAppStore()
  if (request === null || dead === null) return null
  const ask = (patch: Partial<View>): void => {
    const { view, show } = store.getState()
    show(openFullest(graph, { ...view, ...patch }))
  }
  const [from, to] = [endLabel(graph, request.from), endLabel(graph, request.to)]
  const names = (ids: readonly NodeId[]): readonly string[] => ids.map((id) => mapLabel(graph.node(id)))
  const unpassed = unpassedVia(graph, { ...request, filters })
  const helps = dead.wouldHelp.filter((help) => help !== 'via' || unpassed.length === 0)
  return (
    <section className="panel-section" aria-labelledby="paths-title">
      <h2 id="paths-title">{isLoop(request) ? `No feedback loop through ${from}` : `No path from ${from} to ${to}`}</h2>
      <p className="small">
        {unpassed.length > 0 ? unpassedWords(names(unpassed)) : ENGLISH.deadReason[dead.reason](from, to)}
      </p>
      {unpassed.length > 0 && (
        <div className="chips">
          {unpassed.map((id) => (
            <button
              key={id}
              type="button"
              className="chip"
              onClick={() => {
                ask({ paths: { ...request, via: request.via.filter((other) => other !== id) } })
              }}
            >
              Ask without {mapLabel(graph.node(id))}
            </button>
          ))}
        </div>
      )}
      {dead.nearestReachable.length > 0 && (
        <>
          <h3>Nearest reachable</h3>
          <div className="chips">
            {dead.nearestReachable.map((id) => (
              <button
                key={id}
                type="button"
                className="chip"
                onClick={() => {
                  ask({ paths: { ...request, to: { kind: 'node', id } } })
                }}
              >
                {mapLabel(graph.node(id))}
              </button>
            ))}
          </div>
        </>
      )}
      {helps.length > 0 && (
        <>
          <h3>A path opens {dead.together === true ? 'only with all of these' : 'with'}</h3>
          <div className="chips">
            {dead.together === true ? (
              <button
                type="button"
                className="chip"
                onClick={() => {
                  ask(
                    helps.reduce<Partial<View>>(
                      (patch, help) => ({ ...patch, ...helped(patch.paths ?? request, help) }),
                      {},
                    ),
                  )
                }}
              >
                {listed(helps.map((help) => HELP_WORDS[help]))}
              </button>
            ) : (
              helps.map((help) => (
                <button
                  key={help}
                  type="button"
                  className="chip"
                  onClick={() => {
                    ask(helped(request, help))
                  }}
                >
                  {HELP_WORDS[help]}
                </button>
              ))
            )}
          </div>
        </>
      )}
    </section>
  )
}

const HELP_WORDS: Readonly<Record<DeadEnd['wouldHelp'][number], string>> = {
  bridges: 'bridges between passages',
  titleOnly: 'title-only steps',
  joinContexts: 'joining contexts',
  contextLinks: 'context links',
  maxSteps: 'up to 12 steps',
  filters: 'no filters',
  inferredSteps: 'inferred steps',
  via: 'no via',
  avoid: 'nothing avoided',
}

function helped(request: PathRequest, help: DeadEnd['wouldHelp'][number]): Partial<View> {
  if (help === 'filters') return { filters: NO_FILTERS }
  if (help === 'via' || help === 'avoid') return { paths: { ...request, [help]: [] } }
  if (help === 'maxSteps') return { paths: { ...request, maxSteps: 12 } }
  return { paths: { ...request, options: { ...request.options, [help]: true } } }
}
