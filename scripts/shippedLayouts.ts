import { LARGE_ABOVE } from '../src/app/layoutFiles.ts'
import type { NamedLayouts } from '../src/app/layoutFiles.ts'
import type { MechanismGraph } from '../src/core/model/buildGraph.ts'
import { answerQuestion } from '../src/core/paths/answerQuestion.ts'
import { openFullest } from '../src/core/paths/openFullest.ts'
import { knownIds } from '../src/core/query/knownIds.ts'
import { viewFromUrl } from '../src/core/query/parseViewUrl.ts'
import { applyQuery } from '../src/core/query/applyQuery.ts'
import { drawnAnswer } from '../src/core/query/foldGroups.ts'
import { FIRST_VIEW } from '../src/core/query/view.ts'
import type { Scope, View } from '../src/core/query/view.ts'
import { extendLayout } from '../src/layout/extendLayout.ts'
import { layoutFromJson, layoutToJson } from '../src/layout/layoutJson.ts'
import { extensionKey, layoutKey } from '../src/layout/layoutKey.ts'
import { atlasInputs } from '../src/scene/cardLayout.ts'
import { MAP_ROOMS, mapSizing, standingAll, standingInput } from '../src/scene/mapLayout.ts'
import type { MapRoom } from '../src/scene/mapLayout.ts'
import { laneInput } from '../src/scene/sceneOfAnswer.ts'
import { layoutAtBuild } from './layoutAtBuild.ts'

/** Layouts made at build: of the first view, of the other small maps, and of the large ones. */
export interface ShippedLayouts {
  readonly first: NamedLayouts
  readonly small: NamedLayouts
  readonly large: NamedLayouts
}

/** What is laid out apart from each other: the maps for a room, the small drawings of the atlas. */
export type LayoutsPart = MapRoom | 'atlas'
/** Those that are laid out side by side: each takes about as long as the other. */
export const LAYOUT_SHARES: readonly (readonly LayoutsPart[])[] = [['landscape'], ['square', 'atlas']]

/** Every map that one click from the first view or the atlas opens: of a room the storyline, mechanisms, starting questions,
 *  core map and everything. */
export function shippedLayouts(graph: MechanismGraph, parts: readonly LayoutsPart[]): ShippedLayouts {
  const first: Record<string, NamedLayouts[string]> = {}
  const small: Record<string, NamedLayouts[string]> = {}
  const large: Record<string, NamedLayouts[string]> = {}
  const add = (view: View, room: MapRoom, into?: typeof first): void => {
    const routes = view.paths === null ? null : answerQuestion(graph, { ...view.paths, filters: view.filters })
    const input = standingInput(graph, view, routes, room)
    const key = layoutKey(input)
    if (first[key] === undefined && small[key] === undefined && large[key] === undefined)
      (into ?? (input.nodes.length > LARGE_ABOVE ? large : small))[key] = layoutToJson(layoutAtBuild(input))
  }
  /** With the ways of the overall effects, which the pointer brings up: the layout a reader needs first. */
  const addExtended = (view: View, room: MapRoom): void => {
    const input = standingInput(graph, view, null, room)
    const base = first[layoutKey(input)]
    if (base === undefined) return
    const layout = layoutFromJson(base)
    const groups = drawnAnswer(applyQuery(graph, view, null)).groups.map((group) => group.id)
    const later = laneInput(
      graph,
      standingAll(graph, view, null, groups),
      mapSizing(input.nodes.length, MAP_ROOMS[room].width),
    )
    small[extensionKey(layout, later)] = layoutToJson(extendLayout(layout, later))
  }
  const scopes: readonly Scope[] = [
    ...graph.data.mechanisms.map((m): Scope => ({ kind: 'mechanism', mechanism: m.id })),
    { kind: 'core' },
    { kind: 'whole' },
  ]
  const known = knownIds(graph)
  for (const part of parts) {
    if (part === 'atlas') {
      for (const input of atlasInputs(graph)) small[layoutKey(input)] ??= layoutToJson(layoutAtBuild(input))
      continue
    }
    add(FIRST_VIEW, part, first)
    addExtended(FIRST_VIEW, part)
    for (const scope of scopes) add({ ...FIRST_VIEW, scope }, part)
    for (const question of graph.data.storyline.questions) {
      const { view } = viewFromUrl(question.view, known)
      if (view.page === 'map') add(openFullest(graph, view), part)
    }
  }
  return { first, small, large }
}
