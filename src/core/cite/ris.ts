import { noteText } from './notedReference.ts'
import type { NotedReference } from './notedReference.ts'

/** References as RIS (CRLF lines, one record each, `ER` at its end). A cut author list is noted, as RIS has no word for it. */
export function toRis(references: readonly NotedReference[]): string {
  return references.map(record).join('')
}

function record(noted: NotedReference): string {
  const { reference } = noted
  const isArticle = reference.type === 'article-journal'
  const [first, last] = (reference.page ?? '').split(/[-–]/)
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', isArticle ? 'JOUR' : 'CHAP'],
    ['ID', `krut2021ref${reference.number}`],
    ...reference.authors.map((a): readonly [string, string] => [
      'AU',
      a.given === null ? a.family : `${a.family}, ${a.given}`,
    ]),
    ['TI', reference.title],
    [isArticle ? 'JO' : 'T2', reference.container],
    ['PY', reference.year === null ? null : String(reference.year)],
    ['VL', reference.volume],
    ['IS', reference.issue],
    ['SP', first],
    ['EP', last],
    ['PB', reference.publisher],
    ['CY', reference.publisherPlace],
    ['DO', reference.doi],
    ['AN', reference.pmid === null ? null : `PMID:${reference.pmid}`],
    ['N1', noteText(noted)],
  ]
  const body = lines.flatMap(([tag, value]) =>
    value === null || value === undefined || value === '' ? [] : [`${tag}  - ${oneLine(value)}\r\n`],
  )
  return `${body.join('')}ER  - \r\n\r\n`
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}
