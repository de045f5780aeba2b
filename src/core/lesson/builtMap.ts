import type { NodeId } from '../model/records.ts'

export const BUILT_SIGNS = ['raises', 'lowers', 'unknown'] as const
/** What a learner says a line does; `unknown` = it acts on it, direction not known. */
export type BuiltSign = (typeof BUILT_SIGNS)[number]

export interface BuiltLine<N extends string = NodeId> {
  readonly from: N
  readonly to: N
  readonly sign: BuiltSign
}

/** A learner's map as plain data. Built on screen its names are node ids; in a file from a student they may be any words.
 *  At most one line leads from one node to another, so a line is named by its two ends. */
export interface BuiltMap<N extends string = NodeId> {
  readonly nodes: readonly N[]
  readonly lines: readonly BuiltLine<N>[]
}

/** The two ends of a line, in its direction. */
export type LineEnds<N extends string = NodeId> = Pick<BuiltLine<N>, 'from' | 'to'>

export const EMPTY_MAP: BuiltMap = { nodes: [], lines: [] }

export function isSameLine<N extends string>(a: LineEnds<N>, b: LineEnds<N>): boolean {
  return a.from === b.from && a.to === b.to
}

/** The map with a node more; the same map when it is there already. */
export function addNode<N extends string>(map: BuiltMap<N>, node: N): BuiltMap<N> {
  return map.nodes.includes(node) ? map : { ...map, nodes: [...map.nodes, node] }
}

/** The map without a node and without its lines. */
export function removeNode<N extends string>(map: BuiltMap<N>, node: N): BuiltMap<N> {
  if (!map.nodes.includes(node)) return map
  return {
    nodes: map.nodes.filter((n) => n !== node),
    lines: map.lines.filter((line) => line.from !== node && line.to !== node),
  }
}

/** The map with a line more, and its ends; a line between the same ends in the same direction takes the new sign. A line from a
 *  node to itself is left out. */
export function addLine<N extends string>(map: BuiltMap<N>, line: BuiltLine<N>): BuiltMap<N> {
  if (line.from === line.to) return map
  const old = map.lines.find((other) => isSameLine(other, line))
  const placed = addNode(addNode(map, line.from), line.to)
  if (old === undefined) return { ...placed, lines: [...placed.lines, line] }
  return old.sign === line.sign
    ? placed
    : { ...placed, lines: placed.lines.map((other) => (other === old ? line : other)) }
}

/** The map with another sign on a line that is there. */
export function changeSign<N extends string>(map: BuiltMap<N>, ends: LineEnds<N>, sign: BuiltSign): BuiltMap<N> {
  return map.lines.some((line) => isSameLine(line, ends)) ? addLine(map, { from: ends.from, to: ends.to, sign }) : map
}

/** The map with a line turned round. A line that already ran that way gives way to it. */
export function turnLine<N extends string>(map: BuiltMap<N>, ends: LineEnds<N>): BuiltMap<N> {
  const line = map.lines.find((other) => isSameLine(other, ends))
  if (line === undefined) return map
  const turned = { from: line.to, to: line.from, sign: line.sign }
  return {
    ...map,
    lines: map.lines.filter((other) => !isSameLine(other, turned)).map((other) => (other === line ? turned : other)),
  }
}

export function removeLine<N extends string>(map: BuiltMap<N>, ends: LineEnds<N>): BuiltMap<N> {
  const lines = map.lines.filter((line) => !isSameLine(line, ends))
  return lines.length === map.lines.length ? map : { ...map, lines }
}
