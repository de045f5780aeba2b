import type { NodeId } from '../model/records.ts'
import type { WalkStep } from './walkSteps.ts'

/** A search for simple paths over fixed steps. */
export interface PathSearch {
  readonly nodes: readonly NodeId[]
  readonly steps: readonly WalkStep[]
  readonly from: readonly NodeId[]
  readonly to: readonly NodeId[]
  readonly via: readonly NodeId[]
  readonly avoid: readonly NodeId[]
  readonly maxSteps: number
  /** False lets a path join findings told of different exosome sources (see `joinedSteps`). */
  readonly bindContexts: boolean
  readonly maxPaths: number
  readonly maxEffort: number
  /** Stop at any one path; default false. */
  readonly firstOnly?: boolean
  /** Which of the found paths count; default all. */
  readonly accept?: (steps: readonly WalkStep[]) => boolean
}

export interface FoundPaths {
  /** Steps of each path, cheapest first, ties by edge ids. */
  readonly paths: readonly (readonly WalkStep[])[]
  /** More paths exist than are listed. */
  readonly truncated: boolean
  /** The effort ran out: the list may miss better paths. */
  readonly gaveUp: boolean
}

/** Costs are base-16 digits, so sums of up to 15 steps never carry and one comparison ranks all five. */
const BASE = 16

interface Arc {
  readonly step: WalkStep
  readonly to: number
  readonly cost: number
  /** Place of the edge id among all ids, by code unit. */
  readonly rank: number
  readonly onlyFrom: readonly number[]
}
interface Candidate {
  readonly cost: number
  readonly arcs: readonly Arc[]
}

/** The `maxPaths` best simple paths of at most `maxSteps` edges, exact: depth-first, cut where even the cheapest way on
 *  (ignoring simplicity, by distance layers from the targets) is longer or dearer than the worst path kept.
 *  From one node to itself: the feedback loops through it, which pass no other node twice. */
export function searchPaths(search: PathSearch): FoundPaths {
  const { index, arcs: allArcs } = compile(search)
  const at = (ids: readonly NodeId[]): readonly number[] => ids.flatMap((id) => index.get(id) ?? [])
  const avoided = new Set(search.avoid)
  const arcs = allArcs.map((list) =>
    avoided.size === 0 ? list : list.filter((a) => !avoided.has(a.step.source) && !avoided.has(a.step.target)),
  )
  const isTarget = flags(search.nodes.length, at(search.to.filter((id) => !avoided.has(id))))
  const layers = costLayers(arcs, isTarget, search.maxSteps)
  const isLoop = search.from.length === 1 && search.to.length === 1 && search.from[0] === search.to[0]
  const viaNodes = at(isLoop ? search.via.filter((id) => id !== search.from[0]) : search.via)
  const viaHops = viaNodes.map((node) => hopsTo(arcs, node, search.maxSteps))
  const targetHops = (node: number): number => layers.findIndex((layer) => (layer[node] ?? Infinity) < Infinity)
  const viaToEnd = viaNodes.map((node) => (targetHops(node) === -1 ? Infinity : targetHops(node)))
  const best = layers[search.maxSteps] ?? new Float64Array(0)
  const promise = (arc: Arc): number => arc.cost + (best[arc.to] ?? Infinity)
  const useful = arcs.map((list) =>
    list.filter((a) => promise(a) < Infinity).sort((a, b) => promise(a) - promise(b) || a.rank - b.rank),
  )

  const kept = new BestPaths(search.maxPaths)
  const visited = new Uint8Array(search.nodes.length)
  const trail: Arc[] = []
  let effort = 0

  const reachesVia = (node: number, left: number): boolean =>
    viaNodes.every(
      (via, k) => visited[via] === 1 || (viaHops[k]?.[node] ?? Infinity) + (viaToEnd[k] ?? Infinity) <= left,
    )
  const hasOneEnd = search.to.length === 1
  const accepts = (): boolean => search.accept === undefined || search.accept(trail.map((arc) => arc.step))
  let origin = -1
  const walk = (node: number, cost: number, left: number, context: Context): void => {
    const arrived = trail.length > 0 && isTarget[node] === 1
    if (arrived && viaNodes.every((v) => visited[v] === 1) && accepts()) kept.add({ cost, arcs: [...trail] })
    if (left === 0 || (arrived && hasOneEnd)) return
    const bound = layers[left - 1] ?? best
    for (const arc of useful[node] ?? []) {
      if (effort > search.maxEffort || (search.firstOnly === true && kept.size > 0)) return
      effort++
      if (visited[arc.to] === 1) continue
      const after = search.bindContexts
        ? contextAfter(context, arc, trail.length, (n) => n === origin || visited[n] === 1)
        : context
      if (after === null) continue
      const least = cost + arc.cost + (bound[arc.to] ?? Infinity)
      if (least === Infinity || kept.isBeaten(least, trail, arc)) continue
      if (viaNodes.length > 0 && !reachesVia(arc.to, left - 1)) continue
      visited[arc.to] = 1
      trail.push(arc)
      walk(arc.to, cost + arc.cost, left - 1, after)
      trail.pop()
      visited[arc.to] = 0
    }
  }
  for (const start of at(search.from.filter((id) => !avoided.has(id)))) {
    origin = start
    visited[start] = isLoop ? 0 : 1
    if (reachesVia(start, search.maxSteps)) walk(start, 0, search.maxSteps, FREE)
    visited[start] = 0
  }
  const gaveUp = effort > search.maxEffort
  return { paths: kept.sorted().map((c) => c.arcs.map((a) => a.step)), truncated: kept.dropped || gaveUp, gaveUp }
}

/** Which exosome sources the steps so far are told of; kept along the walk so that a joined path is cut where it joins. */
interface Context {
  /** A step was told only of sources that the path has not passed. */
  readonly isForeign: boolean
  /** Sources that every step so far names; empty when a step names none. */
  readonly shared: readonly number[]
}
const FREE: Context = { isForeign: false, shared: [] }

/** The context one step further; null when the path would join findings told of different sources. */
function contextAfter(
  before: Context,
  arc: Arc,
  stepsBefore: number,
  passed: (node: number) => boolean,
): Context | null {
  const isForeign = before.isForeign || (arc.onlyFrom.length > 0 && !arc.onlyFrom.some(passed))
  const shared = stepsBefore === 0 ? arc.onlyFrom : before.shared.filter((n) => arc.onlyFrom.includes(n))
  return stepsBefore > 0 && isForeign && shared.length === 0 ? null : { isForeign, shared }
}

/** Keeps the k best; sorts and cuts only when twice that many have come, so adding stays cheap. */
class BestPaths {
  dropped = false
  readonly #most: number
  #paths: Candidate[] = []
  #worst: Candidate | null = null

  constructor(most: number) {
    this.#most = most
  }

  get size(): number {
    return this.#paths.length
  }

  add(path: Candidate): void {
    this.#paths.push(path)
    if (this.#paths.length >= 2 * this.#most + 64) this.#cut()
  }

  /** No path that starts with trail + arc and costs at least `least` can enter the list any more. */
  isBeaten(least: number, trail: readonly Arc[], arc: Arc): boolean {
    const worst = this.#worst
    if (worst === null || least < worst.cost) return false
    if (least > worst.cost) return true
    for (let i = 0; i <= trail.length; i++) {
      const mine = (i < trail.length ? trail[i] : arc)?.rank ?? -1
      const theirs = worst.arcs[i]?.rank ?? -1
      if (mine !== theirs) return mine > theirs
    }
    return false
  }

  sorted(): readonly Candidate[] {
    this.#cut()
    return this.#paths
  }

  #cut(): void {
    this.#paths.sort((a, b) => a.cost - b.cost || byRanks(a.arcs, b.arcs))
    if (this.#paths.length <= this.#most) return
    this.dropped = true
    this.#paths = this.#paths.slice(0, this.#most)
    this.#worst = this.#paths.at(-1) ?? null
  }
}

function byRanks(a: readonly Arc[], b: readonly Arc[]): number {
  const differs = a.findIndex((arc, i) => arc.rank !== b[i]?.rank)
  return differs === -1 ? a.length - b.length : (a[differs]?.rank ?? 0) - (b[differs]?.rank ?? 0)
}

interface Compiled {
  readonly nodes: readonly NodeId[]
  readonly index: ReadonlyMap<NodeId, number>
  readonly arcs: readonly (readonly Arc[])[]
}

const COMPILED = new WeakMap<readonly WalkStep[], Compiled>()

/** Node numbers and outgoing arcs; kept while the same steps are searched over the same nodes. */
function compile({ nodes, steps }: PathSearch): Compiled {
  const kept = COMPILED.get(steps)
  if (kept?.nodes === nodes) return kept
  const index = new Map(nodes.map((id, i) => [id, i]))
  // A source that is not among the nodes of the search binds a step all the same: it is a number that no path passes.
  const sources = new Map(index)
  for (const id of steps.flatMap((s) => s.onlyFrom)) if (!sources.has(id)) sources.set(id, sources.size)
  const ids = steps.map((s) => s.edge).sort((a, b) => (a < b ? -1 : 1))
  const ranks = new Map(ids.map((id, i) => [id, i]))
  const arcs: Arc[][] = nodes.map(() => [])
  for (const step of steps) {
    const from = index.get(step.source)
    const to = index.get(step.target)
    if (from === undefined || to === undefined || from === to) continue
    arcs[from]?.push({
      step,
      to,
      rank: ranks.get(step.edge) ?? 0,
      cost: step.cost.reduce((sum, digit) => sum * BASE + digit, 0),
      onlyFrom: step.onlyFrom.flatMap((id) => sources.get(id) ?? []),
    })
  }
  const compiled = { nodes, index, arcs }
  COMPILED.set(steps, compiled)
  return compiled
}

/** layers[r][v]: least cost from v to a target in at most r steps, Infinity when there is none. */
function costLayers(
  arcs: readonly (readonly Arc[])[],
  isTarget: Uint8Array,
  maxSteps: number,
): readonly Float64Array[] {
  const layers = [Float64Array.from(isTarget, (t) => (t === 1 ? 0 : Infinity))]
  for (let r = 0; r < maxSteps; r++) layers.push(nextLayer(arcs, layers[r] ?? new Float64Array(0), (arc) => arc.cost))
  return layers
}

/** Fewest steps from every node to one node, up to `most`. */
function hopsTo(arcs: readonly (readonly Arc[])[], node: number, most: number): Float64Array {
  let hops = new Float64Array(arcs.length).fill(Infinity)
  hops[node] = 0
  for (let r = 0; r < most; r++) hops = nextLayer(arcs, hops, () => 1)
  return hops
}

function nextLayer(
  arcs: readonly (readonly Arc[])[],
  before: Float64Array,
  costOf: (arc: Arc) => number,
): Float64Array<ArrayBuffer> {
  const layer = new Float64Array(before)
  arcs.forEach((out, v) => {
    for (const arc of out) {
      const cost = costOf(arc) + (before[arc.to] ?? Infinity)
      if (cost < (layer[v] ?? Infinity)) layer[v] = cost
    }
  })
  return layer
}

function flags(size: number, on: readonly number[]): Uint8Array {
  const array = new Uint8Array(size)
  for (const i of on) array[i] = 1
  return array
}
