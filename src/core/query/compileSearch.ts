import MiniSearch from 'minisearch'
import type { AsPlainObject, Options } from 'minisearch'
import type { MechanismGraph } from '../model/buildGraph.ts'
import { searchDocs } from './searchDocs.ts'
import type { SearchDoc } from './searchDocs.ts'
import { textTokens } from './searchTokens.ts'

/** The word index of the search as plain JSON: a file of the build (`search-index.json`), so that no page counts words anew. */
export interface CompiledSearch {
  /** Print of the records it was made from. */
  readonly madeFrom: string
  readonly index: AsPlainObject
}

const OPTIONS: Options<SearchDoc> = {
  idField: 'key',
  fields: ['title', 'names', 'detail', 'more'],
  extractField: (d, field) =>
    field === 'key'
      ? d.key
      : field === 'title'
        ? d.title
        : field === 'names'
          ? d.names.join(' · ')
          : field === 'detail'
            ? d.detail
            : d.more,
  tokenize: (text) => textTokens(text).map((t) => t.term),
  processTerm: (term) => term,
}

/** What the build writes; its twin is `openWords`. */
export function compileSearch(graph: MechanismGraph): CompiledSearch {
  const docs = searchDocs(graph)
  return { madeFrom: printOf(docs), index: countWords(docs) }
}

/** The word index of these records: out of the file when it was made from the very same ones, else counted here,
 *  which takes about four times as long. `compiled` is what the file holds, or null.
 *  Both ways go through the plain form: its order of words decides the last digit of a score. */
export function openWords(docs: readonly SearchDoc[], compiled: unknown): MiniSearch<SearchDoc> {
  const fits = isCompiled(compiled) && compiled.madeFrom === printOf(docs)
  return MiniSearch.loadJS(fits ? compiled.index : countWords(docs), OPTIONS)
}

function countWords(docs: readonly SearchDoc[]): AsPlainObject {
  const index = new MiniSearch<SearchDoc>(OPTIONS)
  index.addAll(docs)
  return index.toJSON()
}

/** FNV-1a over every text: 32 bits tell an old file from a new one. */
function printOf(docs: readonly SearchDoc[]): string {
  const text = JSON.stringify(docs)
  let print = 0x811c9dc5
  for (let i = 0; i < text.length; i++) print = Math.imul(print ^ text.charCodeAt(i), 0x01000193)
  return `${docs.length}-${(print >>> 0).toString(16)}`
}

function isCompiled(value: unknown): value is CompiledSearch {
  return (
    typeof value === 'object' &&
    value !== null &&
    'madeFrom' in value &&
    'index' in value &&
    typeof value.index === 'object' &&
    value.index !== null
  )
}
