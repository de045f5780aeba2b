import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { LANES, type EdgeId, type LaneId, type NodeId } from '../core/model/records.ts'
import { mapLabel } from '../core/query/nodeSets.ts'
import { factsOf } from '../core/query/scopeContent.ts'
import { laneNodes } from '../core/words/laneWords.ts'
import { laneOfNode } from './altText.ts'
import type { Figure } from './buildFigure.ts'
import { groupBy } from './groupBy.ts'

/** Relations that stay in one part, and where they belong. Units of a group stand together in the order of a division. */
export interface SplitUnit {
  readonly edges: readonly EdgeId[]
  /** Words for the group, e.g. `lowers IVDD`; also its key. */
  readonly group: string
  /** Lane and name of the node that tells this unit from others of its group. */
  readonly lane: LaneId
  readonly name: string
}

/** One way to divide a figure: its units in an order that can be cut anywhere, best between groups. */
export interface Division {
  readonly units: readonly SplitUnit[]
  /** A part of more groups would have no name. */
  readonly mostGroups: number
  /** Only parts of whole groups say more than other divisions do. */
  readonly isWhole: boolean
  /** What tells the parts of one group from each other: the kinds of their nodes, else the first and last of them; `nodes` can stand alone. */
  readonly detail: 'kinds' | 'range' | 'nodes'
}

/** The ways to divide what a figure draws and tells, the one a reader understands best first: side of a comparison, mechanism, effect on
 *  the node in the middle, else what lies around each of several nodes, kind of node that acts. Ids break ties. */
export function splitDivisions(graph: MechanismGraph, figure: Figure): readonly Division[] {
  const told = new Set([...figure.edges, ...figure.folded])
  const edges = graph.data.assertions.filter((a) => told.has(a.id)).map((a) => a.id)
  const hub = hubOf(graph, figure, edges)
  const by = (group: Grouping, changes: Partial<Division> = {}): Division => ({
    units: unitsBy(graph, edges, hub, group, changes.detail !== 'range'),
    mostGroups: LANES.length,
    isWhole: false,
    detail: 'kinds',
    ...changes,
  })
  const side = sideOf(figure)
  const chapters = graph.data.chapters.flatMap((c) => c.mechanisms)
  const mechanism = by(
    (id) => mechanismOf(graph, id, chapters),
    hub === null ? { mostGroups: 4 } : { mostGroups: 2, isWhole: true },
  )
  const kinds = (id: EdgeId): readonly [number, string] => {
    const lane = laneOfNode(graph, graph.edge(id).subject)
    return [LANES.indexOf(lane), `from ${laneNodes(lane)}`]
  }
  const last =
    hub === null
      ? [by(middleOf(graph, edges), { mostGroups: 3 }), by(kinds, { detail: 'nodes' })]
      : [by((id) => effectOf(graph, id, hub)), by((id) => effectOf(graph, id, hub), { detail: 'range' })]
  return [...(side === null ? [] : [by(side)]), mechanism, ...last].filter(
    (one, i, all) => i === all.length - 1 || new Set(one.units.map((unit) => unit.group)).size > 1,
  )
}

type Grouping = (id: EdgeId) => readonly [order: number, words: string]

function unitsBy(
  graph: MechanismGraph,
  edges: readonly EdgeId[],
  hub: NodeId | null,
  group: Grouping,
  byLane: boolean,
): readonly SplitUnit[] {
  const anchors = edges.filter((id) => touches(graph, id, hub))
  // A line beside the hub goes where its neighbour is, so that the hub stands in every part.
  const anchor = (id: EdgeId): EdgeId =>
    hub === null || touches(graph, id, hub)
      ? id
      : (anchors.find((one) => touches(graph, one, graph.edge(id).subject)) ??
        anchors.find((one) => touches(graph, one, graph.edge(id).object)) ??
        id)
  const own = (id: EdgeId): NodeId => {
    const { subject, object } = graph.edge(id)
    return subject === hub ? object : subject
  }
  const key = (id: EdgeId): string => [...group(id), own(id), hub === null ? graph.edge(id).object : ''].join(' ')
  const units = [...groupBy(edges, (id) => key(anchor(id))).values()].flatMap((these) => {
    const first = these.find((id) => touches(graph, id, hub)) ?? these[0]
    if (first === undefined) return []
    const [order, words] = group(first)
    const node = own(first)
    return [
      { edges: these, group: words, lane: laneOfNode(graph, node), name: mapLabel(graph.node(node)), order, first },
    ]
  })
  const sorted = units.toSorted(
    (a, b) =>
      a.order - b.order ||
      compare(a.group, b.group) ||
      (byLane ? LANES.indexOf(a.lane) - LANES.indexOf(b.lane) : 0) ||
      compare(a.name.toLowerCase(), b.name.toLowerCase()) ||
      compare(a.first, b.first),
  )
  return sorted.map(({ edges: these, group: words, lane, name }) => ({ edges: these, group: words, lane, name }))
}

function touches(graph: MechanismGraph, id: EdgeId, node: NodeId | null): boolean {
  return graph.edge(id).subject === node || graph.edge(id).object === node
}

/** The node in the middle: the centre of a neighbourhood, or one that most relations touch; else null. */
function hubOf(graph: MechanismGraph, { recipe }: Figure, edges: readonly EdgeId[]): NodeId | null {
  const { show } = recipe
  const ends = edges.flatMap((id) => [graph.edge(id).subject, graph.edge(id).object])
  const counts = [...groupBy(ends, (id) => id)].map(([id, these]) => ({ id, share: these.length / edges.length }))
  const asked =
    show.kind === 'neighbourhood' && show.steps === 1 ? counts.find(({ id }) => id === show.centre) : undefined
  const [most] = counts.toSorted((a, b) => b.share - a.share || compare(a.id, b.id))
  return asked?.id ?? (most !== undefined && most.share >= HUB_SHARE ? most.id : null)
}

/** Part of all relations that touch the node in the middle of a figure. */
const HUB_SHARE = 0.7

function mechanismOf(graph: MechanismGraph, id: EdgeId, chapters: readonly string[]): readonly [number, string] {
  const { mechanism } = graph.edge(id)
  const at = chapters.indexOf(mechanism)
  return [at < 0 ? chapters.length : at, graph.data.mechanisms.find((m) => m.id === mechanism)?.title ?? mechanism]
}

/** What a relation does to the node in the middle, or that node to the other end; in the words of the legend. */
function effectOf(graph: MechanismGraph, id: EdgeId, hub: NodeId): readonly [number, string] {
  const { relationClass, negated } = factsOf(graph, id)
  const name = mapLabel(graph.node(hub))
  const { subject, object } = graph.edge(id)
  if (!negated && object === hub && relationClass === 'activates') return [0, `raises ${name}`]
  if (!negated && object === hub && relationClass === 'inhibits') return [1, `lowers ${name}`]
  if (!negated && subject === hub && relationClass === 'activates') return [3, `raised by ${name}`]
  if (!negated && subject === hub && relationClass === 'inhibits') return [4, `lowered by ${name}`]
  if (!negated && relationClass === 'transfers')
    return subject === hub ? [5, `supplied by ${name}`] : [6, `supplies ${name}`]
  return [2, 'other links']
}

function sideOf({ recipe, panels }: Figure): Grouping | null {
  const { show } = recipe
  if (show.kind !== 'comparison') return null
  const [a, b] = panels.map((panel) => new Set(panel.edges))
  return (id) =>
    b?.has(id) !== true && a?.has(id) === true
      ? [0, `only ${show.aTitle}`]
      : a?.has(id) !== true && b?.has(id) === true
        ? [2, `only ${show.bTitle}`]
        : [1, 'both']
}

/** Relations by the node they lie around: the one with most of them, then the one with most of the rest. What is left alone goes where one
 *  of its ends is. */
function middleOf(graph: MechanismGraph, edges: readonly EdgeId[]): Grouping {
  const groups = new Map<EdgeId, readonly [number, string]>()
  const middles: NodeId[] = []
  let rest = edges
  while (rest.length > 0) {
    const ends = groupBy(
      rest.flatMap((id) => [graph.edge(id).subject, graph.edge(id).object]),
      (id) => id,
    )
    const [most] = [...ends].toSorted(([a, x], [b, y]) => y.length - x.length || compare(a, b))
    if (most === undefined) break
    const [node, these] = most
    const old =
      these.length > 1
        ? undefined
        : rest.flatMap((id) => {
            const at = middles.findIndex(
              (middle) => touches(graph, id, middle) || groupedAround(graph, groups, id, middles.indexOf(middle)),
            )
            return at < 0 ? [] : [{ id, at }]
          })[0]
    if (old === undefined) middles.push(node)
    const at = old?.at ?? middles.length - 1
    const taken = old === undefined ? rest.filter((id) => touches(graph, id, node)) : [old.id]
    for (const id of taken) groups.set(id, [at, `around ${mapLabel(graph.node(middles[at] ?? node))}`])
    rest = rest.filter((id) => !groups.has(id))
  }
  return (id) => groups.get(id) ?? [middles.length, 'other relations']
}

/** Whether a relation meets one that lies around the node numbered `at`. */
function groupedAround(
  graph: MechanismGraph,
  groups: ReadonlyMap<EdgeId, readonly [number, string]>,
  id: EdgeId,
  at: number,
): boolean {
  const { subject, object } = graph.edge(id)
  return [...groups].some(
    ([other, [middle]]) => middle === at && (touches(graph, other, subject) || touches(graph, other, object)),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
