import { referenceName } from '../cite/referenceName.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, RefNumber } from '../model/records.ts'
import type { Cut, Support } from '../paths/restsOn.ts'
import { counted } from '../words/plural.ts'
import { sentence } from '../words/sentence.ts'
import type { Sentence, SentencePart } from '../words/sentence.ts'

/** What an answer of one direction rests on, in words. */
export interface ToldSupport {
  /** `Rests on Cheng 2018 [134] alone.`, `Without Zhu 2020 [124] and Cheng 2018 [134] no shown route lowers it.` */
  readonly studies: Sentence
  /** `Without these 2 relations no shown route lowers it:`; the relations follow in `cut`. */
  readonly relations: string
  /** The relations of a smallest set, by id; empty when none is known. */
  readonly cut: readonly EdgeId[]
}

/** The most studies named one by one; a longer list gives numbers. */
const MOST_NAMED = 3

type Parts = readonly (SentencePart | string)[]

/** One entry for each direction; a direction is named first only where there are two. */
export function tellSupport(graph: MechanismGraph, supports: readonly Support[]): readonly ToldSupport[] {
  return supports.map(({ sign, studies, relations, isAlone }) => {
    const verb = sign === 1 ? 'raises' : 'lowers'
    return {
      studies: sentence(
        studiesParts(graph, studies, verb, isAlone, supports.length < 2 ? 'Rests' : `What ${verb} it rests`),
      ),
      relations: relationWords(relations, verb),
      cut: relations.kind === 'exact' ? relations.items : [],
    }
  })
}

/** The fewest studies are what an answer cannot do without, not all that it rests on: that is said only of one study cited alone. */
function studiesParts(
  graph: MechanismGraph,
  cut: Cut<RefNumber>,
  verb: string,
  isAlone: boolean,
  rests: string,
): Parts {
  if (cut.kind === 'never') return [`${rests} on no study alone: a shown route cites none.`]
  if (cut.kind === 'at-least')
    return [`At least ${counted(cut.count, 'study', 'studies')} must fall before no shown route ${verb} it.`]
  const many = cut.items.length > MOST_NAMED
  const named = cut.items.flatMap((ref, i): Parts => [
    ...(i === 0 ? [] : [many ? ' ' : i === cut.items.length - 1 ? ' and ' : ', ']),
    { kind: 'citation', text: many ? `[${ref}]` : `${referenceName(graph.reference(ref))} [${ref}]`, ref },
  ])
  return cut.items.length === 1 && isAlone
    ? [`${rests} on `, ...named, ' alone.']
    : ['Without ', ...named, ` no shown route ${verb} it.`]
}

function relationWords(cut: Cut<EdgeId>, verb: string): string {
  switch (cut.kind) {
    case 'never':
      return 'No relation takes it away: a shown route stands by definition alone.'
    case 'at-least':
      return `At least ${counted(cut.count, 'relation', 'relations')} must fall before no shown route ${verb} it.`
    case 'exact':
      return `Without ${cut.items.length === 1 ? 'this relation' : `these ${cut.items.length} relations`} no shown route ${verb} it:`
  }
}
