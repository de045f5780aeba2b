import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import { pathAlong } from '../../core/lesson/pathAlong.ts'
import { shownMap } from '../../core/lesson/shownMap.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { EdgeId, NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { citationParts } from '../../core/reason/stepSentence.ts'
import { onlyNames } from '../../core/tell/onlyNames.ts'
import { sentence } from '../../core/words/sentence.ts'
import { settingWords } from '../../core/words/settingWords.ts'
import type { AskedStep } from './handoutMaps.ts'

/** What a question about evidence is answered from, a line for each relation: `Step 2: Zhang 2020 [24]; mouse, in vivo; told of
 *  MSC-Exos only`. The screen shows it beside the question. Verbs and wordings are left out: other questions ask for them. */
export function evidenceOnPaper(
  graph: MechanismGraph,
  lesson: Lesson,
  { at, step, question }: AskedStep,
): readonly string[] {
  const name = (id: NodeId): string => mapLabel(graph.node(id))
  if (question.type === 'chainEvidence')
    return (pathAlong(graph, question.path, step.cite)?.path.edges ?? []).map(
      (id, i) => `Step ${i + 1}: ${restsOn(graph, id)}`,
    )
  if (step.view.panel !== 'table') return []
  return shownMap(graph, lesson, at).edges.map(
    (id) => `${name(graph.edge(id).subject)} to ${name(graph.edge(id).object)}: ${restsOn(graph, id)}`,
  )
}

function restsOn(graph: MechanismGraph, id: EdgeId): string {
  const record = graph.edge(id)
  const only = onlyNames(graph, record.onlyFrom)
  return [
    sentence(citationParts(graph, record)).text,
    settingWords(record.evidence),
    only === '' ? '' : `told of ${only} only`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}
