/** Median time of `times` runs in ms, after one run that is not counted. */
export function medianTime(times: number, run: () => unknown): number {
  run()
  const taken = Array.from({ length: times }, () => {
    const began = performance.now()
    run()
    return performance.now() - began
  })
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
