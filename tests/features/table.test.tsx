import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { relationFile, relationRow } from '../../src/features/table/relationRows.ts'
import { TableView } from '../../src/features/table/TableView.tsx'
import { edgeId, nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { renderWithStore } from './renderWithStore.tsx'

/** A small part of the graph: role queries are slow in jsdom. */
const NEAR = { scope: { kind: 'neighbourhood', centre: nodeId('mir-21'), steps: 1 } } as const

describe('the table of relations', () => {
  it('has a caption, column and row headers, and says how it is sorted', async () => {
    renderWithStore(<TableView />, NEAR)
    expect(document.querySelector('caption')).toHaveTextContent(/^In this view: 6 nodes, 5 relations\./)
    const head = [...document.querySelectorAll('thead th')]
    for (const cell of head) {
      expect(cell).toHaveAttribute('scope', 'col')
      expect(cell).toHaveAttribute('aria-sort', 'none')
    }
    for (const row of document.querySelectorAll('tbody tr'))
      expect(row.firstElementChild).toHaveAttribute('scope', 'row')
    const user = userEvent.setup()
    const certainty = screen.getByText('Certainty')
    await user.click(certainty)
    expect(certainty.closest('th')).toHaveAttribute('aria-sort', 'ascending')
    const order = () => [...document.querySelectorAll('[data-label="Certainty"]')].map((c) => c.textContent)
    expect(order()).toEqual(
      order().toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' })),
    )
    await user.click(certainty)
    expect(certainty.closest('th')).toHaveAttribute('aria-sort', 'descending')
  })

  it('opens a row and marks the relation that is selected on the map', async () => {
    const store = renderWithStore(<TableView />, NEAR)
    const open = document.querySelector('#row-M47 button')
    expect(open).toHaveAccessibleName('miR-21 represses PTEN')
    if (open !== null) await userEvent.setup().click(open)
    expect(store.getState().view.selection).toEqual({ kind: 'edge', id: 'M47' })
    expect(document.querySelector('#row-M47')).toHaveAttribute('aria-current', 'true')
  })

  it('lists the rows that hold every word typed, says how many, and shows all again by Esc', async () => {
    const store = renderWithStore(<TableView />, NEAR)
    const user = userEvent.setup()
    const box = screen.getByRole('searchbox', { name: 'Filter' })
    await user.type(box, 'PTEN mir21')
    expect([...document.querySelectorAll('tbody tr')].map((r) => r.id)).toEqual(['row-M47'])
    expect(document.querySelector('#table-listed')).toHaveTextContent('1 of 5 relations holds all of “PTEN mir21”')
    await user.type(box, ' rabbit')
    expect(document.querySelector('.page-empty')).toHaveTextContent(
      'No row of this view holds all of “PTEN mir21 rabbit”',
    )
    await user.type(box, '{Escape}')
    expect(box).toHaveValue('')
    expect(document.querySelectorAll('tbody tr')).toHaveLength(5)
    expect(store.getState().view.search).toBe('')
  })

  it('writes every field of every relation as CSV that reads back, and as TSV of one line each', () => {
    const graph = shippedGraph()
    const rows = graph.data.assertions.map((a) => relationRow(graph, a.id))
    const parsed = parseCsv(relationFile(rows, 'csv'))
    expect(parsed).toHaveLength(rows.length + 1)
    expect(new Set(parsed.map((r) => r.length)).size).toBe(1)
    expect(parsed.slice(1).map((r) => r[0])).toEqual(rows.map((r) => r.id))
    expect(parsed[1 + rows.findIndex((r) => r.id === edgeId('M47'))]).toContain(
      'printed [24], expected [134] (flag CF-02)',
    )
    expect(relationFile(rows, 'tsv').trimEnd().split('\n')).toHaveLength(rows.length + 1)
  })
})

/** A reader of RFC 4180, written from the format and not from the writer. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let value = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (quoted) {
      if (c === '"' && text.charAt(i + 1) === '"') {
        value += '"'
        i++
      } else if (c === '"') quoted = false
      else value += c
    } else if (c === '"') quoted = true
    else if (c === ',') {
      rows.at(-1)?.push(value)
      value = ''
    } else if (c === '\r' && text.charAt(i + 1) === '\n') {
      rows.at(-1)?.push(value)
      value = ''
      rows.push([])
      i++
    } else value += c
  }
  return rows.filter((r) => r.length > 0)
}
