import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { StudyRecord } from '../../core/model/studyRecords.ts'
import type { NodeId, Species } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { designWord, routeWord } from '../../core/words/settingWords.ts'

export const NOT_A_DISC_STUDY = 'not a disc study'

export function donorWords({ donor }: StudyRecord): string {
  return donor.species ?? 'donor not stated'
}

/** Who was treated. A study in vitro treats nobody. */
export function recipientWords({ recipient, scope }: StudyRecord): string {
  const told = [recipient.species, recipient.model].filter((x) => x !== null)
  return told.length > 0
    ? told.join(', ')
    : scope === 'in-vitro'
      ? 'none named, cells in vitro'
      : 'recipient not stated'
}

/** In vitro there is no route; elsewhere a missing one is said. */
export function routeWords({ route, scope }: StudyRecord): string {
  return route === null && scope === 'in-vitro' ? 'none, in vitro' : routeWord(route)
}

export function scopeWords({ scope, discStudy }: StudyRecord): string {
  return discStudy ? designWord(scope) : `${designWord(scope)}; ${NOT_A_DISC_STUDY}`
}

/** Exosomes of a study; those a row only lists stand apart, since animal and route are not told of them. */
export function exosomeWords(graph: MechanismGraph, { exosomes, alsoListed }: StudyRecord): string {
  const named = (ids: readonly NodeId[]): string => ids.map((id) => mapLabel(graph.node(id))).join(', ')
  const told = exosomes.length === 0 ? 'not stated' : named(exosomes)
  return alsoListed.length === 0 ? told : `${told}; only listed: ${named(alsoListed)}`
}

/** Species a study names on either side, for the species filter. */
export function speciesOfStudy({ donor, recipient }: StudyRecord): readonly Species[] {
  return [donor.species, recipient.species].filter((s) => s !== null)
}
