import { useMemo } from 'react'
import { explainPath } from '../../core/reason/explainPath.ts'
import type { MechanismPath } from '../../core/query/mechanismPath.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { NetTag } from './NetTag.tsx'

/** The open path in one line: net effect, weakest step, how many studies it joins. */
export function Verdict({ path }: { readonly path: MechanismPath }) {
  const graph = useApp((s) => s.graph)
  const openDialog = useApp((s) => s.openDialog)
  const story = useMemo(() => explainPath(graph, path), [graph, path])
  const cut = story.headline.text.indexOf(', ')
  const [net, rest] = cut < 0 ? [story.headline.text, ''] : [story.headline.text.slice(0, cut), story.headline.text.slice(cut)]
  return (
    <div className="verdict">
      <NetTag path={path} />
      <p><strong>{net}</strong>{rest} {story.remarks.join(' ')}</p>
      <Button onClick={() => { openDialog('splice') }}>Splice audit</Button>
    </div>
  )
}
