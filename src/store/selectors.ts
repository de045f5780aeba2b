import { applyQuery } from '../core/query/applyQuery.ts'
import type { Answer } from '../core/query/answer.ts'
import type { PathAnswer } from '../core/query/mechanismPath.ts'
import { findPaths } from '../core/query/findPaths.ts'
import type { AppState } from './appState.ts'

/** Remembers the last result of a selector for the same inputs, compared one by one. */
function memo<I extends readonly unknown[], O>(inputs: (state: AppState) => I, compute: (...values: I) => O): (state: AppState) => O {
  let last: { readonly values: I; readonly result: O } | null = null
  return (state) => {
    const values = inputs(state)
    if (last === null || values.some((v, i) => v !== last?.values[i])) last = { values, result: compute(...values) }
    return last.result
  }
}

/** All paths the open question asks for; null while none is asked. */
export const selectPathAnswer = memo(
  (s) => [s.graph, s.view.paths?.from, s.view.paths?.to, s.view.paths?.via, s.view.paths?.avoid, s.view.paths?.maxSteps, s.view.paths?.options, s.view.filters] as const,
  (graph, from, to, via, avoid, maxSteps, options, filters): PathAnswer | null =>
    from === undefined || to === undefined || via === undefined || avoid === undefined || maxSteps === undefined || options === undefined
      ? null
      : findPaths(graph, { from, to, via, avoid, maxSteps, options, filters }),
)

/** What the current view shows. */
export const selectAnswer = memo(
  (s) => [s.graph, s.view, selectPathAnswer(s)] as const,
  (graph, view, paths): Answer => applyQuery(graph, view, paths),
)
