import { layoutLanes } from '../layout/columns.ts'
import { extendLayout } from '../layout/extendLayout.ts'
import type { Later } from '../layout/extendLayout.ts'
import type { LaneInput, LaneLayout } from '../layout/layoutTypes.ts'

/** What the page asks of the worker: a layout, or a standing one with what came later. */
export type LayoutTask =
  | { readonly kind: 'lay-out'; readonly input: LaneInput }
  | { readonly kind: 'extend'; readonly layout: LaneLayout; readonly later: Later }

/** Lays maps out away from the page: takes {id, task}, answers {id, layout}. */
addEventListener('message', (event: MessageEvent<{ readonly id: number; readonly task: LayoutTask }>) => {
  const { id, task } = event.data
  postMessage({ id, layout: task.kind === 'extend' ? extendLayout(task.layout, task.later) : layoutLanes(task.input) })
})
