import { flagsOf, isMisprint, printedNumbers } from '../core/cite/flagNotes.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { Certainty, EdgeId, RefNumber } from '../core/model/records.ts'
import { beginSentence } from '../core/words/beginSentence.ts'
import { listed } from '../core/words/plural.ts'
import { listWords } from './aroundSentences.ts'
import { numberWord } from './numberWord.ts'

/** Relations of a study told one by one. */
const MOST_LISTED = 6

/** What the review cites a study for: `The review cites Zhu 2020 [124] for three relations: …`. Relations that it does not print
 *  itself, numbers of a neighbouring sentence and numbers that a flag doubts are told apart. */
export function studySentences(graph: MechanismGraph, id: string, edges: readonly EdgeId[]): readonly string[] {
  const study = graph.data.studies.find((s) => s.id === id)
  if (study === undefined) return []
  const certain = (certainty: Certainty): readonly EdgeId[] =>
    edges.filter((edge) => graph.edge(edge).certainty === certainty)
  const printed = [...certain('stated'), ...certain('hedged')]
  const name = `${study.authorYear} [${study.ref}]`
  const first =
    printed.length === 0
      ? `The review prints no relation of its own for which it cites ${name}: ${listWords(graph, edges, MOST_LISTED)}.`
      : `The review cites ${name} for ${relationsWord(printed.length)}: ${listWords(graph, printed, MOST_LISTED)}.`
  const [titles, inferred] = [certain('title-only').length, certain('inferred').length]
  const beside = printed.filter((edge) =>
    graph.edge(edge).evidence.every((item) => !item.refs.includes(study.ref)),
  ).length
  const doubted = edges.filter((edge) => isDoubted(graph, edge, study.ref)).length
  const further = [
    ...(titles === 0 ? [] : [`${numberWord(titles)} ${titles === 1 ? 'stands' : 'stand'} only in a cited title`]),
    ...(inferred === 0 ? [] : [`${numberWord(inferred)} ${inferred === 1 ? 'is' : 'are'} inferred by the curator`]),
  ]
  return [
    first,
    ...(printed.length === 0 || further.length === 0 ? [] : [`Of the other relations drawn, ${listed(further)}.`]),
    ...(beside === 0
      ? []
      : [
          `For ${beside === printed.length ? (beside === 1 ? 'it' : 'all of them') : numberWord(beside)} the number is that of a neighbouring sentence.`,
        ]),
    ...(doubted === 0
      ? []
      : [
          doubted === edges.length
            ? 'A flag stands on this number for each relation drawn; see the warnings.'
            : `${beginSentence(numberWord(doubted))} of the ${edges.length} relations ${doubted === 1 ? 'has' : 'have'} a flag on this number; see the warnings.`,
        ]),
  ]
}

function relationsWord(count: number): string {
  return count === 1 ? 'one relation' : `${numberWord(count)} relations`
}

/** A flag calls the printed number wrong or in doubt. */
function isDoubted(graph: MechanismGraph, edge: EdgeId, ref: RefNumber): boolean {
  return flagsOf(graph, graph.edge(edge)).some(
    (flag) =>
      flag.kind === 'claim-citation' &&
      printedNumbers(flag).has(ref) &&
      !(isMisprint(flag) && flag.expected.includes(ref)),
  )
}
