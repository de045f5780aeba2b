import { useMemo } from 'react'
import { restsOn } from '../../core/paths/restsOn.ts'
import type { RouteAnswer } from '../../core/paths/route.ts'
import { tellSupport } from '../../core/tell/tellSupport.ts'
import { useApp } from '../../store/react.tsx'
import { PathChain } from './PathChain.tsx'

/** What the answer stands or falls with: a quiet line for each direction; opened, the relations that must fall, each one button to its evidence. */
export function RestsOn({ answer }: { readonly answer: RouteAnswer }) {
  const graph = useApp((s) => s.graph)
  const supports = useMemo(() => restsOn(graph, answer), [graph, answer])
  const show = useApp((s) => s.show)
  return tellSupport(graph, supports).map(({ studies, relations, cut }) => (
    <details key={studies.text} className="rests-on">
      <summary>{studies.text}</summary>
      <p>{relations}</p>
      <ul>
        {cut.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="text-button"
              onClick={() => {
                show({ selection: { kind: 'edge', id } })
              }}
            >
              <PathChain edges={[id]} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  ))
}
