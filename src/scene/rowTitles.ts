import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { StorylineRow } from '../core/model/graphData.ts'
import type { LaneLayout, LayoutRow } from '../layout/layoutTypes.ts'
import { CAP_HEIGHT, measureText } from './measureText.ts'
import type { SceneMark } from './scene.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

/** The words at the beginning of a row. */
export interface RowTitle {
  readonly id: string
  readonly words: string
}

/** A row's title by the mechanism it shows, or in the shorter words of the storyline. */
export function rowTitles(graph: MechanismGraph, rows: readonly StorylineRow[]): readonly RowTitle[] {
  return rows.map((row) => ({
    id: row.mechanism,
    words: row.title ?? graph.data.mechanisms.find((m) => m.id === row.mechanism)?.title ?? row.mechanism,
  }))
}

/** The rows as a layout takes them, titles measured; rows of one exosome belong together. */
export function layoutRowsOf(
  graph: MechanismGraph,
  rows: readonly StorylineRow[],
  sizing: Sizing,
): readonly LayoutRow[] {
  const titles = rowTitles(graph, rows)
  return rows.map((row, i) => {
    const lines = titleLines(titles[i]?.words ?? '', sizing)
    const width = Math.ceil(Math.max(...lines.map((line) => measureText(line, faceOf(sizing)))))
    return {
      id: row.mechanism,
      group: row.exosome,
      nodes: row.nodes,
      title: { width, height: lines.length * lineHeight(sizing) },
    }
  })
}

/** Titles as text at the places of the layout. */
export function rowMarks(
  rows: readonly RowTitle[],
  layout: LaneLayout,
  theme: Theme,
  sizing: Sizing,
): readonly SceneMark[] {
  return rows.flatMap((row): readonly SceneMark[] => {
    const place = layout.rows?.find((r) => r.id === row.id)
    if (place === undefined) return []
    const lines = titleLines(row.words, sizing)
    const first = place.y - ((lines.length - 1) * lineHeight(sizing)) / 2 + (CAP_HEIGHT * titleSize(sizing)) / 2
    const text = {
      lines,
      x: place.x,
      y: first,
      lineHeight: lineHeight(sizing),
      size: titleSize(sizing),
      weight: 700,
      italic: false,
      align: 'middle',
      color: theme.laneText,
    } as const
    return [{ kind: 'text', role: 'row-title', text }]
  })
}

/** Longest line of a title, in text sizes. */
const MOST = 8.2

/** A title in as few lines of about the width of a box as its words allow, and those as even as they can be. */
function titleLines(words: string, sizing: Sizing): readonly string[] {
  let lines = filled(words, MOST * titleSize(sizing), sizing)
  for (let width = MOST; width > MOST / 2; width -= 0.2) {
    const narrower = filled(words, width * titleSize(sizing), sizing)
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return lines
}

function filled(words: string, width: number, sizing: Sizing): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && measureText(`${last} ${word}`, faceOf(sizing)) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function faceOf(sizing: Sizing): { readonly size: number; readonly weight: 700 } {
  return { size: titleSize(sizing), weight: 700 }
}

function lineHeight(sizing: Sizing): number {
  return titleSize(sizing) * 1.2
}

/** A little smaller than the names of nodes, never below 12 px. */
function titleSize(sizing: Sizing): number {
  return sizing.unit === 'px' ? Math.max(12, sizing.smallSize - 1) : sizing.smallSize
}
