import { correction, generate } from 'lean-qr'
import type { Problem, Result } from '../core/problem.ts'
import { pathData } from './pathData.ts'
import type { PathCommand } from './pathData.ts'

/** A QR code as one shape, for screen, paper and file alike. */
export interface QrMark {
  /** Outlines of the dark modules, each a unit square; what is not filled is light. */
  readonly path: string
  /** Modules a side, with the quiet zone. */
  readonly size: number
}

/** Light modules round a code, without which readers do not find it. */
const QUIET_ZONE = 4
/** Bytes that the largest code holds at this level. */
const MOST_BYTES = 2331
/** What the encoder throws when nothing is large enough. */
const TOO_MUCH = 4

/** A text, mostly a link, as QR code of error level M (15 % may be covered) or better. Nothing leaves the page.
 *  A problem in words when the text is longer than a code can hold: some 2,330 characters. */
export function qrMark(text: string): Result<QrMark> {
  try {
    const code = generate(text, { minCorrectionLevel: correction.M })
    return {
      ok: true,
      value: { path: outlines(code.size, (x, y) => code.get(x, y)), size: code.size + 2 * QUIET_ZONE },
      warnings: [],
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === TOO_MUCH)
      return { ok: false, problems: [tooLong(text)] }
    throw error
  }
}

function tooLong(text: string): Problem {
  return {
    code: 'qr-too-long',
    severity: 'error',
    where: 'QR code',
    message: `This link is too long for a QR code: it has ${text.length} characters, a code holds ${MOST_BYTES} at most. Show less on the map, or send the link itself.`,
  }
}

type Corner = readonly [number, number]

/** The edges between dark and light, dark always on the right hand, joined to loops: one shape without seams between its squares. */
function outlines(size: number, isDark: (x: number, y: number) => boolean): string {
  const from = new Map<string, Corner[]>()
  const edge = (a: Corner, b: Corner): void => {
    const at = from.get(a.join())
    if (at === undefined) from.set(a.join(), [b])
    else at.push(b)
  }
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!isDark(x, y)) continue
      if (!isDark(x, y - 1)) edge([x, y], [x + 1, y])
      if (!isDark(x + 1, y)) edge([x + 1, y], [x + 1, y + 1])
      if (!isDark(x, y + 1)) edge([x + 1, y + 1], [x, y + 1])
      if (!isDark(x - 1, y)) edge([x, y + 1], [x, y])
    }
  }
  return pathData(
    [...from.keys()].flatMap((key) => {
      const start = key.split(',').map(Number) as [number, number]
      const loops: PathCommand[] = []
      while ((from.get(key)?.length ?? 0) > 0) loops.push(...loopFrom(start, from))
      return loops
    }),
  )
}

/** Follows the edges from a corner back to it and takes them out; corners on a straight line are left out. */
function loopFrom(start: Corner, from: ReadonlyMap<string, Corner[]>): readonly PathCommand[] {
  const corners: Corner[] = [start]
  for (let at = start; ;) {
    const next = from.get(at.join())?.pop()
    if (next === undefined) break
    const before = corners.at(-2)
    if (before !== undefined && (before[0] === next[0] || before[1] === next[1])) corners.pop()
    corners.push(next)
    at = next
    if (at[0] === start[0] && at[1] === start[1]) break
  }
  return [
    ...corners.slice(0, -1).map(([x, y], i): PathCommand => [i === 0 ? 'M' : 'L', x + QUIET_ZONE, y + QUIET_ZONE]),
    ['Z'],
  ]
}
