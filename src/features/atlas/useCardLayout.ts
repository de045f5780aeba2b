import { useEffect, useState } from 'react'
import type { LaneInput, LaneLayout } from '../../layout/layoutTypes.ts'
import { useApp } from '../../store/react.tsx'

/** The layout of a small picture, asked for once it is `wanted` and never made on the page's main thread; null until it is there. */
export function useCardLayout(input: LaneInput, wanted: boolean): LaneLayout | null {
  const layouts = useApp((s) => s.layouts)
  const [layout, setLayout] = useState<LaneLayout | null>(null)
  const [failed, setFailed] = useState<Error | null>(null)
  useEffect(() => {
    if (!wanted || layout !== null) return undefined
    let isShown = true
    layouts.find(input).then(
      (found) => {
        if (isShown) setLayout(found)
      },
      (error: unknown) => {
        if (isShown) setFailed(error instanceof Error ? error : new Error(String(error)))
      },
    )
    return () => {
      isShown = false
    }
  }, [input, wanted, layout, layouts])
  if (failed !== null) throw failed
  return layout
}
