import { layoutFromJson } from '../layout/layoutJson.ts'
import { extensionKey, layoutKey } from '../layout/layoutKey.ts'
import type { LaneLayout } from '../layout/layoutTypes.ts'
import type { LayoutTask } from '../worker/layoutWorker.ts'
import type { MapLayouts } from '../store/mapLayouts.ts'
import { FIRST_LAYOUTS, LARGE_ABOVE, LAYOUT_FILES } from './layoutFiles.ts'
import type { NamedLayouts } from './layoutFiles.ts'
// oxlint-disable-next-line import/default -- The bundler gives the address of the built worker.
import layoutWorkerFile from '../worker/layoutWorker.ts?worker&url'

/** Layouts in the page: those of the first view at once, others of the shipped graph from files made at build, the rest from a
 *  worker started on first need. What was found once is kept. */
export function pageLayouts(page: Document = document): MapLayouts {
  const kept = new Map<string, LaneLayout>()
  const keep = (named: NamedLayouts): void => {
    for (const [key, layout] of Object.entries(named)) kept.set(key, layoutFromJson(layout))
  }
  keep(readFirst(page))
  const files = { small: oneFile(LAYOUT_FILES.small, keep), large: oneFile(LAYOUT_FILES.large, keep) }
  const askWorker = layoutWorker()
  return {
    known: (input) => kept.get(layoutKey(input)) ?? null,
    find: async (input) => {
      const key = layoutKey(input)
      if (!kept.has(key)) await files[input.nodes.length > LARGE_ABOVE ? 'large' : 'small']()
      const layout = kept.get(key) ?? (await askWorker({ kind: 'lay-out', input }))
      kept.set(key, layout)
      return layout
    },
    extend: async (layout, later) => {
      const key = extensionKey(layout, later)
      if (!kept.has(key) && layout.nodes.size <= LARGE_ABOVE) await files.small()
      const extended = kept.get(key) ?? (await askWorker({ kind: 'extend', layout, later }))
      kept.set(key, extended)
      return extended
    },
  }
}

/** The layouts written into the page; none where it was not built (dev server). */
function readFirst(page: Document): NamedLayouts {
  const text = page.getElementById(FIRST_LAYOUTS)?.textContent
  // Parse boundary: written by our own build from the same data.
  return text === undefined || text === null || text === '' ? {} : (JSON.parse(text) as NamedLayouts)
}

/** Loads a file of layouts once. Not there this time: maps are laid out without it, and the next time it is asked for again. */
function oneFile(address: string, keep: (named: NamedLayouts) => void): () => Promise<void> {
  let asked: Promise<boolean> | null = null
  return async () => {
    asked ??= fetchLayouts(`./${address}`, keep)
    if (!(await asked)) asked = null
  }
}

async function fetchLayouts(address: string, keep: (named: NamedLayouts) => void): Promise<boolean> {
  try {
    const response = await fetch(address)
    if (!response.ok) return false
    // Parse boundary: the file is made by our own build from the same data.
    keep((await response.json()) as NamedLayouts)
    return true
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return false // no connection, or cut short
    throw error
  }
}

/** Lays maps out away from the page's main thread; a worker that fails is started anew for the next map. */
function layoutWorker(): (task: LayoutTask) => Promise<LaneLayout> {
  let worker: Worker | null = null
  let next = 0
  const waiting = new Map<
    number,
    { readonly resolve: (layout: LaneLayout) => void; readonly reject: (error: Error) => void }
  >()
  const start = (file: string): Worker => {
    const started = new Worker(file, { type: file === layoutWorkerFile ? 'module' : 'classic' })
    started.addEventListener('message', (event: MessageEvent<{ readonly id: number; readonly layout: LaneLayout }>) => {
      waiting.get(event.data.id)?.resolve(event.data.layout)
      waiting.delete(event.data.id)
    })
    started.addEventListener('error', (event) => {
      for (const { reject } of waiting.values())
        reject(
          new Error(
            event.message === undefined
              ? 'The part of the page that lays maps out did not come.'
              : `The map could not be laid out: ${event.message}`,
          ),
        )
      waiting.clear()
      started.terminate()
      if (worker === started) worker = null
    })
    return started
  }
  return async (task) => {
    const file = await workerFile()
    worker ??= start(file)
    const id = next++
    return new Promise<LaneLayout>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker?.postMessage({ id, task })
    })
  }
}

/** A frame that its host keeps from every origin (sandbox) may read our files but not start a worker of them: it starts a copy
 *  (a classic script, as the build writes workers: a module it may not start either). */
async function workerFile(): Promise<string> {
  if (origin !== 'null') return layoutWorkerFile
  return URL.createObjectURL(new Blob([await (await fetch(layoutWorkerFile)).text()], { type: 'text/javascript' }))
}
