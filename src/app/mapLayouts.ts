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
      for (const { reject } of waiting.values()) reject(new Error(`The layout failed: ${event.message}`))
      waiting.clear()
    })
    return started
  }
  return {
    whole: () => (whole ??= fetchLayout(address)),
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
  const response = await fetch(address)
  if (!response.ok) return null
  const json: unknown = await response.json()
  // Parse boundary: the file is made by our own build from the same data.
  return json === null ? null : layoutFromJson(json as LayoutJson)
}
