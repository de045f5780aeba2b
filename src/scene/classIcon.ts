import { pathData, type PathCommand } from './pathData.ts'
import type { SceneStroke } from './scene.ts'

/** Small signs of what a box is: they decorate, and mean nothing that silhouette, lane and words do not tell. */
export const CLASS_ICONS = [
  'cell',
  'vesicle',
  'rna',
  'molecule',
  'outside',
  'gene',
  'cascade',
  'cycle',
  'disc',
  'flag',
] as const
export type ClassIcon = (typeof CLASS_ICONS)[number]

/** A sign drawn in a square around `x, y`: every line of one weight, round ends, at most one part filled. Drawn on a grid of 16 units;
 *  round signs reach a little farther than straight ones, so that all look equally large. */
export function classIcon(
  name: ClassIcon,
  at: { readonly x: number; readonly y: number; readonly size: number },
  color: string,
  strokeWidth: number,
): readonly SceneStroke[] {
  const { lines, filled } = DRAWINGS[name]
  const unit = at.size / GRID
  // The outermost line's own width stays within the square.
  const shrink = (at.size - strokeWidth) / at.size
  const place = (value: number, middle: number): number => middle + (value - GRID / 2) * unit * shrink
  const placed = (commands: readonly PathCommand[]): string =>
    pathData(
      commands.map((command) =>
        moved(
          command,
          (x) => place(x, at.x),
          (y) => place(y, at.y),
        ),
      ),
    )
  return [
    ...(filled.length === 0
      ? []
      : [{ path: placed(filled), fill: color, stroke: null, strokeWidth: 0, dash: null, cap: 'butt' } as const]),
    { path: placed(lines), fill: null, stroke: color, strokeWidth, dash: null, cap: 'round' },
  ]
}

const GRID = 16
/** Bézier handle of a quarter circle. */
const KAPPA = 0.5522847498

interface Drawing {
  readonly lines: readonly PathCommand[]
  readonly filled: readonly PathCommand[]
}

function circle(x: number, y: number, r: number): readonly PathCommand[] {
  return ellipse(x, y, r, r)
}

function ellipse(x: number, y: number, a: number, b: number): readonly PathCommand[] {
  const [p, q] = [a * KAPPA, b * KAPPA]
  return [
    ['M', x + a, y],
    ['C', x + a, y + q, x + p, y + b, x, y + b],
    ['C', x - p, y + b, x - a, y + q, x - a, y],
    ['C', x - a, y - q, x - p, y - b, x, y - b],
    ['C', x + p, y - b, x + a, y - q, x + a, y],
    ['Z'],
  ]
}

/** A straight line through points. */
function line(...points: readonly (readonly [number, number])[]): readonly PathCommand[] {
  return points.map(([x, y], i): PathCommand => [i === 0 ? 'M' : 'L', x, y])
}

/** A vertebral body, a little hollow at its waist. `dy` moves it down. */
function vertebra(dy: number): readonly PathCommand[] {
  return [
    ['M', 3.2, 0.5 + dy],
    ['L', 12.8, 0.5 + dy],
    ['Q', 14.4, 0.5 + dy, 14.1, 1.6 + dy],
    ['Q', 13.7, 2.6 + dy, 14.1, 3.6 + dy],
    ['Q', 14.4, 4.7 + dy, 12.8, 4.7 + dy],
    ['L', 3.2, 4.7 + dy],
    ['Q', 1.6, 4.7 + dy, 1.9, 3.6 + dy],
    ['Q', 2.3, 2.6 + dy, 1.9, 1.6 + dy],
    ['Q', 1.6, 0.5 + dy, 3.2, 0.5 + dy],
    ['Z'],
  ]
}

const DRAWINGS: Readonly<Record<ClassIcon, Drawing>> = {
  // A cell with its nucleus.
  cell: { lines: circle(8, 8, 7.4), filled: circle(9.1, 8.9, 2.7) },
  // A double membrane around its cargo.
  vesicle: {
    lines: [...circle(8, 8, 7.4), ...circle(8, 8, 5.3)],
    filled: [...circle(8, 5.9, 1.15), ...circle(6.1, 9.1, 1.15), ...circle(9.9, 9.1, 1.15)],
  },
  // One strand with its bases.
  rna: {
    lines: [
      ['M', 0.6, 5.4],
      ['C', 3.2, 2.4, 5.4, 2.6, 8, 4.8],
      ['C', 10.6, 7, 12.8, 7.2, 15.4, 4.2],
      ...line([3.2, 3.5], [3.2, 9.2]),
      ...line([8, 4.8], [8, 10.6]),
      ...line([12.8, 6], [12.8, 11.8]),
    ],
    filled: [...circle(3.2, 10.4, 1.5), ...circle(8, 11.8, 1.5), ...circle(12.8, 13, 1.5)],
  },
  // Three atoms.
  molecule: {
    lines: [
      ...circle(4.3, 10.9, 3),
      ...circle(11.7, 12.2, 2.3),
      ...circle(9.9, 3.6, 2.6),
      ...line([7.2, 11.4], [9.4, 11.8]),
      ...line([5.9, 8.4], [8.5, 5.8]),
    ],
    filled: [],
  },
  // Something that acts on a surface from outside.
  outside: {
    lines: [
      ...line([0.8, 8], [9.4, 8]),
      ...line([6, 4.4], [9.6, 8], [6, 11.6]),
      ['M', 11.4, 1],
      ['Q', 16.4, 8, 11.4, 15],
    ],
    filled: [],
  },
  // A turn of the double helix.
  gene: {
    lines: [
      ['M', 3.6, 0.4],
      ['C', 3.6, 4.4, 12.4, 4, 12.4, 8],
      ['C', 12.4, 12, 3.6, 11.6, 3.6, 15.6],
      ['M', 12.4, 0.4],
      ['C', 12.4, 4.4, 3.6, 4, 3.6, 8],
      ['C', 3.6, 12, 12.4, 11.6, 12.4, 15.6],
      ...line([4.4, 6.4], [11.6, 6.4]),
      ...line([4.4, 9.6], [11.6, 9.6]),
    ],
    filled: [],
  },
  // One step down after another.
  cascade: {
    lines: [...line([3.6, 2.6], [8, 2.6], [8, 8], [13, 8], [13, 14.4]), ...line([9.9, 11.4], [13, 14.6], [16, 11.4])],
    filled: circle(2.4, 2.6, 1.9),
  },
  // Something that goes on.
  cycle: {
    lines: [
      ['M', 13.2, 12.6],
      ['C', 9.9, 16.4, 4.2, 15.7, 1.9, 11.8],
      ['C', -0.6, 7.4, 1.6, 2, 6.4, 0.9],
      ['C', 10.6, 0, 14.6, 2.6, 15.2, 6.6],
      ...line([10.9, 5.2], [15.2, 7.4], [16.2, 2.6]),
    ],
    filled: [],
  },
  // The disc between two vertebrae.
  disc: { lines: [...vertebra(0), ...vertebra(10.8)], filled: ellipse(8, 8, 7.2, 1.75) },
  // The end of the way, where it is no disc.
  flag: {
    lines: [
      ...line([3.4, 15.4], [3.4, 1.4]),
      ['M', 3.4, 1.8],
      ['Q', 6.6, 0.2, 9, 2],
      ['Q', 11.4, 3.6, 13.8, 2.2],
      ['L', 13.8, 9.4],
      ['Q', 11.4, 10.8, 9, 9.2],
      ['Q', 6.6, 7.4, 3.4, 9],
    ],
    filled: [],
  },
}

function moved(command: PathCommand, x: (value: number) => number, y: (value: number) => number): PathCommand {
  switch (command[0]) {
    case 'M':
      return ['M', x(command[1]), y(command[2])]
    case 'L':
      return ['L', x(command[1]), y(command[2])]
    case 'Q':
      return ['Q', x(command[1]), y(command[2]), x(command[3]), y(command[4])]
    case 'C':
      return ['C', x(command[1]), y(command[2]), x(command[3]), y(command[4]), x(command[5]), y(command[6])]
    case 'Z':
      return command
  }
}
