import { applyQuery } from '../core/query/applyQuery.ts'
import type { Answer } from '../core/query/answer.ts'
import { answerQuestion } from '../core/paths/answerQuestion.ts'
import type { RouteAnswer } from '../core/paths/route.ts'
import type { PathRequest, View } from '../core/query/view.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { AppState } from './appState.ts'

/** A selector that remembers its last result for the same inputs, compared one by one. */
function memo<I extends readonly unknown[], O>(
  inputs: (state: AppState) => readonly [...I],
  compute: (...values: I) => O,
): (state: AppState) => O {
  let last: { readonly values: readonly [...I]; readonly result: O } | null = null
  return (state) => {
    const values = inputs(state)
    const same = last !== null && values.every((v, i) => v === last?.values[i])
    if (last === null || !same) last = { values, result: compute(...values) }
    return last.result
  }
}

type Question = Omit<PathRequest, 'open' | 'step'>

/** The parts of a path question that change its answer; which path is open does not. */
const selectQuestion = memo<
  [
    PathRequest['from'] | undefined,
    PathRequest['to'] | undefined,
    PathRequest['via'] | undefined,
    PathRequest['avoid'] | undefined,
    number | undefined,
    PathRequest['options'] | undefined,
  ],
  Question | null
>(
  ({ view: { paths } }) => [paths?.from, paths?.to, paths?.via, paths?.avoid, paths?.maxSteps, paths?.options],
  (from, to, via, avoid, maxSteps, options) =>
    from === undefined ||
    to === undefined ||
    via === undefined ||
    avoid === undefined ||
    maxSteps === undefined ||
    options === undefined
      ? null
      : { from, to, via, avoid, maxSteps, options },
)

/** The answer to the open question in its layers; null while none is asked. */
export const selectRoutes = memo<[MechanismGraph, Question | null, View['filters']], RouteAnswer | null>(
  (s) => [s.graph, selectQuestion(s), s.view.filters],
  (graph, question, filters) => (question === null ? null : answerQuestion(graph, { ...question, filters })),
)

/** What the current view shows. */
export const selectAnswer = memo<[MechanismGraph, View, RouteAnswer | null], Answer>(
  (s) => [s.graph, s.view, selectRoutes(s)],
  (graph, view, routes) => applyQuery(graph, view, routes),
)
