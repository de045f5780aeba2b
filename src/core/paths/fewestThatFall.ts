/** One way to take a path away: all of these things, each named once, must fall together. */
export type Way = readonly number[]

export interface Fewest {
  /** A smallest set that takes every path away, ascending; when `isExact` is false, none is known to be that small. */
  readonly cut: readonly number[]
  /** The size of the smallest set; when `isExact` is false, at least this many. */
  readonly size: number
  readonly isExact: boolean
}

/** The fewest things that must fall before every path has fallen; a path falls by any one of its ways. Exact: depth by depth,
 *  cut where paths that share nothing need more than is left.
 *  Limits: after `maxEffort` looks at a path it stops; `size` is then what was proved so far. Same input, same cut.
 *  Null:   a path has no way to fall. */
export function fewestThatFall(paths: readonly (readonly Way[])[], maxEffort: number): Fewest | null {
  if (paths.some((ways) => ways.length === 0)) return null
  const search = new CutSearch(unlikePaths(paths), maxEffort)
  for (let size = search.leastFor(new Set(), Infinity); ; size++) {
    const cut = search.within(new Set(), size)
    if (cut !== null) return { cut: [...cut].sort((a, b) => a - b), size: cut.size, isExact: true }
    if (search.isSpent) return { cut: [], size, isExact: false }
  }
}

class CutSearch {
  readonly #paths: readonly (readonly Way[])[]
  /** For each path everything it may fall by. */
  readonly #parts: readonly ReadonlySet<number>[]
  readonly #maxEffort: number
  #effort = 0
  #size = -1
  #tried = new Set<string>()

  constructor(paths: readonly (readonly Way[])[], maxEffort: number) {
    this.#paths = paths
    this.#parts = paths.map((ways) => new Set(ways.flat()))
    this.#maxEffort = maxEffort
  }

  get isSpent(): boolean {
    return this.#effort > this.#maxEffort
  }

  /** A cut of at most `size` things that holds `cut`; null when there is none or the effort ran out. */
  within(cut: ReadonlySet<number>, size: number): ReadonlySet<number> | null {
    if (cut.size === 0 && size !== this.#size) [this.#size, this.#tried] = [size, new Set()]
    const standing = this.#paths.find((ways) => this.#stands(ways, cut))
    if (standing === undefined) return cut
    const key = [...cut].sort((a, b) => a - b).join(' ')
    if (this.isSpent || this.#tried.has(key)) return null
    this.#tried.add(key)
    if (cut.size + this.leastFor(cut, size - cut.size) > size) return null
    for (const way of standing) {
      const more = new Set([...cut, ...way])
      const found = more.size > size ? null : this.within(more, size)
      if (found !== null) return found
    }
    return null
  }

  /** How many more things at least: standing paths that share nothing with one another each need their own. Stops counting above `enough`. */
  leastFor(cut: ReadonlySet<number>, enough: number): number {
    const used = new Set<number>()
    let least = 0
    this.#paths.forEach((ways, i) => {
      if (least > enough || !this.#stands(ways, cut)) return
      const parts = [...(this.#parts[i] ?? [])].filter((x) => !cut.has(x))
      if (parts.some((x) => used.has(x))) return
      for (const x of parts) used.add(x)
      least += Math.min(...ways.map((way) => way.filter((x) => !cut.has(x)).length))
    })
    return least
  }

  #stands(ways: readonly Way[], cut: ReadonlySet<number>): boolean {
    this.#effort++
    return !ways.some((way) => way.every((x) => cut.has(x)))
  }
}

/** Each set of ways once, those with the fewest ways first: they leave the least choice. */
function unlikePaths(paths: readonly (readonly Way[])[]): readonly (readonly Way[])[] {
  const unlike = new Map(
    paths.map((ways) => {
      const kept = new Map(ways.map((way) => [way.join(' '), way]))
      return [[...kept.keys()].sort().join('|'), [...kept.values()]]
    }),
  )
  return [...unlike.values()].sort((a, b) => a.length - b.length)
}
