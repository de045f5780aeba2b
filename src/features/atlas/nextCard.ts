/** Where a card stands in the window, px. */
export interface CardBox {
  readonly left: number
  readonly top: number
}

/** Which card the keys go to from card `at`: left and right through all of them in order, up and down to the next row's
 *  nearest, Home and End to the ends. Null for any other key, and where there is no further card. */
export function nextCard(boxes: readonly CardBox[], at: number, key: string): number | null {
  const last = boxes.length - 1
  switch (key) {
    case 'ArrowRight':
      return at < last ? at + 1 : null
    case 'ArrowLeft':
      return at > 0 ? at - 1 : null
    case 'Home':
      return last < 0 ? null : 0
    case 'End':
      return last < 0 ? null : last
    case 'ArrowDown':
      return inNextRow(boxes, at, 1)
    case 'ArrowUp':
      return inNextRow(boxes, at, -1)
    default:
      return null
  }
}

/** Tops of one row may differ by less than this, px. */
const SAME_ROW = 8

function inNextRow(boxes: readonly CardBox[], at: number, way: 1 | -1): number | null {
  const here = boxes[at]
  if (here === undefined) return null
  const beyond = boxes
    .map((box, i) => ({ i, far: way * (box.top - here.top), aside: Math.abs(box.left - here.left) }))
    .filter(({ far }) => far > SAME_ROW)
  const nearest = Math.min(...beyond.map(({ far }) => far))
  return beyond.filter(({ far }) => far <= nearest + SAME_ROW).toSorted((a, b) => a.aside - b.aside)[0]?.i ?? null
}
