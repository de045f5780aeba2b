import { useEffect, useState } from 'react'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import type { HandoutOptions } from '../../figure/handout/handoutOptions.ts'
import { handoutSheet } from '../../figure/handout/handoutSheet.ts'
import type { Sheet } from '../../figure/handout/handoutSheet.ts'
import { useApp } from '../../store/react.tsx'

export interface HandoutSheets {
  readonly student: Sheet
  readonly key: Sheet
}

/** Both sheets for these choices; the last ones stay while new ones are made. A reason in words where that fails. */
export function useHandoutSheets(
  lesson: Lesson,
  options: HandoutOptions,
): { readonly sheets: HandoutSheets | null; readonly isMaking: boolean; readonly failure: string | null } {
  const graph = useApp((s) => s.graph)
  const [made, setMade] = useState<{
    readonly options: HandoutOptions
    readonly sheets: HandoutSheets | null
    readonly failure: string | null
  } | null>(null)
  useEffect(() => {
    // The page says first that it is at work: laying out takes a moment on slow machines.
    const later = setTimeout(() => {
      try {
        setMade({
          options,
          failure: null,
          sheets: {
            student: handoutSheet(graph, lesson, options, 'student'),
            key: handoutSheet(graph, lesson, options, 'key'),
          },
        })
      } catch (error) {
        setMade({
          options,
          sheets: null,
          failure: `The sheets could not be made: ${error instanceof Error ? error.message : String(error)}`,
        })
      }
    }, AFTER_PAINT_MS)
    return () => {
      clearTimeout(later)
    }
  }, [graph, lesson, options])
  return { sheets: made?.sheets ?? null, isMaking: made?.options !== options, failure: made?.failure ?? null }
}

const AFTER_PAINT_MS = 30
