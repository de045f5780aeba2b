import type { Later } from './extendLayout.ts'
import type { LaneInput, LaneLayout } from './layoutTypes.ts'

/** A short name for an input: equal inputs, equal names, whatever the order of nodes and edges. 64 bits of FNV-1a over its JSON
 *  (Fowler, Noll, Vo; two halves with different seeds). It names layouts made beforehand; it guards nothing. */
export function layoutKey({ nodes, edges, ...rest }: LaneInput): string {
  return nameOf([byId(nodes), byId(edges), rest])
}

/** The name of a standing layout extended by what came later. */
export function extensionKey(layout: LaneLayout, later: Later): string {
  return nameOf([
    byId([...layout.nodes.values()]),
    [...layout.routes.keys()].toSorted(),
    byId(later.nodes),
    byId(later.edges),
  ])
}

function byId<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function nameOf(content: unknown): string {
  const text = JSON.stringify(content)
  return [0x811c9dc5, 0x1000193].map((seed) => fnv(text, seed).toString(16).padStart(8, '0')).join('')
}

function fnv(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash
}
