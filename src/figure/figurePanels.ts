import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { Link } from '../core/query/answer.ts'
import { letterOf } from '../core/words/letterOf.ts'
import { figureFans, onePerPair } from './figureFans.ts'
import { foldShown, foldSides } from './foldShown.ts'
import type { Overall } from './overallOf.ts'
import type { Belonging } from './panelScene.ts'
import { NO_STEPS } from './pathSteps.ts'
import type { FigureRecipe, FigureShow, PlainShow } from './recipe.ts'
import { selectShown, type Selected, type Shown } from './selectShown.ts'

/** A panel to be drawn. Panels with the same `group` share one layout, so that shared nodes stand at the same places (F5). */
export interface PanelPlan {
  readonly letter: string
  /** Words beside the letter; empty = none. */
  readonly title: string
  readonly shown: Shown
  readonly group: number
  /** Difference panel: line id → only a, only b, or both. */
  readonly belonging: ReadonlyMap<string, Belonging> | null
  /** Lines that share the way to their target: line id → name of their fan. Panels that are compared have none. */
  readonly fans: ReadonlyMap<string, string>
}

/** The panels of a recipe in order. `letterStyle` is the journal's example letter, `a` or `A`. */
export function figurePanels(graph: MechanismGraph, recipe: FigureRecipe, letterStyle: string): readonly PanelPlan[] {
  const letter = (i: number): string => {
    return letterStyle === letterStyle.toUpperCase() ? letterOf(i) : letterOf(i).toLowerCase()
  }
  const select = (show: PlainShow): Selected => withoutContext(graph, selectShown(graph, show, recipe.hidden), recipe)
  const overall = recipe.overall ?? 'shown'
  const { show } = recipe
  if (show.kind === 'comparison') return comparison(graph, show, [select(show.a), select(show.b)], overall, letter)
  const alone = (all: Shown, title: string, i: number): PanelPlan => {
    const fixed = new Set([...Object.keys(recipe.moved), ...all.moved.map((node) => node.id)])
    const shown = onePerPair(graph, all, fixed)
    return { letter: letter(i), title, shown, group: i, belonging: null, fans: figureFans(shown, fixed) }
  }
  if (show.kind === 'panels')
    return show.panels.map((panel, i) =>
      alone(named(foldShown(graph, select(panel.show), overall), panel), panel.title, i),
    )
  return [alone(foldShown(graph, select(show), overall), '', 0)]
}

/** Relations picked for a panel are told by its title. */
function named(shown: Shown, { show, title }: { readonly show: PlainShow; readonly title: string }): Shown {
  return show.kind === 'picked' && title !== '' ? { ...shown, what: title } : shown
}

function comparison(
  graph: MechanismGraph,
  show: FigureShow & { kind: 'comparison' },
  sides: readonly [Selected, Selected],
  overall: Overall,
  letter: (i: number) => string,
): readonly PanelPlan[] {
  const [a, b] = foldSides(graph, ...sides, overall)
  const inA = new Set(a.links.map((l) => l.id))
  const links = [...a.links, ...b.links.filter((l) => !inA.has(l.id))]
  const nodes = new Set([...a.nodes, ...b.nodes])
  const union: Shown = {
    nodes: graph.data.nodes.filter((n) => nodes.has(n.id)).map((n) => n.id),
    links,
    ...NO_STEPS,
    rows: [],
    selection: null,
    moved: [],
    problems: [],
    overall: unique([...a.overall, ...b.overall]),
    folded: unique([...a.folded, ...b.folded]),
    what: `${show.aTitle} compared with ${show.bTitle}`,
  }
  const said = (link: Link): string => saidOf(graph, show, link)
  const [saidOfA, saidOfB] = [new Set(a.links.map(said)), new Set(b.links.map(said))]
  const isBoth = (link: Link): boolean => saidOfA.has(said(link)) && saidOfB.has(said(link))
  const belonging = new Map<string, Belonging>(links.map((l) => [l.id, isBoth(l) ? 'both' : inA.has(l.id) ? 'a' : 'b']))
  return [
    { letter: letter(0), title: show.aTitle, shown: a, group: 0, belonging: null, fans: new Map() },
    { letter: letter(1), title: show.bTitle, shown: b, group: 0, belonging: null, fans: new Map() },
    { letter: letter(2), title: 'Difference', shown: union, group: 0, belonging, fans: new Map() },
  ]
}

/** What a line tells. Two nodes that are compared are told the same where both do it to the same node: their lines are two, what they tell is one. */
function saidOf(graph: MechanismGraph, { a, b }: FigureShow & { kind: 'comparison' }, link: Link): string {
  if (a.kind !== 'neighbourhood' || b.kind !== 'neighbourhood') return link.id
  const end = (id: string): string => (id === a.centre || id === b.centre ? '' : id)
  return link.edges
    .map((id) => graph.edge(id))
    .map(({ subject, predicate, object }) => `${end(subject)} ${predicate} ${end(object)}`)
    .toSorted()
    .join(';')
}

function unique(links: readonly Link[]): readonly Link[] {
  return [...new Map(links.map((link) => [link.id, link])).values()]
}

/** With labels `no-context`, nodes of the context and optional tiers are left out together with their lines. */
function withoutContext(graph: MechanismGraph, shown: Selected, recipe: FigureRecipe): Selected {
  if (recipe.labels === 'all') return shown
  const kept = new Set(shown.nodes.filter((id) => graph.node(id).tier === 'core' || graph.node(id).tier === 'bridge'))
  return {
    ...shown,
    nodes: shown.nodes.filter((id) => kept.has(id)),
    links: shown.links.filter((l) => kept.has(l.source) && kept.has(l.target)),
  }
}

/** Nodes and lines of all panels that share a layout, each once; rows where there is one panel alone. */
export function groupUnion(
  graph: MechanismGraph,
  plans: readonly PanelPlan[],
  group: number,
): Pick<Shown, 'nodes' | 'links' | 'rows'> & Pick<PanelPlan, 'fans'> {
  const mates = plans.filter((plan) => plan.group === group)
  const nodes = new Set(mates.flatMap((plan) => plan.shown.nodes))
  const links = new Map(mates.flatMap((plan) => plan.shown.links.map((link) => [link.id, link] as const)))
  return {
    nodes: graph.data.nodes.filter((n) => nodes.has(n.id)).map((n) => n.id),
    links: [...links.values()],
    rows: mates.length === 1 ? (mates[0]?.shown.rows ?? []) : [],
    fans: mates.length === 1 ? (mates[0]?.fans ?? new Map()) : new Map(),
  }
}
