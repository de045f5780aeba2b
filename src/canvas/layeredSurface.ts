/** Four stacked layers in a container: two painted ones below, the engine's own, a painted one on top. */
export interface LayeredSurface {
  readonly under: HTMLCanvasElement
  /** Lines and silhouettes as we draw them. */
  readonly body: HTMLCanvasElement
  /** Element for the engine. */
  readonly engine: HTMLElement
  readonly over: HTMLCanvasElement
  readonly remove: () => void
}

export function layeredSurface(container: HTMLElement): LayeredSurface {
  const owner = container.ownerDocument
  const under = owner.createElement('canvas')
  const body = owner.createElement('canvas')
  const engine = owner.createElement('div')
  const over = owner.createElement('canvas')
  const layers = [under, body, engine, over]
  for (const layer of layers) {
    layer.style.position = 'absolute'
    layer.style.inset = '0'
    layer.style.width = '100%'
    layer.style.height = '100%'
    layer.setAttribute('aria-hidden', 'true')
    container.append(layer)
  }
  for (const layer of [under, body, over]) layer.style.pointerEvents = 'none'
  return { under, body, engine, over, remove: () => layers.forEach((layer) => layer.remove()) }
}

/** Clears a layer, sized for the screen's pixels, and hands out its context in the camera's coordinates; null without 2D. */
export function cameraContext(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  ratio: number,
  camera: { zoom: number; x: number; y: number },
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d')
  if (context === null) return null
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== w) canvas.width = w
  if (canvas.height !== h) canvas.height = h
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, w, h)
  context.setTransform(camera.zoom * ratio, 0, 0, camera.zoom * ratio, camera.x * ratio, camera.y * ratio)
  context.globalAlpha = 1
  return context
}
