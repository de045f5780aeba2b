import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { CERTAINTIES, type EdgeId, type NodeId } from '../core/model/records.ts'
import { answerQuestion } from '../core/paths/answerQuestion.ts'
import { fullestRoute } from '../core/paths/route.ts'
import { mapLabel } from '../core/query/nodeSets.ts'
import { listed as inWords } from '../core/words/plural.ts'
import { pathQuery } from '../core/query/pathQuery.ts'
import { makeRecipe } from '../figure/makeRecipe.ts'
import { findPreset, targetRefusal, type FigureTarget } from '../figure/presets.ts'
import { parseRecipe, recipeText, type FigureRecipe, type FigureShow, type PlainShow } from '../figure/recipe.ts'
import { StopError, UsageError } from './command.ts'
import { nearestWords } from './nearestWords.ts'
import { nodeNamed } from './nodeNamed.ts'

/** What the command line or a file of figures/ asks for; names as people write them. */
export interface FigureRequest {
  readonly storyline?: boolean | undefined
  readonly whole?: boolean | undefined
  readonly mechanism?: string | undefined
  readonly study?: string | undefined
  readonly node?: string | undefined
  readonly steps?: number | undefined
  /** `miR-21,..,NP cell apoptosis`: `..` stands for the fullest route between its neighbours. */
  readonly path?: string | undefined
  /** Which of the paths that `..` stands for, from 1; default the fullest. Several stand as panels. */
  readonly answers?: readonly number[] | undefined
  readonly view?: string | undefined
  readonly nodes?: readonly string[] | undefined
  /** Two names to be compared: nodes or mechanisms. */
  readonly comparing?: readonly string[] | undefined
  readonly compare?:
    | { readonly a: FigureRequest; readonly b: FigureRequest; readonly aTitle?: string; readonly bTitle?: string }
    | undefined
  readonly preset?: string | undefined
  readonly column?: string | undefined
  readonly landscape?: boolean | undefined
  readonly mm?: number | undefined
  readonly textPt?: number | undefined
  /** Fields of the recipe set as they are. */
  readonly changes?: Partial<FigureRecipe> | undefined
}

/** The recipe of a request. Stops with words for unknown names, presets and widths. */
export function requestedRecipe(graph: MechanismGraph, request: FigureRequest): FigureRecipe {
  const recipe = makeRecipe(graph, requestedShow(graph, request), {
    ...request.changes,
    target: requestedTarget(request),
  })
  const read = parseRecipe(recipeText(recipe), 'figure')
  if (!read.ok) throw new UsageError(read.problems.map((p) => `${p.where}: ${p.message}`).join('\n'))
  return read.value
}

function requestedShow(graph: MechanismGraph, request: FigureRequest): FigureShow {
  const compare = request.compare ?? comparedNames(graph, request.comparing)
  const { path, answers = [] } = request
  if (compare === undefined && path !== undefined && answers.length > 1) {
    if (answers.length > MOST_PANELS)
      throw new UsageError(`--answer: at most ${MOST_PANELS} paths stand in one figure.`)
    return { kind: 'panels', panels: answers.map((answer) => pathPanel(graph, pathEdges(graph, path, answer))) }
  }
  if (compare === undefined) return plainShow(graph, request)
  return {
    kind: 'comparison',
    a: plainShow(graph, compare.a),
    b: plainShow(graph, compare.b),
    aTitle: compare.aTitle ?? 'A',
    bTitle: compare.bTitle ?? 'B',
  }
}

/** Paths in one figure at most. */
const MOST_PANELS = 4

/** A path as a panel, named by what it passes. */
function pathPanel(
  graph: MechanismGraph,
  edges: readonly EdgeId[],
): { readonly show: PlainShow; readonly title: string } {
  const passed = edges.slice(1).map((id) => mapLabel(graph.node(graph.edge(id).subject)))
  return {
    show: { kind: 'path', edges },
    title: (passed.length === 0 ? 'Stated outright' : `By way of ${inWords(passed)}`).slice(0, 80),
  }
}

/** Two nodes with what acts on and follows from each, or two mechanisms: the names as they are called on the map. */
function comparedNames(graph: MechanismGraph, names: readonly string[] | undefined): FigureRequest['compare'] {
  if (names === undefined) return undefined
  const sides = names.map((name): readonly [FigureRequest, string] => {
    const mechanism = graph.data.mechanisms.find(({ id }) => id === name)
    if (mechanism !== undefined) return [{ mechanism: mechanism.id }, mechanism.title]
    const node = nodeNamed(graph, name)
    return [{ node }, mapLabel(graph.node(node))]
  })
  const [a, b] = sides
  if (a === undefined || b === undefined || sides.length > 2)
    throw new UsageError('--compare needs two names, e.g. --compare "BMSC-Exos,N-Exos".')
  return { a: a[0], b: b[0], aTitle: a[1].slice(0, 80), bTitle: b[1].slice(0, 80) }
}

function plainShow(graph: MechanismGraph, request: FigureRequest): PlainShow {
  const asked = (['storyline', 'whole', 'mechanism', 'study', 'node', 'path', 'view', 'nodes'] as const).filter(
    (key) => request[key] !== undefined && request[key] !== false,
  )
  if (asked.length !== 1)
    throw new UsageError(
      `Say once what to draw: --storyline, --whole, --mechanism, --study, --node, --path, --nodes, --compare or --view.${asked.length > 1 ? ` Given: ${asked.join(', ')}.` : ''}`,
    )
  if (request.steps !== undefined && request.node === undefined)
    throw new UsageError(`--steps counts from one node: give it with --node X, not with --${asked[0]}.`)
  if (request.answers !== undefined && request.path === undefined)
    throw new UsageError(`--answer chooses among the paths of --path; it means nothing with --${asked[0]}.`)
  if (request.whole === true) return { kind: 'whole' }
  if (request.mechanism !== undefined)
    return {
      kind: 'mechanism',
      mechanism: listed(
        request.mechanism,
        graph.data.mechanisms.map((m) => m.id),
        'mechanism',
      ),
    }
  if (request.study !== undefined)
    return {
      kind: 'study',
      study: listed(
        request.study,
        graph.data.studies.map((s) => s.id),
        'study',
      ),
    }
  if (request.node !== undefined) {
    const steps = request.steps ?? 1
    if (steps !== 1 && steps !== 2 && steps !== 3) throw new UsageError('--steps: choose 1, 2 or 3.')
    return { kind: 'neighbourhood', centre: nodeNamed(graph, request.node), steps }
  }
  if (request.path !== undefined) return { kind: 'path', edges: pathEdges(graph, request.path, request.answers?.[0]) }
  if (request.nodes !== undefined)
    return { kind: 'picked', nodes: request.nodes.map((name) => nodeNamed(graph, name)), edges: null }
  if (request.view !== undefined) return { kind: 'view', link: request.view.slice(request.view.indexOf('#') + 1) }
  return { kind: 'storyline' }
}

function pathEdges(graph: MechanismGraph, text: string, answer: number | undefined): readonly EdgeId[] {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const edges: EdgeId[] = []
  let from: NodeId | null = null
  let open = false
  for (const part of parts) {
    if (OPEN.test(part)) {
      open = true
      continue
    }
    const to = nodeNamed(graph, part)
    if (from !== null) edges.push(...(open ? chosenPath(graph, from, to, answer ?? 1) : [directEdge(graph, from, to)]))
    from = to
    open = false
  }
  if (answer !== undefined && parts.filter((part) => OPEN.test(part)).length !== 1)
    throw new UsageError('--answer chooses among the paths of one gap: write .. once in --path.')
  if (edges.length === 0)
    throw new UsageError('--path needs at least two nodes, e.g. --path "miR-21,..,NP cell apoptosis".')
  return edges
}

const OPEN = /^(?:\.{2,3}|…)$/

/** The `answer`-th path between two nodes, from 1: the fullest comes first, then what else the path finder shows, in its order. */
function chosenPath(graph: MechanismGraph, from: NodeId, to: NodeId, answer: number): readonly EdgeId[] {
  const found = answerQuestion(graph, pathQuery(from, to))
  const fullest = fullestRoute(found)
  const all = [...new Set([...(fullest === null ? [] : [fullest]), ...found.how, ...found.stated, ...found.joined])]
  const ends = `from ${graph.node(from).label} to ${graph.node(to).label}`
  if (all.length === 0) throw new StopError(1, `No path ${ends}.`)
  const route = all[answer - 1]
  if (route === undefined)
    throw new StopError(
      1,
      `--answer ${answer}: there ${all.length === 1 ? 'is 1 path' : `are ${all.length} paths`} ${ends}; give a number from 1 to ${all.length}.`,
    )
  return route.path.edges
}

/** The most certain relation between two nodes; with several alike, the first in the data. */
function directEdge(graph: MechanismGraph, from: NodeId, to: NodeId): EdgeId {
  const between = graph.outEdges(from).filter((id) => graph.edge(id).object === to)
  const best = between.toSorted(
    (a, b) => CERTAINTIES.indexOf(graph.edge(a).certainty) - CERTAINTIES.indexOf(graph.edge(b).certainty),
  )[0]
  if (best === undefined)
    throw new StopError(
      1,
      `No relation leads from ${graph.node(from).label} to ${graph.node(to).label}. Put .. between them for the best path.`,
    )
  return best
}

function requestedTarget(request: FigureRequest): FigureTarget {
  if (request.mm !== undefined)
    return checked({ mm: request.mm, ...(request.textPt === undefined ? {} : { textPt: request.textPt }) })
  const id = request.preset ?? 'nature'
  const widths = findPreset(id)?.widths ?? {}
  const width = request.column ?? ('double' in widths ? 'double' : (Object.keys(widths).at(-1) ?? ''))
  return checked({ preset: id, width, ...(request.landscape === true ? { landscape: true } : {}) })
}

function checked(target: FigureTarget): FigureTarget {
  const refusal = targetRefusal(target)
  if (refusal !== null) throw new UsageError(`${refusal}${'mm' in target ? '' : ' Or choose a free width with --mm.'}`)
  return target
}

function listed(name: string, ids: readonly string[], what: string): string {
  if (ids.includes(name)) return name
  const near = nearestWords(name, ids, 3)
  throw new UsageError(
    `No ${what} is called ${name}. ${near.length > 0 ? `Nearest: ${near.join(', ')}.` : `There are: ${ids.join(', ')}.`}`,
  )
}
