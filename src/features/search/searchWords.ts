import type { SearchAnswer } from '../../core/query/buildSearch.ts'
import type { SearchGroup } from '../../core/query/searchDocs.ts'
import { ENGLISH } from '../../core/messages.ts'
import { counted } from '../../core/words/plural.ts'

export const GROUP_NAMES: Readonly<Record<SearchGroup, string>> = {
  node: 'Nodes',
  mechanism: 'Mechanisms',
  relation: 'Relations and their evidence',
  study: 'Studies',
  reference: 'References',
}

/** What a search found, in a sentence: shown above the list and announced. */
export function foundSentence(text: string, answer: SearchAnswer): string {
  if (answer.count === 0) return ENGLISH.notInReview(text, answer.nearest)
  const parts = answer.groups.map(({ group, hits }) => `${hits.length} in ${GROUP_NAMES[group].toLowerCase()}`)
  return `${counted(answer.count, 'result', 'results')}${answer.relaxed ? ' with some of the words; none has all' : ''}: ${parts.join(', ')}.`
}
