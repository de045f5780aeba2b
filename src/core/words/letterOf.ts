/** The letter of a choice or a panel, from 0: `A`, `B` … */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}
