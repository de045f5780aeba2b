import type { Link } from '../core/query/answer.ts'
import { applyQuery } from '../core/query/applyQuery.ts'
import { linkOf, scopeContent } from '../core/query/scopeContent.ts'
import { knownIds, viewFromUrl } from '../core/query/parseViewUrl.ts'
import { answerQuestion } from '../core/paths/answerQuestion.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { isDrawn } from '../core/model/nodeClass.ts'
import type { EdgeId, NodeId } from '../core/model/records.ts'
import type { Problem } from '../core/problem.ts'
import type { FigureRecipe, PlainShow } from './recipe.ts'

/** What one panel of a figure draws: nodes and lines in data order, and the steps of a path when it is one. */
export interface Shown {
  readonly nodes: readonly NodeId[]
  readonly links: readonly Link[]
  /** Edge id → step number from 1; empty when no single path is shown. */
  readonly steps: ReadonlyMap<string, number>
  /** Drafted words for title and caption: what this is, without counts. */
  readonly what: string
  readonly problems: readonly Problem[]
}

/** The nodes and lines of a selection. Ids that the graph no longer has are left out and said in `problems`. */
export function selectShown(graph: MechanismGraph, show: PlainShow, hidden: FigureRecipe['hidden']): Shown {
  const problems: Problem[] = []
  const shown = content(graph, show, problems)
  if (hidden.length === 0) return { ...shown, problems }
  const away = new Set(hidden)
  const nodes = shown.nodes.filter((id) => !away.has(id))
  const links = shown.links.filter((link) => !away.has(link.id) && !away.has(link.source) && !away.has(link.target))
  return { ...shown, nodes, links, problems }
}

type Content = Omit<Shown, 'problems'>

function content(graph: MechanismGraph, show: PlainShow, problems: Problem[]): Content {
  const none = new Map<string, number>()
  switch (show.kind) {
    case 'storyline':
      return { ...scopeContent(graph, { kind: 'storyline' }), steps: none, what: graph.data.storyline.title }
    case 'whole':
      return { ...scopeContent(graph, { kind: 'whole' }), steps: none, what: 'All relations of the review' }
    case 'neighbourhood': {
      if (!graph.hasNode(show.centre)) return missing(problems, 'node', show.centre)
      const near = scopeContent(graph, { kind: 'neighbourhood', centre: show.centre, steps: show.steps })
      return { ...near, steps: none, what: `${graph.node(show.centre).label} and what lies within ${show.steps === 1 ? 'one step' : `${show.steps} steps`}` }
    }
    case 'mechanism': {
      const mechanism = graph.data.mechanisms.find((m) => m.id === show.mechanism)
      if (mechanism === undefined) return missing(problems, 'mechanism', show.mechanism)
      return { ...scopeContent(graph, { kind: 'mechanism', mechanism: mechanism.id }), steps: none, what: mechanism.title }
    }
    case 'study': {
      const study = graph.data.studies.find((s) => s.id === show.study)
      if (study === undefined) return missing(problems, 'study', show.study)
      const edges = graph.data.assertions.filter((a) => a.evidence.some((e) => e.refs.includes(study.ref) || e.refsInherited.includes(study.ref)))
      return { ...ofEdges(graph, edges.map((a) => a.id)), steps: none, what: `Relations the review cites to ${study.authorYear} [${study.ref}]` }
    }
    case 'path': {
      const edges = known(graph.hasEdge, show.edges, 'relation', problems)
      const first = edges[0]
      const last = edges.at(-1)
      if (first === undefined || last === undefined) return missing(problems, 'path', 'without relations')
      const what = `Path from ${graph.node(graph.edge(first).subject).label} to ${graph.node(graph.edge(last).object).label}`
      return { ...ofEdges(graph, edges), steps: new Map(edges.map((id, i) => [id, i + 1])), what }
    }
    case 'picked': {
      const nodes = known(graph.hasNode, show.nodes, 'node', problems)
      if (show.edges === null) return { ...scopeContent(graph, { kind: 'picked', nodes }), steps: none, what: 'Selected relations' }
      const edges = ofEdges(graph, known(graph.hasEdge, show.edges, 'relation', problems))
      const all = new Set([...nodes, ...edges.nodes])
      return { nodes: graph.data.nodes.filter((n) => all.has(n.id)).map((n) => n.id), links: edges.links, steps: none, what: 'Selected relations' }
    }
    case 'view': {
      const { view, problems: unread } = viewFromUrl(show.link, knownIds(graph))
      problems.push(...unread)
      const paths = view.paths === null ? null : answerQuestion(graph, { ...view.paths, filters: view.filters })
      const answer = applyQuery(graph, view, paths)
      const open = answer.openPath
      if (open !== null) return content(graph, { kind: 'path', edges: open.edges }, problems)
      const plain = view.scope.kind === 'storyline' && view.paths === null
      return { nodes: answer.nodes, links: answer.links, steps: none, what: plain ? graph.data.storyline.title : 'Relations of the chosen view' }
    }
  }
}

function ofEdges(graph: MechanismGraph, edges: readonly EdgeId[]): { readonly nodes: readonly NodeId[]; readonly links: readonly Link[] } {
  const links = edges.map((id) => linkOf(graph, id)).filter((l) => isDrawn(graph.node(l.source).kind) && isDrawn(graph.node(l.target).kind))
  const ids = new Set(links.flatMap((l) => [l.source, l.target]))
  return { nodes: graph.data.nodes.filter((n) => ids.has(n.id)).map((n) => n.id), links }
}

function known<Id extends string>(has: (id: string) => id is Id, ids: readonly string[], what: string, problems: Problem[]): readonly Id[] {
  return ids.filter((id): id is Id => {
    if (has(id)) return true
    missing(problems, what, id)
    return false
  })
}

function missing(problems: Problem[], what: string, id: string): Content {
  problems.push({ code: 'recipe-unknown-id', severity: 'warning', where: `recipe: ${id}`, message: `The data hold no ${what} ${id}; the figure is drawn without it.` })
  return { nodes: [], links: [], steps: new Map(), what: '' }
}
