/** `56,134–136`: sorted, runs of three or more joined. */
export function numberList(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const runs: number[][] = []
  for (const n of sorted) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === n - 1) run.push(n)
    else runs.push([n])
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(','))).join(',')
}
