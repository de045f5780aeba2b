import type { ViewCounts } from '../query/viewCounts.ts'
import { counted } from './plural.ts'

/** `247 nodes, 346 relations`; `…, and 1 trial with 2 relations, listed but not drawn`. */
export function countWords({ nodes, relations, undrawn }: ViewCounts): string {
  const drawn = `${counted(nodes, 'node', 'nodes')}, ${counted(relations, 'relation', 'relations')}`
  if (undrawn.relations === 0) return drawn
  return `${drawn}, and ${counted(undrawn.nodes, 'trial', 'trials')} with ${counted(undrawn.relations, 'relation', 'relations')}, listed but not drawn`
}
