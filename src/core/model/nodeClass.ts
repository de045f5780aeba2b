import type { LaneId, NodeClass, NodeKind } from './records.ts'

const CLASS_OF_KIND: Readonly<Record<NodeKind, NodeClass>> = {
  cell: 'source', exosome: 'exosome', mirna: 'mirna', cargo: 'factor', factor: 'factor', intervention: 'factor',
  target: 'target', pathway: 'pathway', process: 'process', outcome: 'outcome', trial: 'factor',
}
const LANE_OF_CLASS: Readonly<Record<NodeClass, LaneId>> = {
  source: 'source', exosome: 'exosome', mirna: 'cargo', factor: 'cargo',
  target: 'target', pathway: 'pathway', process: 'process', outcome: 'outcome',
}

/** The drawing class of a node kind (figures.md, palette and shapes). */
export function nodeClass(kind: NodeKind): NodeClass {
  return CLASS_OF_KIND[kind]
}

/** The map column a drawing class stands in. */
export function laneOf(cls: NodeClass): LaneId {
  return LANE_OF_CLASS[cls]
}

/** Trials are listed in panels and tables and never drawn on the map. */
export function isDrawn(kind: NodeKind): boolean {
  return kind !== 'trial'
}
