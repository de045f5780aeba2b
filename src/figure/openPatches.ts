import { parsePath, pathData } from '../scene/pathData.ts'
import type { SceneMark } from '../scene/scene.ts'
import { cutPieces, piecesLength, type LinePiece } from './cutLine.ts'
import { besideGaps, gapUnder } from './lineGaps.ts'

type ShapeMark = SceneMark & { readonly kind: 'shape' }

/** Loose marks without patches: where one in the ground's colour covered a part of a straight line before it, the line is open instead. */
export function openPatches(marks: readonly SceneMark[], ground: string): readonly SceneMark[] {
  const open: SceneMark[] = []
  for (const mark of marks) {
    if (mark.kind !== 'shape' || mark.shape.fill !== ground) {
      open.push(mark)
      continue
    }
    const cut = open.map((other) => (other.kind === 'shape' ? withoutPart(other, mark) : null))
    cut.forEach((other, i) => {
      if (other !== null) open[i] = other
    })
    // An outlined shape keeps its outline.
    if (mark.shape.stroke !== null) open.push({ ...mark, shape: { ...mark.shape, fill: null } })
    else if (cut.every((other) => other === null)) open.push(mark)
  }
  return open
}

/** The line with the part under a patch left out, or null where none of it is under the patch. */
function withoutPart(line: ShapeMark, patch: ShapeMark): ShapeMark | null {
  if (line.shape.fill !== null || line.shape.stroke === null) return null
  const pieces = straightParts(line.shape.path)
  if (pieces === null) return null
  let isCut = false
  const left = pieces.flatMap((piece) => {
    const gap = gapUnder(patch.shape.path, [piece])
    if (gap === null) return [piece]
    isCut = true
    return besideGaps(0, piecesLength([piece]), [gap]).flatMap((part) => cutPieces([piece], part.from, part.to))
  })
  return isCut
    ? {
        ...line,
        shape: {
          ...line.shape,
          path: pathData(
            left.flatMap(
              ({ from, to }) =>
                [
                  ['M', from.x, from.y],
                  ['L', to.x, to.y],
                ] as const,
            ),
          ),
        },
      }
    : null
}

function straightParts(path: string): readonly LinePiece[] | null {
  const pieces: LinePiece[] = []
  let from = { x: 0, y: 0 }
  for (const step of parsePath(path)) {
    if (step[0] !== 'M' && step[0] !== 'L') return null
    const to = { x: step[1], y: step[2] }
    if (step[0] === 'L') pieces.push({ from, control: null, to })
    from = to
  }
  return pieces
}
