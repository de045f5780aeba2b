import { useLayoutEffect, useMemo, useRef } from 'react'
import { pickIndex, pickTarget, REACH } from '../../canvas/pickTarget.ts'
import type { CanvasTarget } from '../../canvas/pickTarget.ts'
import { sceneToSvg } from '../../figure/sceneToSvg.ts'
import { fitBox } from '../../scene/lessonScene.ts'
import type { SceneBox } from '../../scene/lessonScene.ts'
import type { Scene } from '../../scene/scene.ts'
import { useElementSize } from '../../ui/useElementSize.ts'
import { useMedia } from '../../ui/useMedia.ts'

/** How long the camera moves from one step to the next, ms. */
const MOVE_MS = 240

/** The map of a step, as large as its place allows. Words tell the same beside it, so it is silent; `onPick` names what was pressed.
 *  `most`: px of a label at most. */
export function LessonMap({
  scene,
  box,
  most,
  idPrefix,
  onPick,
  onFit,
}: {
  readonly scene: Scene
  /** What fills the place; null = nothing is drawn. */
  readonly box: SceneBox | null
  readonly most: number
  readonly idPrefix: string
  readonly onPick?: (target: CanvasTarget) => void
  /** Told how large a label became, px. */
  readonly onFit?: (labelPx: number) => void
}) {
  const place = useRef<HTMLDivElement>(null)
  const size = useElementSize(place)
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const markup = useMemo(
    () => sceneToSvg(scene, { title: '', desc: '', idPrefix, background: false, plainIds: true }),
    [scene, idPrefix],
  )
  const fit = useMemo(
    () => (size === null || box === null ? null : fitBox(box, size, most / LABEL_PX)),
    [size, box, most],
  )
  const labelPx = fit === null ? null : Math.round(fit.scale * LABEL_PX * 10) / 10
  useLayoutEffect(() => {
    // Before the browser has told a new size, the label is one of the old place: it says nothing about this one.
    const isMeasured =
      size !== null &&
      place.current !== null &&
      Math.abs(place.current.clientWidth - size.width) < 1 &&
      Math.abs(place.current.clientHeight - size.height) < 1
    if (labelPx !== null && isMeasured) onFit?.(labelPx)
  }, [labelPx, size, onFit])
  const last = useRef<{ readonly box: SceneBox; readonly room: string } | null>(null)
  useLayoutEffect(() => {
    const svg = place.current?.querySelector('svg')
    if (svg === null || svg === undefined || fit === null || size === null) return undefined
    svg.setAttribute('width', '100%')
    svg.setAttribute('height', '100%')
    const room = `${size.width} ${size.height}`
    const from = last.current
    last.current = { box: fit.shown, room }
    // A change of the room itself is no move of the camera.
    if (isStill || from === null || from.room !== room) {
      svg.setAttribute('viewBox', boxText(fit.shown))
      return undefined
    }
    return moveCamera(svg, from.box, fit.shown)
  }, [markup, fit, size, isStill])
  const index = useMemo(() => pickIndex(scene), [scene])
  const press = (x: number, y: number): void => {
    const frame = place.current?.getBoundingClientRect()
    if (frame === undefined || fit === null || onPick === undefined) return
    const at = { x: fit.shown.x + (x - frame.left) / fit.scale, y: fit.shown.y + (y - frame.top) / fit.scale }
    const target = pickTarget(index, at, fit.scale, REACH)
    if (target !== null) onPick(target)
  }
  return (
    <div
      className="lesson-drawing"
      ref={place}
      aria-hidden="true"
      data-label-px={labelPx ?? undefined}
      data-pick={onPick === undefined ? undefined : true}
      onClick={(e) => {
        press(e.clientX, e.clientY)
      }}
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  )
}

/** Text size of a label in the Scene, px. */
const LABEL_PX = 13

function boxText({ x, y, width, height }: SceneBox): string {
  return [x, y, width, height].map((n) => Math.round(n * 100) / 100).join(' ')
}

/** Moves what an SVG shows; gives what stops it at its end. */
function moveCamera(svg: SVGSVGElement, from: SceneBox, to: SceneBox): () => void {
  const started = performance.now()
  let frame = 0
  const draw = (now: number): void => {
    const t = Math.min(1, (now - started) / MOVE_MS)
    const eased = 1 - (1 - t) ** 3
    const between = (key: keyof SceneBox): number => from[key] + (to[key] - from[key]) * eased
    svg.setAttribute(
      'viewBox',
      boxText({ x: between('x'), y: between('y'), width: between('width'), height: between('height') }),
    )
    if (t < 1) frame = requestAnimationFrame(draw)
  }
  draw(started)
  return () => {
    cancelAnimationFrame(frame)
    svg.setAttribute('viewBox', boxText(to))
  }
}
