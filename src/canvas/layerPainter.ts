import { chainOf } from '../scene/chainOf.ts'
import type { Scene } from '../scene/scene.ts'
import type { Box } from './boxed.ts'
import { PathCache } from './brush.ts'
import type { Camera } from './camera.ts'
import { cameraContext, type LayeredSurface } from './layeredSurface.ts'
import type { Marked } from './marked.ts'
import { paintBody } from './paintBody.ts'
import { paintBox, paintOver, paintUnder } from './paintScene.ts'

/** What the layers show at one moment. */
export interface Picture {
  readonly scene: Scene
  readonly camera: Camera
  readonly size: { readonly width: number; readonly height: number }
  readonly ratio: number
  readonly hovered: string | null
  readonly focused: string | null
  readonly box: Box | null
  /** The engine draws lines and silhouettes, in its own layer. */
  readonly hasEngine: boolean
}

/** Paints a picture on the layers, all of them in one go. */
export function layerPainter(surface: LayeredSurface): (picture: Picture) => void {
  const paths = new PathCache()
  const markedOf = chainMemory()
  return (picture) => {
    const { scene, camera, size, box } = picture
    const marked = markedOf(scene, picture.hovered, picture.focused)
    const layer = (canvas: HTMLCanvasElement) => cameraContext(canvas, size.width, size.height, picture.ratio, camera)
    const under = layer(surface.under)
    if (under !== null) paintUnder(under, scene, camera, marked, paths)
    // While the chain under the pointer is lit, the rest is faint: restyling all of the engine's elements would take too long.
    const isEngines = picture.hasEngine && marked.chain === null
    const body = layer(surface.body)
    if (body !== null && !isEngines) paintBody(body, scene, marked, paths)
    const opacity = isEngines ? '1' : '0'
    if (surface.engine.style.opacity !== opacity) surface.engine.style.opacity = opacity
    const over = layer(surface.over)
    if (over === null) return
    paintOver(over, scene, camera, marked, paths, size)
    if (box !== null) paintBox(over, scene, box, camera)
  }
}

/** What is marked now; the chain is worked out once for each thing the pointer comes to. */
function chainMemory(): (scene: Scene, hovered: string | null, focused: string | null) => Marked {
  let last: { readonly scene: Scene; readonly hovered: string; readonly chain: Marked['chain'] } | null = null
  return (scene, hovered, focused) => {
    if (hovered === null) return { hovered, focused, chain: null }
    if (last?.scene !== scene || last.hovered !== hovered)
      last = { scene, hovered, chain: isCalm(scene) ? chainOf(scene, hovered) : null }
    return { hovered, focused, chain: last.chain }
  }
}

/** Nothing is picked and no path open: the pointer alone says what is lit. */
function isCalm(scene: Scene): boolean {
  return [...scene.nodes, ...scene.edges, ...scene.chips].every(
    ({ state }) => !state.selected && !state.onPath && !state.dimmed,
  )
}
