import './present.css'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sayWords } from '../../../core/lesson/sayText.ts'
import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import { useApp } from '../../../store/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useElementSize } from '../../../ui/useElementSize.ts'
import { Slide } from './Slide.tsx'
import { usePresentation } from './usePresentation.ts'
import { toggleFullScreen, usePresenterKeys } from './usePresenterKeys.ts'

/** How long the buttons stay after the pointer has moved, ms. */
const POINTING_MS = 2500

/** Whether the pointer has moved of late: buttons over a picture on a wall are there only then. */
function usePointing(): readonly [boolean, () => void] {
  const [isPointing, setPointing] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
    },
    [],
  )
  const point = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setPointing(false)
    }, POINTING_MS)
    setPointing(true)
  }, [])
  return [isPointing, point]
}

/** What the room sees, filling the window. The keys of the presenter work here too, for a single screen and for clickers. */
export function AudienceView({ lesson }: { readonly lesson: Lesson }) {
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  const { now, command, presenters, end } = usePresentation(lesson, 'audience')
  const place = useRef<HTMLDivElement>(null)
  const [isPointing, point] = usePointing()
  const size = useElementSize(place)
  // Alone, this is the one screen there is: N turns it into the presenter's view, with notes.
  const notes = useCallback(() => {
    if (presenters === 0) show({ lesson: { id: lesson.id, step: now.step, as: 'presenter' } })
  }, [presenters, show, lesson, now.step])
  // With a presenter beside it the overview is there.
  const overview = useCallback(() => {
    if (presenters === 0) end()
  }, [presenters, end])
  usePresenterKeys({ command, overview, notes, fullScreen: toggleFullScreen })
  const step = lesson.steps[now.step]
  const said =
    now.isBlank || step === undefined
      ? 'Blank screen.'
      : now.phase === 'title'
        ? lesson.title
        : now.phase === 'ask'
          ? (step.question?.prompt ?? '')
          : now.phase === 'say'
            ? `${step.title ?? ''}. ${sayWords(step.say)}`
            : ''
  useEffect(() => {
    if (said !== '') announce(said)
  }, [announce, said])
  return (
    <div className="audience" ref={place} data-pointer={isPointing || undefined} onPointerMove={point}>
      <h1 className="visually-hidden">{lesson.title}</h1>
      {size !== null && <Slide lesson={lesson} now={now} idPrefix="room-" place={size} />}
      <div className="audience-tools">
        <Button
          look="ghost"
          aria-keyshortcuts="ArrowLeft"
          onClick={() => {
            command({ kind: 'back' })
          }}
        >
          Back
        </Button>
        <Button
          look="ghost"
          aria-keyshortcuts="ArrowRight"
          onClick={() => {
            command({ kind: 'next' })
          }}
        >
          Next
        </Button>
        <Button look="ghost" aria-keyshortcuts="F" onClick={toggleFullScreen}>
          Full screen
        </Button>
        {presenters === 0 && (
          <Button look="ghost" aria-keyshortcuts="N" onClick={notes}>
            Notes
          </Button>
        )}
        <Button look="ghost" onClick={end}>
          End
        </Button>
      </div>
    </div>
  )
}
