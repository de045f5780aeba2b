import { applyQuery } from '../core/query/applyQuery.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { keptPerGraph } from '../core/model/keptPerGraph.ts'
import type { MechanismId, NodeId } from '../core/model/records.ts'
import { mechanismsInOrder } from '../core/query/mechanismOrder.ts'
import { mechanismParts } from '../core/query/mechanismParts.ts'
import { passesFilters } from '../core/query/passesFilters.ts'
import { FIRST_VIEW } from '../core/query/view.ts'
import type { Filters } from '../core/query/view.ts'
import type { LaneInput, LaneLayout, LaneOptions } from '../layout/layoutTypes.ts'
import { standingShown, standingView } from './mapLayout.ts'
import type { Scene } from './scene.ts'
import { laneInput, sceneOfAnswer } from './sceneOfAnswer.ts'
import type { Shown } from './sceneOfAnswer.ts'
import { SCREEN_SIZING } from './sizing.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

/** A picture on a card of the atlas: smaller text and boxes than the map's, so that every label stands at its own size. */
export const CARD_SIZING: Sizing = {
  ...SCREEN_SIZING,
  fontSize: 11,
  lineHeight: 12.5,
  baseLine: 1.25,
  nodeBorder: 1,
  heights: [20, 31],
  minWidth: 30,
  padding: 5,
  doubleGap: 2,
  wrap: { oneLine: 10, maxChars: 12 },
  smallSize: 10,
}

/** Lanes as rows, top to bottom: a column of a card is narrow, and labels side by side would have to shrink. */
const CARD_OPTIONS: Partial<LaneOptions> = {
  direction: 'down',
  emptyLanes: 'drop',
  laneGap: 18,
  nodeGap: 8,
  lineGap: 5,
  headGap: 6,
  margin: 4,
  maxPerColumn: 3,
  maxGrownHeight: 60,
}

/** One small picture of a mechanism: all of it, or a part of a large one. */
export interface CardPicture {
  readonly shown: Shown
  readonly around: NodeId | null
  readonly input: LaneInput
}

/** The pictures of a mechanism with overall effects folded, as its own map shows it. Kept per graph. */
export const cardPictures = keptPerGraph(makePictures)

/** What is to be laid out for the whole atlas, so that it can be done once, at build. */
export function atlasInputs(graph: MechanismGraph): readonly LaneInput[] {
  return mechanismsInOrder(graph).flatMap((m) => cardPictures(graph, m.id).map((picture) => picture.input))
}

function makePictures(graph: MechanismGraph, mechanism: MechanismId): readonly CardPicture[] {
  const view = standingView({ ...FIRST_VIEW, scope: { kind: 'mechanism', mechanism } })
  const { nodes, links } = standingShown(applyQuery(graph, view, null), view)
  return mechanismParts(graph, { nodes, links }).map(({ around, ...shown }) => ({
    shown,
    around,
    input: laneInput(graph, shown, CARD_SIZING, CARD_OPTIONS),
  }))
}

/** The Scene of one picture on its layout; of its lines only those that pass the filters, with their nodes. */
export function cardScene(
  graph: MechanismGraph,
  { shown }: Pick<CardPicture, 'shown'>,
  layout: LaneLayout,
  theme: Theme,
  filters: Filters,
): Scene {
  const links = shown.links.filter((link) => passesFilters(link.facts, filters))
  const ends = new Set(links.flatMap((link) => [link.source, link.target]))
  const nodes = links.length === shown.links.length ? shown.nodes : shown.nodes.filter((id) => ends.has(id))
  return sceneOfAnswer(graph, { ...NOTHING_ELSE, nodes, links }, layout, {
    theme,
    sizing: CARD_SIZING,
    showCodes: theme.codesAlways,
  })
}

const NOTHING_ELSE = {
  folded: [],
  headlines: [],
  more: new Map<NodeId, number>(),
  focus: null,
  openPath: null,
} as const
