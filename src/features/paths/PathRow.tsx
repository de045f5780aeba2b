import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { explainPath } from '../../core/reason/explainPath.ts'
import { spliceAudit } from '../../core/reason/spliceAudit.ts'
import type { MechanismPath } from '../../core/query/mechanismPath.ts'
import type { Route } from '../../core/paths/route.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { CERTAINTY_NAMES } from '../glyphs/classNames.ts'
import { NetTag } from './NetTag.tsx'
import { PathChain } from './PathChain.tsx'
import { SentenceText } from './SentenceText.tsx'

/** One path of the list: rank, net effect, chain and support; open, it becomes numbered sentences in step with map and evidence. */
export function PathRow({ route, rank, open: openRoute, children }: { readonly route: Route; /** From 1; null for a route told under another. */ readonly rank: number | null; readonly open: Route | null; readonly children?: ReactNode }) {
  const { path } = route
  const open = route === openRoute
  const graph = useApp((s) => s.graph)
  const request = useApp((s) => s.view.paths)
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  if (request === null) return null
  const toggle = (): void => {
    show({ paths: { ...request, open: open ? null : path.edges, step: null }, selection: null })
    if (!open) announce(explainPath(graph, path).announcement)
  }
  return (
    <li className="path-row" data-open={open}>
      <button type="button" className="path-open" aria-expanded={open} onClick={toggle}>
        <span className="path-head">
          {rank !== null && <strong className="num">{rank}</strong>} <NetTag path={path} />
          <span className="small">{path.edges.length} {path.edges.length === 1 ? 'step' : 'steps'}</span>
          <span className="path-weakest">weakest: {route.joins.length > 0 ? 'joined' : CERTAINTY_NAMES[path.weakest]}</span>
        </span>
        {!open && <PathChain edges={path.edges} />}
        <Support path={path} />
      </button>
      {open && <Story path={path} step={request.step} />}
      {children}
    </li>
  )
}

function Support({ path }: { readonly path: MechanismPath }) {
  const graph = useApp((s) => s.graph)
  const audit = useMemo(() => spliceAudit(graph, path), [graph, path])
  const refs = [...new Set(audit.hops.flatMap((h) => h.studies))]
  const species = [...new Set(audit.hops.flatMap((h) => h.species))]
  const numbers = refs.map((n) => `[${n}]`).join(' ')
  return audit.verdict === 'spliced'
    ? <span className="path-support" data-spliced="true"><Icon name="splice" size={14} /> {refs.length === 0 ? 'no study cited' : `spliced from ${numbers}`}</span>
    : <span className="path-support">{audit.verdict === 'single-study' ? 'one study' : 'several studies, same system'} {numbers}{species.length > 0 ? `, ${species.join(', ')}` : ''}</span>
}

function Story({ path, step }: { readonly path: MechanismPath; readonly step: number | null }) {
  const graph = useApp((s) => s.graph)
  const request = useApp((s) => s.view.paths)
  const selected = useApp((s) => (s.view.selection?.kind === 'edge' ? s.view.selection.id : null))
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  const openDialog = useApp((s) => s.openDialog)
  const story = useMemo(() => explainPath(graph, path), [graph, path])
  return (
    <>
      <ol className="path-steps">
        {story.steps.map((s, i) => (
          <li key={s.edge}>
            <button type="button" className="path-step" aria-current={selected === s.edge || (selected === null && step === i) ? 'step' : undefined}
              onClick={() => { if (request !== null) show({ selection: { kind: 'edge', id: s.edge }, paths: { ...request, step: i } }) }}>
              <span className="step-number">{s.number}</span>
              <span><SentenceText sentence={s.sentence} /></span>
            </button>
          </li>
        ))}
      </ol>
      <div className="path-foot">
        <CopyButton text={story.text} said="Path story copied." tell={announce}>Copy text</CopyButton>
        <CopyButton text={story.markdown} said="Path story copied as Markdown." tell={announce}>Copy Markdown</CopyButton>
        <Button look="ghost" icon="splice" onClick={() => { openDialog('splice') }}>Splice audit</Button>
      </div>
    </>
  )
}
