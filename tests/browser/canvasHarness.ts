import { createCanvas, type Canvas } from '../../src/canvas/createCanvas.ts'
import { sceneToSvg } from '../../src/figure/sceneToSvg.ts'
import type { Scene } from '../../src/scene/scene.ts'

/** Two pictures of one Scene on a bare page, for canvas.spec.ts: by the canvas and as SVG, both at zoom 1. */
export interface CanvasHarness {
  /** `hasEngine` false: its file does not come. */
  readonly drawCanvas: (scene: Scene, hasEngine?: boolean) => void
  /** Resolves when a frame has been drawn. */
  readonly aFrame: () => Promise<void>
  readonly update: (scene: Scene) => void
  readonly drawSvg: (scene: Scene) => void
  readonly canvas: () => Canvas | null
  /** What the canvas told, in order. */
  readonly log: unknown[][]
}

declare global {
  interface Window {
    harness: CanvasHarness
  }
}

/** Free px around the Scene: the padding of a fitted view, so that the fit is exactly 1 : 1. */
const PADDING = 20
let canvas: Canvas | null = null
const log: unknown[][] = []

function stage(scene: Scene): HTMLElement {
  const element = document.createElement('div')
  element.id = 'stage'
  element.style.cssText = `position:absolute;left:0;top:0;width:${scene.width + 2 * PADDING}px;height:${scene.height + 2 * PADDING}px;background:${scene.background}`
  document.body.replaceChildren(element)
  return element
}

window.harness = {
  drawCanvas: (scene, hasEngine = true) => {
    canvas?.destroy()
    log.length = 0
    canvas = createCanvas(
      stage(scene),
      {
        onTap: (target, { add }) => log.push(['tap', target, ...(add ? ['add'] : [])]),
        onHover: (hover) => log.push(['hover', hover]),
        onCamera: () => undefined,
        onMenu: (target, { x, y }) => log.push(['menu', target?.id ?? null, Math.round(x), Math.round(y)]),
        onBox: (nodes, { add }) => log.push(['box', nodes, ...(add ? ['add'] : [])]),
        onDrag: (node, { dx, dy, phase }) => log.push(['drag', node, Math.round(dx), Math.round(dy), phase]),
      },
      ...(hasEngine ? [] : [() => Promise.reject(new Error('The file did not come'))]),
    )
    canvas.update(scene)
  },
  aFrame: () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          resolve()
        })
      })
    }),
  update: (scene) => {
    canvas?.update(scene)
  },
  drawSvg: (scene) => {
    canvas?.destroy()
    canvas = null
    stage(scene).innerHTML = sceneToSvg(scene, { title: 'Scene', desc: 'Scene', margin: PADDING })
  },
  canvas: () => canvas,
  log,
}
