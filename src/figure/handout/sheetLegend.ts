import type { Blanks } from '../../core/lesson/blanks.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { RELATION_CLASSES } from '../../core/model/records.ts'
import { relationClassWord } from '../../core/words/classWords.ts'
import { legendBlock, legendEntries } from '../figureLegend.ts'
import type { LegendEntry } from '../figureLegend.ts'
import { MAP_SIZING, SHEET_THEME } from './sheetMap.ts'
import { part, TEXT } from './sheetBlock.ts'
import type { SheetBlock, SheetPart } from './sheetBlock.ts'

/** What the marks of maps mean. Where heads are left out, all five are listed, as what to draw is chosen from them. */
export function sheetLegend(
  graph: MechanismGraph,
  maps: readonly SheetPart[],
  blanks: Pick<Blanks, 'signs'>,
  width: number,
): SheetBlock {
  const nodes = maps.flatMap(({ drawn }) => drawn.nodes)
  const edges = maps.flatMap(({ drawn }) => drawn.edges)
  const told = edges.filter((edge) => !edge.edges.some((id) => blanks.signs.has(id)))
  const drawn = legendEntries(graph, { nodes, edges: told, badges: [] })
  const heads =
    told.length === edges.length
      ? drawn.filter(({ group }) => group === 'Arrows')
      : RELATION_CLASSES.map((cls): LegendEntry => ({
          key: `relation:${cls}`,
          group: 'Arrows',
          label: relationClassWord(cls),
        }))
  const entries = [
    ...drawn.filter(({ group }) => group === 'Boxes'),
    ...heads,
    ...drawn.filter(({ group }) => group === 'Lines' || group === 'Marks'),
  ]
  const made = (left: number, top: number) =>
    legendBlock({ entries, size: TEXT.small, theme: SHEET_THEME, sizing: MAP_SIZING, leastLine: 0 }, left, top, width)
  return { height: made(0, 0).height, before: 6, keep: false, draw: (left, top) => [part('P', made(left, top).marks)] }
}
