import type { MechanismGraph } from '../model/buildGraph.ts'
import { isDrawn } from '../model/nodeClass.ts'
import type { NodeId } from '../model/records.ts'
import { isByDefinition } from '../query/readPath.ts'
import { spliceAudit } from '../reason/spliceAudit.ts'
import { shuffled } from '../seededRandom.ts'
import { asks, chainWords } from '../words/quizWords.ts'
import { kinOf } from './kinOf.ts'
import { takingTurns } from './pickOrder.ts'
import { stepKey } from './quiz.ts'
import type { Difficulty, Draft } from './quiz.ts'
import { isJoined } from './quizSource.ts'
import type { QuizSource, ShownPath } from './quizSource.ts'
import { LOWERS, RAISES, signedReach, UNTOLD } from './signedReach.ts'
import { isPlainInfluence, nameOf } from './stepDrafts.ts'

const WRONG_OPTIONS = 3
const LEVELS: readonly Difficulty[] = ['easy', 'medium', 'hard']

/** Which of some nodes a node raises or lowers. Right: a chain without inferred steps shows it, one that is not pieced together, and no way at all says otherwise. Wrong: no way of any
 *  length has that sign, nor one whose direction is not told. */
export function* choiceDrafts(source: QuizSource, name: string): Iterable<Draft> {
  const { graph, paths } = source
  const sure = paths.filter(
    (p) =>
      !isJoined(p) &&
      p.weakest !== 'inferred' &&
      p.isEffect &&
      p.sign !== null &&
      p.edges.length < 5 &&
      (p.edges.length > 1 || p.edges.every((id) => isPlainInfluence(graph, id))) &&
      isReported(graph, p) &&
      isUndisputed(graph, p),
  )
  for (const path of takingTurns(sure, (p) => `${p.sign} ${Math.min(3, p.edges.length)}`, name)) {
    const [from, to] = [path.nodes[0], path.nodes.at(-1)]
    const { sign } = path
    if (from === undefined || to === undefined || sign === null) continue
    const wrong = falseEnds(source, { from, to, sign }, name)
    if (wrong.length < WRONG_OPTIONS) continue
    const all = shuffled([to, ...wrong], `${name} options ${from} ${to}`)
    yield {
      kind: 'choice',
      minuses: path.minuses,
      difficulty: LEVELS[path.edges.length - 1] ?? 'hard',
      question: {
        type: 'multipleChoice',
        prompt: asks.choice(nameOf(graph, from), sign),
        options: all.map((id) => ({
          text: nameOf(graph, id),
          correct: id === to,
          why: id === to ? `${chainWords(path.nodes.map((n) => nameOf(graph, n)))}` : whyFalse(graph, from, id, sign),
        })),
      },
      shown: { nodes: [from, ...all], edges: [], path: [] },
      given: [],
      rests: path.edges,
      asks: `choice ${from} ${sign}`,
      secret: [stepKey(from, to)],
      told: [stepKey(from, to)],
    }
  }
}

/** One step, or a chain with one paper or one system behind it. A cell that secretes its exosomes is no report of what they do: a loaded
 *  cargo is not the cell's own. */
function isReported(graph: MechanismGraph, path: ShownPath): boolean {
  return (
    !path.edges.some((id) => isByDefinition(graph.edge(id))) &&
    (path.edges.length === 1 || spliceAudit(graph, path).verdict !== 'spliced')
  )
}

function bitOf(sign: 1 | -1 | null): number {
  return sign === 1 ? RAISES : sign === -1 ? LOWERS : UNTOLD
}

function isUndisputed(graph: MechanismGraph, { nodes, sign }: ShownPath): boolean {
  const [from, to] = [nodes[0], nodes.at(-1)]
  return from !== undefined && to !== undefined && signedReach(graph, from).get(to) === bitOf(sign)
}

/** Wrong options: of the kind of the right one where there are enough, first those that go the other way, then those on the map. */
function falseEnds(
  { graph, nodes }: QuizSource,
  { from, to, sign }: { readonly from: NodeId; readonly to: NodeId; readonly sign: 1 | -1 },
  name: string,
): readonly NodeId[] {
  const reach = signedReach(graph, from)
  const wanted = bitOf(sign) | UNTOLD
  // What passes for an end must not be reached either: who lowers NP cell apoptosis may be thought to lower apoptosis.
  const starts = [...kinOf(graph, from)].map((near) => signedReach(graph, near))
  const isFalse = (id: NodeId): boolean =>
    isDrawn(graph.node(id).kind) &&
    !kinOf(graph, to).has(id) &&
    !kinOf(graph, from).has(id) &&
    [...kinOf(graph, id)].every((near) => starts.every((start) => ((start.get(near) ?? 0) & wanted) === 0))
  const onMap = new Set(nodes)
  const rank = (id: NodeId): number =>
    (graph.node(id).kind === graph.node(to).kind ? 0 : 4) +
    (onMap.has(id) ? 0 : 2) +
    ((reach.get(id) ?? 0) === 0 ? 1 : 0)
  const order = shuffled(graph.data.nodes.map((n) => n.id).filter(isFalse), `${name} false ${from} ${to}`)
  return order
    .map((id, i) => ({ id, i }))
    .toSorted((a, b) => rank(a.id) - rank(b.id) || a.i - b.i)
    .slice(0, WRONG_OPTIONS)
    .map(({ id }) => id)
}

function whyFalse(graph: MechanismGraph, from: NodeId, id: NodeId, sign: 1 | -1): string {
  if (!signedReach(graph, from).has(id)) return `No chain of the review leads from ${nameOf(graph, from)} to it.`
  return `No chain of the review by which ${nameOf(graph, from)} ${sign === 1 ? 'raises' : 'lowers'} it.`
}
