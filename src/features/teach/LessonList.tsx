import { Suspense, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { countRun } from '../../core/lesson/lessonRun.ts'
import type { LessonRun } from '../../core/lesson/lessonRun.ts'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import { audienceWord } from '../../core/words/lessonWords.ts'
import { counted } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { useOfflineReady } from '../../ui/useOfflineReady.ts'
import { PageTitle } from '../shell/PageTitle.tsx'
import { lessonFile, lessonFileName } from './downloadLesson.ts'
import { isLessonFile } from './loadLessons.ts'
import { forgetRuns, isProgressKept, readRun, setProgressKept } from './lessonProgress.ts'
import { startPresenting } from './present/startPresenting.ts'

const HandoutDialog = lazyPart(async () => (await import('./HandoutDialog.tsx')).HandoutDialog)
const ShareDialog = lazyPart(async () => (await import('../share/ShareDialog.tsx')).ShareDialog)
const OwnLessons = lazyPart(async () => (await import('./edit/OwnLessons.tsx')).OwnLessons)

/** All lessons: for whom, how long, what one learns, and what to do with each. */
export function LessonList({
  lessons,
  own,
}: {
  readonly lessons: readonly Lesson[]
  readonly own: ReadonlySet<string>
}) {
  const [changes, setChanges] = useState(0)
  const announce = useApp((s) => s.announce)
  const isOffline = useOfflineReady()
  const keepBox = useRef<HTMLInputElement>(null)
  const forget = (): void => {
    forgetRuns()
    // The button has nothing left to do and is switched off.
    keepBox.current?.focus()
    setChanges(changes + 1)
    announce('Your progress was forgotten.')
  }
  const keep = (on: boolean): void => {
    setProgressKept(on)
    setChanges(changes + 1)
    announce(
      on ? 'Progress is kept in this browser from now on.' : 'Progress is no longer kept; what was kept is gone.',
    )
  }
  const hasProgress = lessons.some(
    (lesson) => readRun(lesson.id).reached > 0 || Object.keys(readRun(lesson.id).steps).length > 0,
  )
  const shipped = lessons.filter((lesson) => !own.has(lesson.id))
  // Lessons speak of each other by their numbers; one that was saved alone has none.
  const numbers = new Map(isLessonFile() ? [] : shipped.map(({ id }, i) => [id, i + 1]))
  return (
    <div className="page lessons-page">
      <PageTitle>Lessons</PageTitle>
      <p className="page-lead">
        Learn to read the map, to predict what a chain does, and to tell how sure a claim is. Every answer is worked out
        from the graph; every claim names its place in the review. No account, nothing is sent.
      </p>
      <p className="small quiet lessons-offline" role="status">
        {isOffline && 'This browser has kept it all: lessons open and can be presented without a network.'}
      </p>
      <ol className="lesson-cards">
        {shipped.map((lesson) => (
          <LessonCard
            key={`${lesson.id} ${changes}`}
            lesson={lesson}
            lessons={lessons}
            numbers={numbers}
            more={<CopyToChange lesson={lesson} shipped={shipped} />}
          />
        ))}
      </ol>
      {!isLessonFile() && (
        <Suspense fallback={null}>
          <OwnLessons shipped={shipped} />
        </Suspense>
      )}
      <section className="lesson-keep" aria-label="Your progress">
        <label className="check">
          <input
            ref={keepBox}
            type="checkbox"
            checked={isProgressKept()}
            onChange={(e) => {
              keep(e.currentTarget.checked)
            }}
          />{' '}
          Keep my progress in this browser
        </label>
        <Button look="ghost" disabled={!hasProgress} onClick={forget}>
          Forget my progress
        </Button>
      </section>
    </div>
  )
}

/** Makes a shipped lesson one's own and opens it to be changed. */
function CopyToChange({ lesson, shipped }: { readonly lesson: Lesson; readonly shipped: readonly Lesson[] }) {
  const show = useApp((s) => s.show)
  const tell = useApp((s) => s.tell)
  const copy = (): void => {
    import('./edit/draftStore.ts').then(
      ({ keepCopy }) => {
        show({ lesson: { id: keepCopy(lesson, shipped).id, step: 0, as: 'editor' } })
      },
      () => {
        tell([
          {
            code: 'editor-not-loaded',
            severity: 'error',
            where: 'Lessons',
            message: 'The part of the page that writes lessons did not come. Check the connection and try again.',
          },
        ])
      },
    )
  }
  return (
    <Button look="ghost" onClick={copy}>
      Make a copy to change<span className="visually-hidden"> {lesson.title}</span>
    </Button>
  )
}

const NO_NUMBERS: ReadonlyMap<string, number> = new Map()

/** One lesson with what can be done with it; `more` stands below. `numbers`: those of the shipped lessons, by id. */
export function LessonCard({
  lesson,
  lessons,
  numbers = NO_NUMBERS,
  more,
}: {
  readonly lesson: Lesson
  readonly lessons: readonly Lesson[]
  readonly numbers?: ReadonlyMap<string, number>
  readonly more?: ReactNode
}) {
  const show = useApp((s) => s.show)
  const run = readRun(lesson.id)
  const number = numbers.get(lesson.id)
  const questions = lesson.steps.filter((step) => step.question !== undefined).length
  const before = (lesson.prerequisites ?? []).flatMap((id) => lessons.find((other) => other.id === id) ?? [])
  const at = run.reached >= lesson.steps.length ? 0 : run.reached
  const start = (step: number): void => {
    show({ lesson: { id: lesson.id, step, as: 'learner' }, selection: null })
  }
  return (
    <li className="lesson-card" aria-labelledby={`lesson-${lesson.id}`}>
      <h2 id={`lesson-${lesson.id}`}>
        {number !== undefined && (
          <span className="lesson-number num">
            Lesson {number}
            <span className="visually-hidden">: </span>
          </span>
        )}
        {lesson.title}
      </h2>
      <p className="small lesson-facts">
        For {audienceWord(lesson.audience)} · {lesson.durationMin} minutes ·{' '}
        {counted(lesson.steps.length, 'step', 'steps')}, {counted(questions, 'question', 'questions')}
      </p>
      <p className="small-head">You learn to</p>
      <ul className="lesson-aims">
        {lesson.objectives.map((aim) => (
          <li key={aim}>{aim}</li>
        ))}
      </ul>
      {before.length > 0 && (
        <p className="small">
          Best after:{' '}
          {before.map(({ id, title }) => (numbers.has(id) ? `lesson ${numbers.get(id)}, ${title}` : title)).join('; ')}
        </p>
      )}
      <p className="small lesson-progress">{progressWords(lesson, run)}</p>
      <div className="lesson-buttons">
        <Button
          look="main"
          onClick={() => {
            start(at)
          }}
        >
          {at > 0 ? 'Go on' : 'Start'}
          <span className="visually-hidden"> {lesson.title}</span>
        </Button>
        {at > 0 && (
          <Button
            onClick={() => {
              forgetRuns(lesson.id)
              start(0)
            }}
          >
            Start anew<span className="visually-hidden"> {lesson.title}</span>
          </Button>
        )}
        <PresentButton lesson={lesson} at={0} />
        {!isLessonFile() && <HandOutButton lesson={lesson} />}
        {!isLessonFile() && <DownloadButton lesson={lesson} />}
        {!isLessonFile() && <ShareButton lesson={lesson} />}
        <Button
          look="ghost"
          onClick={() => {
            show({ lesson: { id: lesson.id, step: 0, as: 'tally' }, selection: null })
          }}
        >
          Class results<span className="visually-hidden"> {lesson.title}</span>
        </Button>
        {!isLessonFile() && more}
      </div>
    </li>
  )
}

/** The lesson on paper: sheets for the class and the key. */
export function HandOutButton({
  lesson,
  look = 'ghost',
}: {
  readonly lesson: Lesson
  readonly look?: 'default' | 'ghost'
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        look={look}
        onClick={() => {
          setOpen(true)
        }}
      >
        Hand out<span className="visually-hidden"> {lesson.title}</span>
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <HandoutDialog
            lesson={lesson}
            onClose={() => {
              setOpen(false)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** Link, QR code and frame of the lesson. */
function ShareButton({ lesson }: { readonly lesson: Lesson }) {
  const [isOpen, setOpen] = useState(false)
  const address = `${location.href.split('#')[0] ?? ''}#lessons?lesson=${lesson.id}`
  return (
    <>
      <Button
        look="ghost"
        onClick={() => {
          setOpen(true)
        }}
      >
        Share<span className="visually-hidden"> {lesson.title}</span>
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ShareDialog
            shared={{ address, framed: `${address}&as=embed`, title: lesson.title }}
            onClose={() => {
              setOpen(false)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** Saves the lesson as one file that opens from disk. */
function DownloadButton({ lesson }: { readonly lesson: Lesson }) {
  const graph = useApp((s) => s.graph)
  const announce = useApp((s) => s.announce)
  const tell = useApp((s) => s.tell)
  const [isBusy, setBusy] = useState(false)
  const download = async (): Promise<void> => {
    setBusy(true)
    try {
      saveFile(lessonFileName(lesson), await lessonFile(graph, lesson), 'text/html;charset=utf-8')
      announce('The lesson was saved as one file. It opens in any browser, without a network.')
    } catch (error) {
      tell([
        {
          code: 'lesson-not-saved',
          severity: 'error',
          where: lesson.title,
          message: `The file could not be made. ${error instanceof Error ? error.message : String(error)} Check the connection and try again.`,
        },
      ])
    }
    setBusy(false)
  }
  return (
    <Button
      look="ghost"
      aria-busy={isBusy}
      onClick={() => {
        void download()
      }}
    >
      {isBusy ? 'Making the file …' : 'Download'}
      <span className="visually-hidden"> {lesson.title}</span>
    </Button>
  )
}

/** Opens the presenter's window; this one becomes the room's. */
export function PresentButton({
  lesson,
  at,
  look = 'default',
}: {
  readonly lesson: Lesson
  readonly at: number
  readonly look?: 'default' | 'ghost'
}) {
  const show = useApp((s) => s.show)
  const tell = useApp((s) => s.tell)
  return (
    <Button
      look={look}
      aria-keyshortcuts="S"
      onClick={() => {
        startPresenting(lesson.id, at, show, tell)
      }}
    >
      Present<span className="visually-hidden"> {lesson.title}</span>
    </Button>
  )
}

function progressWords(lesson: Lesson, run: LessonRun): string {
  const { right, graded, open, tried } = countRun(lesson, run)
  if (run.reached === 0 && Object.keys(run.steps).length === 0) return 'Not started.'
  const score = open.length + tried.length === graded ? '' : ` ${right} of ${graded} questions right.`
  return `${run.reached >= lesson.steps.length ? 'Done.' : `You reached step ${run.reached + 1} of ${lesson.steps.length}.`}${score}`
}
