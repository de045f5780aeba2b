import { CHAIN_FIRST, laneOf } from '../core/model/nodeClass.ts'
import { LANES } from '../core/model/records.ts'
import type { NodeId } from '../core/model/records.ts'
import type { SceneEdge, SceneNode } from './scene.ts'

/** As much of a Scene as a walk over it needs. */
export interface WalkedScene {
  readonly nodes: readonly WalkedNode[]
  readonly edges: readonly Pick<SceneEdge, 'source' | 'target'>[]
}
type WalkedNode = Pick<SceneNode, 'id' | 'kind' | 'x' | 'y'>

export type Move = 'next' | 'previous' | 'down' | 'up' | 'next-lane' | 'previous-lane' | 'first'

/** Where the keyboard stands on the map and how it got there. */
export interface Standing {
  readonly node: NodeId
  /** The choices the node was taken from (successors, predecessors or its lane), top to bottom. */
  readonly siblings: readonly NodeId[]
}

/** One step with the map keys (accessibility.md): along lines, among siblings, from lane to lane. Null = nothing there.
 *  Choices are ordered top to bottom, so the walk is the same on every visit. */
export function walkScene(scene: WalkedScene, from: Standing | null, move: Move): Standing | null {
  const byId = new Map(scene.nodes.map((n) => [n.id, n]))
  const current = from === null ? undefined : byId.get(from.node)
  if (from === null || current === undefined || move === 'first') return firstOf(scene)
  switch (move) {
    case 'next':
      return firstChoice(sorted(scene.edges.filter((e) => e.source === current.id).map((e) => byId.get(e.target))))
    case 'previous':
      return firstChoice(sorted(scene.edges.filter((e) => e.target === current.id).map((e) => byId.get(e.source))))
    case 'down':
    case 'up':
      return amongSiblings(scene, from, current, move === 'down' ? 1 : -1)
    case 'next-lane':
    case 'previous-lane':
      return intoLane(scene, current, move === 'next-lane' ? 1 : -1)
  }
}

/** The first node of the chain, which starts at the sources; of the lane beside it where there is no chain. */
function firstOf(scene: WalkedScene): Standing | null {
  const lane = CHAIN_FIRST.find((l) => scene.nodes.some((n) => laneOf(n.kind) === l))
  return firstChoice(sorted(scene.nodes.filter((n) => laneOf(n.kind) === lane)))
}

function firstChoice(choices: readonly WalkedNode[]): Standing | null {
  const first = choices[0]
  return first === undefined ? null : { node: first.id, siblings: choices.map((n) => n.id) }
}

function amongSiblings(scene: WalkedScene, from: Standing, current: WalkedNode, step: 1 | -1): Standing | null {
  const lane = sorted(scene.nodes.filter((n) => laneOf(n.kind) === laneOf(current.kind))).map((n) => n.id)
  const siblings = from.siblings.length > 1 ? from.siblings : lane
  const next = siblings[siblings.indexOf(current.id) + step]
  return next === undefined ? null : { node: next, siblings }
}

function intoLane(scene: WalkedScene, current: WalkedNode, step: 1 | -1): Standing | null {
  for (let lane = LANES.indexOf(laneOf(current.kind)) + step; lane >= 0 && lane < LANES.length; lane += step) {
    const nodes = sorted(scene.nodes.filter((n) => laneOf(n.kind) === LANES[lane]))
    if (nodes.length === 0) continue
    const nearest = nodes.reduce((a, b) => (Math.abs(b.y - current.y) < Math.abs(a.y - current.y) ? b : a))
    return { node: nearest.id, siblings: nodes.map((n) => n.id) }
  }
  return null
}

function sorted(nodes: readonly (WalkedNode | undefined)[]): readonly WalkedNode[] {
  const known = nodes.filter((n) => n !== undefined)
  return [...new Map(known.map((n) => [n.id, n])).values()].toSorted(
    (a, b) => a.y - b.y || a.x - b.x || a.id.localeCompare(b.id),
  )
}
