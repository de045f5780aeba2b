/** Crossings of straight segments between two ordered columns, given as pairs of positions: inversions counted by merge
 *  sort (Barth, Jünger, Mutzel 2002). Segments sharing an end do not cross. */
export function countCrossings(segments: readonly (readonly [number, number])[]): number {
  const sorted = [...segments].sort((a, b) => a[0] - b[0] || a[1] - b[1]).map((s) => s[1])
  return inversions(sorted)
}

function inversions(values: number[]): number {
  if (values.length < 2) return 0
  const middle = values.length >> 1
  const low = values.slice(0, middle)
  const high = values.slice(middle)
  let count = inversions(low) + inversions(high)
  let i = 0
  let j = 0
  for (let k = 0; k < values.length; k += 1) {
    const a = low[i]
    const b = high[j]
    if (b === undefined || (a !== undefined && a <= b)) {
      values[k] = a ?? 0
      i += 1
    } else {
      values[k] = b
      j += 1
      count += low.length - i
    }
  }
  return count
}
