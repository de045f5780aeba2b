const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const

/** `four`; beyond twelve the digits. */
export function numberWord(count: number): string {
  return WORDS[count] ?? String(count)
}
