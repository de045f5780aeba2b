import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { NodeId } from '../core/model/records.ts'
import { foldName } from '../core/query/foldName.ts'
import { NODE_SET_LABELS } from '../core/query/nodeSets.ts'
import { nodesCalled } from '../core/query/nodesCalled.ts'
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
  const set = NODE_SETS.find(
    (id) => foldName(id) === foldName(name) || foldName(NODE_SET_LABELS[id]) === foldName(name),
  )
  return set === undefined ? { kind: 'node', id: nodeNamed(graph, name) } : { kind: 'set', set }
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
