import type { NodeId } from '../../core/model/records.ts'
import { mechanismsInOrder, mechanismsOf } from '../../core/query/mechanismOrder.ts'
import { useApp } from '../../store/react.tsx'
import { toScope } from '../explore/levels.ts'
import { ViewLink } from '../explore/ViewLink.tsx'

/** Longer lists open on a click. */
const MOST_OPEN = 4

/** "On 7 of 29 mechanisms", each opened by its name: an entry of a list of facts; nothing for a node that stands in none. */
export function StandsIn({ node }: { readonly node: NodeId }) {
  const graph = useApp((s) => s.graph)
  const view = useApp((s) => s.view)
  const inside = mechanismsOf(graph, node)
  const total = mechanismsInOrder(graph).length
  if (inside.length === 0) return null
  return (
    <>
      <dt>Mechanisms</dt>
      <dd>
        <details open={inside.length <= MOST_OPEN}>
          <summary>
            On {inside.length} of {total} mechanisms
          </summary>
          <ul className="apart">
            {inside.map((m) => (
              <li key={m.id}>
                <ViewLink
                  className="text-button"
                  to={{ ...toScope(view, { kind: 'mechanism', mechanism: m.id }), selection: view.selection }}
                >
                  {m.title}
                </ViewLink>
              </li>
            ))}
          </ul>
        </details>
      </dd>
    </>
  )
}
