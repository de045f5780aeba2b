import { FIGURE_FONT_FAMILY } from '../../scene/measureText.ts'
import { qrMark } from '../../scene/qrMark.ts'
import type { Scene, SceneMark } from '../../scene/scene.ts'
import { parsePath, pathData } from '../../scene/pathData.ts'
import { mergePanels } from '../panelScene.ts'
import type { PdfPage } from '../toPdfPages.ts'
import { mmToPt } from '../units.ts'
import type { FlowedPage } from './blockRuns.ts'
import { PAPERS } from './handoutOptions.ts'
import type { PaperId } from './handoutOptions.ts'
import { lineHeight, part, ruleMark, SMALL, textMark, wrapped } from './sheetBlock.ts'
import type { SheetBlock, SheetPart } from './sheetBlock.ts'
import { SHEET_THEME } from './sheetMap.ts'

/** A page of a sheet: one Scene in pt, and the same in parts for readers of a tagged PDF. */
export interface SheetPage extends PdfPage {
  readonly scene: Scene
}

/** What stands at the foot of every page. */
export interface SheetFoot {
  readonly address: string | null
  /** `Open the lesson:` */
  readonly lead: string
  readonly source: string
  /** A line for the name on every page after the first. */
  readonly named: boolean
}

const MARGIN = mmToPt(15)
/** Least side of a printed code with its quiet zone, pt, and the least a module takes: cameras of phones tell these apart. */
const CODE = mmToPt(34)
const MODULE = mmToPt(0.6)

/** A page that more than this share is free of gets lines for notes. */
const NOTES_ABOVE = 0.3
const NOTE_LINE = 23

/** Lines for one's own notes in what is left of a page. */
function noteLines(left: number, top: number, width: number, free: number): readonly SheetPart[] {
  const first = top + 22
  const count = Math.floor((free - 22 - lineHeight(SMALL)) / NOTE_LINE)
  return [
    part('P', [textMark(['Notes'], left, first, { ...SMALL, weight: 700 })]),
    part(
      'Artifact',
      Array.from({ length: count }, (_, i) =>
        ruleMark(left, left + width, first + lineHeight(SMALL) + (i + 1) * NOTE_LINE - 5),
      ),
    ),
  ]
}

/** The width for text on a paper, pt. */
export function textWidth(paper: PaperId): number {
  return PAPERS[paper].width - 2 * MARGIN
}

/** Blocks on pages of a paper, each with its foot: address and code, source, number of the page. `flow` sets them on pages. */
export function sheetPages(
  blocks: readonly SheetBlock[],
  paper: PaperId,
  foot: SheetFoot,
  flow: (blocks: readonly SheetBlock[], height: number) => readonly FlowedPage[],
): readonly SheetPage[] {
  const { width, height } = PAPERS[paper]
  const band = footBand(foot, textWidth(paper))
  const room = height - 2 * MARGIN - band.height - 10
  const pages = flow(blocks, room)
  return pages.map(({ placed, free }, i): SheetPage => {
    const body = placed.flatMap(({ block, top }) => block.draw(MARGIN, MARGIN + top))
    const notes =
      foot.named && free > room * NOTES_ABOVE ? noteLines(MARGIN, MARGIN + room - free, textWidth(paper), free) : []
    const parts = [...body, ...notes, ...band.draw(MARGIN, height - MARGIN - band.height, i, pages.length)]
    return {
      scene: pageScene(width, height, parts),
      parts: parts.map((one) => ({ ...one, drawn: pageScene(width, height, [one]) })),
    }
  })
}

function footBand(
  foot: SheetFoot,
  width: number,
): {
  readonly height: number
  readonly draw: (left: number, top: number, page: number, pages: number) => readonly SheetPart[]
} {
  const made = foot.address === null ? null : qrMark(foot.address)
  const code = made !== null && made.ok ? { ...made.value, side: Math.max(CODE, made.value.size * MODULE) } : null
  const room = width - (code === null ? 0 : code.side + 12)
  const source = wrapped(foot.source, room, SMALL)
  const link = foot.address === null ? [] : wrapped(`${foot.lead} ${foot.address}`, room, SMALL)
  const line = lineHeight(SMALL)
  const named = foot.named ? line + 12 : 0
  const height = Math.max(code?.side ?? 0, (source.length + link.length + 1) * line + 14 + named)
  return {
    height,
    draw: (left, top, page, pages) => {
      const marks: SceneMark[] = [ruleMark(left, left + room, top)]
      let y = top + 8
      if (foot.named && page > 0)
        marks.push(textMark(['Name'], left, y, SMALL), ruleMark(left + 34, left + Math.min(room, 260), y + 12))
      if (page > 0) y += named
      const words = [textMark(link, left, y, SMALL), textMark(source, left, y + link.length * line + 2, SMALL)]
      const number = textMark([`Page ${page + 1} of ${pages}`], left, top + height - line, SMALL)
      const square = code === null ? [] : [codeMark(code.path, left + width - code.side, top, code.side / code.size)]
      const tag = page === 0 ? 'P' : 'Artifact'
      return [part('Artifact', [...marks, ...square, number]), part(tag, words)]
    },
  }
}

/** The dark squares of a code, each `module` wide, from its top left corner. */
function codeMark(path: string, left: number, top: number, module: number): SceneMark {
  const at = (x: number, y: number): readonly [number, number] => [
    Math.round((left + x * module) * 100) / 100,
    Math.round((top + y * module) * 100) / 100,
  ]
  const moved = pathData(
    parsePath(path).map((command) =>
      command[0] === 'M' || command[0] === 'L' ? ([command[0], ...at(command[1], command[2])] as const) : command,
    ),
  )
  return {
    kind: 'shape',
    role: 'qr',
    dash: null,
    cap: 'butt',
    shape: { path: moved, fill: '#000000', stroke: null, strokeWidth: 0 },
  }
}

/** Parts as one Scene. */
function pageScene(width: number, height: number, parts: readonly SheetPart[]): Scene {
  const theme = SHEET_THEME
  const empty: Scene = {
    unit: 'pt',
    width,
    height,
    background: '#FFFFFF',
    fontFamily: FIGURE_FONT_FAMILY,
    direction: 'right',
    lanes: [],
    folded: [],
    chips: [],
    nodes: [],
    edges: [],
    badges: [],
    extras: [],
    emphasis: {
      ink: theme.ink,
      laneRule: theme.laneRule,
      laneText: theme.laneText,
      underlay: theme.underlay,
      underlayWidth: 0,
      haloWidth: 0,
      selected: theme.selected,
      selectedWidth: 0,
      dimOpacity: theme.dimOpacity,
      focusInner: theme.focus.inner,
      focusOuter: theme.focus.outer,
    },
  }
  return { ...empty, ...mergePanels(parts.map(({ drawn }, i) => ({ letter: `m${i}`, scene: { ...empty, ...drawn } }))) }
}
