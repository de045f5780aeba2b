import { editDistance } from '../data/nearestName.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import { mapLabel } from './nodeSets.ts'
import { foldings } from './searchTokens.ts'

/** Names of nodes most like a text, best first, at most `most`: what to offer when nothing was found.
 *  Compared run together and without Greek letters; a miss of more than half of the letters is no likeness. */
export function suggestNames(graph: MechanismGraph, text: string, most = 5): readonly string[] {
  const wanted = foldings(text)[0] ?? ''
  if (wanted === '') return []
  const scored = graph.data.nodes.map((node, order) => {
    const names = [node.label, node.shortLabel, ...node.aliases].flatMap((n) => (n === null ? [] : foldings(n)))
    return { label: mapLabel(node), order, miss: Math.min(...names.map((name) => missOf(wanted, name))) }
  })
  return scored
    .filter((s) => s.miss <= 0.5)
    .sort((a, b) => a.miss - b.miss || a.order - b.order)
    .slice(0, most)
    .map((s) => s.label)
}

/** Share of letters that differ, 0 to 1; a shared start counts in favour (miR-99 is nearer to miR-21 than to MLK3). */
function missOf(wanted: string, name: string): number {
  const longest = Math.max(wanted.length, name.length)
  const miss = editDistance(wanted, name) / longest
  const shared = [...wanted.matchAll(/./gsu)].findIndex((letter) => name.charAt(letter.index) !== letter[0])
  return miss - (shared === -1 ? wanted.length : shared) / longest / 4
}
