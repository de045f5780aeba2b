import { useMemo } from 'react'
import { tellRoute } from '../../core/tell/tellRoute.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { NetTag } from './NetTag.tsx'

/** The open route in a few lines: net effect, weakest step, what it joins and how many studies. */
export function Verdict() {
  const graph = useApp((s) => s.graph)
  const route = useApp((s) => selectAnswer(s).openRoute)
  const path = useApp((s) => selectAnswer(s).openPath)
  const openDialog = useApp((s) => s.openDialog)
  const story = useMemo(
    () => (route === null || path === null ? null : tellRoute(graph, route, path)),
    [graph, route, path],
  )
  if (story === null || path === null) return null
  const cut = story.headline.text.indexOf(', ')
  const [net, rest] =
    cut < 0 ? [story.headline.text, ''] : [story.headline.text.slice(0, cut), story.headline.text.slice(cut)]
  return (
    <div className="verdict">
      <NetTag path={path} />
      <p>
        <strong>{net}</strong>
        {rest} {story.remarks.map((remark) => remark.text).join(' ')}
      </p>
      <Button
        onClick={() => {
          openDialog('splice')
        }}
      >
        Splice audit
      </Button>
    </div>
  )
}
