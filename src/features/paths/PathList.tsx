import { useState } from 'react'
import type { MechanismPath } from '../../core/query/mechanismPath.ts'
import { tallyWords } from '../../core/words/pathWords.ts'
import { SHOWN_PATHS } from '../../core/query/applyQuery.ts'
import { selectPathAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoPath } from './NoPath.tsx'
import { PathRow } from './PathRow.tsx'

/** All paths of the open question, five shown, in the default order; one can be open as a story. */
export function PathList() {
  const answer = useApp(selectPathAnswer)
  const request = useApp((s) => s.view.paths)
  const [all, setAll] = useState(false)
  if (answer === null || request === null) return null
  if (answer.paths.length === 0) return <NoPath />
  const [total, ...rest] = tallyWords(answer).split('; ')
  const shown = all ? answer.paths : answer.paths.slice(0, SHOWN_PATHS)
  const open = answer.paths.find((p) => isOpen(p, request.open))
  const rows = open !== undefined && !shown.includes(open) ? [...shown, open] : shown
  return (
    <section aria-labelledby="paths-title">
      <div className="path-summary">
        <h2 id="paths-title">{total}</h2>
        <span className="small">{rest.join('; ')}</span>
      </div>
      <ol>
        {rows.map((path) => (
          <PathRow key={path.edges.join(' ')} path={path} rank={answer.paths.indexOf(path) + 1} open={path === open} />
        ))}
      </ol>
      <div className="path-more">
        {answer.paths.length > SHOWN_PATHS && <Button onClick={() => { setAll(!all) }}>{all ? `Show the first ${SHOWN_PATHS}` : `All ${answer.paths.length} paths`}</Button>}
        {answer.truncated && <p className="small">The list stops at {answer.paths.length} paths. Narrow it with via, avoid or fewer steps.</p>}
      </div>
    </section>
  )
}

function isOpen(path: MechanismPath, open: readonly string[] | null): boolean {
  return open !== null && open.length === path.edges.length && path.edges.every((id, i) => id === open[i])
}
