import { netOf } from '../../core/paths/netOf.ts'
import type { Net } from '../../core/paths/netOf.ts'
import type { MechanismPath } from '../../core/query/mechanismPath.ts'
import { useApp } from '../../store/react.tsx'

const TAGS: Readonly<Record<Net, readonly [arrow: string, word: string]>> = {
  raises: ['↑', 'raises'],
  lowers: ['↓', 'lowers'],
  supplies: ['→', 'supplies'],
  context: ['–', 'context'],
  lost: ['–', 'effect lost'],
  untold: ['?', 'not told'],
}

/** The net effect of a path as arrow and word; never by colour. */
export function NetTag({ path }: { readonly path: MechanismPath }) {
  const graph = useApp((s) => s.graph)
  return <NetWord net={netOf(graph, path)} />
}

/** The tag of a net effect that is known already. */
export function NetWord({ net }: { readonly net: Net }) {
  const [arrow, word] = TAGS[net]
  return (
    <span className="net-tag">
      <span aria-hidden="true">{arrow}</span> {word}
    </span>
  )
}
