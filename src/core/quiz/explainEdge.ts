import { citeEvidence } from '../cite/referenceName.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId } from '../model/records.ts'
import { stepSentence } from '../reason/stepSentence.ts'
import type { ExplainedEdge } from './quiz.ts'

/** What one relation of an answer rests on, to be read after answering. */
export function explainEdge(graph: MechanismGraph, edge: EdgeId): ExplainedEdge {
  return {
    edge,
    sentence: stepSentence(graph, edge).text,
    passages: graph.edge(edge).evidence.map((e) => `${e.paraphrase} (${citeEvidence(graph, e)})`),
  }
}
