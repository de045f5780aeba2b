import './present.css'
import { useCallback, useMemo, useRef, useState } from 'react'
import { explainAnswer } from '../../../core/lesson/explainAnswer.ts'
import type { Lesson, LessonStep } from '../../../core/lesson/lessonSchema.ts'
import { firstShowing } from '../../../core/lesson/presentation.ts'
import type { Showing } from '../../../core/lesson/presentation.ts'
import { questionKey } from '../../../core/lesson/questionKey.ts'
import { shownMap } from '../../../core/lesson/shownMap.ts'
import { pathAlong } from '../../../core/lesson/pathAlong.ts'
import { mapLabel } from '../../../core/query/nodeSets.ts'
import { stepKindWord } from '../../../core/words/lessonWords.ts'
import { counted } from '../../../core/words/plural.ts'
import { useApp } from '../../../store/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useElementSize } from '../../../ui/useElementSize.ts'
import { EvidenceLines } from '../EvidenceLines.tsx'
import { PresenterTimer } from './PresenterTimer.tsx'
import { Slide } from './Slide.tsx'
import { openAudience } from './startPresenting.ts'
import { forgetPresentation, usePresentation } from './usePresentation.ts'
import { toggleFullScreen, usePresenterKeys } from './usePresenterKeys.ts'

/** The presenter's own view: what the room sees now and next, notes, the answer, evidence, time, every step. */
export function PresenterView({ lesson }: { readonly lesson: Lesson }) {
  const show = useApp((s) => s.show)
  const tell = useApp((s) => s.tell)
  const presentation = usePresentation(lesson, 'presenter')
  const { now, command, audiences } = presentation
  const [hasOverview, setOverview] = useState(false)
  const [hasNotes, setNotes] = useState(true)
  const toRoom = (): void => {
    if (openAudience(lesson.id, now.step)) return
    tell([{ code: 'window-blocked', severity: 'warning', where: 'Presenting', message: 'The browser blocked the window for the room. Allow pop-ups for this page, or use “Show to the room” in this window.' }])
  }
  const onlyRoom = (): void => { show({ lesson: { id: lesson.id, step: now.step, as: 'audience' } }) }
  const end = (): void => { forgetPresentation(lesson); show({ lesson: { id: lesson.id, step: now.step, as: 'learner' } }) }
  usePresenterKeys({ command, overview: useCallback(() => { setOverview((on) => !on) }, []), notes: useCallback(() => { setNotes((on) => !on) }, []), fullScreen: toggleFullScreen })
  const step = lesson.steps[now.step]
  return (
    <div className="presenter">
      <header className="presenter-bar">
        <h1 className="lesson-title">{lesson.title}</h1>
        <PresenterTimer lesson={lesson} at={now.step} />
        <Button look="ghost" onClick={end}>End</Button>
      </header>
      <Windows {...presentation} onOpen={toRoom} onHere={onlyRoom} />
      <section className="presenter-now" aria-label="What the room sees">
        <Preview lesson={lesson} now={now} idPrefix="now-" />
        <div className="presenter-keys">
          <Button icon="left" aria-keyshortcuts="ArrowLeft" onClick={() => { command({ kind: 'back' }) }}>Back</Button>
          <Button look="main" aria-keyshortcuts="ArrowRight" onClick={() => { command({ kind: 'next' }) }}>{nextWord(lesson, now)}</Button>
          <span className="grow" />
          <Button look="ghost" aria-keyshortcuts="R" onClick={() => { command({ kind: 'reveal' }) }}>Reveal <kbd>R</kbd></Button>
          <Button look="ghost" aria-keyshortcuts="B" aria-pressed={now.isBlank} onClick={() => { command({ kind: 'blank' }) }}>Blank <kbd>B</kbd></Button>
          <Button look="ghost" aria-keyshortcuts="L" aria-pressed={now.isUnlabelled} onClick={() => { command({ kind: 'labels' }) }}>Labels <kbd>L</kbd></Button>
          <Button look="ghost" aria-keyshortcuts="O" aria-pressed={hasOverview} onClick={() => { setOverview(!hasOverview) }}>Overview <kbd>O</kbd></Button>
        </div>
        <NextStep lesson={lesson} at={now.step} />
      </section>
      <section className="presenter-side" aria-label="For you alone">
        {hasOverview || step === undefined ? <Overview lesson={lesson} at={now.step} go={(to) => { command({ kind: 'go', step: to }); setOverview(false) }} /> : <StepNotes lesson={lesson} step={step} now={now} hasNotes={hasNotes} onNotes={() => { setNotes(!hasNotes) }} />}
      </section>
      <p className="visually-hidden" role="status">Step {now.step + 1} of {lesson.steps.length}{audiences === 0 ? '' : `, ${counted(audiences, 'window for the room', 'windows for the room')}`}</p>
    </div>
  )
}

/** What the next press does. */
function nextWord(lesson: Lesson, now: Showing): string {
  const step = lesson.steps[now.step]
  if (now.isBlank) return 'Show again'
  if (now.hops !== null) return 'Next hop'
  if (step?.question !== undefined && now.phase !== 'told') return now.phase === 'say' ? 'Ask' : 'Answer'
  return now.step >= lesson.steps.length - 1 ? 'Last step' : 'Next step'
}

/** How many windows there are, and what to do about it. */
function Windows({ audiences, presenters, hasLostRoom, onOpen, onHere }: { readonly audiences: number; readonly presenters: number; readonly hasLostRoom: boolean; readonly onOpen: () => void; readonly onHere: () => void }) {
  const isAlone = audiences === 0
  if (!isAlone && presenters === 0) return null
  return (
    <div className="presenter-windows small" role="status">
      {isAlone && <span>{hasLostRoom ? 'The window for the room was closed. Nothing is lost.' : 'No window for the room is open.'}</span>}
      {isAlone && <Button onClick={onOpen}>{hasLostRoom ? 'Open it again' : 'Open a window for the room'}</Button>}
      {isAlone && <Button look="ghost" onClick={onHere}>Show to the room in this window</Button>}
      {presenters > 0 && <span>{counted(presenters, 'other presenter window is', 'other presenter windows are')} open; all of them steer.</span>}
    </div>
  )
}

function Preview({ lesson, now, idPrefix }: { readonly lesson: Lesson; readonly now: Showing; readonly idPrefix: string }) {
  const place = useRef<HTMLDivElement>(null)
  const size = useElementSize(place)
  return <div className="preview" ref={place}>{size !== null && <Slide lesson={lesson} now={now} idPrefix={idPrefix} width={size.width} />}</div>
}

function StepNotes({ lesson, step, now, hasNotes, onNotes }: { readonly lesson: Lesson; readonly step: LessonStep; readonly now: Showing; readonly hasNotes: boolean; readonly onNotes: () => void }) {
  const graph = useApp((s) => s.graph)
  const shown = useMemo(() => shownMap(graph, lesson, now.step), [graph, lesson, now.step])
  const path = step.view.path === undefined ? null : (pathAlong(graph, step.view.path)?.path ?? null)
  const hop = path === null ? null : (path.edges[(now.hops ?? path.edges.length) - 1] ?? null)
  return (
    <>
      <div className="presenter-head"><h2>Step {now.step + 1}: {step.title ?? stepKindWord(step.kind)}</h2>{step.minutes !== undefined && <span className="small quiet num">{step.minutes} min</span>}<Button look="ghost" aria-keyshortcuts="N" aria-pressed={hasNotes} onClick={onNotes}>Notes <kbd>N</kbd></Button></div>
      {hasNotes && (step.notes === undefined ? <p className="small quiet">No notes for this step.</p> : <p className="presenter-notes">{step.notes}</p>)}
      {step.question !== undefined && <AnswerKey step={step} question={step.question} lesson={lesson} shown={shown} />}
      <h3>Evidence{hop === null || now.hops === null ? '' : ' of this hop'}</h3>
      <EvidenceLines edges={hop !== null && now.hops !== null ? [hop] : (step.cite ?? path?.edges ?? [])} label="Evidence" />
    </>
  )
}

function AnswerKey({ step, question, lesson, shown }: { readonly step: LessonStep; readonly question: NonNullable<LessonStep['question']>; readonly lesson: Lesson; readonly shown: Parameters<typeof explainAnswer>[3] }) {
  const graph = useApp((s) => s.graph)
  const key = questionKey(graph, question, shown, `${lesson.id} ${step.id}`)
  const { sentences } = explainAnswer(graph, step, question, shown)
  const right = key.kind === 'one' ? key.choices.find((c) => c.id === key.right)?.text
    : key.kind === 'some' ? key.right.map((id) => (graph.hasNode(id) ? mapLabel(graph.node(id)) : id)).join(', ')
      : key.kind === 'name' ? mapLabel(graph.node(key.node)) : key.kind === 'open' ? key.model : null
  return (
    <div className="presenter-key">
      <h3>Answer</h3>
      <p><strong>{question.prompt}</strong></p>
      {right !== null && right !== undefined && <p>{right}</p>}
      {sentences.map((text) => <p key={text} className="small">{text}</p>)}
    </div>
  )
}

function Overview({ lesson, at, go }: { readonly lesson: Lesson; readonly at: number; readonly go: (step: number) => void }) {
  return (
    <nav aria-label="All steps">
      <h2>All steps</h2>
      <ol className="presenter-steps">
        {lesson.steps.map((step, i) => <li key={step.id}><button type="button" className="row-button" aria-current={i === at ? 'step' : undefined} onClick={() => { go(i) }}><span className="num quiet">{i + 1}</span> <span>{step.title ?? step.id}</span> <span className="small quiet">{stepKindWord(step.kind)}</span></button></li>)}
      </ol>
    </nav>
  )
}

function NextStep({ lesson, at }: { readonly lesson: Lesson; readonly at: number }) {
  const graph = useApp((s) => s.graph)
  const next = lesson.steps[at + 1]
  const now = useMemo(() => firstShowing(graph, lesson, at + 1, ''), [graph, lesson, at])
  if (next === undefined) return <p className="small quiet presenter-next">This is the last step.</p>
  return (
    <div className="presenter-next">
      <Preview lesson={lesson} now={now} idPrefix="next-" />
      <div><h2 className="small-head">Next, step {at + 2}: {stepKindWord(next.kind)}</h2><p className="presenter-next-title">{next.title}</p>{next.minutes !== undefined && <p className="small quiet num">{next.minutes} min</p>}</div>
    </div>
  )
}
