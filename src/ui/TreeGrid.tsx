import './treegrid.css'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { treeKey } from './treeKey.ts'
import type { TreePlace } from './treeKey.ts'

export interface TreeRow {
  readonly key: string
  /** 1 = top. */
  readonly level: number
  /** Place among its siblings, from 1, and their number. */
  readonly position: number
  readonly size: number
  /** null = it has nothing inside. */
  readonly expanded: boolean | null
  readonly parent: string | null
  /** What it is called: typed letters jump to it. */
  readonly name: string
  /** What a screen reader says of the whole row. */
  readonly spoken: string
  readonly cells: readonly ReactNode[]
  readonly selected: boolean
  /** On the open path: marked beside the row. */
  readonly marked: boolean
}

/** A tree of rows with columns (ARIA treegrid), one tab stop. Up and Down walk the rows, Right opens a row and then goes into
 *  its cells, Left comes back and closes, Home and End go to the ends, letters jump to names, Enter opens details. */
export function TreeGrid({
  label,
  columns,
  rows,
  onToggle,
  onOpen,
}: {
  readonly label: string
  readonly columns: readonly string[]
  /** The visible rows, in order: rows inside a closed one are left out. */
  readonly rows: readonly TreeRow[]
  readonly onToggle: (key: string, expanded: boolean) => void
  readonly onOpen: (key: string) => void
}) {
  const grid = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<TreePlace>({ row: '', cell: -1 })
  const typed = useRef({ text: '', at: 0 })
  const selected = rows.find((r) => r.selected)?.key
  const current = rows.some((r) => r.key === place.row) ? place.row : (selected ?? rows[0]?.key ?? '')
  useEffect(() => {
    if (selected !== undefined && grid.current !== null && !grid.current.contains(document.activeElement))
      rowElement(grid.current, selected)?.scrollIntoView({ block: 'nearest' })
  }, [selected])

  const moveTo = (next: TreePlace): void => {
    setPlace(next)
    const row = grid.current === null ? null : rowElement(grid.current, next.row)
    const target = next.cell < 0 ? row : row?.children[next.cell]
    if (target instanceof HTMLElement) target.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return
    const now = typed.current
    const text = event.timeStamp - now.at > 700 ? '' : now.text
    const answer = treeKey(
      rows,
      { row: current, cell: place.row === current ? place.cell : -1 },
      columns.length,
      event,
      text,
    )
    if (answer === null) return
    event.preventDefault()
    if (answer.typed !== undefined) typed.current = { text: answer.typed, at: event.timeStamp }
    if (answer.toggle !== undefined) onToggle(answer.toggle.key, answer.toggle.expanded)
    if (answer.open !== undefined) onOpen(answer.open)
    if (answer.place !== undefined) moveTo(answer.place)
  }
  return (
    <div
      ref={grid}
      className="treegrid"
      role="treegrid"
      aria-label={label}
      aria-colcount={columns.length}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <div className="tree-head" role="row">
        {columns.map((c) => (
          <span key={c} role="columnheader" className="tree-cell">
            {c}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        // Keys are handled by the grid, to which they bubble.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={row.key}
          role="row"
          data-key={row.key}
          className="tree-row"
          data-level={row.level}
          data-marked={row.marked || undefined}
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.size}
          aria-expanded={row.expanded ?? undefined}
          aria-selected={row.selected}
          aria-label={row.spoken}
          tabIndex={row.key === current && (place.cell < 0 || place.row !== current) ? 0 : -1}
          onFocus={(e) => {
            if (e.target === e.currentTarget) setPlace({ row: row.key, cell: -1 })
          }}
          onClick={() => {
            setPlace({ row: row.key, cell: -1 })
            if (row.expanded !== null && row.level === 1) onToggle(row.key, !row.expanded)
            else onOpen(row.key)
          }}
        >
          {row.cells.map((cell, i) => (
            <span
              key={columns[i]}
              role="gridcell"
              className="tree-cell"
              data-label={columns[i]}
              tabIndex={row.key === current && place.row === current && place.cell === i ? 0 : -1}
              onFocus={() => {
                setPlace({ row: row.key, cell: i })
              }}
            >
              {i === 0 && <Twisty row={row} onToggle={onToggle} />}
              {cell}
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}

/** For the mouse only: the keyboard opens rows with Right and Left. */
function Twisty({
  row,
  onToggle,
}: {
  readonly row: TreeRow
  readonly onToggle: (key: string, expanded: boolean) => void
}) {
  const { expanded } = row
  if (expanded === null) return <span className="twisty-space" />
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span
      className="twisty"
      aria-hidden="true"
      onClick={(e) => {
        e.stopPropagation()
        onToggle(row.key, !expanded)
      }}
    >
      <Icon name={expanded ? 'down' : 'right'} size={14} />
    </span>
  )
}

function rowElement(grid: HTMLElement, key: string): HTMLElement | null {
  return [...grid.querySelectorAll<HTMLElement>('[data-key]')].find((el) => el.dataset['key'] === key) ?? null
}
