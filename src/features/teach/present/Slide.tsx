import { useMemo } from 'react'
import { explainAnswer } from '../../../core/lesson/explainAnswer.ts'
import type { Lesson, LessonStep } from '../../../core/lesson/lessonSchema.ts'
import { stateOf } from '../../../core/lesson/presentation.ts'
import type { Showing } from '../../../core/lesson/presentation.ts'
import { questionKey } from '../../../core/lesson/questionKey.ts'
import type { QuestionKey } from '../../../core/lesson/questionKey.ts'
import { shownMap } from '../../../core/lesson/shownMap.ts'
import { includedAt } from '../../../core/lesson/lessonPicture.ts'
import type { LessonPicture } from '../../../core/lesson/lessonPicture.ts'
import { mapLabel } from '../../../core/query/nodeSets.ts'
import { refsOfEdge } from '../../../core/query/readPath.ts'
import { useApp } from '../../../store/react.tsx'
import { LessonLegend } from '../LessonLegend.tsx'
import { LessonMap } from '../LessonMap.tsx'
import { MatrixPanel, RelationsPanel } from '../StepPanels.tsx'
import { SayText } from '../SayText.tsx'
import { useStepPicture } from '../useStepPicture.ts'

/** Largest text of a label on a wall of 1920 px, px. */
const MOST_LABEL = 64
const WALL_PX = 1920

/** What the room sees of a step: map, legend and words, in sizes that grow with the place it stands in. Notes and answers that are not
 *  told yet are not in it. */
export function Slide({ lesson, now, idPrefix, width }: { readonly lesson: Lesson; readonly now: Showing; readonly idPrefix: string; /** px the slide is wide. */ readonly width: number }) {
  const graph = useApp((s) => s.graph)
  const { step: at, phase, hops, isUnlabelled } = now
  const state = useMemo(() => stateOf({ phase, hops } as Showing), [phase, hops])
  const step = lesson.steps[at]
  const drawn = useMemo(() => (isUnlabelled ? unlabelled(lesson, at) : lesson), [isUnlabelled, lesson, at])
  const { picture, scene, box } = useStepPicture(drawn, at, state)
  const shown = useMemo(() => shownMap(graph, lesson, at), [graph, lesson, at])
  const key = useMemo(() => (step?.question === undefined ? null : questionKey(graph, step.question, shown, `${lesson.id} ${step.id}`)), [graph, lesson, step, shown])
  if (now.isBlank || step === undefined) return <div className="slide slide-blank" aria-label="Blank screen" />
  return (
    <div className="slide" data-alone={(picture.nodes.length === 0 && step.view.panel !== 'matrix') || undefined}>
      <p className="slide-title">{step.title ?? lesson.title}<span className="slide-count num">{at + 1} / {lesson.steps.length}</span></p>
      <div className="slide-map" data-table={step.view.panel === 'table' || undefined}>{step.view.panel === 'matrix' ? <MatrixPanel nodes={includedAt(lesson, at)} /> : scene !== null && <LessonMap scene={scene} box={box} most={(MOST_LABEL * width) / WALL_PX} idPrefix={idPrefix} />}{step.view.panel === 'table' && <RelationsPanel edges={picture.links.flatMap((link) => link.edges)} />}</div>
      <div className="slide-legend">{step.view.panel !== 'matrix' && <LessonLegend picture={picture} withNodes={false} />}</div>
      <div className="slide-words">
        {phase === 'say' && <p className="slide-say"><SayText say={step.say} /></p>}
        {phase === 'ask' && step.question !== undefined && key !== null && <Asked prompt={step.question.prompt} questionKey={key} />}
        {phase === 'told' && step.question !== undefined && key !== null && <Told step={step} question={step.question} questionKey={key} shown={shown} />}
      </div>
      <p className="slide-source">{sourceWords(graph, step, picture)}</p>
    </div>
  )

  function sourceWords(of: typeof graph, { cite = [] }: LessonStep, { links, blanks }: LessonPicture): string {
    const seen = phase === 'told' || step?.question === undefined ? cite : cite.filter((id) => links.some((link) => link.edges.includes(id)) && !blanks.signs.has(id))
    const refs = step?.question?.type === 'matchCitation' && phase !== 'told' ? [] : [...new Set(seen.flatMap((id) => refsOfEdge(of.edge(id))))].sort((a, b) => a - b)
    const { short } = of.data.dataset.review
    return refs.length === 0 ? short : `${short}, citing ${refs.map((n) => `[${n}]`).join(' ')}`
  }
}

/** A lesson whose step names none of its nodes. */
function unlabelled(lesson: Lesson, at: number): Lesson {
  const included = lesson.steps.slice(0, at + 1).findLast((step) => step.view.include !== undefined)?.view.include ?? []
  return { ...lesson, steps: lesson.steps.map((step, i) => (i === at ? { ...step, view: { ...step.view, hide: { ...step.view.hide, labels: included } } } : step)) }
}

function Asked({ prompt, questionKey: key }: { readonly prompt: string; readonly questionKey: QuestionKey }) {
  const graph = useApp((s) => s.graph)
  return (
    <>
      <p className="slide-say slide-prompt">{prompt}</p>
      {(key.kind === 'one' || key.kind === 'order') && <ol className="slide-choices" data-many={key.choices.length > 3 || undefined}>{key.choices.map((c, i) => <li key={c.id}><span className="slide-letter">{String.fromCharCode(65 + i)}</span> {c.text}</li>)}</ol>}
      {key.kind === 'map' && <p className="slide-choices">To place: {key.tray.map((id) => mapLabel(graph.node(id))).join(', ')}</p>}
      {key.kind === 'pairs' && <ol className="slide-choices" data-many>{key.choices.map((c, i) => <li key={c.id}><span className="slide-letter">{String.fromCharCode(65 + i)}</span> {c.text}</li>)}{key.answers.map((a) => <li key={a.id}>{a.text}</li>)}</ol>}
    </>
  )
}

function Told({ step, question, questionKey: key, shown }: { readonly step: LessonStep; readonly question: NonNullable<LessonStep['question']>; readonly questionKey: QuestionKey; readonly shown: Parameters<typeof explainAnswer>[3] }) {
  const graph = useApp((s) => s.graph)
  const right = key.kind === 'one' ? key.choices.find((c) => c.id === key.right)?.text : undefined
  const letter = key.kind === 'one' ? String.fromCharCode(65 + key.choices.findIndex((c) => c.id === key.right)) : ''
  const { sentences } = explainAnswer(graph, step, question, shown)
  const told = question.feedback?.right ?? (question.type === 'selfExplain' ? question.model : question.type === 'multipleChoice' ? (question.options.find((o) => o.correct)?.why ?? '') : sentences.join(' '))
  return (
    <>
      {right !== undefined && <p className="slide-say slide-right"><span className="slide-letter">{letter}</span> {right}</p>}
      <p className="slide-say">{right === undefined && sentences.length > 0 ? sentences.join(' ') : told}</p>
    </>
  )
}
