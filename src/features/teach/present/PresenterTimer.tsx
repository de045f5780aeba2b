import { useEffect, useState } from 'react'
import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import { Button } from '../../../ui/Button.tsx'

const KEY = 'exopath-present-clock'

interface Clock {
  /** Milliseconds run before the last start. */
  readonly before: number
  /** When it was started; null = it stands. */
  readonly since: number | null
}

/** Time since the first step was begun beside the time planned for the steps; it only tells, nothing waits for it. Kept over a reload.
 *  `at`: steps done; `isBegun`: the opening is over. */
export function PresenterTimer({ lesson, at, isBegun }: PresenterTimerProps) {
  return <Timer key={String(isBegun)} lesson={lesson} at={at} isBegun={isBegun} />
}

interface PresenterTimerProps {
  readonly lesson: Lesson
  readonly at: number
  readonly isBegun: boolean
}

/** The opening takes its own time: the clock starts with the first step. One that was stopped stays so. */
function begun(clock: Clock, isBegun: boolean): Clock {
  return isBegun && clock.since === null && clock.before === 0 ? { before: 0, since: Date.now() } : clock
}

function Timer({ lesson, at, isBegun }: PresenterTimerProps) {
  const [clock, setClock] = useState(() => begun(readClock(), isBegun))
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(clock))
    } catch {
      return undefined // a reload then starts the clock anew
    }
    return undefined
  }, [clock])
  useEffect(() => {
    if (clock.since === null) return undefined
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [clock.since])
  const elapsed = clock.before + (clock.since === null ? 0 : Math.max(0, now - clock.since))
  const planned = lesson.steps.slice(0, at).reduce((sum, step) => sum + (step.minutes ?? 0), 0)
  return (
    <div className="presenter-timer" role="group" aria-label="Time">
      <span className="num presenter-clock">{clockText(elapsed / 60_000)}</span>
      <span className="small quiet num">
        of {lesson.durationMin} min; by this step {clockText(planned)} planned
      </span>
      <Button
        look="ghost"
        onClick={() => {
          setClock(clock.since === null ? { ...clock, since: Date.now() } : { before: elapsed, since: null })
        }}
      >
        {clock.since === null ? 'Go' : 'Pause'}
      </Button>
      <Button
        look="ghost"
        onClick={() => {
          setClock({ before: 0, since: Date.now() })
        }}
      >
        Clock to 0
      </Button>
    </div>
  )
}

function clockText(minutes: number): string {
  const seconds = Math.floor(minutes * 60)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function readClock(): Clock {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    if (
      typeof kept === 'object' &&
      kept !== null &&
      'before' in kept &&
      typeof kept.before === 'number' &&
      'since' in kept &&
      (kept.since === null || typeof kept.since === 'number')
    )
      return { before: kept.before, since: kept.since }
  } catch {
    return { before: 0, since: null } // blocked storage: the clock starts with the first step
  }
  return { before: 0, since: null }
}
