import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Given } from '../../core/lesson/gradeAnswer.ts'
import {
  answered,
  askedAgain,
  hinted,
  reachedStep,
  recordOf,
  shownAnswer,
  standingOf,
} from '../../core/lesson/lessonRun.ts'
import type { LessonRun, Standing } from '../../core/lesson/lessonRun.ts'
import type { Lesson, LessonStep } from '../../core/lesson/lessonSchema.ts'
import { includedAt } from '../../core/lesson/lessonPicture.ts'
import { questionKey } from '../../core/lesson/questionKey.ts'
import { sayWords } from '../../core/lesson/sayText.ts'
import { shownMap } from '../../core/lesson/shownMap.ts'
import { tellPicture } from '../../core/lesson/tellPicture.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { useApp, useAppStore } from '../../store/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { EvidenceLines } from './EvidenceLines.tsx'
import { LessonEnd } from './LessonEnd.tsx'
import { LessonLegend } from './LessonLegend.tsx'
import { PresentButton } from './LessonList.tsx'
import { LessonMap } from './LessonMap.tsx'
import { keepRun, readRun } from './lessonProgress.ts'
import { MatrixPanel, RelationsPanel } from './StepPanels.tsx'
import { QuestionView } from './QuestionView.tsx'
import { SayText } from './SayText.tsx'
import { startPresenting } from './present/startPresenting.ts'
import { ARRIVAL, useArrival } from './useArrival.ts'
import { useLessonKeys } from './useLessonKeys.ts'
import { useNextPicture, useStepPicture } from './useStepPicture.ts'

/** Largest text of a label on a learner's own screen, px. */
const MOST_LABEL = 24

/** Answers not given yet, by step: kept while the lesson is open. */
type Drafts = Readonly<Record<string, Given | null>>

/** A lesson at the learner's own pace: map and words side by side, one step at a time; the step after the last one sums up. */
export function LessonPlayer({
  lesson,
  at,
  isEmbedded,
}: {
  readonly lesson: Lesson
  readonly at: number
  readonly isEmbedded: boolean
}) {
  const show = useApp((s) => s.show)
  const tell = useApp((s) => s.tell)
  const announce = useApp((s) => s.announce)
  const singleKeys = useApp((s) => s.singleKeys)
  const [stored, change] = useState(() => readRun(lesson.id))
  // The step of the link counts as reached, whatever led there.
  const run = useMemo(() => reachedStep(stored, at), [stored, at])
  useKeptRun(lesson.id, run)
  const as = isEmbedded ? 'embed' : 'learner'
  const go = useCallback(
    (step: number) => {
      change((now) => reachedStep(now, at))
      show({ lesson: { id: lesson.id, step: Math.min(lesson.steps.length, Math.max(0, step)), as } })
    },
    [show, lesson, as, at],
  )
  const store = useAppStore()
  const title = useRef<HTMLHeadingElement>(null)
  // Opened by a press, it takes the focus from what is gone; opened by its link, nothing had it.
  useEffect(() => {
    if (document.activeElement === document.body && store.getState().revision > 1) title.current?.focus()
  }, [store])
  const step = lesson.steps[at]
  const said = step === undefined ? 'The end of the lesson.' : `${step.title ?? ''}. ${sayWords(step.say)}`
  // The step as it is opened is told once; the first one is the page itself.
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else announce(said)
  }, [announce, said])
  const present = useCallback(() => {
    startPresenting(lesson.id, Math.min(at, lesson.steps.length - 1), show, tell)
  }, [lesson, at, show, tell])
  useLessonKeys({ at, go, present: singleKeys ? present : undefined })
  const place = useArrival(at, step?.question !== undefined && !recordOf(run, step).isShown)
  const [drafts, setDrafts] = useState<Drafts>({})
  const again = (steps: readonly LessonStep[]): void => {
    change((now) => askedAgain(now, steps))
    setDrafts((now) => Object.fromEntries(Object.entries(now).filter(([id]) => !steps.some((s) => s.id === id))))
    go(
      Math.max(
        0,
        lesson.steps.findIndex((s) => s.id === steps[0]?.id),
      ),
    )
  }
  return (
    <div className="lesson" ref={place} data-embedded={isEmbedded || undefined}>
      <header className="lesson-bar">
        {!isEmbedded && (
          <Button
            look="ghost"
            icon="left"
            onClick={() => {
              show({ lesson: null })
            }}
          >
            Lessons
          </Button>
        )}
        <h1 className="lesson-title" ref={title} tabIndex={-1}>
          {lesson.title}
        </h1>
        {!isEmbedded && <PresentButton lesson={lesson} at={Math.min(at, lesson.steps.length - 1)} look="ghost" />}
      </header>
      {step === undefined ? (
        <LessonEnd lesson={lesson} run={run} onAgain={again} />
      ) : (
        <Step
          key={step.id}
          lesson={lesson}
          at={at}
          step={step}
          run={run}
          change={change}
          draft={drafts[step.id] ?? null}
          setDraft={(draft) => {
            setDrafts((now) => ({ ...now, [step.id]: draft }))
          }}
        />
      )}
      <StepNav lesson={lesson} at={at} run={run} go={go} />
    </div>
  )
}

/** Progress is written when it has changed; a browser that cannot keep it says so once. */
function useKeptRun(lesson: string, run: LessonRun): void {
  const tell = useApp((s) => s.tell)
  const told = useRef(false)
  useEffect(() => {
    const result = keepRun(lesson, run)
    if (told.current || result === 'kept' || result === 'off') return
    told.current = true
    tell([
      {
        code: 'progress-not-kept',
        severity: 'warning',
        where: 'Lessons',
        message:
          result === 'full'
            ? 'This browser has no room left to keep your progress. The lesson goes on; hand in or note your answers before you close the page.'
            : 'This browser does not let the page keep your progress. The lesson goes on; a new visit starts from the beginning.',
      },
    ])
  }, [lesson, run, tell])
}

interface StepProps {
  readonly lesson: Lesson
  readonly at: number
  readonly step: LessonStep
  readonly run: LessonRun
  readonly change: (next: (run: LessonRun) => LessonRun) => void
  /** What is chosen or written so far; null = nothing since the last answer. */
  readonly draft: Given | null
  readonly setDraft: (draft: Given | null) => void
}

function Step({ lesson, at, step, run, change, draft, setDraft }: StepProps) {
  const graph = useApp((s) => s.graph)
  const count = useId()
  const record = recordOf(run, step)
  const isAnswered = step.question === undefined || record.isShown
  const state = useMemo(() => ({ isAnswered, hops: null }), [isAnswered])
  const [opened, setOpened] = useState<readonly EdgeId[]>([])
  const evidence = opened[0] ?? null
  const side = useRef<HTMLElement>(null)
  const opener = useRef<Element | null>(null)
  const setEvidence = (id: EdgeId | null): void => {
    if (id !== null) opener.current = document.activeElement
    setOpened(id === null ? [] : [id])
  }
  // Closing takes the button away: the focus returns to what opened it.
  const closeEvidence = (): void => {
    const back =
      opener.current instanceof HTMLElement && opener.current !== document.body && opener.current.isConnected
        ? opener.current
        : side.current
    setEvidence(null)
    back?.focus()
  }
  const { picture, scene, box } = useStepPicture(lesson, at, state, evidence)
  const next = lesson.steps[at + 1]
  useNextPicture(lesson, at + 1, next?.question === undefined || recordOf(run, next).isShown)
  const shown = useMemo(() => shownMap(graph, lesson, at), [graph, lesson, at])
  const key = useMemo(
    () => (step.question === undefined ? null : questionKey(graph, step.question, shown, `${lesson.id} ${step.id}`)),
    [graph, lesson, step, shown],
  )
  const told = new Set(
    picture.links
      .flatMap((link) => link.edges)
      .filter((id) => !picture.blanks.signs.has(id) && !picture.blanks.wordings.has(id)),
  )
  const words = step.alt !== undefined && isAnswered ? [step.alt] : tellPicture(graph, picture)
  const panel = step.view.panel === 'evidence' ? (step.view.evidenceFor ?? null) : null
  const isMatrix = step.view.panel === 'matrix'
  const isBuilding = step.question?.type === 'buildMap'
  // Nothing is drawn while it is asked for: the question has the room.
  const isAlone = !isBuilding && !isMatrix && picture.nodes.length === 0
  const cites = (step.cite ?? []).filter(
    (id) => isAnswered || (told.has(id) && step.question?.type !== 'matchCitation'),
  )
  return (
    <div className="lesson-body" data-building={isBuilding || undefined} data-alone={isAlone || undefined}>
      {!isBuilding && !isAlone && (
        <section className="lesson-map" aria-label="Map of this step">
          {isMatrix && <MatrixPanel nodes={includedAt(lesson, at)} onCell={setOpened} />}
          {!isMatrix && scene !== null && (
            <LessonMap
              scene={scene}
              box={box}
              most={MOST_LABEL}
              idPrefix="lesson-"
              onPick={(target) => {
                const picked = pickedAnswer(key, target, draft)
                if (picked !== null && !record.isShown) setDraft(picked)
                else if (target.kind === 'edge') {
                  const id = picture.links.find((link) => link.id === target.id)?.edges.find((edge) => told.has(edge))
                  setEvidence(id ?? null)
                }
              }}
            />
          )}
          {!isMatrix && <LessonLegend picture={picture} />}
          {step.view.panel === 'table' && <RelationsPanel edges={[...told]} />}
          {!isMatrix && (
            <Folded className="lesson-words small" summary="The picture in words">
              <ul>
                {words.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Folded>
          )}
        </section>
      )}
      <section className="lesson-side" ref={side} aria-labelledby={count} {...ARRIVAL}>
        <p className="lesson-count small num" id={count}>
          Step {at + 1} of {lesson.steps.length}
        </p>
        {step.title !== undefined && <h2 className="lesson-step-title">{step.title}</h2>}
        <p className="lesson-say">
          <SayText
            say={step.say}
            onCite={(id) => {
              setEvidence(id)
            }}
          />
        </p>
        {at === 0 && <Glossary lesson={lesson} isOpen={step.question === undefined} />}
        {step.question !== undefined && key !== null && (
          <QuestionView
            step={step}
            question={step.question}
            questionKey={key}
            shown={shown}
            record={record}
            draft={draft}
            onDraft={setDraft}
            onAnswer={(given, isRight) => {
              change((now) => answered(now, step, given, isRight))
            }}
            onShow={() => {
              setDraft(null)
              change((now) => shownAnswer(now, step))
            }}
            onHint={() => {
              change((now) => hinted(now, step))
            }}
          />
        )}
        {(evidence ?? panel) !== null && (
          <div className="lesson-note">
            <div className="lesson-note-head">
              <h3>Evidence</h3>
              {evidence !== null && (
                <IconButton icon="close" label="Close the evidence" tip="left" onClick={closeEvidence} />
              )}
            </div>
            <EvidenceLines edges={opened.length > 0 ? opened : panel === null ? [] : [panel]} label="Evidence" />
          </div>
        )}
        {step.question === undefined && cites.length > 0 && (
          <Folded className="lesson-cites small" summary="What this step rests on">
            <EvidenceLines edges={cites} />
          </Folded>
        )}
      </section>
    </div>
  )
}

/** What a press on the map chooses, where the question is answered there too. */
function pickedAnswer(
  key: ReturnType<typeof questionKey> | null,
  target: { readonly kind: string; readonly id: string },
  draft: Given | null,
): Given | null {
  if (key === null) return null
  if (key.kind === 'some' && target.kind === 'node') {
    const ids = draft?.kind === 'some' ? draft.ids : []
    return { kind: 'some', ids: ids.includes(target.id) ? ids.filter((id) => id !== target.id) : [...ids, target.id] }
  }
  return key.kind === 'one' && key.choices.some((c) => c.id === target.id) ? { kind: 'one', id: target.id } : null
}

/** What is made only when it is opened: a step comes sooner without it. */
function Folded({
  className,
  summary,
  children,
}: {
  readonly className: string
  readonly summary: string
  readonly children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className={className}
      onToggle={(e) => {
        setOpen(e.currentTarget.open)
      }}
    >
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  )
}

/** Open where nothing is asked; else closed, so that the question is seen. */
function Glossary({ lesson: { glossary = [] }, isOpen }: { readonly lesson: Lesson; readonly isOpen: boolean }) {
  if (glossary.length === 0) return null
  return (
    <details className="lesson-glossary" open={isOpen}>
      <summary>Words you need ({glossary.length})</summary>
      <dl>
        {glossary.map(({ term, def }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{def}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const DOT_WORDS: Readonly<Record<Standing, string>> = {
  right: ', right',
  wrong: ', not right',
  noted: ', noted',
  'looked-up': ', looked up',
  tried: ', tried, not finished',
  open: '',
}

/** Back, next, and every step at a glance; the title of a step not seen yet could tell an answer. */
function StepNav({
  lesson,
  at,
  run,
  go,
}: {
  readonly lesson: Lesson
  readonly at: number
  readonly run: LessonRun
  readonly go: (step: number) => void
}) {
  const step = lesson.steps[at]
  const isOpen = step?.question !== undefined && !recordOf(run, step).isShown
  const isLast = at >= lesson.steps.length
  return (
    <nav className="lesson-nav" aria-label="Steps of the lesson">
      <Button
        icon="left"
        disabled={at === 0}
        aria-keyshortcuts="PageUp"
        onClick={() => {
          go(at - 1)
        }}
      >
        Back
      </Button>
      <ol className="lesson-dots">
        {lesson.steps.map((s, i) => {
          const standing = s.question === undefined ? 'open' : standingOf(recordOf(run, s))
          return (
            <li key={s.id}>
              <button
                type="button"
                className="lesson-dot"
                aria-current={i === at ? 'step' : undefined}
                data-seen={i <= run.reached || undefined}
                data-question={s.question !== undefined || undefined}
                data-state={standing}
                aria-label={`Step ${i + 1}${s.title === undefined || i > run.reached ? '' : `: ${s.title}`}${s.question === undefined ? '' : ', question'}${DOT_WORDS[standing]}`}
                onClick={() => {
                  go(i)
                }}
              >
                <span aria-hidden="true">{i + 1}</span>
              </button>
            </li>
          )
        })}
      </ol>
      {!isLast && (
        <Button
          look={isOpen ? 'default' : 'main'}
          aria-keyshortcuts="PageDown"
          onClick={() => {
            go(at + 1)
          }}
        >
          {at === lesson.steps.length - 1 ? 'Finish' : 'Next'}
        </Button>
      )}
    </nav>
  )
}
