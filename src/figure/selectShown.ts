import type { Link } from '../core/query/answer.ts'
import { applyQuery } from '../core/query/applyQuery.ts'
import { linkOf, scopeContent } from '../core/query/scopeContent.ts'
import { knownIds } from '../core/query/knownIds.ts'
import { viewFromUrl } from '../core/query/parseViewUrl.ts'
import type { PathQuery } from '../core/query/pathQuery.ts'
import type { MovedNode, Selection } from '../core/query/view.ts'
import { answerQuestion } from '../core/paths/answerQuestion.ts'
import { mapLabel } from '../core/query/nodeSets.ts'
import { lostEffect } from '../core/tell/chainWarnings.ts'
import { nameInText } from '../core/tell/tellRelation.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { isDrawn } from '../core/model/nodeClass.ts'
import type { StorylineRow } from '../core/model/graphData.ts'
import type { EdgeId, NodeId } from '../core/model/records.ts'
import type { Problem } from '../core/problem.ts'
import { NO_STEPS, pathSteps, type PathSteps } from './pathSteps.ts'
import type { FigureRecipe, PlainShow } from './recipe.ts'

/** What one panel of a figure holds: nodes and lines in data order, and the steps of a path when it is one. */
export interface Selected extends PathSteps {
  readonly nodes: readonly NodeId[]
  readonly links: readonly Link[]
  /** Rows the nodes stand in; only the storyline has them. */
  readonly rows: readonly StorylineRow[]
  /** What a link selects: its lines are drawn even when overall effects are folded. */
  readonly selection: Selection | null
  /** Nodes the reader moved on the map that a link opens. */
  readonly moved: readonly MovedNode[]
  /** Drafted words for title and caption: what this is, without counts. */
  readonly what: string
  readonly problems: readonly Problem[]
}

/** What one panel of a figure draws and tells: `links` are drawn, `folded` are told in the caption. */
export interface Shown extends Selected {
  /** Lines that are overall effects: a chain of the panel explains each of them. */
  readonly overall: readonly Link[]
  /** Those of `overall` that are not drawn. */
  readonly folded: readonly Link[]
}

/** The nodes and lines of a selection, before folding. Ids that the graph no longer has are left out and said in `problems`. */
export function selectShown(graph: MechanismGraph, show: PlainShow, hidden: FigureRecipe['hidden']): Selected {
  const problems: Problem[] = []
  const shown = content(graph, show, problems)
  if (hidden.length === 0) return { ...shown, problems }
  const away = new Set(hidden)
  const nodes = shown.nodes.filter((id) => !away.has(id))
  const links = shown.links.filter((link) => !away.has(link.id) && !away.has(link.source) && !away.has(link.target))
  return { ...shown, nodes, links, problems }
}

type Content = Omit<Selected, 'problems'>

/** What most selections are: lines without a path in them. */
const PLAIN: PathSteps & Pick<Selected, 'rows' | 'selection' | 'moved'> = {
  ...NO_STEPS,
  rows: [],
  selection: null,
  moved: [],
}

function content(graph: MechanismGraph, show: PlainShow, problems: Problem[]): Content {
  switch (show.kind) {
    case 'storyline':
      return {
        ...scopeContent(graph, { kind: 'storyline' }),
        ...PLAIN,
        rows: graph.data.storyline.rows,
        what: graph.data.storyline.title,
      }
    case 'whole':
      return { ...scopeContent(graph, { kind: 'whole' }), ...PLAIN, what: 'All relations of the review' }
    case 'neighbourhood': {
      if (!graph.hasNode(show.centre)) return missing(problems, 'node', show.centre)
      const near = scopeContent(graph, { kind: 'neighbourhood', centre: show.centre, steps: show.steps })
      return {
        ...near,
        ...PLAIN,
        what: `${mapLabel(graph.node(show.centre))} and what lies within ${show.steps === 1 ? 'one step' : `${show.steps} steps`}`,
      }
    }
    case 'mechanism': {
      const mechanism = graph.data.mechanisms.find((m) => m.id === show.mechanism)
      if (mechanism === undefined) return missing(problems, 'mechanism', show.mechanism)
      return { ...scopeContent(graph, { kind: 'mechanism', mechanism: mechanism.id }), ...PLAIN, what: mechanism.title }
    }
    case 'study': {
      const study = graph.data.studies.find((s) => s.id === show.study)
      if (study === undefined) return missing(problems, 'study', show.study)
      const edges = graph.data.assertions.filter((a) =>
        a.evidence.some((e) => e.refs.includes(study.ref) || e.refsInherited.includes(study.ref)),
      )
      return {
        ...ofEdges(
          graph,
          edges.map((a) => a.id),
        ),
        ...PLAIN,
        what: `Relations the review cites to ${study.authorYear} [${study.ref}]`,
      }
    }
    case 'path':
      return pathContent(graph, known(graph.hasEdge, show.edges, 'relation', problems), null, problems)
    case 'picked': {
      const nodes = known(graph.hasNode, show.nodes, 'node', problems)
      if (show.edges === null)
        return { ...scopeContent(graph, { kind: 'picked', nodes }), ...PLAIN, what: 'Selected relations' }
      const edges = ofEdges(graph, known(graph.hasEdge, show.edges, 'relation', problems))
      const all = new Set([...nodes, ...edges.nodes])
      return {
        nodes: graph.data.nodes.filter((n) => all.has(n.id)).map((n) => n.id),
        links: edges.links,
        ...PLAIN,
        what: 'Selected relations',
      }
    }
    case 'view':
      return viewContent(graph, show.link, problems)
  }
}

/** A link as the app opens it: its open path alone, else the routes of its question or its scope. Folding comes later. */
function viewContent(graph: MechanismGraph, link: string, problems: Problem[]): Content {
  const { view, problems: unread } = viewFromUrl(link, knownIds(graph))
  problems.push(...unread)
  const query = view.paths === null ? null : { ...view.paths, filters: view.filters }
  const answer = applyQuery(graph, { ...view, overall: 'shown' }, query === null ? null : answerQuestion(graph, query))
  if (answer.isPathLost)
    problems.push({
      code: 'recipe-path-lost',
      severity: 'warning',
      where: 'recipe: view',
      message: 'The path that the link opens does not answer its question in these data; the figure draws what does.',
    })
  if (answer.openPath !== null) return pathContent(graph, answer.openPath.edges, query, problems)
  const plain = view.scope.kind === 'storyline' && query === null
  return {
    nodes: answer.nodes,
    links: answer.links,
    ...PLAIN,
    rows: answer.rows,
    selection: view.selection,
    moved: view.moved,
    what: plain ? graph.data.storyline.title : 'Relations of the chosen view',
  }
}

function pathContent(
  graph: MechanismGraph,
  edges: readonly EdgeId[],
  query: PathQuery | null,
  problems: Problem[],
): Content {
  const [first, last] = [edges[0], edges.at(-1)]
  if (first === undefined || last === undefined) return missing(problems, 'path', 'without relations')
  const what = `Path from ${nameInText(graph, graph.edge(first).subject)} to ${nameInText(graph, graph.edge(last).object)}`
  const lost = lostEffect(graph, edges) === null ? '' : ': an effect is lost, none is turned round'
  return { ...ofEdges(graph, edges), ...PLAIN, ...pathSteps(graph, edges, query), what: `${what}${lost}` }
}

function ofEdges(
  graph: MechanismGraph,
  edges: readonly EdgeId[],
): { readonly nodes: readonly NodeId[]; readonly links: readonly Link[] } {
  const links = edges
    .map((id) => linkOf(graph, id))
    .filter((l) => isDrawn(graph.node(l.source).kind) && isDrawn(graph.node(l.target).kind))
  const ids = new Set(links.flatMap((l) => [l.source, l.target]))
  return { nodes: graph.data.nodes.filter((n) => ids.has(n.id)).map((n) => n.id), links }
}

function known<Id extends string>(
  has: (id: string) => id is Id,
  ids: readonly string[],
  what: string,
  problems: Problem[],
): readonly Id[] {
  return ids.filter((id): id is Id => {
    if (has(id)) return true
    missing(problems, what, id)
    return false
  })
}

function missing(problems: Problem[], what: string, id: string): Content {
  problems.push({
    code: 'recipe-unknown-id',
    severity: 'warning',
    where: `recipe: ${id}`,
    message: `The data hold no ${what} ${id}; the figure is drawn without it.`,
  })
  return { nodes: [], links: [], ...PLAIN, what: '' }
}
