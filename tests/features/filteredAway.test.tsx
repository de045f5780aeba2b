import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { NO_FILTERS } from '../../src/core/query/view.ts'
import { HiddenByFilter } from '../../src/features/evidence/HiddenByFilter.tsx'
import { Legend } from '../../src/features/explore/Legend.tsx'
import { MapCount } from '../../src/features/explore/MapCount.tsx'
import { ReferencesPage } from '../../src/features/references/ReferencesPage.tsx'
import { selectAnswer } from '../../src/store/selectors.ts'
import { nodeId } from '../core/miniGraph.ts'
import { renderWithStore } from './renderWithStore.tsx'

const RABBIT = { ...NO_FILTERS, species: ['rabbit'], hiddenCertainties: ['inferred'] } as const

it('details of what a filter hides say so, and take that filter away', async () => {
  const store = renderWithStore(<HiddenByFilter />, {
    scope: { kind: 'whole' },
    selection: { kind: 'node', id: nodeId('mir-21') },
    filters: RABBIT,
  })
  const note = screen.getByRole('status')
  expect(note).toHaveTextContent('Every relation of this is hidden on the map by a filter.')
  expect(
    within(note)
      .getAllByRole('button')
      .map((b) => b.textContent),
  ).toEqual(['species rabbit'])
  await userEvent.setup().click(within(note).getByRole('button'))
  expect(store.getState().view.filters).toEqual({ ...RABBIT, species: [] })
  expect(screen.queryByRole('status')).toBeNull()
})

it('what filters leave of a large map is arranged by one button, as one step that undo takes back', async () => {
  const store = renderWithStore(<MapCount />, {
    scope: { kind: 'whole' },
    filters: { ...NO_FILTERS, species: ['rat'], settings: ['in-vivo'] },
  })
  const { nodes } = selectAnswer(store.getState())
  const { revision } = store.getState()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Arrange what is left' }))
  expect(store.getState().view.changes).toEqual([{ kind: 'only', nodes }, { kind: 'arrange' }])
  expect([store.getState().revision, store.getState().commit]).toEqual([revision + 1, 'push'])
  expect(screen.queryByRole('button', { name: 'Arrange what is left' })).toBeNull()
})

it('an entry of the legend that is off says how many relations it hides under the other filters', async () => {
  const store = renderWithStore(<Legend compact={false} />, {
    scope: { kind: 'core' },
    filters: { ...NO_FILTERS, species: ['rat'] },
  })
  const before = selectAnswer(store.getState()).edges.length
  await userEvent.setup().click(screen.getByRole('button', { name: /^stated/ }))
  const hidden = before - selectAnswer(store.getState()).edges.length
  expect(screen.getByRole('button', { name: /^stated/ })).toHaveTextContent(`stated${hidden} hidden`)
})

it('the main button of the references exports what the list shows, or what is ticked', async () => {
  renderWithStore(<ReferencesPage />, { page: 'references' })
  const user = userEvent.setup()
  const main = (): Element | null => document.querySelector('.button-main')
  expect(document.querySelectorAll('.button-main')).toHaveLength(1)
  expect(main()).toHaveTextContent('Export what is shown')
  await user.type(screen.getByRole('searchbox', { name: 'Filter' }), 'pyroptosis')
  const listed = document.querySelectorAll('.reference-row').length
  expect(document.querySelector('.export-menu')).toHaveTextContent(`${listed} references as`)
  await user.click(screen.getAllByRole('checkbox')[0] ?? document.body)
  expect(main()).toHaveTextContent('Export what is selected')
  expect(document.querySelector('.export-menu')).toHaveTextContent('1 reference as')
})
