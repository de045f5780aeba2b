import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { CERTAINTIES, type EdgeId, type NodeId } from '../core/model/records.ts'
import { answerQuestion } from '../core/paths/answerQuestion.ts'
import { fullestRoute } from '../core/paths/route.ts'
import { pathQuery } from '../core/query/pathQuery.ts'
import { makeRecipe } from '../figure/makeRecipe.ts'
import { allPresets, findPreset, targetSize, type FigureTarget } from '../figure/presets.ts'
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
  readonly view?: string | undefined
  readonly nodes?: readonly string[] | undefined
  readonly compare?: { readonly a: FigureRequest; readonly b: FigureRequest; readonly aTitle?: string; readonly bTitle?: string } | undefined
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
  const recipe = makeRecipe(graph, requestedShow(graph, request), { ...request.changes, target: requestedTarget(request) })
  const read = parseRecipe(recipeText(recipe), 'figure')
  if (!read.ok) throw new UsageError(read.problems.map((p) => `${p.where}: ${p.message}`).join('\n'))
  return read.value
}

function requestedShow(graph: MechanismGraph, request: FigureRequest): FigureShow {
  const { compare } = request
  if (compare === undefined) return plainShow(graph, request)
  return { kind: 'comparison', a: plainShow(graph, compare.a), b: plainShow(graph, compare.b), aTitle: compare.aTitle ?? 'A', bTitle: compare.bTitle ?? 'B' }
}

function plainShow(graph: MechanismGraph, request: FigureRequest): PlainShow {
  const asked = (['storyline', 'whole', 'mechanism', 'study', 'node', 'path', 'view', 'nodes'] as const).filter((key) => request[key] !== undefined && request[key] !== false)
  if (asked.length !== 1) throw new UsageError(`Say once what to draw: --storyline, --whole, --mechanism, --study, --node, --path, --nodes or --view.${asked.length > 1 ? ` Given: ${asked.join(', ')}.` : ''}`)
  if (request.whole === true) return { kind: 'whole' }
  if (request.mechanism !== undefined) return { kind: 'mechanism', mechanism: listed(request.mechanism, graph.data.mechanisms.map((m) => m.id), 'mechanism') }
  if (request.study !== undefined) return { kind: 'study', study: listed(request.study, graph.data.studies.map((s) => s.id), 'study') }
  if (request.node !== undefined) {
    const steps = request.steps ?? 1
    if (steps !== 1 && steps !== 2 && steps !== 3) throw new UsageError('--steps: choose 1, 2 or 3.')
    return { kind: 'neighbourhood', centre: nodeNamed(graph, request.node), steps }
  }
  if (request.path !== undefined) return { kind: 'path', edges: pathEdges(graph, request.path) }
  if (request.nodes !== undefined) return { kind: 'picked', nodes: request.nodes.map((name) => nodeNamed(graph, name)), edges: null }
  if (request.view !== undefined) return { kind: 'view', link: request.view.slice(request.view.indexOf('#') + 1) }
  return { kind: 'storyline' }
}

function pathEdges(graph: MechanismGraph, text: string): readonly EdgeId[] {
  const parts = text.split(',').map((part) => part.trim()).filter((part) => part !== '')
  const edges: EdgeId[] = []
  let from: NodeId | null = null
  let open = false
  for (const part of parts) {
    if (/^(?:\.{2,3}|…)$/.test(part)) {
      open = true
      continue
    }
    const to = nodeNamed(graph, part)
    if (from !== null) edges.push(...(open ? bestPath(graph, from, to) : [directEdge(graph, from, to)]))
    from = to
    open = false
  }
  if (edges.length === 0) throw new UsageError('--path needs at least two nodes, e.g. --path "miR-21,..,NP cell apoptosis".')
  return edges
}

function bestPath(graph: MechanismGraph, from: NodeId, to: NodeId): readonly EdgeId[] {
  const route = fullestRoute(answerQuestion(graph, pathQuery(from, to)))
  if (route === null) throw new StopError(1, `No path from ${graph.node(from).label} to ${graph.node(to).label}.`)
  return route.path.edges
}

/** The most certain relation between two nodes; with several alike, the first in the data. */
function directEdge(graph: MechanismGraph, from: NodeId, to: NodeId): EdgeId {
  const between = graph.outEdges(from).filter((id) => graph.edge(id).object === to)
  const best = between.toSorted((a, b) => CERTAINTIES.indexOf(graph.edge(a).certainty) - CERTAINTIES.indexOf(graph.edge(b).certainty))[0]
  if (best === undefined) throw new StopError(1, `No relation leads from ${graph.node(from).label} to ${graph.node(to).label}. Put .. between them for the best path.`)
  return best
}

function requestedTarget(request: FigureRequest): FigureTarget {
  if (request.mm !== undefined) return checked({ mm: request.mm, ...(request.textPt === undefined ? {} : { textPt: request.textPt }) })
  const id = request.preset ?? 'nature'
  const preset = findPreset(id)
  if (preset === null) throw new UsageError(`No preset is called ${id}. There are: ${allPresets().map(([name]) => name).join(', ')}; or --mm for a free width.`)
  const width = request.column ?? ('double' in preset.widths ? 'double' : (Object.keys(preset.widths).at(-1) ?? ''))
  if (!Object.hasOwn(preset.widths, width)) throw new UsageError(`${preset.label} has no width ${width}. It has: ${Object.entries(preset.widths).map(([name, mm]) => `${name} (${mm} mm)`).join(', ')}.`)
  return { preset: id, width, ...(request.landscape === true ? { landscape: true } : {}) }
}

function checked(target: FigureTarget): FigureTarget {
  if (targetSize(target) === null) throw new UsageError('--mm: give a width from 20 to 2000 mm.')
  return target
}

function listed(name: string, ids: readonly string[], what: string): string {
  if (ids.includes(name)) return name
  const near = nearestWords(name, ids, 3)
  throw new UsageError(`No ${what} is called ${name}. ${near.length > 0 ? `Nearest: ${near.join(', ')}.` : `There are: ${ids.join(', ')}.`}`)
}
