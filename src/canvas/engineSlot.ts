import type { BodyEngine, BodyEngineEvents, CreateBodyEngine } from './bodyEngine.ts'

/** Where the engine comes in when it is first needed. Asking is cheap and may be repeated: while the file is under way nothing
 *  happens, after a failure the next ask tries again. */
export interface EngineSlot {
  readonly ask: () => void
  readonly engine: () => BodyEngine | null
  /** Whether it has drawn its first frame and so stands for the light drawing. */
  readonly isDrawing: () => boolean
  /** Takes the engine out; the next ask puts a new one in. */
  readonly empty: () => void
}

export function engineSlot(options: {
  readonly element: HTMLElement
  readonly load: () => Promise<CreateBodyEngine>
  /** Whether the engine may start now: there is room to draw in. */
  readonly mayStart: () => boolean
  /** The engine is in: give it Scene and camera. */
  readonly onStart: (engine: BodyEngine) => void
  readonly events: BodyEngineEvents
}): EngineSlot {
  let engine: BodyEngine | null = null
  let isComing = false
  let isDrawing = false
  const start = (create: CreateBodyEngine): void => {
    if (!options.mayStart()) return
    const made = create(options.element, {
      // While it starts, it shows no camera of ours yet.
      onViewport: (camera) => {
        if (engine === made) options.events.onViewport(camera)
      },
      onRender: () => {
        if (engine !== made) return
        isDrawing = true
        options.events.onRender()
      },
    })
    options.onStart(made)
    engine = made
  }
  const come = async (): Promise<void> => {
    isComing = true
    // Where the file does not come, the map draws and moves without its engine; the next gesture asks again.
    const create = await options.load().catch(() => null)
    isComing = false
    if (create !== null) start(create)
  }
  return {
    ask: () => {
      if (engine === null && !isComing) void come()
    },
    engine: () => engine,
    isDrawing: () => isDrawing,
    empty: () => {
      engine?.destroy()
      engine = null
      isDrawing = false
    },
  }
}
