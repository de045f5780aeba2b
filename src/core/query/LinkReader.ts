import type { Problem } from '../problem.ts'
import type { KnownIds } from './knownIds.ts'

/** The most parts of a link, and the most pieces of one part, that are read; no view that the app makes holds as many. */
const MOST_PIECES = 400

/** The parts of a link `key=value&…`, each read as what it may be. What is unknown, malformed or too much becomes a problem. */
export class LinkReader {
  readonly #parts = new Map<string, string>()
  protected readonly known: KnownIds
  readonly #problems: Problem[]

  constructor(query: string, keys: readonly string[], known: KnownIds, problems: Problem[]) {
    this.known = known
    this.#problems = problems
    const pieces = query.split('&').filter((piece) => piece !== '')
    if (pieces.length > MOST_PIECES)
      this.report('long-link', 'link', `The link has ${pieces.length} parts; the first ${MOST_PIECES} were read.`)
    for (const piece of pieces.slice(0, MOST_PIECES)) {
      const [key = '', ...rest] = piece.split('=')
      if (!keys.includes(key))
        this.report('unknown-link-part', key, `The link part “${key}” is not known and was left out.`)
      else if (this.#parts.has(key))
        this.report('repeated-link-part', key, `The link names “${key}” twice; the first one was used.`)
      else this.#parts.set(key, rest.join('='))
    }
  }

  decoded(key: string): string | null {
    const raw = this.raw(key)
    return raw === undefined ? null : this.decode(key, raw)
  }

  oneOf<T extends string>(key: string, value: string, allowed: readonly T[]): T | null {
    const found = allowed.find((a) => a === value)
    if (found !== undefined) return found
    this.report(
      'unknown-link-value',
      key,
      `“${value}” is not a value of “${key}” and was left out. Known: ${allowed.join(', ')}.`,
    )
    return null
  }

  choice<T extends string>(key: string, allowed: readonly T[]): T | null {
    const raw = this.raw(key)
    return raw === undefined ? null : this.oneOf(key, raw, allowed)
  }

  protected has(key: string): boolean {
    return this.#parts.has(key)
  }

  protected raw(key: string): string | undefined {
    return this.#parts.get(key)
  }

  /** The pieces that `separator` divides; more than `most` are told and left out. */
  protected split(key: string, raw: string, separator: ':' | '~', most: number): readonly string[] {
    const pieces = raw.split(separator)
    if (pieces.length > most)
      this.report(
        'long-link-part',
        key,
        `“${pieces.slice(most).join(separator)}” at the end of “${key}” means nothing there and was left out.`,
      )
    return pieces.slice(0, most)
  }

  /** The pieces of a list that commas separate. */
  protected pieces(key: string, raw = this.raw(key)): readonly string[] {
    if (raw === undefined || raw === '') return []
    const all = raw.split(',')
    if (all.length > MOST_PIECES)
      this.report('long-link-part', key, `“${key}” names ${all.length} things; the first ${MOST_PIECES} were read.`)
    return all.slice(0, MOST_PIECES)
  }

  protected values<T extends string>(key: string, allowed: readonly T[]): readonly T[] {
    return [...new Set(this.pieces(key).flatMap((value) => this.oneOf(key, value, allowed) ?? []))]
  }

  protected idsOf<T extends string>(key: string, has: (id: string) => id is T, what: string): readonly T[] {
    const raw = this.raw(key)
    return raw === undefined ? [] : this.ids(key, raw, has, what)
  }

  protected ids<T extends string>(key: string, raw: string, has: (id: string) => id is T, what: string): readonly T[] {
    return [...new Set(this.pieces(key, raw).flatMap((piece) => this.id(key, piece, has, what) ?? []))]
  }

  protected id<T extends string>(key: string, raw: string, has: (id: string) => id is T, what: string): T | null {
    const id = this.decode(key, raw)
    if (id === null) return null
    if (has(id)) return id
    const now = this.known.idNow(id)
    if (now !== null && has(now)) {
      this.report(
        'renamed-link-id',
        key,
        `The link names the ${what} “${id}”, which is called “${now}” now; that was opened.`,
      )
      return now
    }
    this.unknown(key, what, id)
    return null
  }

  protected count(key: string, least: number, most: number): number | null {
    const raw = this.raw(key)
    if (raw === undefined) return null
    const value = /^\d{1,2}$/.test(raw) ? Number(raw) : Number.NaN
    if (value >= least && value <= most) return value
    this.report(
      'unknown-link-value',
      key,
      `“${key}” is a whole number from ${least} to ${most}, not “${raw}”; it was left out.`,
    )
    return null
  }

  protected decode(key: string, raw: string): string | null {
    const text = percentDecoded(raw.replace(/\+/g, ' '))
    if (text === null)
      this.report('broken-link-text', key, `The text of “${key}” is not readable (a broken % sign) and was left out.`)
    return text
  }

  protected unknown(key: string, what: string, id: string): void {
    this.report(
      'unknown-link-id',
      key,
      `The link names the ${what} “${id}”, which is not in this graph. The rest was opened.`,
    )
  }

  protected report(code: string, key: string, message: string): void {
    this.#problems.push({ code, severity: 'warning', where: `URL part ${key}`, message })
  }

  /** How many problems there are so far: more after a part = something of it was left out. */
  protected told(): number {
    return this.#problems.length
  }
}

/** The decoded text; null when its percent sequences are malformed or not UTF-8. */
function percentDecoded(raw: string): string | null {
  try {
    return decodeURIComponent(raw)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
