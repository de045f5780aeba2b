import { useState } from 'react'
import type { FigureRecipe } from '../../figure/recipe.ts'

export interface RecipeHistory {
  readonly recipe: FigureRecipe
  readonly change: (patch: Partial<FigureRecipe>) => void
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
}

/** The figure being made, with undo and redo of every change. */
export function useRecipe(start: () => FigureRecipe): RecipeHistory {
  const [history, setHistory] = useState(() => ({ list: [start()], at: 0 }))
  const recipe = history.list[history.at] ?? history.list[0] ?? start()
  const go = (step: 1 | -1) =>
    history.list[history.at + step] === undefined
      ? null
      : () => {
          setHistory({ ...history, at: history.at + step })
        }
  return {
    recipe,
    change: (patch) => {
      setHistory((h) => ({
        list: [...h.list.slice(0, h.at + 1), { ...(h.list[h.at] ?? recipe), ...patch }],
        at: h.at + 1,
      }))
    },
    undo: go(-1),
    redo: go(1),
  }
}
