import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { View } from '../../src/core/query/view.ts'
import { ComparePage } from '../../src/features/compare/ComparePage.tsx'
import { Legend } from '../../src/features/explore/Legend.tsx'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { renderWithStore } from './renderWithStore.tsx'

const of = (a: string, b: string): Partial<View> => ({
  page: 'compare',
  compare: { a: { kind: 'node', id: nodeId(a) }, b: { kind: 'node', id: nodeId(b) } },
})
const row = (column: string, name: string): HTMLElement => {
  const found = within(screen.getByRole('region', { name: column }))
    .getAllByRole('listitem')
    .find((item) => within(item).queryByRole('button', { name: new RegExp(`^${name}`) }) !== null)
  if (found === undefined) throw new Error(`no row ${name} in ${column}`)
  return found
}

describe('the comparison page', () => {
  it('starts with BMSC-Exos and N-Exos and finds PI3K-AKT with both, by route and directly', async () => {
    const store = renderWithStore(<ComparePage />, { page: 'compare' })
    expect(screen.getByRole('heading', { level: 1, name: 'BMSC-Exos and N-Exos compared' })).toBeVisible()
    const akt = within(row('Both', 'PI3K-AKT'))
    const route = akt.getByRole('button', {
      name: /by route.*miR-21.*PTEN.*PI3K-AKT.*raises; weakest step stated, printed \[24\], expected \[134\]/,
    })
    expect(akt.getByRole('button', { name: /direct.*activates.*stated \[139\]/ })).toBeVisible()
    await userEvent.click(route)
    const { view } = store.getState()
    expect([view.page, view.paths?.from, view.paths?.to, view.paths?.open]).toEqual([
      'map',
      { kind: 'node', id: 'bmsc-exos' },
      { kind: 'node', id: 'pi3k-akt' },
      ['M43', 'M47', 'M48'],
    ])
  })

  it('tells risks that exosomes lack, and deliveries, with their verbs', () => {
    const lacking = shippedGraph().data.assertions.filter((a) => a.predicate === 'lacks_risk_of')
    renderWithStore(<ComparePage />, of(lacking[0]?.subject ?? '', 'n-exos'))
    const told = screen.getAllByRole('button').map((b) => b.textContent)
    expect(told.filter((text) => /direct.*lacks the risk of/.test(text))).toHaveLength(lacking.length)
    expect(told.some((text) => /direct.*is delivered to.*title only/.test(text))).toBe(true)
    expect(document.body.textContent).not.toMatch(/goes with|carries, secretes/)
  })

  it('says where two ends have opposite effects', () => {
    renderWithStore(<ComparePage />, of('mir-532-5p', 'rassf5'))
    expect(row('Both', 'NP cell apoptosis').textContent).toMatch(
      /Opposite: miR-532-5p lowers it.*, RASSF5 raises it \(hedged\)/,
    )
  })
})

describe('the legend of the map', () => {
  it('names the relations of a class by what is in view', () => {
    renderWithStore(<Legend compact={false} />, { scope: { kind: 'whole' } })
    expect(screen.getByRole('button', { name: /^secretes, carries, gives rise to, is delivered to/ })).toBeVisible()
    expect(screen.getByRole('button', { name: /^other link ?\(the verb stands with each relation\)/ })).toBeVisible()
  })
})
