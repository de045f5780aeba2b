/** Where one stands in a treegrid: on a row (cell -1) or in one of its cells. */
export interface TreePlace {
  readonly row: string
  readonly cell: number
}

interface KeyRow {
  readonly key: string
  readonly expanded: boolean | null
  readonly parent: string | null
  readonly name: string
}

export interface TreeKeyAnswer {
  readonly place?: TreePlace
  readonly toggle?: { readonly key: string; readonly expanded: boolean }
  readonly open?: string
  /** Letters typed so far, to be handed in with the next one. */
  readonly typed?: string
}

/** What a key does in a treegrid (APG treegrid pattern, rows first); null = nothing, the key goes on to the page.
 *  `typed` = letters of a name typed a moment ago. */
export function treeKey(
  rows: readonly KeyRow[],
  place: TreePlace,
  cells: number,
  key: { readonly key: string; readonly ctrlKey: boolean },
  typed: string,
): TreeKeyAnswer | null {
  const at = rows.findIndex((r) => r.key === place.row)
  const row = rows[at]
  if (row === undefined) return null
  const to = (index: number): TreeKeyAnswer => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, index))]
    return next === undefined ? {} : { place: { row: next.key, cell: place.cell } }
  }
  const cell = (index: number): TreeKeyAnswer => ({ place: { row: row.key, cell: index } })
  switch (key.key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'PageDown':
      return to(at + 10)
    case 'PageUp':
      return to(at - 10)
    case 'Home':
      return key.ctrlKey || place.cell < 0 ? to(0) : cell(0)
    case 'End':
      return key.ctrlKey || place.cell < 0 ? to(rows.length - 1) : cell(cells - 1)
    case 'ArrowRight':
      if (place.cell < 0 && row.expanded === false) return { toggle: { key: row.key, expanded: true } }
      return place.cell + 1 < cells ? cell(place.cell + 1) : {}
    case 'ArrowLeft':
      if (place.cell >= 0) return cell(place.cell - 1)
      if (row.expanded === true) return { toggle: { key: row.key, expanded: false } }
      return row.parent === null ? {} : { place: { row: row.parent, cell: -1 } }
    case 'Enter':
      return { open: row.key }
    case ' ':
      if (typed !== '') return find(rows, at, place, `${typed} `)
      return row.expanded === null ? { open: row.key } : { toggle: { key: row.key, expanded: !row.expanded } }
    default:
      return key.ctrlKey || key.key.length !== 1 || key.key === '/' || key.key === '?'
        ? null
        : find(rows, at, place, typed + key.key.toLowerCase())
  }
}

/** The next row whose name begins with the letters; one letter repeated goes from hit to hit. */
function find(rows: readonly KeyRow[], at: number, place: TreePlace, typed: string): TreeKeyAnswer {
  const repeated = typed === typed.charAt(0).repeat(typed.length)
  const wanted = repeated ? typed.charAt(0) : typed
  const start = repeated ? at + 1 : at
  const next = rows
    .map((_, i) => rows[(start + i) % rows.length])
    .find((r) => r?.name.toLowerCase().startsWith(wanted) === true)
  return next === undefined ? { typed } : { typed, place: { row: next.key, cell: place.cell } }
}
