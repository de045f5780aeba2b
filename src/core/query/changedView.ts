import type { Scope, View } from './view.ts'

/** A view with some parts changed. What the reader brought in, hid and dragged belongs to the part of the graph it was done on:
 *  another scope or question starts without it; another path of the same answer, or chapters switched on and off, do not. */
export function changedView(view: View, patch: Partial<View>): View {
  const next = { ...view, ...patch }
  const isOther = placeOf(next.scope) !== placeOf(view.scope) || asked(next.paths) !== asked(view.paths)
  return isOther ? { ...next, changes: patch.changes ?? [], moved: patch.moved ?? [] } : next
}

function placeOf(scope: Scope): string {
  return scope.kind === 'whole' ? scope.kind : JSON.stringify(scope)
}

/** The question itself, without which path of its answer is open. */
function asked(paths: View['paths']): string {
  return paths === null
    ? ''
    : JSON.stringify([paths.from, paths.to, paths.via, paths.avoid, paths.maxSteps, paths.options])
}
