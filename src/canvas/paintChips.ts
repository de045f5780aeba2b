import { CAP_HEIGHT } from '../scene/measureText.ts'
import type { Scene, SceneChip } from '../scene/scene.ts'
import { fadedOn, paintShape, paintText, plain, plate } from './brush.ts'
import type { PathCache, Tint } from './brush.ts'
import type { ChipTag } from './labelsThatFit.ts'
import { isFaintChip } from './marked.ts'
import type { Marked } from './marked.ts'

/** A chip fades as a whole, like a node; without text where that would be too small. */
export function paintChip(
  context: CanvasRenderingContext2D,
  chip: SceneChip,
  scene: Scene,
  paths: PathCache,
  text: boolean,
  marked: Marked,
): void {
  const lit = chip.id === marked.hovered || chip.id === marked.focused
  const tint: Tint = isFaintChip(chip, marked) && !lit ? fadedOn(scene) : plain
  context.globalAlpha = 1
  paintShape(
    context,
    {
      path: chip.outline,
      fill: chip.fill,
      stroke: tint(chip.stroke),
      strokeWidth: chip.strokeWidth + (chip.id === marked.hovered ? 1 : 0),
    },
    paths,
  )
  if (text) paintChipLine(context, chip, chip.texts.length, scene.fontFamily, paths, tint)
}

/** The sign of a chip and the first of its texts. */
function paintChipLine(
  context: CanvasRenderingContext2D,
  chip: SceneChip,
  texts: number,
  family: string,
  paths: PathCache,
  tint: Tint,
): void {
  for (const part of chip.glyph) {
    context.setLineDash([...(part.dash ?? [])])
    paintShape(
      context,
      {
        ...part,
        fill: part.fill === null ? null : tint(part.fill),
        stroke: part.stroke === null ? null : tint(part.stroke),
      },
      paths,
    )
  }
  context.setLineDash([])
  for (const label of chip.texts.slice(0, texts)) paintText(context, { ...label, color: tint(label.color) }, family)
}

/** The sign and first words of a chip at 12 px, on a plate of their own. */
export function paintChipTag(
  context: CanvasRenderingContext2D,
  { chip, width, height, scale }: ChipTag,
  zoom: number,
  family: string,
  paths: PathCache,
  tint: Tint,
): void {
  const [words] = chip.texts
  if (words === undefined) return
  context.globalAlpha = 1
  plate(context, chip, width, height, tint(chip.fill), tint(chip.stroke), zoom)
  context.save()
  context.translate(chip.x, chip.y)
  context.scale(scale, scale)
  context.translate(-chip.x, (CAP_HEIGHT * words.size) / 2 - words.y)
  paintChipLine(context, chip, 1, family, paths, tint)
  context.restore()
}
