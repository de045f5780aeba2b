import { CAP_HEIGHT } from '../scene/measureText.ts'
import type { Scene } from '../scene/scene.ts'
import { fadedOn, paintText, plain, plate } from './brush.ts'
import type { PathCache, Tint } from './brush.ts'
import type { Camera } from './camera.ts'
import { chipTagsThatFit, labelsThatFit, moreTagsThatFit, type LabelTag } from './labelsThatFit.ts'
import { faintFirst, isFaintChip, isFaintNode, tellingMore } from './marked.ts'
import type { Marked } from './marked.ts'
import { paintChip, paintChipTag } from './paintChips.ts'

/** On a small map: names, chips and counts that fit at 12 px, those of lit nodes first. */
export function paintTags(
  context: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  marked: Marked,
  paths: PathCache,
): void {
  const tags = labelsThatFit(scene, camera.zoom, urgentOf(marked), marked.chain?.nodes)
  const fitting = chipTagsThatFit(scene, camera.zoom, tags)
  const chipTags = new Map(fitting.map((tag) => [tag.chip, tag]))
  for (const chip of scene.chips) {
    const tag = chipTags.get(chip)
    if (tag === undefined) paintChip(context, chip, scene, paths, false, marked)
    else
      paintChipTag(
        context,
        tag,
        camera.zoom,
        scene.fontFamily,
        paths,
        tintOf(scene, chip.id, isFaintChip(chip, marked), marked),
      )
  }
  for (const tag of faintFirst(tags, (label, now) => isFaintNode(label.node, now), marked))
    paintTag(
      context,
      tag,
      camera.zoom,
      scene.fontFamily,
      tintOf(scene, tag.node.id, isFaintNode(tag.node, marked), marked),
    )
  paintMore(context, scene, camera, marked, tags, fitting)
}

/** The counts of relations that are not drawn, beside what is in place already. */
export function paintMore(
  context: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  marked: Marked,
  labels: readonly LabelTag[],
  chips: Parameters<typeof moreTagsThatFit>[4],
): void {
  context.globalAlpha = 1
  context.lineJoin = 'round'
  for (const { text } of moreTagsThatFit(
    scene,
    tellingMore(scene, marked),
    camera.zoom,
    labels,
    chips,
    urgentOf(marked),
  )) {
    // A rim in the ground's colour, so that a line behind it does not strike it through.
    context.strokeStyle = scene.background
    context.lineWidth = text.size * 0.3
    paintText(context, text, scene.fontFamily, 'strokeText')
    paintText(context, text, scene.fontFamily)
  }
}

function urgentOf(marked: Marked): ReadonlySet<string> {
  return new Set([marked.hovered, marked.focused].filter((id) => id !== null))
}

function paintTag(context: CanvasRenderingContext2D, tag: LabelTag, zoom: number, family: string, tint: Tint): void {
  const { node, fontSize } = tag
  context.globalAlpha = 1
  // A faint plate over its own node has no border: that would look like something inside the node.
  const isInside = tint !== plain && tag.x === node.x && tag.y === node.y
  if (tag.plate)
    plate(context, tag, tag.width, tag.height, tint(node.fill), tint(isInside ? node.fill : node.stroke), zoom)
  const lineHeight = fontSize * 1.16
  const y = tag.y + (CAP_HEIGHT * fontSize) / 2 - ((node.text.lines.length - 1) * lineHeight) / 2
  paintText(context, { ...node.text, x: tag.x, y, size: fontSize, lineHeight, color: tint(node.text.color) }, family)
}

/** What the pointer or the keyboard is on is painted in full. */
export function tintOf(scene: Scene, id: string, isFaint: boolean, marked: Marked): Tint {
  return isFaint && id !== marked.hovered && id !== marked.focused ? fadedOn(scene) : plain
}
