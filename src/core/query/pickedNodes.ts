import type { NodeId } from '../model/records.ts'
import type { Selection } from './view.ts'

/** The nodes picked in a selection: one, several, or none. */
export function pickedNodes(selection: Selection | null): readonly NodeId[] {
  if (selection?.kind === 'nodes') return selection.ids
  return selection?.kind === 'node' ? [selection.id] : []
}

/** The selection of some nodes, each once: none, one, or several. */
export function selectionOf(ids: readonly NodeId[]): Extract<Selection, { kind: 'node' | 'nodes' }> | null {
  const [first, ...others] = new Set(ids)
  if (first === undefined) return null
  return others.length === 0 ? { kind: 'node', id: first } : { kind: 'nodes', ids: [first, ...others] }
}

/** A node picked besides what is picked already, or left out when it was; the others in their order. */
export function togglePicked(selection: Selection | null, id: NodeId): Selection | null {
  const picked = pickedNodes(selection)
  return selectionOf(picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id])
}
