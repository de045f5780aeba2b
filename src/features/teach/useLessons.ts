import { useEffect, useState } from 'react'
import { onDraftsChange } from './edit/rawDrafts.ts'
import { loadLessons } from './loadLessons.ts'
import type { LoadedLessons } from './loadLessons.ts'

/** The lessons, those of one's own too, as they are now: null while they come. `again` asks once more after a failure. */
export function useLessons(): {
  readonly loaded: LoadedLessons | null
  readonly failed: string | null
  readonly again: () => void
} {
  const [loaded, setLoaded] = useState<LoadedLessons | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isShown = true
    loadLessons().then(
      (lessons) => {
        if (isShown) setLoaded(lessons)
      },
      (error: unknown) => {
        if (isShown) setFailed(error instanceof Error ? error.message : String(error))
      },
    )
    return () => {
      isShown = false
    }
  }, [tries])
  useEffect(
    () =>
      onDraftsChange(() => {
        setTries((n) => n + 1)
      }),
    [],
  )
  return {
    loaded,
    failed,
    again: () => {
      setFailed(null)
      setTries((n) => n + 1)
    },
  }
}
