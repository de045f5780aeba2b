/** Length of a vector. Not by Math.hypot, whose last digit differs from one engine to the next: with it a figure of the command line
 *  and the same one of the page would part ways where two places are all but equally good. */
export function vectorLength(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy)
}

/** `base` multiplied with itself `times` times, a whole number from 0. Not by `**`, for the same reason. */
export function wholePower(base: number, times: number): number {
  let power = 1
  for (let i = 0; i < times; i += 1) power *= base
  return power
}
