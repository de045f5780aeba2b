import type MiniSearch from 'minisearch'
import type { MechanismGraph } from '../model/buildGraph.ts'
import { SPECIES } from '../model/records.ts'
import { openWords } from './compileSearch.ts'
import { SEARCH_GROUPS, searchDocs } from './searchDocs.ts'
import type { SearchDoc, SearchGroup } from './searchDocs.ts'
import { parseSearch } from './searchQuery.ts'
import type { SearchAtom, SearchRequest } from './searchQuery.ts'
import { foldings, queryTerms, textTokens } from './searchTokens.ts'
import { suggestNames } from './suggestNames.ts'

/** Where a match stands in the text shown: [start, end) in UTF-16 units. */
export type MatchRange = readonly [start: number, end: number]

export interface SearchHit {
  readonly group: SearchGroup
  readonly id: string
  readonly title: string
  readonly titleRanges: readonly MatchRange[]
  readonly detail: string
  readonly detailRanges: readonly MatchRange[]
  /** The other name that matched, when the title does not: `MAP3K11` for MLK3. */
  readonly alsoCalled: string | null
  readonly score: number
}

export interface SearchAnswer {
  readonly groups: readonly { readonly group: SearchGroup; readonly hits: readonly SearchHit[] }[]
  readonly count: number
  /** Nothing held every word, so hits hold at least one. */
  readonly relaxed: boolean
  /** Nearest names, only when nothing was found. */
  readonly nearest: readonly string[]
}

export interface SearchIndex {
  readonly search: (text: string) => SearchAnswer
}

type Found = Map<string, { readonly score: number; readonly terms: ReadonlySet<string> }>

const BOOST = { title: 4, names: 3, detail: 1.5, more: 1 }
/** Added when a whole name is what was typed, so that the thing itself comes before what mentions it. */
const WHOLE_NAME = 1000
const EXACT_WORDS: ReadonlySet<string> = new Set(SPECIES)

/** The search over nodes, mechanisms, relations with their evidence, studies and references. Made once per graph.
 *  `compiled` is the content of the build's search-index.json (`compileSearch`); without one that fits, words are counted here. */
export function buildSearch(graph: MechanismGraph, compiled: unknown = null): SearchIndex {
  const docs = searchDocs(graph)
  const byKey = new Map(docs.map((d) => [d.key, d]))
  const wholeNames = new Map(docs.map((d) => [d.key, new Set([d.title, ...d.names].flatMap(foldings))]))
  const index = openWords(docs, compiled)

  const findWord = (text: string): Found =>
    merge(
      queryTerms(text).map((term) => findTerm(index, term)),
      'and',
    )
  const findAtom = (atom: SearchAtom): Found => {
    const found = merge(atom.text.split(/\s+/).map(findWord), 'and')
    if (atom.kind === 'word') return found
    const wanted = ` ${spaced(atom.text)} `
    return new Map(
      [...found].filter(([key]) => {
        const d = byKey.get(key)
        return d !== undefined && ` ${spaced([d.title, ...d.names, d.detail, d.more].join(' · '))} `.includes(wanted)
      }),
    )
  }
  const answer = ({ groups }: SearchRequest, how: 'and' | 'or'): Found =>
    merge(
      groups.map((atoms) => merge(atoms.map(findAtom), how)),
      'or',
    )

  return {
    search: (text) => {
      const request = parseSearch(text)
      const strict = answer(request, 'and')
      const relaxed = strict.size === 0 && !request.explicit && (request.groups[0]?.length ?? 0) > 1
      const found = relaxed ? answer(request, 'or') : strict
      const typed = new Set(foldings(text))
      const hits = [...found].flatMap(([key, { score, terms }]) => {
        const d = byKey.get(key)
        if (d === undefined) return []
        const whole = [...(wholeNames.get(key) ?? [])].some((name) => typed.has(name))
        return [hitOf(d, terms, typed, score + (whole ? WHOLE_NAME : 0))]
      })
      hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      const groups = SEARCH_GROUPS.map((group) => ({ group, hits: hits.filter((h) => h.group === group) })).filter(
        (g) => g.hits.length > 0,
      )
      return {
        groups,
        count: hits.length,
        relaxed: relaxed && hits.length > 0,
        nearest: hits.length > 0 || request.groups.length === 0 ? [] : suggestNames(graph, text, 5),
      }
    },
  }
}

/** Typos are forgiven only where no record holds the term as typed or as a beginning. Digits and species are never guessed
 *  at: miR-21 is not miR-31, a rat is not a rate. */
function findTerm(index: MiniSearch<SearchDoc>, term: string): Found {
  const whole = /^\d+$/.test(term) || EXACT_WORDS.has(term)
  const find = (fuzzy: false | number): Found =>
    new Map(
      index
        .search(term, {
          boost: BOOST,
          prefix: !whole && term.length > 1,
          fuzzy,
          tokenize: (t) => [t],
          processTerm: (t) => t,
        })
        .map((r) => [String(r.id), { score: r.score, terms: new Set(r.terms) }]),
    )
  const exact = find(false)
  return exact.size > 0 || whole || /\d/.test(term) || term.length < 4 ? exact : find(0.2)
}

function merge(parts: readonly Found[], how: 'and' | 'or'): Found {
  const merged: Found = new Map()
  for (const key of new Set(parts.flatMap((p) => [...p.keys()]))) {
    const here = parts.flatMap((p) => p.get(key) ?? [])
    if (how === 'and' && here.length < parts.length) continue
    merged.set(key, {
      score: here.reduce((sum, h) => sum + h.score, 0),
      terms: new Set(here.flatMap((h) => [...h.terms])),
    })
  }
  return merged
}

function hitOf(d: SearchDoc, terms: ReadonlySet<string>, typed: ReadonlySet<string>, score: number): SearchHit {
  const titleRanges = rangesOf(d.title, terms)
  const called =
    d.names.find((n) => foldings(n).some((f) => typed.has(f))) ??
    d.names.find((n) => textTokens(n).some((t) => terms.has(t.term)))
  return {
    group: d.group,
    id: d.id,
    title: d.title,
    titleRanges,
    detail: d.detail,
    detailRanges: rangesOf(d.detail, terms),
    alsoCalled: titleRanges.length === 0 && d.group === 'node' ? (called ?? null) : null,
    score,
  }
}

/** Places of the matched terms, merged where they touch. */
function rangesOf(text: string, terms: ReadonlySet<string>): readonly MatchRange[] {
  const found = textTokens(text)
    .filter((t) => terms.has(t.term))
    .map((t): MatchRange => [t.start, t.end])
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const merged: MatchRange[] = []
  for (const range of found) {
    const last = merged.at(-1)
    if (last !== undefined && range[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])]
    else merged.push(range)
  }
  return merged
}

/** Words one space apart in folded form, for phrases. */
function spaced(text: string): string {
  return text
    .split(/[\s·,;.:()[\]“”"/]+/)
    .map((w) => foldings(w)[0] ?? '')
    .filter((w) => w !== '')
    .join(' ')
}
