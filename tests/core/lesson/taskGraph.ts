import { expertMap } from '../../../src/core/lesson/expertMap.ts'
import type { ExpertMap } from '../../../src/core/lesson/expertMap.ts'
import type { HandIn, HandInTask } from '../../../src/core/lesson/handIn.ts'
import { buildGraph } from '../../../src/core/model/buildGraph.ts'
import type { MechanismGraph } from '../../../src/core/model/buildGraph.ts'
import { miniData, nodeId } from '../miniGraph.ts'

/** A small mechanism: the exosome carries a miRNA that represses PTEN, which suppresses AKT, which suppresses apoptosis; the
 *  exosome's result as a whole is stated too, and AKT regulates autophagy without a direction. */
export const graph: MechanismGraph = buildGraph(
  miniData({
    nodes: [
      { id: 'exo', kind: 'exosome', label: 'BMSC-Exos' },
      { id: 'mir-21', kind: 'mirna', label: 'miR-21', aliases: ['microRNA 21'] },
      { id: 'pten', kind: 'target', label: 'PTEN', formerIds: ['pten-old'] },
      { id: 'akt', kind: 'pathway', label: 'PI3K-AKT pathway', shortLabel: 'PI3K-AKT', aliases: ['AKT'] },
      { id: 'apoptosis', kind: 'process', label: 'apoptosis' },
      { id: 'autophagy', kind: 'process', label: 'autophagy' },
      { id: 'il-1b', kind: 'factor', label: 'IL-1β' },
      { id: 'tnf', kind: 'factor', label: 'TNF-α' },
      { id: 'twin-a', kind: 'factor', label: 'twin' },
      { id: 'twin-b', kind: 'factor', label: 'Twin' },
    ],
    edges: [
      { id: 'e1', from: 'exo', to: 'mir-21', predicate: 'carries' },
      { id: 'e2', from: 'mir-21', to: 'pten', predicate: 'represses' },
      { id: 'e2b', from: 'mir-21', to: 'pten', predicate: 'suppresses', certainty: 'hedged' },
      { id: 'e3', from: 'pten', to: 'akt', predicate: 'suppresses' },
      { id: 'e4', from: 'akt', to: 'apoptosis', predicate: 'suppresses' },
      { id: 'e5', from: 'exo', to: 'apoptosis', predicate: 'suppresses' },
      { id: 'e6', from: 'akt', to: 'autophagy', predicate: 'regulates' },
      { id: 'e7', from: 'il-1b', to: 'apoptosis', predicate: 'promotes' },
      { id: 'e10', from: 'il-1b', to: 'tnf', predicate: 'promotes' },
      { id: 'e11', from: 'tnf', to: 'il-1b', predicate: 'promotes' },
      { id: 'e8', from: 'pten', to: 'autophagy', predicate: 'no_effect_on' },
      { id: 'e9', from: 'exo', to: 'autophagy', predicate: 'promotes', certainty: 'title-only' },
    ],
  }),
)

export const ASKED = ['exo', 'mir-21', 'pten', 'akt', 'apoptosis', 'autophagy'].map(nodeId)
export const expert: ExpertMap = expertMap(graph, ASKED)
export const TASK: HandInTask = { lesson: 'two-minuses', mapStep: 'build', dataVersion: '1' }

type Lines = readonly (readonly [string, 'raises' | 'lowers' | 'unknown', string])[]
/** A hand-in of one map, its lines as `from, sign, to`. */
export function handIn(name: string | null, lines: Lines, rest: Partial<HandIn> = {}): HandIn {
  return {
    exopathHandIn: 1,
    lesson: TASK.lesson,
    data: { version: '1' },
    ...(name === null ? {} : { name }),
    when: '2026-03-01T09:00:00Z',
    steps: [],
    maps: [
      {
        step: 'build',
        map: {
          nodes: [...new Set(lines.flatMap(([from, , to]) => [from, to]))],
          lines: lines.map(([from, sign, to]) => ({ from, sign, to })),
        },
      },
    ],
    ...rest,
  }
}
