import { layoutFromJson } from '../layout/layoutJson.ts'
import type { LayoutJson } from '../layout/layoutJson.ts'
import type { LaneInput, LaneLayout } from '../layout/layoutTypes.ts'
import type { MapLayouts } from '../store/mapLayouts.ts'

/** Layouts of large maps in the page: the whole map from the file made at build, others from a worker started on first need. */
export function pageLayouts(address = './whole-map.json'): MapLayouts {
  let whole: Promise<LaneLayout | null> | null = null
  let worker: Worker | null = null
  let next = 0
  const waiting = new Map<number, { readonly resolve: (layout: LaneLayout) => void; readonly reject: (error: Error) => void }>()
  const start = (): Worker => {
    const started = new Worker(new URL('../worker/layoutWorker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', (event: MessageEvent<{ readonly id: number; readonly layout: LaneLayout }>) => {
      waiting.get(event.data.id)?.resolve(event.data.layout)
      waiting.delete(event.data.id)
    })
    started.addEventListener('error', (event) => {
      for (const { reject } of waiting.values()) reject(new Error(event.message === undefined ? 'The part of the page that lays large maps out did not come.' : `The map could not be laid out: ${event.message}`))
      waiting.clear()
      // The next map starts another one.
      started.terminate()
      if (worker === started) worker = null
    })
    return started
  }
  return {
    whole: async () => {
      whole ??= fetchLayout(address)
      const layout = await whole
      // Not there this time: the map is laid out without it, and the next time it is asked for again.
      if (layout === null) whole = null
      return layout
    },
    large: async (input: LaneInput) => {
      worker ??= start()
      const id = next++
      return new Promise<LaneLayout>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker?.postMessage({ id, input })
      })
    },
  }
}

/** Null when the file cannot be had: the caller lays the map out itself. */
async function fetchLayout(address: string): Promise<LaneLayout | null> {
  try {
    const response = await fetch(address)
    if (!response.ok) return null
    const json: unknown = await response.json()
    // Parse boundary: the file is made by our own build from the same data.
    return json === null ? null : layoutFromJson(json as LayoutJson)
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return null // no connection, or cut short
    throw error
  }
}
