import { useMemo } from 'react'
import { citeReview } from '../../core/cite/referenceName.ts'
import type { EdgeId } from '../../core/model/records.ts'
import type { Route } from '../../core/paths/route.ts'
import type { MechanismPath } from '../../core/query/mechanismPath.ts'
import { tellRoute } from '../../core/tell/tellRoute.ts'
import type { StoryStep } from '../../core/tell/tellRoute.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SentenceText } from './SentenceText.tsx'

/** An open route: numbered sentences with what holds each to the one before, the other relations of a step, and ways to take it along. */
export function RouteSteps({
  route,
  path,
  step,
}: {
  readonly route: Route
  readonly path: MechanismPath
  readonly step: number | null
}) {
  const graph = useApp((s) => s.graph)
  const request = useApp((s) => s.view.paths)
  const selected = useApp((s) => (s.view.selection?.kind === 'edge' ? s.view.selection.id : null))
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  const openDialog = useApp((s) => s.openDialog)
  const story = useMemo(() => tellRoute(graph, route, path), [graph, route, path])
  const select = (edge: EdgeId, at: number): void => {
    if (request !== null) show({ selection: { kind: 'edge', id: edge }, paths: { ...request, step: at } })
  }
  return (
    <>
      <ol className="path-steps">
        {story.steps.map((s, i) => (
          <Step
            key={s.edge}
            step={s}
            selected={selected}
            isCurrent={selected === s.edge || (selected === null && step === i)}
            onSelect={(edge) => {
              select(edge, i)
            }}
          />
        ))}
      </ol>
      <div className="path-foot">
        <CopyButton
          text={`${story.text}\nSource: ${citeReview(graph.data.dataset)}`}
          said="Path story copied."
          tell={announce}
        >
          Copy text
        </CopyButton>
        <CopyButton text={story.markdown} said="Path story copied as Markdown." tell={announce}>
          Copy Markdown
        </CopyButton>
        <Button
          look="ghost"
          icon="splice"
          onClick={() => {
            openDialog('splice')
          }}
        >
          Splice audit
        </Button>
      </div>
    </>
  )
}

function Step({
  step,
  selected,
  isCurrent,
  onSelect,
}: {
  readonly step: StoryStep
  readonly selected: EdgeId | null
  readonly isCurrent: boolean
  readonly onSelect: (edge: EdgeId) => void
}) {
  const { joint, also, alsoWords } = step
  return (
    <li>
      {joint !== null && (
        <p className="path-joint" data-kind={joint.kind}>
          {joint.kind === 'break' && <Icon name="break" size={14} />}
          {joint.sentence.text}
        </p>
      )}
      <button
        type="button"
        className="path-step"
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => {
          onSelect(step.edge)
        }}
      >
        <span className="step-number">{step.number}</span>
        <span>
          <SentenceText sentence={step.sentence} facts />
        </span>
      </button>
      {also.length > 0 && (
        <details className="path-also" open={also.some((a) => a.edge === selected) || undefined}>
          <summary>{alsoWords}</summary>
          <ul>
            {also.map((a) => (
              <li key={a.edge}>
                <button
                  type="button"
                  className="path-step"
                  aria-current={selected === a.edge ? 'true' : undefined}
                  onClick={() => {
                    onSelect(a.edge)
                  }}
                >
                  <span>
                    <SentenceText sentence={a.sentence} facts />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
