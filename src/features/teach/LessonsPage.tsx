import './teach.css'
import { Suspense } from 'react'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import type { LessonPlace, LessonRole } from '../../core/query/view.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { LessonList } from './LessonList.tsx'
import { LessonPlayer } from './LessonPlayer.tsx'
import { isLessonFile } from './loadLessons.ts'
import { useLessons } from './useLessons.ts'

const PresenterView = lazyPart(async () => (await import('./present/PresenterView.tsx')).PresenterView)
const EditorPage = lazyPart(async () => (await import('./edit/EditorPage.tsx')).EditorPage)
const OwnGate = lazyPart(async () => (await import('./edit/OwnGate.tsx')).OwnGate)
const AudienceView = lazyPart(async () => (await import('./present/AudienceView.tsx')).AudienceView)

const LessonTally = lazyPart(async () => (await import('./LessonTally.tsx')).LessonTally)

/** The page of lessons: the list, or one lesson as its learner, presenter, audience, author or marker sees it. */
export function LessonsPage() {
  const place = useApp((s) => s.view.lesson)
  // A lesson that was saved as one file is only played.
  if (place?.as === 'editor' && !isLessonFile())
    return (
      <Suspense fallback={<div className="page" aria-busy="true" />}>
        <EditorPage key={place.id} place={place} />
      </Suspense>
    )
  return <ReadLessons place={place} />
}

function ReadLessons({ place }: { readonly place: LessonPlace | null }) {
  const { loaded, failed, again } = useLessons()
  if (failed !== null) return <NotLoaded reason={failed} again={again} />
  if (loaded === null)
    return (
      <div className="page" aria-busy="true">
        <PageTitle>Lessons</PageTitle>
      </div>
    )
  if (place === null) return <LessonList lessons={loaded.lessons} own={loaded.own} />
  const lesson = loaded.lessons.find(({ id }) => id === place.id)
  if (lesson === undefined) return <UnknownLesson id={place.id} lessons={loaded.lessons} />
  const at = Math.min(place.step, lesson.steps.length)
  const played = <InRole lesson={lesson} at={at} as={place.as} />
  return (
    <Suspense fallback={<div className="page" aria-busy="true" />}>
      {loaded.own.has(lesson.id) ? (
        <OwnGate lesson={lesson} at={at} as={place.as}>
          {played}
        </OwnGate>
      ) : (
        played
      )}
    </Suspense>
  )
}

function InRole({ lesson, at, as }: { readonly lesson: Lesson; readonly at: number; readonly as: LessonRole }) {
  switch (as) {
    case 'learner':
    case 'embed':
    case 'editor':
      return <LessonPlayer key={lesson.id} lesson={lesson} at={at} isEmbedded={as === 'embed'} />
    case 'presenter':
      return <PresenterView key={lesson.id} lesson={lesson} />
    case 'audience':
      return <AudienceView key={lesson.id} lesson={lesson} />
    case 'tally':
      return <LessonTally key={lesson.id} lesson={lesson} />
  }
}

function NotLoaded({ reason, again }: { readonly reason: string; readonly again: () => void }) {
  return (
    <div className="page">
      <PageTitle>Lessons</PageTitle>
      <div className="page-empty">
        <h2>The lessons did not come</h2>
        <p className="small">{reason} Check the connection and try again.</p>
        <Button onClick={again}>Try again</Button>
      </div>
    </div>
  )
}

function UnknownLesson({ id, lessons }: { readonly id: string; readonly lessons: readonly Lesson[] }) {
  const show = useApp((s) => s.show)
  return (
    <div className="page">
      <PageTitle>No such lesson</PageTitle>
      <div className="page-empty">
        <p>
          There is no lesson “{id}” here; the link may be of another version. There{' '}
          {lessons.length === 1 ? 'is 1 lesson' : `are ${lessons.length} lessons`}.
        </p>
        <Button
          look="main"
          onClick={() => {
            show({ lesson: null })
          }}
        >
          All lessons
        </Button>
      </div>
    </div>
  )
}
