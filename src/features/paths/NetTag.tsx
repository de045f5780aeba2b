import { isSupply } from '../../core/paths/isSupply.ts'
import type { MechanismPath } from '../../core/query/mechanismPath.ts'
import { useApp } from '../../store/react.tsx'

/** The net effect as arrow and word; never by colour. */
export function NetTag({ path }: { readonly path: MechanismPath }) {
  const graph = useApp((s) => s.graph)
  const { effect, netSign } = path
  const supplies = isSupply(graph, path)
  const arrow = supplies ? '→' : effect === 'contextual' || effect === 'lost' ? '–' : netSign === 1 ? '↑' : netSign === -1 ? '↓' : '?'
  const word = supplies ? 'supplies' : effect === 'contextual' ? 'context' : effect === 'lost' ? 'effect lost' : netSign === 1 ? 'raises' : netSign === -1 ? 'lowers' : 'not told'
  return <span className="net-tag"><span aria-hidden="true">{arrow}</span> {word}</span>
}
