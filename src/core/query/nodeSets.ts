import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId, NodeRecord } from '../model/records.ts'
import type { EndSpec, NodeSet } from './view.ts'

/** How a set of nodes is called where one end of a path is chosen. */
export const NODE_SET_LABELS: Readonly<Record<NodeSet, string>> = {
  'any-cell': 'Any source cell',
  'any-exosome': 'Any exosome source',
  'any-mirna': 'Any miRNA',
  'any-target': 'Any target',
  'any-pathway': 'Any pathway',
  'any-process': 'Any process',
  'any-outcome': 'Any outcome',
  'any-harm': 'Anything harmful to the disc',
  'any-benefit': 'Anything good for the disc',
}

const MEMBER: Readonly<Record<NodeSet, (node: NodeRecord) => boolean>> = {
  'any-cell': (n) => n.kind === 'cell',
  'any-exosome': (n) => n.kind === 'exosome' && n.sourceCell !== null,
  'any-mirna': (n) => n.kind === 'mirna',
  'any-target': (n) => n.kind === 'target',
  'any-pathway': (n) => n.kind === 'pathway',
  'any-process': (n) => n.kind === 'process',
  'any-outcome': (n) => n.kind === 'outcome',
  'any-harm': (n) => n.valence === 'harmful',
  'any-benefit': (n) => n.valence === 'beneficial',
}

/** The nodes an end of a path stands for, in data order. */
export function endNodes(graph: MechanismGraph, end: EndSpec): readonly NodeId[] {
  return end.kind === 'node' ? [end.id] : graph.data.nodes.filter(MEMBER[end.set]).map((n) => n.id)
}

/** The name of an end, as shown in its box. */
export function endLabel(graph: MechanismGraph, end: EndSpec): string {
  return end.kind === 'node' ? mapLabel(graph.node(end.id)) : NODE_SET_LABELS[end.set]
}

/** The name of a node on the map: its short label where it has one. */
export function mapLabel(node: NodeRecord): string {
  return node.shortLabel ?? node.label
}
