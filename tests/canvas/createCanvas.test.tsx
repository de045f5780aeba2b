import { fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BodyEngineEvents, CreateBodyEngine } from '../../src/canvas/bodyEngine.ts'
import type { CanvasEvents } from '../../src/canvas/canvasEvents.ts'
import { createCanvas, type Canvas } from '../../src/canvas/createCanvas.ts'
import { nodeId, smallInput, smallScene } from '../scene/smallScene.ts'
import { buildScene } from '../../src/scene/buildScene.ts'
import type { ElementState, Scene } from '../../src/scene/scene.ts'
import { fakeEngine } from './fakeEngine.ts'
import { stubCanvas } from './stubCanvas.ts'

let size = { width: 1240, height: 260 }
let resized = (): void => undefined
let drawn: ReturnType<typeof stubCanvas>
const opened: Canvas[] = []

beforeEach(() => {
  size = { width: 1240, height: 260 }
  drawn = stubCanvas()
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => size.width)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => size.height)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        resized = tell
      }
      observe(): void {}
      disconnect(): void {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
})
afterEach(() => {
  for (const canvas of opened.splice(0)) canvas.destroy()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

function open(change: Partial<CanvasEvents> = {}) {
  const container = document.body.appendChild(document.createElement('div'))
  const fake = fakeEngine()
  const engines: BodyEngineEvents[] = []
  const load = vi.fn<() => Promise<CreateBodyEngine>>().mockResolvedValue((_, events) => {
    engines.push(events)
    return fake.engine
  })
  const canvas = createCanvas(
    container,
    { onTap: () => undefined, onHover: () => undefined, onCamera: () => undefined, ...change },
    load,
  )
  opened.push(canvas)
  // The browser tells the size in the frame in which the map is first shown.
  const frame = (): void => {
    resized()
  }
  const update = (scene: Scene): void => {
    canvas.update(scene)
    frame()
  }
  return { container, canvas: { ...canvas, update }, load, fake, engines }
}

/** A pointer event at a point of the container: jsdom's boxes all start at 0, 0. */
function pointer(
  target: Element | Document,
  type: 'Down' | 'Move' | 'Up',
  x: number,
  y: number,
  more: PointerEventInit = {},
): void {
  fireEvent[`pointer${type}`](target, {
    pointerId: 1,
    pointerType: 'mouse',
    button: 0,
    clientX: x,
    clientY: y,
    bubbles: true,
    ...more,
  })
}

function resize(width: number, height: number): void {
  size = { width, height }
  resized()
}

describe('the map without its engine', () => {
  it('answers a press that comes before the frame that tells the size', () => {
    const onTap = vi.fn<CanvasEvents['onTap']>()
    const container = document.body.appendChild(document.createElement('div'))
    const canvas = createCanvas(container, { onTap, onHover: () => undefined, onCamera: () => undefined })
    opened.push(canvas)
    size = { width: 0, height: 0 }
    canvas.update(smallScene())
    expect(canvas.camera()).toEqual({ zoom: 1, x: 0, y: 0 })
    size = { width: 1240, height: 260 }
    pointer(container, 'Down', 100, 80)
    pointer(container, 'Up', 100, 80)
    expect(onTap.mock.calls[0]?.[0]).toEqual({ kind: 'node', id: 'MSC' })
    expect(canvas.camera()).toEqual({ zoom: 1, x: 20, y: 20 })
  })

  it('draws, selects, hovers, zooms by button, fits and follows the keyboard', async () => {
    const onTap = vi.fn<CanvasEvents['onTap']>()
    const { container, canvas, load } = open({ onTap })
    canvas.update(smallScene())
    await vi.waitFor(() => {
      expect(drawn.calls()['fill']).toBeGreaterThan(8)
    })
    pointer(container, 'Move', 100, 80)
    expect(container.style.cursor).toBe('pointer')
    pointer(container, 'Down', 100, 80)
    pointer(document, 'Up', 100, 80, { shiftKey: true })
    expect(onTap.mock.calls).toEqual([[{ kind: 'node', id: 'MSC' }, { add: true }]])
    canvas.zoomBy(1.3)
    canvas.panBy(10, 0)
    canvas.focus('IVDD')
    canvas.fitTo(null)
    expect(canvas.camera()).toEqual({ zoom: 1, x: 20, y: 20 })
    expect(load).not.toHaveBeenCalled()
  })

  it.each([
    [
      'a wheel',
      (map: Element) => {
        fireEvent.wheel(map, { deltaY: -100, clientX: 600, clientY: 100 })
      },
    ],
    [
      'a drag',
      (map: Element) => {
        pointer(map, 'Down', 1100, 230)
        pointer(document, 'Move', 1080, 230)
        pointer(document, 'Up', 1080, 230)
      },
    ],
  ])('moves at once by %s and asks for it', (_, act) => {
    const { container, canvas, load } = open()
    canvas.update(smallScene())
    act(container)
    expect(canvas.camera()).not.toEqual({ zoom: 1, x: 20, y: 20 })
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('hands a map of more than 60 nodes to it without waiting for a gesture', () => {
    const { canvas, load } = open()
    const input = smallInput()
    const [first] = input.nodes
    if (first === undefined) throw new Error('The fixture has no nodes')
    const many = Array.from({ length: 61 }, (_, i) => ({ ...first, id: nodeId(`n${i}`) }))
    const place = input.layout.nodes.get('MSC')
    if (place === undefined) throw new Error('The fixture lost a place')
    canvas.update(smallScene())
    expect(load).not.toHaveBeenCalled()
    canvas.update(
      buildScene({
        ...input,
        nodes: many,
        layout: { ...input.layout, nodes: new Map(many.map((n) => [n.id, { ...place, id: n.id }])) },
      }),
    )
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('lends it the camera it stands at, follows where it moves, and holds it while a node is dragged', async () => {
    const onDrag = vi.fn<NonNullable<CanvasEvents['onDrag']>>()
    const { container, canvas, fake, engines } = open({ onDrag })
    canvas.update(smallScene())
    fireEvent.wheel(container, { deltaY: -2.5, clientX: 0, clientY: 0 })
    const { zoom, x, y } = canvas.camera()
    await vi.waitFor(() => {
      expect(fake.calls).toEqual(['update', `show ${x} ${y} ${zoom}`])
    })
    engines[0]?.onRender()
    engines[0]?.onViewport({ zoom: 1, x: 20, y: 25 })
    expect(canvas.camera()).toEqual({ zoom: 1, x: 20, y: 25 })
    pointer(container, 'Down', 100, 80)
    pointer(document, 'Move', 130, 90)
    expect(fake.calls).toContain('gestures off')
    pointer(document, 'Up', 130, 90)
    expect(fake.calls.at(-1)).toBe('gestures on')
    expect(onDrag.mock.calls.map(([node, { dx, dy, phase }]) => [node, dx, dy, phase])).toEqual([
      ['MSC', 0, 0, 'start'],
      ['MSC', 30, 10, 'move'],
      ['MSC', 30, 10, 'end'],
    ])
    expect(canvas.camera()).toEqual({ zoom: 1, x: 20, y: 25 })
  })
})

describe('the map without a size', () => {
  it('draws nothing, lets the engine go, and draws and fits again once there is one', async () => {
    const { container, canvas, fake, load } = open()
    canvas.update(smallScene())
    fireEvent.wheel(container, { deltaY: -100, clientX: 600, clientY: 100 })
    await vi.waitFor(() => {
      expect(fake.calls).toContain('update')
    })
    resize(1240, 0)
    expect(fake.calls.at(-1)).toBe('destroy')
    const before = JSON.stringify(drawn.calls())
    canvas.update(smallScene())
    canvas.fitTo(null)
    canvas.focus('IVDD')
    fireEvent.wheel(container, { deltaY: -100, clientX: 600, clientY: 0 })
    await vi.waitFor(() => {
      expect(load).toHaveBeenCalledTimes(2)
    })
    expect(JSON.stringify(drawn.calls())).toBe(before)
    expect([...container.querySelectorAll('canvas')].every((layer) => layer.height > 0)).toBe(true)
    expect(fake.calls.filter((call) => call === 'update')).toHaveLength(1)
    resize(1240, 260)
    expect(drawn.calls()['fill']).toBeGreaterThan(8)
    expect(canvas.camera()).toEqual({ zoom: 1, x: 20, y: 20 })
  })
})

describe('the chain under the pointer', () => {
  it('stays when the view is fitted that is shown already', () => {
    const { container, canvas } = open()
    canvas.update(smallScene())
    pointer(container, 'Move', 100, 80)
    expect(container.style.cursor).toBe('pointer')
    const strokes = (): number => drawn.calls()['stroke'] ?? 0
    const before = strokes()
    canvas.fitTo(null)
    expect(strokes()).toBe(before)
  })

  const input = smallInput()
  const withState = (state: Partial<ElementState>) =>
    buildScene({
      ...input,
      nodes: input.nodes.map((node, i) =>
        i === 6 ? { ...node, state: { dimmed: false, selected: false, onPath: false, ...state } } : node,
      ),
    })

  async function hovered(scene: Scene) {
    const { container, canvas, engines } = open()
    canvas.update(scene)
    fireEvent.wheel(container, { deltaY: -1e-9, clientX: 20, clientY: 20 })
    await vi.waitFor(() => {
      expect(engines).toHaveLength(1)
    })
    engines[0]?.onRender()
    const layer = container.querySelector<HTMLElement>(':scope > div')
    expect(layer?.style.opacity).toBe('1')
    pointer(container, 'Move', 100, 80)
    const lit = layer?.style.opacity
    pointer(container, 'Move', 1100, 230)
    return { lit, after: layer?.style.opacity }
  }

  it('is drawn by us at once, in place of the engine, and leaves with the pointer', async () => {
    expect(await hovered(smallScene())).toEqual({ lit: '0', after: '1' })
  })

  it('stays dark while something is selected or a path is open', async () => {
    expect(await hovered(withState({ selected: true }))).toEqual({ lit: '1', after: '1' })
    expect(await hovered(withState({ onPath: true }))).toEqual({ lit: '1', after: '1' })
    expect(await hovered(withState({ dimmed: true }))).toEqual({ lit: '1', after: '1' })
  })
})

describe('gestures without a handler', () => {
  it('fall back to what a map does: a press on a node pans, the page keeps its menu', () => {
    const { container, canvas } = open()
    canvas.update(smallScene())
    pointer(container, 'Down', 100, 80)
    pointer(document, 'Move', 130, 90)
    pointer(document, 'Up', 130, 90)
    expect(canvas.camera()).toEqual({ zoom: 1, x: 50, y: 30 })
    expect(fireEvent.contextMenu(container, { clientX: 100, clientY: 80 })).toBe(true)
    expect(fireEvent.contextMenu(open({ onMenu: () => undefined }).container, { clientX: 100, clientY: 80 })).toBe(
      false,
    )
  })
})
