import { UsageError } from './command.ts'

/** The words of a repeated or comma-separated option, each one of `allowed`. Throws UsageError that lists them otherwise. */
export function chosenWords<T extends string>(
  option: string,
  given: readonly string[] | undefined,
  allowed: readonly T[],
): readonly T[] {
  const words = splitWords(given)
  return words.map((word) => {
    const known = allowed.find((name) => name === word)
    if (known === undefined) throw new UsageError(`--${option} ${word}: choose from ${allowed.join(', ')}.`)
    return known
  })
}

/** `['a,b', 'c']` → `['a', 'b', 'c']`. */
export function splitWords(given: readonly string[] | undefined): readonly string[] {
  return (given ?? [])
    .flatMap((text) => text.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** A whole number within limits; the default when the option is missing. Throws UsageError otherwise. */
export function wholeNumber(
  option: string,
  given: string | undefined,
  limits: { min: number; max: number; default: number },
): number {
  if (given === undefined) return limits.default
  const number = Number(given)
  if (Number.isInteger(number) && number >= limits.min && number <= limits.max) return number
  throw new UsageError(`--${option} ${given}: give a whole number from ${limits.min} to ${limits.max}.`)
}
