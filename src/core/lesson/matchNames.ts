import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { nodesCalled } from '../query/nodesCalled.ts'
import { addLine, addNode, EMPTY_MAP, isSameLine } from './builtMap.ts'
import type { BuiltMap } from './builtMap.ts'

/** A map whose names are nodes of the graph. */
export interface MatchedMap {
  readonly map: BuiltMap
  /** Names that fit no node, or several, as written, each once; lines to or from them are left out. */
  readonly unmatched: readonly string[]
  /** What was put together, in whole sentences: two names of one node, a line drawn twice. */
  readonly notes: readonly string[]
}

/** A map of a student with its names matched: by id, former id, label or synonym, whatever the case, dashes and Greek letters.
 *  Where a name fits several nodes, the only one among `asked` is meant. */
export function matchNames(graph: MechanismGraph, built: BuiltMap<string>, asked: readonly NodeId[]): MatchedMap {
  const names = [...new Set([...built.nodes, ...built.lines.flatMap((line) => [line.from, line.to])])]
  const found = new Map(names.map((name) => [name, nodeMeant(graph, name, asked)]))
  const notes = sameNode(graph, found)
  let map: BuiltMap = EMPTY_MAP
  for (const name of names) {
    const node = found.get(name) ?? null
    if (node !== null) map = addNode(map, node)
  }
  for (const { from, to, sign } of built.lines) {
    const [source, target] = [found.get(from) ?? null, found.get(to) ?? null]
    if (source === null || target === null) continue
    const words = `from ${mapLabel(graph.node(source))} to ${mapLabel(graph.node(target))}`
    const before = map.lines.find((line) => isSameLine(line, { from: source, to: target }))
    if (source === target) notes.push(`A line ${words} leads back to where it starts; it is left out.`)
    else if (before !== undefined)
      notes.push(
        before.sign === sign
          ? `Two lines ${words}; they count as one.`
          : `Two lines ${words} with different signs; the later one counts.`,
      )
    map = addLine(map, { from: source, to: target, sign })
  }
  return { map, unmatched: names.filter((name) => found.get(name) === null), notes }
}

/** The node a student means by a name; null when none or several fit. */
export function nodeMeant(graph: MechanismGraph, name: string, asked: readonly NodeId[]): NodeId | null {
  const typed = name.trim()
  if (graph.hasNode(typed)) return typed
  const renamed = graph.data.nodes.find((node) => node.formerIds.includes(typed))
  if (renamed !== undefined) return renamed.id
  const fitting = nodesCalled(graph, typed)
  const among = fitting.filter((node) => asked.includes(node.id))
  const [only, ...others] = among.length > 0 ? among : fitting
  return only === undefined || others.length > 0 ? null : only.id
}

function sameNode(graph: MechanismGraph, found: ReadonlyMap<string, NodeId | null>): string[] {
  const names = new Map<NodeId, string[]>()
  for (const [name, node] of found) if (node !== null) names.set(node, [...(names.get(node) ?? []), name])
  return [...names]
    .filter(([, all]) => all.length > 1)
    .map(
      ([node, all]) => `${all.map((name) => `“${name}”`).join(' and ')} are one node: ${mapLabel(graph.node(node))}.`,
    )
}
