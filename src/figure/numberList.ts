/** `56,134–136`: sorted, runs of three or more joined. Those `marked` carry a sign behind them: `56†`, `134–136†`. */
export function numberList(numbers: readonly number[], marked: ReadonlySet<number> = new Set(), sign = ''): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const runs: number[][] = []
  for (const n of sorted) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === n - 1 && marked.has(n) === marked.has(n - 1)) run.push(n)
    else runs.push([n])
  }
  const signed = (n: number | undefined): string => `${n}${n !== undefined && marked.has(n) ? sign : ''}`
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${signed(run.at(-1))}` : run.map(signed).join(','))).join(',')
}
