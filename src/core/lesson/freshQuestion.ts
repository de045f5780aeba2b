import type { MechanismGraph } from '../model/buildGraph.ts'
import { isDrawn } from '../model/nodeClass.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { refsOfEdge } from '../query/readPath.ts'
import { DEFAULT_PATH_OPTIONS } from '../query/view.ts'
import { walkSteps } from '../query/walkSteps.ts'
import type { LessonStep, Question } from './lessonSchema.ts'
import { pathAlong } from './pathAlong.ts'
import { cutOptions } from './questionKey.ts'
import type { ShownMap } from './questionKey.ts'

/** The kinds of question, those that are most often asked first. */
export const QUESTION_TYPES = [
  'predictSign',
  'multipleChoice',
  'orderPath',
  'nameNode',
  'relationType',
  'certainty',
  'chainEvidence',
  'breakEdge',
  'selectNodes',
  'matchCitation',
  'buildMap',
  'freeRecall',
  'selfExplain',
] as const satisfies readonly Question['type'][]

/** A question of a kind, filled from the map of its step as far as that can be: the open path, or one that the map holds. Where the
 *  map holds nothing to ask about, places stay empty and the checks say so. */
export function freshQuestion(
  graph: MechanismGraph,
  type: Question['type'],
  shown: ShownMap,
  view: LessonStep['view'],
): Question {
  const path = pathToAsk(graph, shown, view)
  const name = (id: NodeId | undefined): string => (id === undefined ? '…' : mapLabel(graph.node(id)))
  const [from, to] = [path[0], path.at(-1)]
  switch (type) {
    case 'predictSign':
      return { type, prompt: `There is more ${name(from)}. What happens to ${name(to)}?`, path }
    case 'nameNode':
      return {
        type,
        prompt: 'Which name belongs in the empty box?',
        node: path[Math.floor(path.length / 2)] ?? shown.nodes[0] ?? NONE,
        ...(view.path === undefined ? {} : { path }),
      }
    case 'orderPath':
      return { type, prompt: `Put the chain from ${name(from)} to ${name(to)} in order.`, path }
    case 'chainEvidence':
      return { type, prompt: 'What stands behind the whole chain?', path }
    case 'breakEdge':
      return cutQuestion(graph, path, shown)
    case 'relationType':
      return { type, prompt: 'What kind of relation is this?', edge: edgeToAsk(graph, shown, view, path) }
    case 'certainty':
      return { type, prompt: 'How sure does the review sound here?', edge: edgeToAsk(graph, shown, view, path) }
    case 'matchCitation':
      return { type, prompt: 'Which reference number stands with which relation?', pairs: citedPairs(graph, shown) }
    case 'selectNodes':
      return {
        type,
        prompt: `Choose everything that acts on ${name(to)} in one step.`,
        answer: to === undefined ? [] : actingOn(graph, shown, to),
      }
    case 'multipleChoice':
      return {
        type,
        prompt: '',
        options: [
          { text: '', correct: true, why: '' },
          { text: '', correct: false, why: '' },
          { text: '', correct: false, why: '' },
        ],
      }
    case 'freeRecall':
      return {
        type,
        prompt: 'Write down, from memory, what you saw and what acts on what.',
        targets: path.length > 0 ? path : shown.nodes.slice(0, MOST_TARGETS),
      }
    case 'selfExplain':
      return { type, prompt: 'Say in your own words why this is so.', model: '' }
    case 'buildMap':
      return {
        type,
        prompt: 'Build the map: place the nodes of the tray and draw the lines.',
        nodes: shown.nodes.filter((_, i) => i % 2 === 0),
        tray: shown.nodes.filter((_, i) => i % 2 === 1),
      }
  }
}

/** What a step does that asks a question of this kind. */
export function kindAsking(type: Question['type']): LessonStep['kind'] {
  return type === 'predictSign'
    ? 'predict'
    : type === 'freeRecall'
      ? 'recall'
      : type === 'selfExplain'
        ? 'explain'
        : 'ask'
}

const MOST_TARGETS = 7
const MOST_OPTIONS = 4
const MOST_PAIRS = 4
/** Stands where nothing can be chosen yet; no node and no relation is called so. */
const NONE = '' as never

/** The open path, else the longest chain that the map holds and one source shows. */
function pathToAsk(graph: MechanismGraph, shown: ShownMap, view: LessonStep['view']): readonly NodeId[] {
  if (view.path !== undefined && view.path.length > 1) return view.path
  const inside = new Set(shown.edges)
  const steps = walkSteps(graph, DEFAULT_PATH_OPTIONS).filter((step) => inside.has(step.edge))
  const next = new Map<NodeId, readonly NodeId[]>()
  for (const { source, target } of steps) next.set(source, [...(next.get(source) ?? []), target])
  let best: readonly NodeId[] = []
  const walk = (nodes: readonly NodeId[]): void => {
    if (nodes.length > best.length && nodes.length > 1 && pathAlong(graph, nodes)?.joins.length === 0) best = nodes
    if (nodes.length === LONGEST) return
    for (const id of next.get(nodes.at(-1) ?? NONE) ?? []) if (!nodes.includes(id)) walk([...nodes, id])
  }
  // A large map is not searched through: one step is a path too.
  if (shown.nodes.length > SMALL_MAP) return steps[0] === undefined ? [] : [steps[0].source, steps[0].target]
  for (const id of next.keys()) walk([id])
  return best
}

const LONGEST = 5
const SMALL_MAP = 12

function edgeToAsk(graph: MechanismGraph, shown: ShownMap, view: LessonStep['view'], path: readonly NodeId[]): EdgeId {
  const named = (view.focus ?? []).find((id) => shown.edges.some((edge) => edge === id))
  return shown.edges.find((id) => id === named) ?? pathAlong(graph, path)?.path.edges[0] ?? shown.edges[0] ?? NONE
}

/** One relation that cuts every way, among others that do not: along the path, or along the longest part of it where there are such
 *  others. */
function cutQuestion(graph: MechanismGraph, path: readonly NodeId[], shown: ShownMap): Question {
  const asked = (from: NodeId, to: NodeId): Extract<Question, { readonly type: 'breakEdge' }> => ({
    type: 'breakEdge',
    prompt:
      from === NONE
        ? 'Which one of these lines, once removed, leaves no way?'
        : `Which one of these lines, once removed, leaves no way from ${mapLabel(graph.node(from))} to ${mapLabel(graph.node(to))}?`,
    from,
    to,
    options: shown.edges,
    mode: 'every-path',
  })
  for (const part of partsOf(path)) {
    const question = asked(part[0] ?? NONE, part.at(-1) ?? NONE)
    const cuts = cutOptions(graph, question, shown)
    const others = shown.edges.filter((id) => !cuts.includes(id))
    if (cuts.length > 0 && others.length > 0)
      return { ...question, options: [...cuts.slice(0, 1), ...others.slice(0, MOST_OPTIONS - 1)] }
  }
  return asked(path[0] ?? NONE, path.at(-1) ?? NONE)
}

/** A path, then its parts, the longer first. */
function partsOf(path: readonly NodeId[]): readonly (readonly NodeId[])[] {
  const all = path.flatMap((_, from) => path.slice(from + 1).map((to) => path.slice(from, path.indexOf(to) + 1)))
  return all.toSorted((a, b) => b.length - a.length)
}

/** Relations of the map each with a number that stands with none of the others. */
function citedPairs(
  graph: MechanismGraph,
  { edges }: ShownMap,
): Extract<Question, { readonly type: 'matchCitation' }>['pairs'] {
  const pairs: { readonly edge: EdgeId; readonly ref: number }[] = []
  for (const edge of edges) {
    const refs = refsOfEdge(graph.edge(edge))
    const ref = refs.find((n) => pairs.every((pair) => !refsOfEdge(graph.edge(pair.edge)).includes(n)))
    if (ref === undefined || pairs.some((pair) => refs.includes(pair.ref)) || pairs.length === MOST_PAIRS) continue
    pairs.push({ edge, ref })
  }
  return pairs
}

function actingOn(graph: MechanismGraph, shown: ShownMap, to: NodeId): readonly NodeId[] {
  return [
    ...new Set(
      shown.edges
        .map((id) => graph.edge(id))
        .filter((record) => record.object === to && isDrawn(graph.node(record.subject).kind))
        .map((record) => record.subject),
    ),
  ]
}
