import type { Certainty } from '../model/records.ts'
import type { Net } from '../paths/netOf.ts'
import type { MechanismFacts } from '../query/mechanismFacts.ts'
import { counted, listed } from './plural.ts'
import { certaintyWord } from './relationWords.ts'

/** The first sentence of a summary; a name such as miR-21 may begin the next one. */
export function firstSentence(summary: string): string {
  return /^.*?[.](?=\s+(?:[A-Z“]|miR)|$)/s.exec(summary)?.[0] ?? summary
}

/** `18 nodes, 16 relations, 3 studies`; a mechanism of which only reviews are cited says so. */
export function sizeWords({
  nodes,
  relations,
  studies,
  reviews,
}: Pick<MechanismFacts, 'nodes' | 'relations' | 'studies' | 'reviews'>): string {
  const papers =
    studies.length > 0
      ? counted(studies.length, 'study', 'studies')
      : reviews.length > 0
        ? `no study, ${counted(reviews.length, 'review', 'reviews')}`
        : 'no study'
  return [counted(nodes.length, 'node', 'nodes'), counted(relations.length, 'relation', 'relations'), papers].join(', ')
}

/** `mouse and rat, some in vivo`, `species not stated` */
export function settingOfMechanism({ species, inVivo }: Pick<MechanismFacts, 'species' | 'inVivo'>): string {
  return `${species.length === 0 ? 'species not stated' : listed(species)}${inVivo ? ', some in vivo' : ''}`
}

/** What an effect is read from: `stated outright`, `hedged`, `by a chain, weakest step hedged`; without a direction only that. */
export function effectBasis({
  net,
  isStated,
  weakest,
}: {
  readonly net: Net
  readonly isStated: boolean
  readonly weakest: Certainty
}): string {
  if (net === 'untold') return isStated ? 'no direction is printed' : 'direction cannot be told'
  return isStated
    ? weakest === 'stated'
      ? 'stated outright'
      : certaintyWord(weakest)
    : `by a chain, weakest step ${certaintyWord(weakest)}`
}

/** `IVDD stands in 20 mechanisms` */
export function standsInWords(name: string, count: number): string {
  return `${name} stands in ${counted(count, 'mechanism', 'mechanisms')}`
}
