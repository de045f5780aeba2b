import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, ModifierRecord } from '../model/records.ts'
import { endNodes } from '../query/nodeSets.ts'
import type { PathQuery } from '../query/pathQuery.ts'
import { certaintyParts, citationParts, nodePart, relationParts } from '../reason/stepSentence.ts'
import { sentence } from '../words/sentence.ts'
import type { Sentence, SentencePart } from '../words/sentence.ts'
import { settingWords } from '../words/settingWords.ts'
import { tellModifierVerb } from './tellRelation.ts'

/** A statement about a relation, with the relation it is about: `GW4869 abolishes: MSC suppresses NP cell pyroptosis`, without a full stop. */
export function tellModifier(graph: MechanismGraph, modifier: ModifierRecord): string {
  return sentence(modifierParts(graph, modifier)).text
}

function modifierParts(graph: MechanismGraph, modifier: ModifierRecord): readonly (SentencePart | string)[] {
  return [
    nodePart(graph, modifier.subject),
    ` ${tellModifierVerb(graph, modifier)}: `,
    ...relationParts(graph, graph.edge(modifier.modifies)),
  ]
}

/** What is printed of one end upon a relation that leads to the other end: it is no relation between the two, so no path walks
 *  it, and it says more than the paths that stand for it. `GW4869 abolishes: MSC suppresses NP cell pyroptosis (Zhang 2020 [24]; …).` */
export function tellModifiers(
  graph: MechanismGraph,
  { from, to }: Pick<PathQuery, 'from' | 'to'>,
): readonly { readonly sentence: Sentence; readonly about: EdgeId }[] {
  const [starts, ends] = [new Set(endNodes(graph, from)), new Set(endNodes(graph, to))]
  return graph.data.modifiers
    .filter((m) => starts.has(m.subject) && ends.has(graph.edge(m.modifies).object))
    .map((m) => {
      const notes = [certaintyParts(m), citationParts(graph, m), [settingWords(m.evidence)]].filter(
        (parts) => parts.length > 0,
      )
      return {
        about: m.modifies,
        sentence: sentence([
          ...modifierParts(graph, m),
          ' (',
          ...notes.flatMap((parts, i) => (i === 0 ? parts : ['; ', ...parts])),
          ').',
        ]),
      }
    })
}
