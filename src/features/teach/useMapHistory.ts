import { useState } from 'react'
import type { BuiltMap } from '../../core/lesson/builtMap.ts'

/** Most steps that can be undone. */
const MOST_STEPS = 100

export interface MapHistory {
  /** Makes a map the current one; the same map again is no step. */
  readonly change: (map: BuiltMap) => void
  /** Undefined when there is nothing to undo or redo. */
  readonly undo: (() => void) | undefined
  readonly redo: (() => void) | undefined
}

/** Undo and redo of a map that its owner holds. */
export function useMapHistory(value: BuiltMap, onChange: (map: BuiltMap) => void): MapHistory {
  const [{ past, future }, setSteps] = useState<{
    readonly past: readonly BuiltMap[]
    readonly future: readonly BuiltMap[]
  }>({ past: [], future: [] })
  const [before, after] = [past.at(-1), future[0]]
  return {
    change: (map) => {
      if (map === value) return
      setSteps({ past: [...past, value].slice(-MOST_STEPS), future: [] })
      onChange(map)
    },
    undo:
      before === undefined
        ? undefined
        : () => {
            setSteps({ past: past.slice(0, -1), future: [value, ...future] })
            onChange(before)
          },
    redo:
      after === undefined
        ? undefined
        : () => {
            setSteps({ past: [...past, value], future: future.slice(1) })
            onChange(after)
          },
  }
}
