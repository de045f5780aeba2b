import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { OutlineView } from '../../src/features/outline/OutlineView.tsx'
import { edgeId, nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { renderWithStore } from './renderWithStore.tsx'

/** A small part of the graph: role queries are slow in jsdom. */
const NEAR = { scope: { kind: 'neighbourhood', centre: nodeId('mir-21'), steps: 1 } } as const

const near = () => shippedGraph().data.assertions.filter((a) => a.subject === 'mir-21' || a.object === 'mir-21')

describe('the outline on screen', () => {
  it('is a treegrid whose rows say level, place, size and whether they are open', () => {
    renderWithStore(<OutlineView />, NEAR)
    expect(document.querySelector('[role=treegrid]')).toHaveAccessibleName(/^Outline, \d+ nodes/)
    const rows = [...document.querySelectorAll('[aria-level]')]
    const groups = rows.filter((r) => r.getAttribute('aria-level') === '1')
    expect(groups.map((r) => r.getAttribute('aria-posinset'))).toEqual(groups.map((_, i) => String(i + 1)))
    for (const group of groups) expect(group).toHaveAttribute('aria-setsize', String(groups.length))
    expect(rows.filter((r) => r.getAttribute('aria-level') === '2')).toHaveLength(
      new Set(near().flatMap((a) => [a.subject, a.object])).size,
    )
    for (const row of rows) {
      expect(row).toHaveAttribute('role', 'row')
      expect(row).toHaveAttribute('aria-expanded')
      expect(row.querySelectorAll('[role=gridcell]')).toHaveLength(6)
    }
    expect([...document.querySelectorAll('[role=columnheader]')].map((h) => h.textContent)).toEqual([
      'Name',
      'Class',
      'In',
      'Out',
      'Certainty',
      'References',
    ])
  })

  it('is one tab stop', () => {
    renderWithStore(<OutlineView />, NEAR)
    const stops = [...document.querySelectorAll('[role=treegrid] [tabindex="0"]')]
    expect(stops).toHaveLength(1)
  })

  it('opens a node by keys and then its relation, and the store selects that relation', async () => {
    const store = renderWithStore(<OutlineView />, NEAR)
    const user = userEvent.setup()
    act(() => {
      document.querySelector<HTMLElement>('[data-key="group:exosome"]')?.focus()
    })
    await user.keyboard('miR-21')
    expect(document.activeElement).toHaveAccessibleName(/^miR 21, miRNA\. In: \d+\. Out: \d+\./)
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toHaveAttribute('aria-expanded', 'true')
    await user.keyboard('{ArrowDown}{Enter}')
    const { selection } = store.getState().view
    expect(
      near()
        .filter((a) => a.subject === 'mir-21')
        .map((a) => ({ kind: 'edge', id: a.id })),
    ).toContainEqual(selection)
    expect(document.activeElement).toHaveAttribute('aria-selected', 'true')
    expect(store.getState().announcement.text).toMatch(/^Details of .* opened\.$/)
  })

  it('shows what is selected elsewhere, opening the rows that hide it', () => {
    const store = renderWithStore(<OutlineView />, NEAR)
    const selected = () => document.querySelector('[aria-selected=true]')
    expect(selected()).toBeNull()
    act(() => {
      store.getState().show({ selection: { kind: 'edge', id: edgeId('M47') } })
    })
    expect(selected()).toHaveAccessibleName(
      /^represses P T E N, stated, printed \[24\], expected \[134\], reference 24/,
    )
  })

  it('lists every relation twice once all is open', async () => {
    renderWithStore(<OutlineView />, NEAR)
    await userEvent.setup().click(screen.getByText('Open all'))
    const keys = [...document.querySelectorAll('[aria-level="3"]')].map((r) => r.getAttribute('data-key') ?? '')
    expect(keys.toSorted()).toEqual(
      near()
        .flatMap((a) => [`node:${a.subject} out ${a.id}`, `node:${a.object} in ${a.id}`])
        .sort(),
    )
  })
})
