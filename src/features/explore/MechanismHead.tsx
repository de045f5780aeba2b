import { useApp } from '../../store/react.tsx'

/** What a mechanism is about, above its map, outline or table; nothing for other parts of the graph. */
export function MechanismHead() {
  const graph = useApp((s) => s.graph)
  const scope = useApp((s) => s.view.scope)
  const mechanism = scope.kind === 'mechanism' ? graph.data.mechanisms.find((m) => m.id === scope.mechanism) : undefined
  if (mechanism === undefined) return null
  return (
    <section className="mechanism-head" aria-label="About this mechanism">
      <h2>{mechanism.title}</h2>
      <p className="small">{mechanism.summary}</p>
    </section>
  )
}
