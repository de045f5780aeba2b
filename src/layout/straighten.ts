/** A wish that `b` stands exactly `shift` after `a`. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly shift: number
  readonly weight: number
}

/** Bounds for the first and the last vertex of a column. */
export interface Rim {
  readonly low: number
  readonly high: number
}

/** Steps up to these lengths are taken out first, then longer ones. */
const REACH = [3, 10, 30, 90]

/** A move that would push more pieces than this is not tried; on a large map pushing brings little and costs much. */
const MOST_PUSHED = { small: 24, large: 4 } as const
/** Up to this many vertices a map is small. */
const SMALL = 300

/** A number for each vertex, or each pair of neighbours, of every column. */
type Columns = readonly (readonly number[])[]

/** Makes lines exactly straight where there is room: vertices of a straight line are tied into one piece, pieces slide
 *  as a whole to where the weighted sum of the remaining steps is least, and pieces that come into line are tied too.
 *  `y` changes in place; `columns` and `gaps` (between neighbours of a column) stay kept. */
export function straighten(
  y: number[],
  links: readonly Link[],
  columns: Columns,
  gaps: Columns,
  rims: readonly Rim[],
): void {
  const pieces = new Pieces(y, links, columns, gaps, rims)
  for (const reach of REACH) {
    pieces.tie(reach)
    pieces.slide()
    pieces.tie(reach)
    pieces.slide()
  }
}

interface Neighbours {
  readonly other: Int32Array
  readonly gap: Float64Array
}

class Pieces {
  private readonly y: number[]
  private readonly links: readonly Link[]
  private readonly linksOf: Link[][]
  /** Neighbours in the column, -1 = none, and the least distance to each. */
  private readonly above: Neighbours
  private readonly below: Neighbours
  private readonly low: Float64Array
  private readonly high: Float64Array
  private readonly piece: Int32Array
  private readonly members: number[][]
  private readonly mostPushed: number
  /** Which push last took a piece in: cheaper than a new set for each of some hundred thousand. */
  private readonly takenBy: Int32Array
  private pushes = 0
  /** Moves and ties made, and how many there were when the last slide, and the last tie of each reach, found nothing left to do. */
  private changes = 0
  private slidAt = -1
  private readonly tiedAt = new Map<number, number>()

  constructor(y: number[], links: readonly Link[], columns: Columns, gaps: Columns, rims: readonly Rim[]) {
    this.y = y
    this.links = links
    this.linksOf = y.map(() => [])
    for (const link of links) {
      this.linksOf[link.a]?.push(link)
      this.linksOf[link.b]?.push(link)
    }
    this.above = { other: new Int32Array(y.length).fill(-1), gap: new Float64Array(y.length) }
    this.below = { other: new Int32Array(y.length).fill(-1), gap: new Float64Array(y.length) }
    this.low = new Float64Array(y.length).fill(-Infinity)
    this.high = new Float64Array(y.length).fill(Infinity)
    columns.forEach((column, c) => {
      const [first, last] = [column[0], column.at(-1)]
      if (first === undefined || last === undefined) return
      this.low[first] = rims[c]?.low ?? -Infinity
      this.high[last] = rims[c]?.high ?? Infinity
      for (let i = 1; i < column.length; i += 1) {
        const a = column[i - 1] ?? 0
        const b = column[i] ?? 0
        const gap = gaps[c]?.[i - 1] ?? 0
        this.below.other[a] = b
        this.below.gap[a] = gap
        this.above.other[b] = a
        this.above.gap[b] = gap
      }
    })
    this.piece = Int32Array.from(y, (_, v) => v)
    this.members = y.map((_, v) => [v])
    this.takenBy = new Int32Array(y.length)
    this.mostPushed = y.length <= SMALL ? MOST_PUSHED.small : MOST_PUSHED.large
  }

  /** Ties pieces whose line has a step of at most `reach`, the heaviest and shortest steps first. */
  tie(reach: number): void {
    if (this.tiedAt.get(reach) === this.changes) return
    const before = this.changes
    const open = this.links
      .map((link) => ({ link, step: Math.abs(this.step(link)) }))
      .filter(({ link, step }) => step <= reach && this.piece[link.a] !== this.piece[link.b])
      .sort((p, q) => q.link.weight - p.link.weight || p.step - q.step || p.link.a - q.link.a || p.link.b - q.link.b)
    for (const { link } of open) {
      const pa = this.piece[link.a] ?? 0
      const pb = this.piece[link.b] ?? 0
      if (pa === pb) continue
      const step = this.step(link)
      if (Math.abs(step) > 1e-9) {
        const moveB = this.push(pb, -step, pa)
        const moveA = this.push(pa, step, pb)
        if (Math.max(moveA.saved, moveB.saved) < -1e-9) continue
        if (moveB.saved >= moveA.saved) this.moveAll(moveB.pieces, -step)
        else this.moveAll(moveA.pieces, step)
      }
      this.join(pa, pb)
    }
    if (this.changes === before) this.tiedAt.set(reach, before)
  }

  /** Slides every piece to its weighted median, as far as its neighbours allow. */
  slide(): void {
    if (this.slidAt === this.changes) return
    for (let round = 0; round < 6; round += 1) {
      let moved = false
      const list = this.members.map((_, p) => p).filter((p) => (this.members[p]?.length ?? 0) > 0)
      for (const p of round % 2 === 0 ? list : list.reverse()) {
        const wish = this.median(p)
        const [low, high] = this.room(p)
        const by = Math.max(low, Math.min(high, wish))
        if (Math.abs(wish - by) > 1e-6) {
          const all = this.push(p, wish, -1)
          if (all.saved > 1e-6) {
            this.moveAll(all.pieces, wish)
            moved = true
            continue
          }
        }
        if (Math.abs(by) < 1e-6) continue
        this.moveAll([p], by)
        moved = true
      }
      if (moved) continue
      this.slidAt = this.changes
      break
    }
  }

  /** How far b stands from where the link wants it. */
  private step(link: Link): number {
    return (this.y[link.b] ?? 0) - (this.y[link.a] ?? 0) - link.shift
  }

  private moveAll(pieces: readonly number[], by: number): void {
    this.changes += 1
    for (const p of pieces) for (const v of this.members[p] ?? []) this.y[v] = (this.y[v] ?? 0) + by
  }

  private join(pa: number, pb: number): void {
    this.changes += 1
    const [keep, drop] = (this.members[pa]?.length ?? 0) >= (this.members[pb]?.length ?? 0) ? [pa, pb] : [pb, pa]
    for (const v of this.members[drop] ?? []) {
      this.piece[v] = keep
      this.members[keep]?.push(v)
    }
    this.members[drop] = []
  }

  /** The pieces that move when `p` moves by `by` and pushes what stands in its way, and the weighted length of steps
   *  this saves: negative infinity when it would push `held` or too many. */
  private push(p: number, by: number, held: number): { pieces: readonly number[]; saved: number } {
    const { y, piece, members, takenBy, low, high } = this
    const near = by > 0 ? this.below : this.above
    const now = (this.pushes += 1)
    const pieces = [p]
    takenBy[p] = now
    const size = Math.abs(by) - 1e-9
    for (let i = 0; i < pieces.length; i += 1) {
      for (const v of members[pieces[i] ?? 0] ?? []) {
        const at = (y[v] ?? 0) + by
        if (at < (low[v] ?? 0) - 1e-9 || at > (high[v] ?? 0) + 1e-9) return { pieces, saved: -Infinity }
        const next = near.other[v] ?? -1
        if (next < 0) continue
        const slack = Math.abs((y[next] ?? 0) - (y[v] ?? 0)) - (near.gap[v] ?? 0)
        const other = piece[next] ?? 0
        if (slack > size || takenBy[other] === now) continue
        if (other === held || pieces.length >= this.mostPushed) return { pieces, saved: -Infinity }
        takenBy[other] = now
        pieces.push(other)
      }
    }
    let saved = 0
    for (const one of pieces) {
      for (const v of members[one] ?? []) {
        for (const link of this.linksOf[v] ?? []) {
          const isEnd = link.b === v
          if (takenBy[piece[isEnd ? link.a : link.b] ?? 0] === now) continue
          const step = isEnd ? -this.step(link) : this.step(link)
          saved += link.weight * (Math.abs(step) - Math.abs(step - by))
        }
      }
    }
    return { pieces, saved }
  }

  /** Steps of the links that leave a piece, as the shift of the piece that would close them. */
  private outward(p: number): { step: number; weight: number; other: number }[] {
    const out: { step: number; weight: number; other: number }[] = []
    for (const v of this.members[p] ?? []) {
      for (const link of this.linksOf[v] ?? []) {
        const other = this.piece[link.b === v ? link.a : link.b] ?? 0
        if (other !== p)
          out.push({ step: link.b === v ? -this.step(link) : this.step(link), weight: link.weight, other })
      }
    }
    return out
  }

  private median(p: number): number {
    const wishes = this.outward(p).sort((a, b) => a.step - b.step)
    const half = wishes.reduce((sum, w) => sum + w.weight, 0) / 2
    let sum = 0
    for (const w of wishes) {
      sum += w.weight
      if (sum > half + 1e-9) return w.step
      if (sum > half - 1e-9) {
        const next = wishes[wishes.indexOf(w) + 1]?.step ?? w.step
        return Math.max(Math.min(0, next), w.step)
      }
    }
    return 0
  }

  private room(p: number): readonly [number, number] {
    let low = -Infinity
    let high = Infinity
    for (const v of this.members[p] ?? []) {
      const [above, below] = [this.above.other[v] ?? -1, this.below.other[v] ?? -1]
      const at = this.y[v] ?? 0
      low = Math.max(low, (this.low[v] ?? 0) - at)
      high = Math.min(high, (this.high[v] ?? 0) - at)
      if (above >= 0 && this.piece[above] !== p)
        low = Math.max(low, (this.y[above] ?? 0) + (this.above.gap[v] ?? 0) - at)
      if (below >= 0 && this.piece[below] !== p)
        high = Math.min(high, (this.y[below] ?? 0) - (this.below.gap[v] ?? 0) - at)
    }
    return [Math.min(0, low), Math.max(0, high)]
  }
}
