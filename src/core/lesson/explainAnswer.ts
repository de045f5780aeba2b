import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { walkStep } from '../query/walkSteps.ts'
import { DEFAULT_PATH_OPTIONS } from '../query/view.ts'
import { spliceAudit } from '../reason/spliceAudit.ts'
import { tellRelation } from '../tell/tellRelation.ts'
import { relationClassWord } from '../words/classWords.ts'
import { counted, listed } from '../words/plural.ts'
import { certaintyWord, hedgesOf } from '../words/relationWords.ts'
import type { LessonStep, Question } from './lessonSchema.ts'
import { pathAlong } from './pathAlong.ts'
import { classOf, cutOptions, signAlong } from './questionKey.ts'
import type { ShownMap } from './questionKey.ts'

/** The answer in words, and the relations whose evidence stands beside it. */
export interface Explanation {
  readonly sentences: readonly string[]
  readonly edges: readonly EdgeId[]
}

/** Why the answer is what it is, from the graph alone; what the author says stands before it. */
export function explainAnswer(
  graph: MechanismGraph,
  step: Pick<LessonStep, 'cite'>,
  question: Question,
  shown: ShownMap,
): Explanation {
  const cited = step.cite ?? []
  const name = (id: NodeId): string => mapLabel(graph.node(id))
  switch (question.type) {
    case 'predictSign':
      return { sentences: tellSigns(graph, question.path, cited), edges: edgesAlong(graph, question.path, cited) }
    case 'nameNode':
      return {
        sentences: [`It is ${name(question.node)}.`],
        edges:
          question.path === undefined ? near(graph, question.node, shown) : edgesAlong(graph, question.path, cited),
      }
    case 'orderPath':
      return { sentences: [`${question.path.map(name).join(' → ')}.`], edges: edgesAlong(graph, question.path, cited) }
    case 'breakEdge': {
      const right = cutOptions(graph, question, shown)
      return {
        sentences: right.map(
          (id) =>
            `Without “${tellRelation(graph, id)}” nothing ${question.mode === 'this-path' ? 'on this path' : 'on this map'} leads from ${name(question.from)} to ${name(question.to)}.`,
        ),
        edges: right,
      }
    }
    case 'relationType':
      return {
        sentences: [`${tellRelation(graph, question.edge)}: ${relationClassWord(classOf(graph, question.edge))}.`],
        edges: [question.edge],
      }
    case 'certainty': {
      const hedges = hedgesOf(graph.edge(question.edge))
      const word = certaintyWord(graph.edge(question.edge).certainty)
      return {
        sentences: [
          `It is ${word}${hedges.length === 0 || graph.edge(question.edge).certainty !== 'hedged' ? '' : `: the review writes ${listed(hedges.map((h) => `“${h}”`))}`}.`,
        ],
        edges: [question.edge],
      }
    }
    case 'matchCitation':
      return {
        sentences: question.pairs.map(({ edge, ref }) => `${tellRelation(graph, edge)}: [${ref}].`),
        edges: question.pairs.map((pair) => pair.edge),
      }
    case 'chainEvidence': {
      const route = pathAlong(graph, question.path, cited)
      return {
        sentences: route === null ? [] : [spliceAudit(graph, route.path).sentence],
        edges: route?.path.edges ?? [],
      }
    }
    case 'selectNodes':
      return {
        sentences: [`${counted(question.answer.length, 'node', 'nodes')}: ${listed(question.answer.map(name))}.`],
        edges: cited,
      }
    case 'multipleChoice':
      return { sentences: [], edges: cited }
    case 'freeRecall':
    case 'selfExplain':
    case 'buildMap':
      return { sentences: [], edges: cited }
  }
}

/** Each step with its sign, then their product: `Two minuses make a plus: ZNF121 goes up.` */
function tellSigns(graph: MechanismGraph, nodes: readonly NodeId[], cited: readonly EdgeId[]): readonly string[] {
  const edges = edgesAlong(graph, nodes, cited)
  const signs = edges.map(
    (id) => walkStep(graph.edge(id), graph.relation(graph.edge(id).predicate), DEFAULT_PATH_OPTIONS).sign,
  )
  const end = nodes.at(-1)
  const name = end === undefined ? '' : mapLabel(graph.node(end))
  const steps = edges.map(
    (id, i) =>
      `${tellRelation(graph, id)} (${signs[i] === 1 ? 'plus' : signs[i] === -1 ? 'minus' : 'direction not stated'})`,
  )
  const minuses = signs.filter((sign) => sign === -1).length
  const answer = signAlong(graph, nodes)
  const product =
    answer === 'cannot-tell'
      ? `One step prints no direction, so the effect on ${name} cannot be told.`
      : `${minuses === 0 ? 'No minus' : counted(minuses, 'minus', 'minuses')} on the way: ${name} goes ${answer === 'raises' ? 'up' : 'down'}.`
  return edges.length === 1 ? [`${steps[0] ?? ''}.`] : [`${steps.join(', ')}.`, product]
}

export function edgesAlong(
  graph: MechanismGraph,
  nodes: readonly NodeId[],
  cited: readonly EdgeId[] = [],
): readonly EdgeId[] {
  return pathAlong(graph, nodes, cited)?.path.edges ?? []
}

/** Relations of a node on the map. */
function near(graph: MechanismGraph, node: NodeId, shown: ShownMap): readonly EdgeId[] {
  return shown.edges.filter((id) => graph.edge(id).subject === node || graph.edge(id).object === node)
}
