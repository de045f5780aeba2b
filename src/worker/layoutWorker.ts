import { layoutLanes } from '../layout/columns.ts'
import type { LaneInput } from '../layout/layoutTypes.ts'

/** Lays out large maps away from the page: takes {id, input}, answers {id, layout}. */
addEventListener('message', (event: MessageEvent<{ readonly id: number; readonly input: LaneInput }>) => {
  postMessage({ id: event.data.id, layout: layoutLanes(event.data.input) })
})
