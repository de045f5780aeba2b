import type { LaneId, NodeClass, NodeKind } from './records.ts'
import { LANES, NODE_KINDS } from './records.ts'

/** How each kind is drawn and which lane it stands in. The lane follows the kind: what an exosome carries and what acts
 *  from outside share one silhouette and must not share a lane. */
const KINDS: Readonly<Record<NodeKind, readonly [NodeClass, LaneId]>> = {
  cell: ['source', 'source'],
  exosome: ['exosome', 'exosome'],
  vesicle: ['exosome', 'exosome'],
  mirna: ['mirna', 'cargo'],
  cargo: ['factor', 'cargo'],
  factor: ['factor', 'factor'],
  intervention: ['factor', 'factor'],
  target: ['target', 'target'],
  pathway: ['pathway', 'pathway'],
  process: ['process', 'process'],
  outcome: ['outcome', 'outcome'],
  trial: ['factor', 'factor'],
}

/** The drawing class of a node kind (figures.md, palette and shapes). */
export function nodeClass(kind: NodeKind): NodeClass {
  return KINDS[kind][0]
}

/** The lane of the map a node kind stands in. */
export function laneOf(kind: NodeKind): LaneId {
  return KINDS[kind][1]
}

/** False for the lane of what acts on the chain from outside: it is no step between source and outcome. */
export function isChainLane(lane: LaneId): boolean {
  return lane !== 'factor'
}

/** The lanes as they are walked and listed: the chain from source to outcome first, then what stands beside it. */
export const CHAIN_FIRST: readonly LaneId[] = LANES.toSorted((a, b) => Number(isChainLane(b)) - Number(isChainLane(a)))

/** The kinds a lane holds, in the order of the kinds. */
export function laneKinds(lane: LaneId): readonly NodeKind[] {
  return NODE_KINDS.filter((kind) => laneOf(kind) === lane)
}

/** Trials are listed in panels and tables and never drawn on the map. */
export function isDrawn(kind: NodeKind): boolean {
  return kind !== 'trial'
}
