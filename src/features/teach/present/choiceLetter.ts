/** The letter a choice goes by on the wall and in the key: 0 is `A`. */
export function choiceLetter(at: number): string {
  return String.fromCharCode(65 + at)
}
