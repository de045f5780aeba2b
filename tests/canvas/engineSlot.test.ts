import { describe, expect, it, vi } from 'vitest'
import type { BodyEngineEvents } from '../../src/canvas/bodyEngine.ts'
import { engineSlot } from '../../src/canvas/engineSlot.ts'
import { fakeEngine } from './fakeEngine.ts'

function slot(load: Parameters<typeof engineSlot>[0]['load'], mayStart = () => true) {
  const [started, rendered] = [vi.fn<() => void>(), vi.fn<() => void>()]
  // The stand-in never touches its element, so these tests need no page.
  const element = {} as HTMLElement
  return {
    started,
    rendered,
    made: engineSlot({
      element,
      load,
      mayStart,
      onStart: started,
      events: { onViewport: () => undefined, onRender: rendered },
    }),
  }
}

const settle = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await Promise.resolve()
}

describe('the place of the engine', () => {
  it('loads it once, however often it is asked for, and counts it from its first frame on', async () => {
    const kept: BodyEngineEvents[] = []
    const load = vi.fn<Parameters<typeof engineSlot>[0]['load']>().mockResolvedValue((_, events) => {
      kept.push(events)
      return fakeEngine().engine
    })
    const { made, started, rendered } = slot(load)
    made.ask()
    made.ask()
    await settle()
    made.ask()
    expect([load.mock.calls.length, started.mock.calls.length, made.isDrawing()]).toEqual([1, 1, false])
    kept[0]?.onRender()
    expect([made.isDrawing(), rendered.mock.calls.length]).toEqual([true, 1])
  })

  it('tries again at the next gesture when its file did not come', async () => {
    const load = vi
      .fn<Parameters<typeof engineSlot>[0]['load']>()
      .mockRejectedValueOnce(new Error('no connection'))
      .mockResolvedValue(() => fakeEngine().engine)
    const { made } = slot(load)
    made.ask()
    await settle()
    expect(made.engine()).toBeNull()
    made.ask()
    await settle()
    expect(made.engine()).not.toBeNull()
  })

  it('starts none without room, takes one out that has lost it, and puts a new one in later', async () => {
    let room = false
    const fake = fakeEngine()
    const { made, started } = slot(
      () => Promise.resolve(() => fake.engine),
      () => room,
    )
    made.ask()
    await settle()
    expect(started).not.toHaveBeenCalled()
    room = true
    made.ask()
    await settle()
    made.empty()
    expect(fake.calls).toEqual(['destroy'])
    expect([made.engine(), made.isDrawing()]).toEqual([null, false])
    made.ask()
    await settle()
    expect(started).toHaveBeenCalledTimes(2)
  })
})
