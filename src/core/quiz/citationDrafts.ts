import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, RefNumber } from '../model/records.ts'
import { refsOfEdge } from '../query/readPath.ts'
import { shuffled } from '../seededRandom.ts'
import { tellRelation } from '../tell/tellRelation.ts'
import { asks } from '../words/quizWords.ts'
import { stepKey, wayKey } from './quiz.ts'
import type { Difficulty, Draft } from './quiz.ts'
import { isFlagged, keptPerSource } from './quizSource.ts'
import type { QuizSource } from './quizSource.ts'

const SIZES: readonly (readonly [number, Difficulty])[] = [
  [3, 'medium'],
  [2, 'easy'],
  [4, 'hard'],
]

/** Relations and the numbers printed with them; each number offered fits exactly one of the relations. */
export function* citationDrafts(source: QuizSource, name: string): Iterable<Draft> {
  const { graph } = source
  const printed = shuffled(clearlyPrinted(source), name)
  for (const [i, first] of printed.entries()) {
    const [size, difficulty] = SIZES[i % SIZES.length] ?? [3, 'medium']
    const picked = apart(graph, [first, ...printed.slice(i + 1), ...printed.slice(0, i)], size)
    if (picked.length < size) continue
    const pairs = picked.flatMap((edge) => {
      const ref = printedRef(graph, edge)
      return ref === undefined ? [] : [{ edge, ref }]
    })
    const nodes = new Set(picked.flatMap((id) => [graph.edge(id).subject, graph.edge(id).object]))
    yield {
      kind: 'citation',
      question: { type: 'matchCitation', prompt: asks.citation, pairs },
      shown: { nodes: [...nodes], edges: picked, path: [] },
      given: [],
      difficulty,
      minuses: 0,
      rests: picked,
      asks: `citation ${picked.toSorted().join(' ')}`,
      secret: picked.map((id) => `citation ${id}`),
      told: picked.flatMap((id) => {
        const { subject, object } = graph.edge(id)
        return [stepKey(subject, object), wayKey(subject, object), `citation ${id}`]
      }),
    }
  }
}

const clearlyPrinted = keptPerSource(({ graph, edges }) => {
  const told = new Map<string, number>()
  for (const { id } of graph.data.assertions)
    told.set(tellRelation(graph, id), (told.get(tellRelation(graph, id)) ?? 0) + 1)
  return edges.filter(
    (id) =>
      printedRef(graph, id) !== undefined &&
      graph.edge(id).certainty !== 'inferred' &&
      !isFlagged(graph, id) &&
      told.get(tellRelation(graph, id)) === 1,
  )
})

function printedRef(graph: MechanismGraph, id: EdgeId): RefNumber | undefined {
  return graph.edge(id).evidence.flatMap((e) => e.refs)[0]
}

/** The first relations of a list that share no reference with one another. */
function apart(graph: MechanismGraph, edges: readonly EdgeId[], most: number): readonly EdgeId[] {
  const taken = new Set<RefNumber>()
  const picked: EdgeId[] = []
  for (const id of edges) {
    const refs = refsOfEdge(graph.edge(id))
    if (picked.length === most) break
    if (refs.some((ref) => taken.has(ref))) continue
    picked.push(id)
    for (const ref of refs) taken.add(ref)
  }
  return picked
}
