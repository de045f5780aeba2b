const ENGLISH = new Intl.PluralRules('en')

/** `1 path`, `3 paths`, `0 paths`. */
export function counted(count: number, one: string, other: string): string {
  return `${count} ${ENGLISH.select(count) === 'one' ? one : other}`
}

/** `a`, `a and b`, `a, b and c`; with `or` for choices. */
export function listed(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  const end = items.at(-1) ?? ''
  return items.length < 2 ? end : `${items.slice(0, -1).join(', ')} ${last} ${end}`
}
