import './present.css'
import { useCallback, useMemo, useRef, useState } from 'react'
import { explainAnswer } from '../../../core/lesson/explainAnswer.ts'
import type { Lesson, LessonStep } from '../../../core/lesson/lessonSchema.ts'
import { expertMap } from '../../../core/lesson/expertMap.ts'
import { firstShowing, phasesOf } from '../../../core/lesson/presentation.ts'
import type { Showing } from '../../../core/lesson/presentation.ts'
import { questionKey } from '../../../core/lesson/questionKey.ts'
import { shownMap } from '../../../core/lesson/shownMap.ts'
import { citedInSay } from '../../../core/lesson/sayText.ts'
import { pathAlong } from '../../../core/lesson/pathAlong.ts'
import { mapLabel } from '../../../core/query/nodeSets.ts'
import { tellRelation } from '../../../core/tell/tellRelation.ts'
import { stepKindWord } from '../../../core/words/lessonWords.ts'
import { counted } from '../../../core/words/plural.ts'
import { letterOf } from '../../../core/words/letterOf.ts'
import { useApp } from '../../../store/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { useElementSize } from '../../../ui/useElementSize.ts'
import { EvidenceLines } from '../EvidenceLines.tsx'
import { PresenterTimer } from './PresenterTimer.tsx'
import { Slide } from './Slide.tsx'
import { orderLetters } from './orderLetters.ts'
import { openAudience, windowBlocked } from './startPresenting.ts'
import { usePresentation } from './usePresentation.ts'
import type { Presentation } from './usePresentation.ts'
import { toggleFullScreen, usePresenterKeys } from './usePresenterKeys.ts'

/** The presenter's own view: what the room sees now and next, notes, the answer, evidence, time, every step. */
export function PresenterView({ lesson }: { readonly lesson: Lesson }) {
  const show = useApp((s) => s.show)
  const tell = useApp((s) => s.tell)
  const presentation = usePresentation(lesson, 'presenter')
  const { now, command, audiences } = presentation
  const [hasOverview, setOverview] = useState(false)
  const [hasNotes, setNotes] = useState(true)
  const isBlocked = useApp((s) => s.notices.some((notice) => notice.code === 'window-blocked'))
  const toRoom = (): void => {
    tell(openAudience(lesson.id, now.step) ? [] : [windowBlocked()])
  }
  const onlyRoom = useCallback(() => {
    show({ lesson: { id: lesson.id, step: now.step, as: 'audience' } })
  }, [show, lesson, now.step])
  usePresenterKeys({
    command,
    fullScreen: toggleFullScreen,
    overview: useCallback(() => {
      setOverview((on) => !on)
    }, []),
    // With one screen the key that brought the notes takes them off it again, answers and all.
    notes: useCallback(() => {
      if (audiences === 0 && !hasOverview) onlyRoom()
      else {
        setOverview(false)
        setNotes((on) => !on || hasOverview)
      }
    }, [hasOverview, audiences, onlyRoom]),
    close: useCallback(() => {
      setOverview(false)
    }, []),
  })
  const step = lesson.steps[now.step]
  return (
    <div className="presenter">
      <header className="presenter-bar">
        <h1 className="lesson-title">{lesson.title}</h1>
        <PresenterTimer
          lesson={lesson}
          at={now.phase === 'end' ? lesson.steps.length : now.step}
          isBegun={now.phase !== 'title' && now.phase !== 'words'}
        />
        <Button look="ghost" onClick={presentation.end}>
          End
        </Button>
      </header>
      <Windows {...presentation} isBlocked={isBlocked} onOpen={toRoom} onHere={onlyRoom} />
      <section className="presenter-now" aria-label="What the room sees">
        <Preview lesson={lesson} now={now} idPrefix="now-" />
        <div className="presenter-keys">
          <Button
            icon="left"
            aria-keyshortcuts="ArrowLeft"
            onClick={() => {
              command({ kind: 'back' })
            }}
          >
            Back
          </Button>
          <Button
            look="main"
            aria-keyshortcuts="ArrowRight"
            onClick={() => {
              command({ kind: 'next' })
            }}
          >
            {nextWord(lesson, now)}
          </Button>
          <span className="grow" />
          <Button
            look="ghost"
            aria-keyshortcuts="R"
            onClick={() => {
              command({ kind: 'reveal' })
            }}
          >
            Reveal <kbd>R</kbd>
          </Button>
          <Button
            look="ghost"
            aria-keyshortcuts="B"
            aria-pressed={now.isBlank}
            onClick={() => {
              command({ kind: 'blank' })
            }}
          >
            Blank <kbd>B</kbd>
          </Button>
          <Button
            look="ghost"
            aria-keyshortcuts="L"
            aria-pressed={now.isUnlabelled}
            onClick={() => {
              command({ kind: 'labels' })
            }}
          >
            Labels <kbd>L</kbd>
          </Button>
          <Button
            look="ghost"
            aria-keyshortcuts="O"
            aria-pressed={hasOverview}
            onClick={() => {
              setOverview(!hasOverview)
            }}
          >
            Overview <kbd>O</kbd>
          </Button>
        </div>
        <NextStep lesson={lesson} now={now} />
      </section>
      <section className="presenter-side" aria-label="For you alone">
        {hasOverview || step === undefined ? (
          <Overview
            lesson={lesson}
            at={now.step}
            go={(to) => {
              command({ kind: 'go', step: to })
              setOverview(false)
            }}
          />
        ) : (
          <Notes
            lesson={lesson}
            step={step}
            now={now}
            hasNotes={hasNotes}
            onNotes={() => {
              setNotes(!hasNotes)
            }}
          />
        )}
      </section>
      <p className="visually-hidden" role="status">
        Step {now.step + 1} of {lesson.steps.length}
        {audiences === 0 ? '' : `, ${counted(audiences, 'window for the room', 'windows for the room')}`}
      </p>
    </div>
  )
}

/** What the next press does. */
function nextWord(lesson: Lesson, now: Showing): string {
  const step = lesson.steps[now.step]
  if (now.isBlank) return 'Show again'
  const path = step?.view.path?.slice(1) ?? []
  if (now.phase === 'say' && now.hops !== null) return path.length > now.hops ? 'Next hop' : 'Narration'
  if (step?.question !== undefined && (now.phase === 'say' || now.phase === 'ask'))
    return now.phase === 'say' ? 'Ask' : 'Answer'
  const phases = phasesOf(lesson, now.step)
  const after = phases[phases.indexOf(now.phase) + 1]
  if (after === 'words') return 'Words'
  if (after === 'say') return 'Begin'
  if (after === 'end') return 'Sum up'
  return now.step >= lesson.steps.length - 1 ? 'Last step' : 'Next step'
}

/** How many windows there are, and what to do about it. */
function Windows({
  audiences,
  presenters,
  hasLostRoom,
  isLinked,
  isBlocked,
  onOpen,
  onHere,
}: Pick<Presentation, 'audiences' | 'presenters' | 'hasLostRoom' | 'isLinked'> & {
  readonly isBlocked: boolean
  readonly onOpen: () => void
  readonly onHere: () => void
}) {
  const isAlone = audiences === 0
  if (!isLinked) {
    return (
      <div className="presenter-windows small" role="status">
        <span>This browser cannot link two windows. Picture and notes stand together here.</span>
        <Button onClick={onHere}>Show to the room in this window</Button>
      </div>
    )
  }
  if (!isAlone && presenters === 0) return null
  return (
    <div className="presenter-windows small" role="status">
      {isAlone && (
        <span>
          {hasLostRoom
            ? 'The window for the room was closed. Nothing is lost.'
            : isBlocked
              ? 'The browser blocked the second window. Allow pop-ups for this page, or show the picture in this window.'
              : 'No window for the room is open.'}
        </span>
      )}
      {isAlone && <Button onClick={onOpen}>{hasLostRoom ? 'Open it again' : 'Open a window for the room'}</Button>}
      {isAlone && (
        <Button look="ghost" onClick={onHere}>
          Show to the room in this window
        </Button>
      )}
      {presenters > 0 && (
        <span>
          {counted(presenters, 'other presenter window is', 'other presenter windows are')} open; all of them steer.
        </span>
      )}
    </div>
  )
}

function Preview({
  lesson,
  now,
  idPrefix,
}: {
  readonly lesson: Lesson
  readonly now: Showing
  readonly idPrefix: string
}) {
  const place = useRef<HTMLDivElement>(null)
  const size = useElementSize(place)
  return (
    <div className="preview" ref={place}>
      {size !== null && <Slide lesson={lesson} now={now} idPrefix={idPrefix} place={size} />}
    </div>
  )
}

/** What to say before the first step and after the last one; in between, the step's own notes. */
const ASIDE: Readonly<Partial<Record<Showing['phase'], readonly [string, string]>>> = {
  title: ['Opening', 'Say what the lesson is for; its aims stand on the wall. The clock starts with your first step.'],
  words: [
    'Words you need',
    'Go through those that are new to your class. They stay within reach in the lesson and on the sheet.',
  ],
  end: [
    'Often mixed up',
    'Let the class say what is wrong with each sentence before you read the answer. Then hand out, or collect what they handed in.',
  ],
}

function Notes(props: Parameters<typeof StepNotes>[0]) {
  const aside = ASIDE[props.now.phase]
  if (aside === undefined) return <StepNotes {...props} />
  return (
    <>
      <div className="presenter-head">
        <h2>{aside[0]}</h2>
      </div>
      <p className="presenter-notes">{aside[1]}</p>
    </>
  )
}

function StepNotes({
  lesson,
  step,
  now,
  hasNotes,
  onNotes,
}: {
  readonly lesson: Lesson
  readonly step: LessonStep
  readonly now: Showing
  readonly hasNotes: boolean
  readonly onNotes: () => void
}) {
  const graph = useApp((s) => s.graph)
  const shown = useMemo(() => shownMap(graph, lesson, now.step), [graph, lesson, now.step])
  const path = step.view.path === undefined ? null : (pathAlong(graph, step.view.path, step.cite)?.path ?? null)
  const hop = now.hops === null ? undefined : path?.edges[now.hops - 1]
  // All the step speaks of; where its author cites nothing, what the map draws.
  const spoken = [...(path?.edges ?? []), ...(step.cite ?? []), ...citedInSay(step.say)]
  return (
    <>
      <div className="presenter-head">
        <h2>
          Step {now.step + 1}: {step.title ?? stepKindWord(step.kind)}
        </h2>
        {step.minutes !== undefined && <span className="small quiet num">{step.minutes} min</span>}
        <Button look="ghost" aria-keyshortcuts="N" aria-pressed={hasNotes} onClick={onNotes}>
          Notes <kbd>N</kbd>
        </Button>
      </div>
      {hasNotes &&
        (step.notes === undefined ? (
          <p className="small quiet">No notes for this step.</p>
        ) : (
          <p className="presenter-notes">{step.notes}</p>
        ))}
      {step.question !== undefined && <AnswerKey step={step} question={step.question} lesson={lesson} shown={shown} />}
      <h3>Evidence{hop === undefined ? '' : ' of this hop'}</h3>
      <EvidenceLines edges={hop !== undefined ? [hop] : spoken.length > 0 ? spoken : shown.edges} label="Evidence" />
    </>
  )
}

function AnswerKey({
  step,
  question,
  lesson,
  shown,
}: {
  readonly step: LessonStep
  readonly question: NonNullable<LessonStep['question']>
  readonly lesson: Lesson
  readonly shown: Parameters<typeof explainAnswer>[3]
}) {
  const graph = useApp((s) => s.graph)
  const key = questionKey(graph, question, shown, `${lesson.id} ${step.id}`)
  const { sentences } = explainAnswer(graph, step, question, shown)
  const isRight = (id: string): boolean =>
    key.kind === 'one' ? id === key.right : key.kind === 'some' && key.right.includes(id)
  return (
    <div className="presenter-key">
      <h3>Answer</h3>
      <p>
        <strong>{question.prompt}</strong>
      </p>
      {(key.kind === 'one' || key.kind === 'some') && (
        <ul className="presenter-choices">
          {key.choices.map((c, i) => (
            <li key={c.id} data-right={isRight(c.id) || undefined}>
              <span className="num">{letterOf(i)}</span>{' '}
              <span>
                {c.text}
                {isRight(c.id) && (
                  <>
                    {' '}
                    <Icon name="check" size={14} />
                    <span className="visually-hidden"> right</span>
                  </>
                )}
                {c.why !== '' && <span className="small quiet presenter-why">{c.why}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {key.kind === 'order' && <p className="num">{orderLetters(key)}</p>}
      {key.kind === 'name' && <p>{mapLabel(graph.node(key.node))}</p>}
      {key.kind === 'open' && key.model !== null && <p>{key.model}</p>}
      {key.kind === 'open' && key.targets.length > 0 && (
        <p>Listen for: {key.targets.map((id) => mapLabel(graph.node(id))).join(', ')}</p>
      )}
      {key.kind === 'map' && (
        <ul className="presenter-choices">
          {expertMap(graph, [...key.given, ...key.tray]).lines.flatMap(({ edges: [first] }) =>
            first === undefined ? [] : [<li key={first}>{tellRelation(graph, first)}</li>],
          )}
        </ul>
      )}
      {sentences.map((text) => (
        <p key={text} className="small">
          {text}
        </p>
      ))}
    </div>
  )
}

function Overview({
  lesson,
  at,
  go,
}: {
  readonly lesson: Lesson
  readonly at: number
  readonly go: (step: number) => void
}) {
  return (
    <nav aria-label="All steps">
      <h2>All steps</h2>
      <ol className="presenter-steps">
        {lesson.steps.map((step, i) => (
          <li key={step.id}>
            <button
              type="button"
              className="row-button"
              aria-current={i === at ? 'step' : undefined}
              onClick={() => {
                go(i)
              }}
            >
              <span className="num quiet">{i + 1}</span> <span>{step.title ?? step.id}</span>{' '}
              <span className="small quiet">{stepKindWord(step.kind)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function NextStep({
  lesson,
  now: { step, phase },
}: {
  readonly lesson: Lesson
  readonly now: Pick<Showing, 'step' | 'phase'>
}) {
  const graph = useApp((s) => s.graph)
  // Before the first step is begun, that one is next.
  const at = phase === 'title' || phase === 'words' ? 0 : step + 1
  const next = lesson.steps[at]
  const now = useMemo((): Showing => ({ ...firstShowing(graph, lesson, at, ''), phase: 'say' }), [graph, lesson, at])
  if (next === undefined)
    return (
      <p className="small quiet presenter-next">
        {phase === 'end' ? 'This is the end of the lesson.' : 'This is the last step.'}
      </p>
    )
  return (
    <div className="presenter-next">
      <Preview lesson={lesson} now={now} idPrefix="next-" />
      <div>
        <h2 className="small-head">
          Next, step {at + 1}: {stepKindWord(next.kind)}
        </h2>
        <p className="presenter-next-title">{next.title}</p>
        {next.minutes !== undefined && <p className="small quiet num">{next.minutes} min</p>}
      </div>
    </div>
  )
}
