import { ENGLISH } from '../../core/messages.ts'
import { endLabel, mapLabel } from '../../core/query/nodeSets.ts'
import type { DeadEnd } from '../../core/query/mechanismPath.ts'
import { NO_FILTERS } from '../../core/query/view.ts'
import type { PathRequest, View } from '../../core/query/view.ts'
import { selectRoutes } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'

/** No path: which side stops, what can be reached instead, and the switches that would open one (UX-05). */
export function NoPath() {
  const graph = useApp((s) => s.graph)
  const request = useApp((s) => s.view.paths)
  const answer = useApp(selectRoutes)
  const show = useApp((s) => s.show)
  if (request === null || answer === null) return null
  const from = endLabel(graph, request.from)
  const to = endLabel(graph, request.to)
  const dead = answer.dead
  return (
    <section className="panel-section" aria-labelledby="paths-title">
      <h2 id="paths-title">No path from {from} to {to}</h2>
      <p className="small">{dead === null ? ENGLISH.notReported : ENGLISH.deadReason[dead.reason](from, to)}</p>
      {dead !== null && dead.nearestReachable.length > 0 && (
        <>
          <h3>Nearest reachable</h3>
          <div className="chips">{dead.nearestReachable.map((id) => <button key={id} type="button" className="chip" onClick={() => { show({ paths: { ...request, to: { kind: 'node', id } } }) }}>{mapLabel(graph.node(id))}</button>)}</div>
        </>
      )}
      {dead !== null && dead.wouldHelp.length > 0 && (
        <>
          <h3>A path opens with</h3>
          <div className="chips">{dead.wouldHelp.map((help) => <button key={help} type="button" className="chip" onClick={() => { show(helped(request, help)) }}>{HELP_WORDS[help]}</button>)}</div>
        </>
      )}
    </section>
  )
}

const HELP_WORDS: Readonly<Record<DeadEnd['wouldHelp'][number], string>> = {
  bridges: 'bridges between passages', titleOnly: 'title-only steps', joinContexts: 'joining contexts', contextLinks: 'context links',
  maxSteps: 'up to 12 steps', filters: 'no filters', inferredSteps: 'inferred steps', via: 'no via', avoid: 'nothing avoided',
}

function helped(request: PathRequest, help: DeadEnd['wouldHelp'][number]): Partial<View> {
  if (help === 'filters') return { filters: NO_FILTERS }
  if (help === 'via' || help === 'avoid') return { paths: { ...request, [help]: [] } }
  if (help === 'maxSteps') return { paths: { ...request, maxSteps: 12 } }
  return { paths: { ...request, options: { ...request.options, [help]: true } } }
}
