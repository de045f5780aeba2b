import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { isChainLane, laneOf, nodeClass } from '../core/model/nodeClass.ts'
import { LANES } from '../core/model/records.ts'
import type { NodeId } from '../core/model/records.ts'
import { breaksOf } from '../core/paths/breaksOf.ts'
import type { Answer, Link } from '../core/query/answer.ts'
import { drawnAnswer, groupAt } from '../core/query/foldGroups.ts'
import { mapLabel } from '../core/query/nodeSets.ts'
import { bundleEdges } from '../core/query/selectedEdges.ts'
import type { Selection } from '../core/query/view.ts'
import { shortWarnings } from '../core/tell/claimWarnings.ts'
import { tellRelation, tellVerbs } from '../core/tell/tellRelation.ts'
import { listed } from '../core/words/plural.ts'
import { groupName } from '../core/words/groupWords.ts'
import type { LaneInput, LaneLayout, LaneOptions, LayoutEdgeInput } from '../layout/layoutTypes.ts'
import { buildScene } from './buildScene.ts'
import { headSize, lineStyle } from './edgeGlyph.ts'
import type { Scene } from './scene.ts'
import { chipBoxes } from './chipBoxes.ts'
import { headlineChips } from './headlineChips.ts'
import { NO_STATE } from './sceneInput.ts'
import type { SceneChipInput, SceneEdgeInput, SceneInput, SceneNodeInput } from './sceneInput.ts'
import { layoutRowsOf, rowTitles } from './rowTitles.ts'
import { sizeNodes } from './sizeNode.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

/** What is laid out; chips of `headlines` get room under their nodes. */
export type Shown = Pick<Answer, 'nodes' | 'links'> & Partial<Pick<Answer, 'headlines' | 'groups' | 'rows'>>

/** What of an answer is drawn. */
type Drawn = Pick<Answer, 'nodes' | 'links' | 'folded' | 'headlines' | 'more' | 'focus' | 'openPath'> &
  Partial<Pick<Answer, 'groups' | 'rows'>>

/** Lanes that are no step of the chain: empty, they tell nothing and take no room. */
const BESIDE_CHAIN = LANES.flatMap((lane, i) => (isChainLane(lane) ? [] : [i]))

/** The storyline is laid out once, at build: more ways for its lines are tried. */
const ROW_RESTARTS = 14

/** What the lane layout needs of nodes and lines: lanes, measured boxes and head widths. Plain data, so a worker can take it. */
export function laneInput(
  graph: MechanismGraph,
  shown: Shown,
  sizing: Sizing,
  options: Partial<LaneOptions> = {},
): LaneInput {
  const nodes = shown.nodes.map((id) => ({
    id,
    nodeClass: nodeClass(graph.node(id).kind),
    label: nodeLabel(graph, shown, id),
  }))
  const sizes = sizeNodes(nodes, sizing, nodes.length <= 24)
  const chips = headlineChips(graph, shown.headlines ?? [])
  const isInRows = (shown.rows ?? []).length > 0
  return {
    nodes: nodes.map(({ id }) => {
      const { width, height } = sizes.get(id) ?? { width: sizing.minWidth, height: sizing.heights[0] }
      const own = chips.filter((chip) => chip.node === id).map(({ look, words }) => ({ glyph: look !== null, words }))
      const room = chipBoxes(own, width, sizing)
      return {
        id,
        lane: LANES.indexOf(laneOf(graph.node(id).kind)),
        width,
        height,
        ...(own.length === 0 ? {} : { below: { width: room.width, height: room.height } }),
      }
    }),
    edges: layoutEdges(shown.links, sizing, shown.nodes.length > FANS_ABOVE),
    ...(isInRows ? { rows: layoutRowsOf(graph, shown.rows ?? [], sizing) } : {}),
    options: {
      laneCount: LANES.length,
      dropIfEmpty: BESIDE_CHAIN,
      ...(isInRows ? { restarts: ROW_RESTARTS } : {}),
      ...options,
    },
  }
}

/** Above this many nodes, lines that look alike share the way to their target. */
const FANS_ABOVE = 40

const NO_BREAK = '\u00a0'

/** The name of a node on the map; of a folded group, how many it holds. */
function nodeLabel(graph: MechanismGraph, answer: Pick<Shown, 'groups'>, id: NodeId): string {
  const group = groupAt(answer, id)
  const [only, ...others] = group?.nodes ?? [id]
  return group === undefined || others.length === 0
    ? mapLabel(graph.node(only ?? id))
    : `${groupName(graph.node(id).kind, group.nodes.length)} ▼`.replaceAll(' ', NO_BREAK)
}

/** The full name of a node; of a folded group, the names it holds. */
function nodeTitle(graph: MechanismGraph, answer: Drawn, id: NodeId): string {
  const group = groupAt(answer, id)
  const [only, ...others] = group?.nodes ?? [id]
  const { kind, label } = graph.node(only ?? id)
  return group === undefined || others.length === 0
    ? label
    : `${groupName(kind, group.nodes.length)}, folded: ${group.nodes.map((one) => mapLabel(graph.node(one))).join(', ')}`
}

/** What a layout needs of lines; `hasFans`: those of one look may share the way to their target. */
export function layoutEdges(links: readonly Link[], sizing: Sizing, hasFans = false): readonly LayoutEdgeInput[] {
  return links.map((link) => ({
    id: link.id,
    source: link.source,
    target: link.target,
    headWidth: headWidth(link, sizing),
    ...(hasFans && link.source !== link.target ? { fan: fanOf(link.facts) } : {}),
  }))
}

/** What lines of one fan have in common: effect, wording, setting. */
function fanOf({ relationClass, certainty, inVivo, negated }: Link['facts']): string {
  return [relationClass, certainty, ...(inVivo ? ['in-vivo'] : []), ...(negated ? ['no-effect'] : [])].join(' ')
}

function headWidth(link: Link, sizing: Sizing): number {
  return headSize(link.facts.relationClass, lineStyle(link.facts, sizing).width, sizing.baseLine).width
}

/** The Scene of an answer on a given layout: what is dimmed, selected and numbered comes from the answer and the selection. */
export function sceneOfAnswer(
  graph: MechanismGraph,
  whole: Drawn,
  layout: LaneLayout,
  look: {
    readonly theme: Theme
    readonly sizing: Sizing
    readonly selection?: Selection | null
    readonly showCodes?: boolean
    /** Tell at every node how many of its relations are not drawn; default: only while the reader is on it. */
    readonly showMore?: boolean
    /** What is changed of the picture before it is built, such as what a lesson keeps back. */
    readonly edit?: (input: SceneInput) => SceneInput
  },
): Scene {
  const selection = look.selection ?? null
  const answer = drawnAnswer(whole)
  const onPath = new Set<NodeId>(answer.openPath?.nodes ?? [])
  const nodes = answer.nodes.map((id): SceneNodeInput => {
    const record = graph.node(id)
    return {
      id,
      kind: record.kind,
      label: nodeLabel(graph, answer, id),
      title: nodeTitle(graph, answer, id),
      count: groupAt(answer, id)?.nodes.length ?? 1,
      more: answer.more.get(id) ?? 0,
      moreOnDemand: look.showMore !== true,
      state: {
        dimmed: answer.focus !== null && !answer.focus.nodes.has(id),
        selected: selection?.kind === 'node' && selection.id === id,
        onPath: onPath.has(id),
      },
    }
  })
  const input: SceneInput = {
    nodes,
    edges: answer.links.map((link) => sceneEdge(graph, answer, link, selection)),
    folded: answer.folded.map((link) => ({ ...sceneEdge(graph, answer, link, null), state: NO_STATE, label: null })),
    chips: headlineChips(graph, answer.headlines, selection).map((chip) => dimmedWithNode(chip, answer)),
    rows: rowTitles(graph, answer.rows ?? []),
    layout,
    laneIds: LANES,
    theme: look.theme,
    sizing: look.sizing,
    showCodes: look.showCodes ?? false,
  }
  return buildScene(look.edit?.(input) ?? input)
}

function dimmedWithNode(chip: SceneChipInput, { focus }: Drawn): SceneChipInput {
  const state = chip.state ?? NO_STATE
  return { ...chip, state: { ...state, dimmed: focus !== null && !focus.nodes.has(chip.node) && !state.selected } }
}

/** "N-Exos only": what the review tells of one exosome source must not be read as joined to another. */
function onlyFromLabel(graph: MechanismGraph, link: Link): string | null {
  const only = [...new Set(link.edges.flatMap((id) => graph.edge(id).onlyFrom))]
  return only.length === 0 ? null : `${only.map((id) => mapLabel(graph.node(id))).join(', ')} only`
}

/** `PI3K-AKT suppresses NP cell apoptosis (N-Exos only)`: what the line says and what must not be left out. */
function lineTitle(graph: MechanismGraph, answer: Drawn, link: Link): string {
  const [only, ...others] = link.edges
  const [from, to] = [groupAt(answer, link.source), groupAt(answer, link.target)]
  if (from !== undefined || to !== undefined) {
    const end = (id: NodeId, group: typeof from): string =>
      group === undefined ? mapLabel(graph.node(id)) : `each of ${groupName(graph.node(id).kind, group.nodes.length)}`
    return `${end(link.source, from)} ${listed(tellVerbs(graph, link.edges))} ${end(link.target, to)}`
  }
  const told =
    only !== undefined && others.length === 0
      ? tellRelation(graph, only)
      : `${mapLabel(graph.node(link.source))} ${link.edges.length} relations with ${mapLabel(graph.node(link.target))}`
  const warnings = shortWarnings(graph, link.edges)
  return warnings.length === 0 ? told : `${told} (${warnings.join('; ')})`
}

/** Whether a line is one of those that a bundle's relations are drawn as. */
function isOfBundle(graph: MechanismGraph, link: Link, bundle: string): boolean {
  const relations = bundleEdges(graph, bundle)
  return link.id === bundle || link.edges.every((id) => relations.includes(id))
}

function sceneEdge(graph: MechanismGraph, answer: Drawn, link: Link, selection: Selection | null): SceneEdgeInput {
  const step = answer.openPath?.edges.findIndex((id) => link.edges.includes(id)) ?? -1
  const joined = answer.openPath?.joinedAt.includes(step) === true
  return {
    id: link.id,
    edges: link.edges,
    source: link.source,
    target: link.target,
    look: joined ? { ...link.facts, joined } : link.facts,
    breaks: answer.openPath !== null && breaksOf(graph, answer.openPath).includes(step),
    title: `${lineTitle(graph, answer, link)}${joined ? ', joined here from findings of another exosome source' : ''}`,
    label: link.edges.length > 1 ? String(link.edges.length) : onlyFromLabel(graph, link),
    step: step < 0 ? null : step + 1,
    state: {
      dimmed: answer.focus !== null && !answer.focus.links.has(link.id),
      selected:
        selection !== null &&
        (selection.kind === 'bundle'
          ? isOfBundle(graph, link, selection.id)
          : selection.kind === 'edge' && link.edges.includes(selection.id)),
      onPath: step >= 0,
    },
  }
}
