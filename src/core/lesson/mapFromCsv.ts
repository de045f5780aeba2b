import type { Problem, Result } from '../problem.ts'
import type { BuiltLine, BuiltMap, BuiltSign } from './builtMap.ts'

/** Most lines of a hand-typed map, and the longest name in it. */
const MOST_LINES = 400
const LONGEST_NAME = 120

/** Ways to write a sign by hand or in a spreadsheet. */
const SIGN_WORDS: Readonly<Record<BuiltSign, readonly string[]>> = {
  raises: [
    '+',
    '1',
    '+1',
    '->',
    '→',
    '↑',
    'raise',
    'raises',
    'up',
    'more',
    'increases',
    'activates',
    'promotes',
    'supplies',
    'secretes',
    'carries',
    'plus',
  ],
  lowers: [
    '-',
    '−',
    '–',
    '—',
    '-1',
    '-|',
    '⊣',
    '↓',
    'lower',
    'lowers',
    'down',
    'less',
    'decreases',
    'inhibits',
    'suppresses',
    'represses',
    'minus',
  ],
  unknown: ['?', '0', 'unknown', 'not known', 'acts on', 'affects', 'regulates'],
}

/** A map typed by hand, one line each: `from,sign,to`, with comma, semicolon or tab, a heading or none. Rows that cannot be read are
 *  told as warnings and the rest is kept; a text without any readable row is refused. where: name of the file. */
export function mapFromCsv(text: string, where: string): Result<BuiltMap<string>> {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((row, i) => ({ number: i + 1, row: row.trim() }))
    .filter(({ row }) => row !== '')
  const delimiter = delimiterOf(rows[0]?.row ?? '')
  const lines: BuiltLine<string>[] = []
  const warnings: Problem[] = []
  for (const [i, { number, row }] of rows.entries()) {
    const cells = cellsOf(row, delimiter)
    const line = lineOf(cells)
    if (line !== null) lines.push(line)
    else if (i > 0 || !isHeading(cells))
      warnings.push({
        code: 'map-row-unread',
        severity: 'warning',
        where: `${where}:${number}`,
        message: `Row ${number} is not “from, sign, to”; it was left out.`,
      })
  }
  if (lines.length === 0)
    return {
      ok: false,
      problems: [
        {
          code: 'hand-in-none',
          severity: 'error',
          where,
          message:
            'This is neither work handed in from a lesson nor a list of lines “from, sign, to”. Choose another file.',
        },
      ],
    }
  if (lines.length > MOST_LINES)
    return {
      ok: false,
      problems: [
        {
          code: 'hand-in-too-long',
          severity: 'error',
          where,
          message: `The list has ${lines.length} lines; at most ${MOST_LINES} are read.`,
        },
      ],
    }
  return { ok: true, value: { nodes: [...new Set(lines.flatMap((line) => [line.from, line.to]))], lines }, warnings }
}

function lineOf(cells: readonly string[]): BuiltLine<string> | null {
  const [from = '', sign = '', to = '', ...more] = cells
  if (from === '' || to === '' || more.some((cell) => cell !== '') || Math.max(from.length, to.length) > LONGEST_NAME)
    return null
  const read = signOfWords(sign)
  return read === null ? null : { from, to, sign: read }
}

function signOfWords(words: string): BuiltSign | null {
  const asked = words.toLowerCase()
  return (['raises', 'lowers', 'unknown'] as const).find((sign) => SIGN_WORDS[sign].includes(asked)) ?? null
}

function isHeading(cells: readonly string[]): boolean {
  return (
    ['from', 'source', 'node'].includes((cells[0] ?? '').toLowerCase()) || (cells[1] ?? '').toLowerCase() === 'sign'
  )
}

/** What stands most often in the first row; the comma when nothing does. */
function delimiterOf(row: string): string {
  const count = (mark: string): number => row.split(mark).length
  return ['\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}

/** The cells of a row; a quoted cell may hold the delimiter, and `""` for a quote. A leading apostrophe, which spreadsheets want
 *  before a sign, is dropped. */
function cellsOf(row: string, delimiter: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let i = 0; i < row.length; i += 1) {
    const letter = row.charAt(i)
    if (letter === '"' && isQuoted && row.charAt(i + 1) === '"') {
      cell += '"'
      i += 1
    } else if (letter === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted
    else if (letter === delimiter && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...cells, cell].map((text) => text.trim().replace(/^'/, '').trim())
}
