/** Where the keyboard stands on the picture of the first view, handed on to the map that takes its place: a node, `` for the map
 *  as a whole; null when the keyboard is elsewhere. */
export function keepStanding(node: string | null): void {
  const { dataset } = document.documentElement
  if (node === null) delete dataset['stands']
  else dataset['stands'] = node
}

/** Takes it over; null the second time. */
export function takeStanding(): string | null {
  const stood = document.documentElement.dataset['stands'] ?? null
  keepStanding(null)
  return stood
}
