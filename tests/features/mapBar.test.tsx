import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { MapBar } from '../../src/features/explore/MapBar.tsx'
import { PlaceHead } from '../../src/features/explore/PlaceHead.tsx'
import { DEFAULT_PATH_OPTIONS, NO_FILTERS } from '../../src/core/query/view.ts'
import { nodeId } from '../core/miniGraph.ts'
import { renderWithStore } from './renderWithStore.tsx'

const bar = (view: Parameters<typeof renderWithStore>[1] = {}) =>
  renderWithStore(<MapBar reading="map" onRead={() => {}} legend="below" />, view)
const place = (view: Parameters<typeof renderWithStore>[1]) => renderWithStore(<PlaceHead />, view)
const levels = () => within(screen.getByRole('navigation', { name: 'Levels of the map' }))

describe('the levels of the map', () => {
  it('are links in order of fullness, the current one marked', () => {
    bar()
    expect(
      levels()
        .getAllByRole('link')
        .map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('aria-current')]),
    ).toEqual([
      ['Storyline', '#', 'page'],
      ['Mechanisms', '#map?at=atlas', null],
      ['Core map', '#map?at=core', null],
      ['Everything', '#map?at=whole', null],
    ])
  })
  it('drop what was picked, hidden and dragged on the way to another level, and keep filters', async () => {
    const mir = nodeId('mir-21')
    const store = bar({
      selection: { kind: 'node', id: mir },
      changes: [{ kind: 'hide', nodes: [mir] }],
      moved: [{ id: mir, dx: 3, dy: 4 }],
      filters: { ...NO_FILTERS, species: ['rat'] },
    })
    await userEvent.click(levels().getByRole('link', { name: 'Core map' }))
    expect(store.getState().view).toMatchObject({
      scope: { kind: 'core' },
      selection: null,
      changes: [],
      moved: [],
      filters: { species: ['rat'] },
    })
  })
  it('keep an open question over the map of everything, and lead back to the question alone', async () => {
    const end = (id: string) => ({ kind: 'node', id: nodeId(id) }) as const
    const store = bar({
      paths: {
        from: end('mir-21'),
        to: end('ivdd'),
        via: [],
        avoid: [],
        maxSteps: 8,
        options: DEFAULT_PATH_OPTIONS,
        open: null,
        step: null,
      },
    })
    expect(levels().getByRole('link', { name: 'Question: miR-21 to IVDD' })).toHaveAttribute('aria-current', 'page')
    await userEvent.click(levels().getByRole('link', { name: 'Everything' }))
    expect(store.getState().view).toMatchObject({ scope: { kind: 'whole' }, paths: { maxSteps: 8 } })
    await userEvent.click(levels().getByRole('link', { name: /^Question/ }))
    expect(store.getState().view).toMatchObject({ scope: { kind: 'storyline' }, paths: { maxSteps: 8 } })
    await userEvent.click(levels().getByRole('link', { name: 'Storyline' }))
    expect(store.getState().view.paths).toBeNull()
  })
})

describe('where a part of the graph stands', () => {
  it('is told by links back to the mechanisms and their chapter, with the whole title', () => {
    place({ scope: { kind: 'mechanism', mechanism: 'mir21-pten-akt' } })
    const way = within(screen.getByRole('navigation', { name: 'Way back' }))
    expect(way.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Mechanisms',
      'Exosome mechanisms',
      'miR-21, PTEN and PI3K-AKT',
    ])
    expect(way.getByRole('link', { name: 'Mechanisms' })).toHaveAttribute('href', '#map?at=atlas')
  })
  it('goes on to the node that is open, and back from it', async () => {
    const store = place({
      scope: { kind: 'mechanism', mechanism: 'mir21-pten-akt' },
      selection: { kind: 'node', id: nodeId('mir-21') },
    })
    expect(screen.getByText('miR-21')).toHaveAttribute('aria-current', 'location')
    await userEvent.click(screen.getByRole('link', { name: 'miR-21, PTEN and PI3K-AKT' }))
    expect(store.getState().view).toMatchObject({ scope: { kind: 'mechanism' }, selection: null })
  })
  it('leads to the mechanisms before and after by their titles, over the end of a chapter, and ends at the last one', async () => {
    const store = place({ scope: { kind: 'mechanism', mechanism: 'wnt-mtor-secretion' } })
    await userEvent.click(screen.getByRole('link', { name: /^Next mechanism: / }))
    expect(store.getState().view.scope).toEqual({ kind: 'mechanism', mechanism: 'disc-structure' })
    expect(screen.getByRole('link', { name: /^Previous mechanism: / })).toHaveAttribute(
      'href',
      '#map?at=mechanism:wnt-mtor-secretion',
    )
    for (let left = 40; left > 0 && screen.queryByRole('link', { name: /^Next/ }) !== null; left--)
      await userEvent.click(screen.getByRole('link', { name: /^Next/ }))
    expect(screen.getByText(/^(\d+) of \1$/)).toBeInTheDocument()
  })
})
