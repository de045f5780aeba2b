import { useState } from 'react'
import type { Route } from '../../core/paths/route.ts'
import { SHOWN_ROUTES } from '../../core/query/scopeContent.ts'
import { statedHeading, tellStated } from '../../core/tell/tellStated.ts'
import type { StatedBlock } from '../../core/tell/tellStated.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { PathRow } from './PathRow.tsx'
import { SentenceText } from './SentenceText.tsx'

/** What is stated outright, told once for each direction; the relations stand behind their count. */
export function StatedLayer({ routes, open }: { readonly routes: readonly Route[]; readonly open: Route | null }) {
  const graph = useApp((s) => s.graph)
  const request = useApp((s) => s.view.paths)
  if (routes.length === 0 || request === null) return null
  const blocks = tellStated(graph, routes, request)
  return (
    <section className="path-layer" aria-labelledby="stated-title">
      <h3 id="stated-title">{statedHeading(graph, routes)}</h3>
      {blocks.length > 1 && <p className="stated-facts">What is stated differs:</p>}
      {blocks.map((block) => (
        <Block key={block.sentence.text} block={block} open={open} />
      ))}
    </section>
  )
}

function Block({ block, open }: { readonly block: StatedBlock; readonly open: Route | null }) {
  const [all, setAll] = useState(false)
  const paths = block.routes.flatMap((route) => route.paths.map((path) => ({ route, path })))
  const shown = all ? paths : paths.filter(({ route }, i) => i < SHOWN_ROUTES || route === open)
  return (
    <>
      <p className="stated-sentence">
        <SentenceText sentence={block.sentence} />
      </p>
      <details open={open !== null && block.routes.includes(open)}>
        <summary className="stated-facts">{block.facts}</summary>
        <ol>
          {shown.map(({ route, path }) => (
            <PathRow key={path.edges.join(' ')} route={route} path={path} rank={null} />
          ))}
        </ol>
        {paths.length > SHOWN_ROUTES && (
          <div className="path-more">
            <Button
              onClick={() => {
                setAll(!all)
              }}
            >
              {all ? `Show the first ${SHOWN_ROUTES}` : `All ${paths.length}`}
            </Button>
          </div>
        )}
      </details>
    </>
  )
}
