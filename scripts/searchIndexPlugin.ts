import type { Plugin } from 'vite'
import { compileSearch } from '../src/core/query/compileSearch.ts'
import { fileFromData } from './fileFromData.ts'

/** The word index of the search as `search-index.json` beside the page, which loads it when a reader comes to a search box. */
export function searchIndexPlugin(folder?: string): Plugin {
  return fileFromData({ file: 'search-index.json', make: compileSearch, folder })
}
