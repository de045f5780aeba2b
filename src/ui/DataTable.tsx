import './table.css'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export interface Column<R> {
  readonly id: string
  readonly label: string
  /** What is sorted by and written to files. */
  readonly value: (row: R) => string | number
  /** What is shown; the value when left out. */
  readonly cell?: (row: R) => ReactNode
  readonly numeric?: boolean
}

export interface SortOrder {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** A sortable table. The first column names its row and opens it; the row's whole width is its target. Below 640 px
 *  each row becomes a small card with the column names before the values. */
export function DataTable<R>({
  caption,
  columns,
  rows,
  rowKey,
  selected,
  onOpen,
  empty,
}: {
  /** Says what the rows are and how many; visible to all. */
  readonly caption: ReactNode
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  readonly selected: string | null
  readonly onOpen: (row: R) => void
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode
}) {
  const [order, setOrder] = useState<SortOrder | null>(null)
  const sortBy = (column: string): void => {
    setOrder((old) =>
      old?.column !== column
        ? { column, direction: 'ascending' }
        : old.direction === 'ascending'
          ? { column, direction: 'descending' }
          : null,
    )
  }
  return (
    <>
      <table className="table data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const sort = order?.column === column.id ? order.direction : 'none'
              return (
                <th key={column.id} scope="col" aria-sort={sort} data-numeric={column.numeric}>
                  <button
                    type="button"
                    className="sort-button"
                    onClick={() => {
                      sortBy(column.id)
                    }}
                  >
                    {column.label}
                    {sort !== 'none' && <Icon name={sort === 'ascending' ? 'up' : 'down'} size={14} />}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {sortedRows(rows, columns, order).map((row) => {
            const key = rowKey(row)
            return (
              <tr key={key} id={`row-${key}`} aria-current={key === selected ? 'true' : undefined}>
                {columns.map((column, i) => {
                  const shown = column.cell?.(row) ?? column.value(row)
                  return i === 0 ? (
                    <th key={column.id} scope="row">
                      <button
                        type="button"
                        className="row-open"
                        onClick={() => {
                          onOpen(row)
                        }}
                      >
                        {shown}
                      </button>
                    </th>
                  ) : (
                    <td key={column.id} data-label={column.label} data-numeric={column.numeric}>
                      {shown}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </>
  )
}

/** Rows in the asked order: numbers by size, text by the alphabet with numbers inside by size; ties keep the given order. */
export function sortedRows<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  order: SortOrder | null,
): readonly R[] {
  const column = columns.find((c) => c.id === order?.column)
  if (column === undefined || order === null) return rows
  const way = order.direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [x, y] = [column.value(a), column.value(b)]
    return way * (typeof x === 'number' && typeof y === 'number' ? x - y : COLLATOR.compare(String(x), String(y)))
  })
}

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
