import { fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { AboutPage } from '../../src/features/about/AboutPage.tsx'
import { FlagsPage } from '../../src/features/flags/FlagsPage.tsx'
import { printedNumbers } from '../../src/core/cite/flagNotes.ts'
import { ReferencesPage } from '../../src/features/references/ReferencesPage.tsx'
import { SearchBox } from '../../src/features/search/SearchBox.tsx'
import { SearchPage } from '../../src/features/search/SearchPage.tsx'
import { ALL_STUDIES, filterStudies, routeOf, studyChoices } from '../../src/features/studies/filterStudies.ts'
import { StudiesPage } from '../../src/features/studies/StudiesPage.tsx'
import { shippedGraph } from '../core/shippedGraph.ts'
import { renderWithStore } from './renderWithStore.tsx'

describe('studies', () => {
  it('lists every study and says which are not of the disc and where no route is stated', () => {
    renderWithStore(<StudiesPage />, { page: 'studies' })
    const { studies } = shippedGraph().data
    expect(document.querySelectorAll('tbody tr')).toHaveLength(studies.length)
    expect(screen.getAllByText(/not a disc study/)).toHaveLength(studies.filter((s) => !s.discStudy).length)
    expect(
      [...document.querySelectorAll('td[data-label="Route"]')].filter((c) => c.textContent === 'route not stated')
        .length,
    ).toBe(studies.filter((s) => routeOf(s) === 'not-stated').length)
  })

  it('counts at each filter what choosing it would leave', () => {
    const { studies } = shippedGraph().data
    const filters = { ...ALL_STUDIES, species: ['rat' as const] }
    for (const { value, count } of studyChoices(studies, filters).scopes)
      expect(count).toBe(filterStudies(studies, { ...filters, scopes: [value] }).length)
  })

  it('prints both tables and says which cells are blank', async () => {
    renderWithStore(<StudiesPage />, { page: 'studies' })
    const { tableRows } = shippedGraph().data
    await userEvent.setup().click(screen.getByLabelText('Table 1 as printed'))
    expect(document.querySelector('caption')).toHaveTextContent(/^Table 1/)
    expect(document.querySelectorAll('tbody tr')).toHaveLength(tableRows.filter((r) => r.table === 1).length)
    expect(screen.getAllByText('blank in print', { exact: false }).length).toBeGreaterThanOrEqual(
      tableRows.filter((r) => r.table === 1 && r.originPrinted === null).length,
    )
  })
})

describe('references', () => {
  it('lists all references, filters by words and says what is left', () => {
    renderWithStore(<ReferencesPage />, { page: 'references' })
    const ticks = () => document.querySelectorAll('.reference-row input[type=checkbox]')
    expect(ticks()).toHaveLength(155)
    fireEvent.change(screen.getByLabelText('Filter'), { target: { value: 'cheng 2018' } })
    expect(ticks()).toHaveLength(1)
    expect(screen.getByText(/^1 of 155 references listed/)).toBeInTheDocument()
    expect(screen.getByText('Printed [24], expected [134]')).toBeInTheDocument()
  })

  it('reads the numbers of a printed citation, ranges filled', () => {
    expect([...printedNumbers({ printed: '[24,119–122]' })]).toEqual([24, 119, 120, 121, 122])
    expect([...printedNumbers({ printed: null })]).toEqual([])
  })
})

describe('flags', () => {
  it('lists every flag under its severity, with what is printed and how it is treated', async () => {
    const store = renderWithStore(<FlagsPage />, { page: 'flags' })
    const { flags } = shippedGraph().data
    const high = document.querySelector<HTMLElement>('[aria-labelledby=severity-high]') ?? document.body
    expect(high.querySelectorAll('h3')).toHaveLength(flags.filter((f) => f.severity === 'high').length)
    expect(screen.getAllByText('Treated as')).toHaveLength(flags.length)
    await userEvent.setup().click(within(high).getByText('Printed [24], expected [134]'))
    expect(store.getState().view.selection).toEqual({ kind: 'flag', id: 'CF-02' })
  })
})

describe('the search box', () => {
  it('shows results in groups as one types and opens one with Down and Enter', async () => {
    const store = renderWithStore(<SearchBox />)
    const user = userEvent.setup()
    await user.type(screen.getByRole('combobox', { name: 'Search' }), 'miR21')
    const list = await screen.findByRole('listbox')
    expect(within(list).getByRole('group', { name: /^Nodes, / })).toBeInTheDocument()
    await user.keyboard('{ArrowDown}')
    expect(within(list).getByRole('option', { selected: true })).toHaveTextContent('miR-21')
    await user.keyboard('{Enter}')
    expect(store.getState().view.selection).toEqual({ kind: 'node', id: 'mir-21' })
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('opens the page of all results with Enter in the box', async () => {
    const store = renderWithStore(<SearchBox />)
    const user = userEvent.setup()
    await user.type(screen.getByRole('combobox', { name: 'Search' }), 'rat OR mouse{Enter}')
    expect(store.getState().view).toMatchObject({ page: 'search', search: 'rat OR mouse' })
  })

  it('says that a name is not in the review and offers the nearest', async () => {
    renderWithStore(<SearchPage />, { page: 'search', search: 'miR-99' })
    expect(await screen.findByText('“miR-99” is not in this review.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'miR-21' })).toBeInTheDocument()
  })
})

describe('the accessibility statement', () => {
  it('names the known gaps, first that nobody with a screen reader has tested it', () => {
    renderWithStore(<AboutPage />, { page: 'about' })
    expect(screen.getByRole('heading', { name: 'Accessibility' })).toBeInTheDocument()
    expect(screen.getByText(/No person who uses a screen reader, .* has tested it yet/)).toBeInTheDocument()
  })
})
