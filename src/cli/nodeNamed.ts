import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { NodeId, NodeRecord } from '../core/model/records.ts'
import { NODE_SET_LABELS } from '../core/query/nodeSets.ts'
import { NODE_SETS, type EndSpec } from '../core/query/view.ts'
import { StopError } from './command.ts'
import { nearestWords } from './nearestWords.ts'

/** The node a user means: its id, identifier (CURIE), label or alias, whatever the case, hyphens and Greek letters.
 *  Stops with code 3 and the choices when a name fits several nodes, with code 2 and the nearest names when it fits none. */
export function nodeNamed(graph: MechanismGraph, name: string): NodeId {
  if (graph.hasNode(name)) return name
  const renamed = graph.data.nodes.find((node) => node.formerIds.includes(name))
  if (renamed !== undefined) return renamed.id
  const found = nodesCalled(graph, name)
  if (found.length > 1) {
    const choices = found.map((node) => `  ${node.id}  ${node.label} (${node.kind})`)
    throw new StopError(3, [`"${name}" fits ${found.length} nodes. Which one? Give its id:`, ...choices].join('\n'))
  }
  const [node] = found
  if (node === undefined) throw unknown(graph, name)
  return node.id
}

/** One end of a path: a node, or a set such as `any-exosome` (also "Any exosome source"). */
export function endNamed(graph: MechanismGraph, name: string): EndSpec {
  const set = NODE_SETS.find((id) => foldName(id) === foldName(name) || foldName(NODE_SET_LABELS[id]) === foldName(name))
  return set === undefined ? { kind: 'node', id: nodeNamed(graph, name) } : { kind: 'set', set }
}

/** Nodes a name fits exactly: by label or short label first, else by alias or identifier. */
export function nodesCalled(graph: MechanismGraph, name: string): readonly NodeRecord[] {
  const wanted = foldName(name)
  const fits = (names: readonly (string | null)[]): boolean => names.some((text) => text !== null && foldName(text) === wanted)
  const byLabel = graph.data.nodes.filter((node) => fits([node.id, node.label, node.shortLabel]))
  if (byLabel.length > 0) return byLabel
  return graph.data.nodes.filter((node) => fits([...node.aliases, ...exactIdentifiers(node)]))
}

function exactIdentifiers(node: NodeRecord): readonly string[] {
  return node.xrefs.filter((xref) => xref.match === 'exact').map((xref) => xref.curie)
}

function unknown(graph: MechanismGraph, name: string): StopError {
  const names = new Set(graph.data.nodes.flatMap((node) => [node.label, ...node.aliases]))
  const holding = [...names].filter((label) => foldName(name).length > 2 && foldName(label).includes(foldName(name)))
  const near = [...new Set([...holding.slice(0, 3), ...nearestWords(name, names, 5)])].slice(0, 5)
  const help = near.length > 0 ? ` Nearest: ${near.join(', ')}.` : ' Nothing in this review has a similar name.'
  return new StopError(2, `No node is called "${shortened(name)}".${help}`)
}

function shortened(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name
}

const GREEK: Readonly<Record<string, string>> = { α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', κ: 'kappa', μ: 'mu', ω: 'omega' }

/** Case, hyphens, spaces and Greek letters do not tell names apart; a species prefix of a miRNA (hsa-) is dropped. */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[αβγδκμω]/g, (letter) => GREEK[letter] ?? letter)
    .normalize('NFKD')
    .replace(/^(?:hsa|mmu|rno|ocu)-(?=mir|let)/, '')
    .replaceAll(/[^a-z0-9]/g, '')
}
