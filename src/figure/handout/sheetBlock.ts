import { measureText } from '../../scene/measureText.ts'
import type { TextFace } from '../../scene/measureText.ts'
import type { Scene, SceneMark, SceneText } from '../../scene/scene.ts'
import { wrapParagraph } from '../wrapParagraph.ts'

/** What a part of a page is, for readers of a tagged PDF; an artifact is not read out. */
export type PartTag = 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | 'Artifact'

/** A part of a page at its place, pt. */
export interface SheetPart {
  readonly tag: PartTag
  /** Words for a figure. */
  readonly alt: string | null
  readonly drawn: Pick<Scene, 'nodes' | 'edges' | 'badges' | 'extras'>
}

/** A piece of a sheet that is never parted by the end of a page. */
export interface SheetBlock {
  readonly height: number
  /** Free room above it, not at the top of a page; pt. */
  readonly before: number
  /** Stays on the page of the next one, as a heading does. */
  readonly keep: boolean
  /** Begins a page. */
  readonly newPage?: boolean
  /** May stand further on than its neighbours in the text, where pages are filled one by one. */
  readonly floats?: boolean
  readonly draw: (left: number, top: number) => readonly SheetPart[]
}

export const INK = '#101418'
export const RULE = '#5A6570'

/** Sizes of text, pt: nothing on a handout is smaller than 10. */
export const TEXT = { title: 17, heading: 12.5, body: 10.5, small: 10 } as const
const LEADING = 1.32

export interface TextStyle {
  readonly size: number
  readonly weight: 400 | 700
  readonly italic: boolean
}
export const BODY: TextStyle = { size: TEXT.body, weight: 400, italic: false }
export const BOLD: TextStyle = { ...BODY, weight: 700 }
export const SMALL: TextStyle = { ...BODY, size: TEXT.small }

export function lineHeight({ size }: TextStyle): number {
  return size * LEADING
}

/** Text broken to a width; a word wider than it is broken where it must be. */
export function wrapped(text: string, width: number, style: TextStyle): readonly string[] {
  return wrapParagraph(text, width, style).flatMap((line) =>
    measureText(line, style) <= width ? [line] : broken(line, width, style),
  )
}

function broken(line: string, width: number, face: TextFace): readonly string[] {
  const out = ['']
  for (const char of line) {
    const longer = `${out.at(-1) ?? ''}${char}`
    if (measureText(longer, face) <= width) out[out.length - 1] = longer
    else out.push(char)
  }
  return out
}

/** Lines with their top left corner at a place. */
export function textMark(
  lines: readonly string[],
  left: number,
  top: number,
  style: TextStyle,
  align: SceneText['align'] = 'start',
  role = 'text',
): SceneMark {
  return {
    kind: 'text',
    role,
    text: {
      lines,
      x: left,
      y: top + style.size * 0.95,
      lineHeight: lineHeight(style),
      size: style.size,
      weight: style.weight,
      italic: style.italic,
      align,
      color: INK,
    },
  }
}

export function strokeMark(
  path: string,
  strokeWidth = 0.75,
  dash: readonly number[] | null = null,
  fill: string | null = null,
): SceneMark {
  return {
    kind: 'shape',
    role: 'line',
    dash,
    cap: 'butt',
    shape: { path, fill, stroke: strokeWidth === 0 ? null : RULE, strokeWidth },
  }
}

export function ruleMark(left: number, right: number, y: number): SceneMark {
  return strokeMark(`M${round(left)} ${round(y)}L${round(right)} ${round(y)}`)
}

export function boxMark(
  left: number,
  top: number,
  width: number,
  height: number,
  dash: readonly number[] | null = null,
): SceneMark {
  const [x, y, r, b] = [left, top, left + width, top + height].map(round)
  return strokeMark(`M${x} ${y}L${r} ${y}L${r} ${b}L${x} ${b}Z`, 0.75, dash)
}

export function part(tag: PartTag, extras: readonly SceneMark[], alt: string | null = null): SheetPart {
  return { tag, alt, drawn: { nodes: [], edges: [], badges: [], extras } }
}

/** One or more paragraphs that stay together. */
export function textBlock(
  text: string,
  width: number,
  style: TextStyle = BODY,
  more: {
    readonly tag?: PartTag
    readonly before?: number
    readonly keep?: boolean
    readonly indent?: number
    readonly newPage?: boolean
  } = {},
): SheetBlock {
  const indent = more.indent ?? 0
  const lines = wrapped(text, width - indent, style)
  return {
    height: lines.length * lineHeight(style),
    before: more.before ?? 4,
    keep: more.keep ?? false,
    newPage: more.newPage ?? false,
    draw: (left, top) => [part(more.tag ?? 'P', [textMark(lines, left + indent, top, style)])],
  }
}

export function headingBlock(text: string, width: number, newPage = false): SheetBlock {
  return textBlock(
    text,
    width,
    { size: TEXT.heading, weight: 700, italic: false },
    { tag: 'H2', before: 14, keep: true, newPage },
  )
}

/** Blocks one below the other as one that is not parted. */
export function togetherBlock(
  blocks: readonly SheetBlock[],
  more: { readonly before?: number; readonly keep?: boolean } = {},
): SheetBlock {
  const tops: number[] = []
  let height = 0
  for (const [i, block] of blocks.entries()) {
    height += i === 0 ? 0 : block.before
    tops.push(height)
    height += block.height
  }
  return {
    height,
    before: more.before ?? blocks[0]?.before ?? 0,
    keep: more.keep ?? false,
    draw: (left, top) => blocks.flatMap((block, i) => block.draw(left, top + (tops[i] ?? 0))),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
