import { vectorLength } from '../layout/vectorLength.ts'
import type { Point, RoutedLine } from '../layout/layoutTypes.ts'

/** The commands Exopath writes: absolute move, line, quadratic, cubic, close. Nothing else, so every writer can read them. */
export type PathCommand =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

/** At most two decimals, no exponent, no negative zero: the same bytes in every engine. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

export function pathData(commands: readonly PathCommand[]): string {
  return commands.map(([letter, ...numbers]) => letter + numbers.map(formatNumber).join(' ')).join('')
}

/** Reads back what `pathData` wrote. Throws on any other command. */
export function parsePath(path: string): readonly PathCommand[] {
  const tokens = path.match(/[A-Za-z]|-?\d*\.?\d+/g) ?? []
  const commands: PathCommand[] = []
  let i = 0
  const number = (): number => Number(tokens[i++])
  while (i < tokens.length) {
    const letter = tokens[i++]
    if (letter === 'M' || letter === 'L') commands.push([letter, number(), number()])
    else if (letter === 'Q') commands.push(['Q', number(), number(), number(), number()])
    else if (letter === 'C') commands.push(['C', number(), number(), number(), number(), number(), number()])
    else if (letter === 'Z') commands.push(['Z'])
    else throw new Error(`Not a path Exopath writes: ${path.slice(0, 80)}`)
  }
  return commands
}

/** The corner points of a path, curves cut into `steps` straight pieces. */
export function flattenPath(path: string, steps = 8): readonly Point[] {
  const points: Point[] = []
  for (const command of parsePath(path)) {
    const from = points.at(-1) ?? { x: 0, y: 0 }
    if (command[0] === 'M' || command[0] === 'L') points.push({ x: command[1], y: command[2] })
    if (command[0] === 'Q') {
      const [, cx, cy, x, y] = command
      for (let i = 1; i <= steps; i++) points.push(quadratic(from, { x: cx, y: cy }, { x, y }, i / steps))
    }
    if (command[0] === 'C') {
      const [, ax, ay, bx, by, x, y] = command
      for (let i = 1; i <= steps; i++) points.push(cubic(from, { x: ax, y: ay }, { x: bx, y: by }, { x, y }, i / steps))
    }
  }
  return points
}

/** The path of a routed line, exactly as layoutTypes.ts defines it. */
export function linePath(line: RoutedLine): string {
  const commands: PathCommand[] = [['M', line.start.x, line.start.y]]
  for (const [c, to] of linePieces(line)) commands.push(['Q', c.x, c.y, to.x, to.y])
  if (line.controls.length === 0) commands.push(['L', line.end.x, line.end.y])
  return pathData(commands)
}

/** Control and end of each quadratic piece. Empty for a straight line. */
export function linePieces(line: RoutedLine): readonly (readonly [Point, Point])[] {
  return line.controls.map((c, i) => {
    const next = line.controls[i + 1]
    return [c, next === undefined ? line.end : { x: (c.x + next.x) / 2, y: (c.y + next.y) / 2 }] as const
  })
}

/** Points along a routed line, `steps` for each piece, with the length walked so far. */
export function walkLine(line: RoutedLine, steps = 12): readonly (Point & { readonly at: number })[] {
  const walked: (Point & { readonly at: number })[] = [{ ...line.start, at: 0 }]
  let from = line.start
  let last = { x: from.x, y: from.y, at: 0 }
  const push = (p: Point): void => {
    last = { x: p.x, y: p.y, at: last.at + vectorLength(p.x - last.x, p.y - last.y) }
    walked.push(last)
  }
  if (line.controls.length === 0) push(line.end)
  for (const [c, to] of linePieces(line)) {
    for (let i = 1; i <= steps; i++) push(quadratic(from, c, to, i / steps))
    from = to
  }
  return walked
}

/** The point at `share` (0 to 1) of a line's length, and the unit direction there. */
export function pointAlong(line: RoutedLine, share: number): Point & { readonly dx: number; readonly dy: number } {
  return pointOnWalk(walkLine(line), share)
}

/** The same on a line already walked. */
export function pointOnWalk(
  walked: ReturnType<typeof walkLine>,
  share: number,
): Point & { readonly dx: number; readonly dy: number } {
  const goal = (walked.at(-1)?.at ?? 0) * share
  for (let i = 1; i < walked.length; i++) {
    const [a, b] = [walked[i - 1], walked[i]]
    if (a === undefined || b === undefined || (b.at < goal && i < walked.length - 1)) continue
    const length = b.at - a.at || 1
    const t = Math.min(1, Math.max(0, (goal - a.at) / length))
    return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t, dx: (b.x - a.x) / length, dy: (b.y - a.y) / length }
  }
  return { x: walked[0]?.x ?? 0, y: walked[0]?.y ?? 0, dx: 1, dy: 0 }
}

function quadratic(a: Point, b: Point, c: Point, t: number): Point {
  const u = 1 - t
  return { x: u * u * a.x + 2 * u * t * b.x + t * t * c.x, y: u * u * a.y + 2 * u * t * b.y + t * t * c.y }
}

function cubic(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const u = 1 - t
  const [k0, k1, k2, k3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  return { x: k0 * a.x + k1 * b.x + k2 * c.x + k3 * d.x, y: k0 * a.y + k1 * b.y + k2 * c.y + k3 * d.y }
}
