import { z } from 'zod'
import type { ReviewIndexFile } from './reviewIndex.ts'
import {
  hashWords,
  printedContact,
  printedHedges,
  printedOpposites,
  printedRefs,
  reviewWords,
  wordRuns,
} from './reviewText.ts'

const locatorFile = z.object({
  locators: z.record(
    z.string(),
    z.object({ lines: z.tuple([z.int(), z.int()]), sentences: z.array(z.string()).optional() }),
  ),
})

/** The index of a review: its Markdown text and the locator list (file lines of every paragraph, first words of every sentence).
 *  Fails: throws when the list does not fit the text; the index is built by hand, rarely. */
export function indexReview(markdown: string, locatorList: unknown): ReviewIndexFile {
  const lines = markdown.split('\n')
  const places = new Map<string, string>()
  for (const [
    locator,
    {
      lines: [from, to],
      sentences = [],
    },
  ] of Object.entries(locatorFile.parse(locatorList).locators)) {
    const text = lines.slice(from - 1, to).join(' ')
    if (locator.startsWith('Ref [')) {
      places.set(`${locator} title`, referenceTitle(text))
    } else if (/^Table \d row/.test(locator)) {
      places.set(locator, text.replaceAll('\t', ' '))
      addCells(places, locator, text.split('\t'))
    } else if (sentences.length === 0) {
      places.set(locator, text)
    } else {
      cutSentences(text, sentences).forEach((sentence, i) => places.set(`${locator} s${i + 1}`, sentence))
    }
  }
  const entries = [...places].map(([locator, text]): [string, ReviewIndexFile['locators'][string]] => [
    locator,
    {
      refs: locator.startsWith('Ref [') ? [Number(/\d+/.exec(locator)?.[0])] : [...printedRefs(text)],
      hedges: [...printedHedges(text)],
      opposites: [...printedOpposites(text)],
      contact: [...printedContact(text)],
      windows: hashesOf(text, [2, 3, 4]),
    },
  ])
  return {
    review: 'doi:10.3390/cells10092241',
    locators: Object.fromEntries(entries),
    sixWordRuns: hashesOf([...places.values()], [6]),
  }
}

/** Table 2 prints: origin, author, objective, animal, results, reference. */
function addCells(places: Map<string, string>, locator: string, cells: readonly string[]): void {
  const [, , objective, , results, reference = ''] = cells
  if (objective === undefined || results === undefined) return
  places.set(`${locator} objective`, `${objective} ${reference}`)
  places.set(`${locator} results`, `${results} ${reference}`)
}

/** The title stands after the authors (initials end in a dot) and before the journal or book in italics. */
function referenceTitle(entry: string): string {
  const [head = entry] = entry.split(/(?<=[.?]) (?:In )?\*/)
  const title = /^\d+\.\s.*?(?:[A-Z]\.|et al\.)\s(?=[A-Z][^.;]{3,}|\w+-|\d)(.*)$/.exec(head)?.[1] ?? head
  return title.replace(/\.$/, '')
}

function cutSentences(text: string, firstWords: readonly string[]): readonly string[] {
  const plain = text.replace(/\*+/g, '').replace(/\s+/g, ' ')
  const starts: number[] = []
  for (const words of firstWords) {
    const at = plain.indexOf(words.replace(/\*+/g, '').replace(/\s+/g, ' '), (starts.at(-1) ?? -1) + 1)
    if (at < 0) throw new Error(`The sentence that starts "${words}" is not in its paragraph`)
    starts.push(at)
  }
  return starts.map((start, i) => plain.slice(start, starts[i + 1]))
}

function hashesOf(text: string | readonly string[], lengths: readonly number[]): string {
  const texts = typeof text === 'string' ? [text] : text
  const hashes = texts.flatMap((t) => lengths.flatMap((n) => wordRuns(reviewWords(t), n).map(hashWords)))
  return [...new Set(hashes)].sort().join('')
}
