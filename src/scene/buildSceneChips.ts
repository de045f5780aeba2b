import { CHIP_GLYPH, chipBoxes, lineWidth } from './chipBoxes.ts'
import type { ChipBox } from './chipBoxes.ts'
import { headShape, lineCut, lineStyle } from './edgeGlyph.ts'
import { CAP_HEIGHT } from './measureText.ts'
import { pathData } from './pathData.ts'
import type { SceneChip, SceneNode, SceneStroke, SceneText } from './scene.ts'
import { NO_STATE } from './sceneInput.ts'
import type { SceneChipInput } from './sceneInput.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

/** The chips under one node, in the room its layout keeps for them. */
export function buildSceneChips(
  node: SceneNode,
  chips: readonly SceneChipInput[],
  theme: Theme,
  sizing: Sizing,
): readonly SceneChip[] {
  const { boxes } = chipBoxes(
    chips.map(({ look, words }) => ({ glyph: look !== null, words })),
    node.width,
    sizing,
  )
  return chips.flatMap((chip, i) => {
    const box = boxes[i]
    return box === undefined ? [] : [buildChip(chip, node, box, theme, sizing)]
  })
}

function buildChip(chip: SceneChipInput, node: SceneNode, box: ChipBox, theme: Theme, sizing: Sizing): SceneChip {
  const y = node.y + node.height / 2 + box.top + box.height / 2
  const state = chip.state ?? NO_STATE
  const em = sizing.fontSize
  const first = y - ((box.lines.length - 1) * sizing.lineHeight) / 2
  const text = (lines: readonly string[], x: number, middle: number, align: SceneText['align']): SceneText => ({
    lines,
    x,
    y: middle + (CAP_HEIGHT * em) / 2,
    lineHeight: sizing.lineHeight,
    size: em,
    weight: 400,
    italic: false,
    align,
    color: theme.ink,
  })
  const [head = '', ...rest] = box.lines
  const left = node.x - lineWidth(head, chip.look !== null, em) / 2
  const glyph = chip.look === null ? [] : glyphOf(chip.look, left, first, theme, sizing)
  return {
    id: chip.id,
    node: chip.node,
    target: chip.target,
    bundle: chip.bundle,
    x: node.x,
    y,
    width: box.width,
    height: box.height,
    outline: roundedBox(node.x, y, box.width, box.height, em * 0.6),
    fill: theme.canvas,
    stroke: state.selected ? theme.selected : theme.laneText,
    strokeWidth: (state.selected ? 2 : 1) * theme.lineScale,
    glyph,
    texts: [
      text([head], glyph.length === 0 ? left : left + em * (CHIP_GLYPH.length + CHIP_GLYPH.gap), first, 'start'),
      ...(rest.length === 0 ? [] : [text(rest, node.x, first + sizing.lineHeight, 'middle')]),
    ],
    title: chip.title,
    state,
  }
}

/** A short line with the head of the result. */
function glyphOf(
  look: NonNullable<SceneChipInput['look']>,
  left: number,
  y: number,
  theme: Theme,
  sizing: Sizing,
): readonly SceneStroke[] {
  const base = sizing.baseLine * 0.75
  const style = lineStyle(look, { ...sizing, baseLine: base })
  const color = theme.relations[look.relationClass]
  const tip = { x: left + sizing.fontSize * CHIP_GLYPH.length, y }
  const head = headShape(look, tip, 1, 0, base, style.width, color, theme.canvas)
  const line = {
    path: pathData([
      ['M', left, y],
      ['L', tip.x - lineCut(look.relationClass, style.width, base), y],
    ]),
    fill: null,
    stroke: color,
    strokeWidth: style.width,
    dash: style.dash,
    cap: style.cap,
  }
  return [line, ...(head === null ? [] : [{ ...head, dash: null, cap: 'butt' as const }])]
}

function roundedBox(x: number, y: number, width: number, height: number, r: number): string {
  const [a, b, c, d] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2]
  return pathData([
    ['M', a + r, b],
    ['L', c - r, b],
    ['Q', c, b, c, b + r],
    ['L', c, d - r],
    ['Q', c, d, c - r, d],
    ['L', a + r, d],
    ['Q', a, d, a, d - r],
    ['L', a, b + r],
    ['Q', a, b, a + r, b],
    ['Z'],
  ])
}
