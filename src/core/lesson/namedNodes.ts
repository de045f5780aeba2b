import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'

/** Nodes a text calls by name. */
export function namedNodes(graph: MechanismGraph, text: string): readonly NodeId[] {
  return graph.data.nodes
    .filter((node) =>
      [node.label, node.shortLabel ?? node.label, ...node.aliases].some((name) => holdsName(text, name)),
    )
    .map((node) => node.id)
}

/** Whether a name stands in a text as words of its own, whatever the case. */
export function holdsName(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase())
  if (at < 0) return false
  const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)
  return (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) || holdsName(text.slice(at + 1), name)
}
