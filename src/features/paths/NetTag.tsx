import type { MechanismPath } from '../../core/query/mechanismPath.ts'

/** The net effect as arrow and word; never by colour. */
export function NetTag({ path }: { readonly path: MechanismPath }) {
  const { effect, netSign } = path
  const arrow = effect === 'contextual' || effect === 'lost' ? '–' : netSign === 1 ? '↑' : netSign === -1 ? '↓' : '?'
  const word = effect === 'contextual' ? 'context' : effect === 'lost' ? 'effect lost' : netSign === 1 ? 'raises' : netSign === -1 ? 'lowers' : 'not told'
  return <span className="net-tag"><span aria-hidden="true">{arrow}</span> {word}</span>
}
