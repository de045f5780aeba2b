/** Where the time of one call goes, for `EXOPATH_TIMES=1`: each part by its name, in the order they began, milliseconds. */
export interface Times {
  /** Runs a part and keeps what it took; parts of one name are added up. */
  readonly timed: <T>(part: string, work: () => T) => T
  readonly timedAsync: <T>(part: string, work: () => Promise<T>) => Promise<T>
  /** `times: start 90 ms, data 240 ms …, all 610 ms`; null when it was not asked for. */
  readonly line: () => string | null
}

/** A new call begins: what the process took until here counts as its start. */
export function beginTimes(isAsked: boolean): void {
  parts.clear()
  asked = isAsked
  if (isAsked) parts.set('start', performance.now())
}

export const times: Times = {
  timed: (part, work) => {
    const from = performance.now()
    const value = work()
    add(part, from)
    return value
  },
  timedAsync: async (part, work) => {
    const from = performance.now()
    const value = await work()
    add(part, from)
    return value
  },
  line: () =>
    asked
      ? `times: ${[...parts, ['all', performance.now()] as const].map(([part, ms]) => `${part} ${Math.round(ms)} ms`).join(', ')}`
      : null,
}

const parts = new Map<string, number>()
let asked = false

function add(part: string, from: number): void {
  if (asked) parts.set(part, (parts.get(part) ?? 0) + performance.now() - from)
}
