import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { NO_FILTERS } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import { FlagsPage } from '../../src/features/flags/FlagsPage.tsx'
import { PrintHost } from '../../src/features/print/PrintHost.tsx'
import { PrintView } from '../../src/features/print/PrintView.tsx'
import { ReferencesPage } from '../../src/features/references/ReferencesPage.tsx'
import { renderWithStore } from './renderWithStore.tsx'

const print = (view: Partial<View>) => renderWithStore(<PrintView onReady={() => {}} />, view)
const printed = (): HTMLElement => screen.getByRole('article')
const MIR21 = { scope: { kind: 'mechanism', mechanism: 'mir21-pten-akt' } } as const

describe('the printed page', () => {
  it('is made at once when the browser prints, whatever asked for it, and is gone afterwards', async () => {
    vi.useFakeTimers()
    const store = renderWithStore(<PrintHost />, MIR21)
    await act(async () => {
      await vi.advanceTimersByTimeAsync(10_000)
    })
    vi.useRealTimers()
    // The code of the page is there now; nothing more is waited for.
    await vi.dynamicImportSettled()
    window.dispatchEvent(new Event('beforeprint'))
    expect(document.querySelector('.print-view svg')).not.toBeNull()
    expect(store.getState().printing).toBe(true)
    act(() => {
      window.dispatchEvent(new Event('afterprint'))
    })
    expect(document.querySelector('.print-view')).toBeNull()
  })

  it('of a mechanism holds picture, counts, every relation with its references, sources and the link', () => {
    print(MIR21)
    expect(printed()).toHaveTextContent('miR-21, PTEN and PI3K-AKT')
    expect(printed()).toHaveTextContent('6 nodes, 8 relations. The picture draws all but 3, told below it.')
    expect(
      within(printed())
        .getAllByRole('listitem')
        .filter((li) => /\(.*\)\.$/.test(li.textContent)),
    ).toHaveLength(8)
    expect(within(printed()).getByRole('heading', { name: 'References' })).toBeVisible()
    expect(printed()).toHaveTextContent(/\[134\]/)
    expect(screen.getByRole('contentinfo')).toHaveTextContent(location.href)
    expect(screen.getByRole('contentinfo')).toHaveTextContent(/data .*CC BY/)
    expect(
      within(screen.getByRole('contentinfo')).getByRole('img', { name: 'QR code that opens this view' }),
    ).toBeVisible()
  })

  it('of a large map has a heading and a picture for each mechanism, under its chapter', () => {
    print({ scope: { kind: 'core' } })
    expect(within(printed()).getByRole('heading', { name: 'Exosome mechanisms' })).toBeVisible()
    const parts = [...document.querySelectorAll('.print-part')]
    expect(parts.length).toBeGreaterThan(10)
    for (const part of parts)
      expect([
        part.querySelector('h3') !== null,
        part.querySelector('svg') !== null,
        part.querySelectorAll('li').length > 0,
      ]).toEqual([true, true, true])
    expect(new Set([...document.querySelectorAll('.print-picture [id]')].map((el) => el.id)).size).toBe(
      document.querySelectorAll('.print-picture [id]').length,
    )
  })

  it('says which filters left something out', () => {
    print({ scope: { kind: 'core' }, filters: { ...NO_FILTERS, species: ['rat'] } })
    expect(printed()).toHaveTextContent('Filters: species rat.')
  })

  it('of the outline is the whole outline, opened', () => {
    print({ ...MIR21, reading: 'outline' })
    const relations = [...document.querySelectorAll('.print-node li')].map((li) => li.textContent)
    expect(relations.filter((text) => text.startsWith('represses PTEN'))).toHaveLength(1)
    expect(relations.filter((text) => text.startsWith('repressed by miR-21'))).toHaveLength(1)
  })

  it.each(['studies', 'references', 'flags', 'compare', 'search', 'about'] as const)(
    'of %s is the page as it stands, with link and data version below',
    (page) => {
      print({ page })
      expect(screen.queryByRole('article')).toBeNull()
      expect(screen.getByRole('contentinfo')).toHaveTextContent(location.href)
    },
  )

  it('tells in words what the boxes and chips of a page keep, as they are not on paper', async () => {
    const user = userEvent.setup()
    renderWithStore(<ReferencesPage />, { page: 'references' })
    await user.type(screen.getByRole('searchbox', { name: 'Filter' }), 'pyroptosis')
    expect(document.querySelector('.print-only')).toHaveTextContent('Listed: with “pyroptosis”.')
    renderWithStore(<FlagsPage />, { page: 'flags' })
    await user.click(screen.getByRole('button', { name: /^reference list/ }))
    expect([...document.querySelectorAll('.print-only')].at(-1)).toHaveTextContent(
      'Kinds of disagreement listed: reference list.',
    )
  })
})
