import { createCanvas, type Canvas } from '../../src/canvas/createCanvas.ts'
import { sceneToSvg } from '../../src/figure/sceneToSvg.ts'
import type { Scene } from '../../src/scene/scene.ts'

/** Two pictures of one Scene on a bare page, for canvas.spec.ts: by the canvas engine and as SVG, both at zoom 1. */
export interface CanvasHarness {
  readonly drawCanvas: (scene: Scene) => void
  readonly drawSvg: (scene: Scene) => void
  readonly canvas: () => Canvas | null
  readonly log: unknown[]
}

declare global {
  interface Window {
    harness: CanvasHarness
  }
}

/** Free px around the Scene: the padding of a fitted view, so that the fit is exactly 1 : 1. */
const PADDING = 20
let canvas: Canvas | null = null
const log: unknown[] = []

function stage(scene: Scene): HTMLElement {
  const element = document.createElement('div')
  element.id = 'stage'
  element.style.cssText = `position:absolute;left:0;top:0;width:${scene.width + 2 * PADDING}px;height:${scene.height + 2 * PADDING}px;background:${scene.background}`
  document.body.replaceChildren(element)
  return element
}

window.harness = {
  drawCanvas: (scene) => {
    canvas?.destroy()
    canvas = createCanvas(stage(scene), { onTap: (target) => log.push(target), onHover: (hover) => log.push(hover), onCamera: () => undefined })
    canvas.update(scene)
  },
  drawSvg: (scene) => {
    canvas?.destroy()
    canvas = null
    stage(scene).innerHTML = sceneToSvg(scene, { title: 'Scene', desc: 'Scene', margin: PADDING })
  },
  canvas: () => canvas,
  log,
}
