import type { LaneInput, LayoutEdgeInput, LayoutNodeInput } from '../src/layout/layoutTypes.ts'
import { seededRandom } from '../src/core/seededRandom.ts'

/** Shares of the seven lanes, about as in the shipped map. */
const SHARES = [0.06, 0.09, 0.34, 0.08, 0.05, 0.24, 0.14]

/** A repeatable graph in seven lanes: nine lines in ten lead to a later lane, some stay in theirs or lead back; a few
 *  nodes draw many lines, as in curated mechanisms. */
export function randomLanes(nodeCount: number, edgeCount: number, seed: number): LaneInput {
  const random = seededRandom(seed)
  const nodes = Array.from({ length: nodeCount }, (_, i): LayoutNodeInput => {
    let share = random()
    let lane = 0
    while (lane < SHARES.length - 1 && share > (SHARES[lane] ?? 0)) {
      share -= SHARES[lane] ?? 0
      lane += 1
    }
    return {
      id: `n${String(i).padStart(4, '0')}`,
      lane,
      width: 60 + Math.round(random() * 90),
      height: random() < 0.6 ? 36 : 44,
    }
  })
  const edges: LayoutEdgeInput[] = []
  for (let tries = 0; edges.length < edgeCount && tries < edgeCount * 50; tries += 1) {
    const a = nodes[Math.floor(random() * nodeCount)]
    const b = nodes[Math.floor(random() ** 2 * nodeCount)]
    if (a === undefined || b === undefined || a.id === b.id) continue
    const against = random() < 0.1
    const [source, target] = a.lane > b.lane !== against ? [b, a] : [a, b]
    if (source.lane === target.lane && !against) continue
    edges.push({ id: `e${String(edges.length).padStart(4, '0')}`, source: source.id, target: target.id, headWidth: 8 })
  }
  return { nodes, edges }
}
