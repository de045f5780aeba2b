import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { NodeDetails } from '../../src/features/evidence/NodeDetails.tsx'
import { MapPage } from '../../src/features/explore/MapPage.tsx'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { renderWithStore } from './renderWithStore.tsx'

describe('the panel of a node', () => {
  it('gives species and setting of every relation, or says that they are not stated', () => {
    renderWithStore(<NodeDetails id={nodeId('nlrp3')} />)
    const rows = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(rows.find((row) => /MSC-Exos.*decreases.*NLRP3/.test(row))).toMatch(/stated · mouse, in vivo/)
    for (const row of rows.filter((text) => /represses|activates|decreases/.test(text)))
      expect(row).toMatch(/in vivo|in vitro|setting not stated/)
  })

  it.each([
    ['nlrp3', 'NLRP3 inflammasome', 'nlrp3-inflammasome'],
    ['nlrp3-inflammasome', 'NLRP3', 'nlrp3'],
    ['pi3k-akt', 'AKT signaling', 'akt'],
  ])('leads from %s to %s, which it is not', async (id, name, other) => {
    const store = renderWithStore(<NodeDetails id={nodeId(id)} />)
    expect(screen.getByText('Not the same as')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name }))
    expect(store.getState().view.selection).toEqual({ kind: 'node', id: other })
  })

  it('names nothing where the data keep nothing apart', () => {
    renderWithStore(<NodeDetails id={nodeId('mir-21')} />)
    expect(screen.queryByText('Not the same as')).toBeNull()
  })
})

describe('what the panel of a node leads to', () => {
  it('tells what a node does to a relation between others and opens that relation', async () => {
    const store = renderWithStore(<NodeDetails id={nodeId('gw4869')} />)
    await userEvent.click(screen.getByRole('button', { name: /^GW4869 abolishes: MSC suppresses NP cell pyroptosis/ }))
    expect(store.getState().view.selection).toEqual({ kind: 'edge', id: 'G02' })
  })

  it('asks a question with its fullest route open', async () => {
    const store = renderWithStore(<NodeDetails id={nodeId('np-cell-pyroptosis')} />)
    await userEvent.click(screen.getByRole('button', { name: 'Paths to here' }))
    expect(store.getState().view.paths?.open?.length).toBeGreaterThan(2)
  })

  it('says of a node that only joined paths pass that they exist', () => {
    renderWithStore(<NodeDetails id={nodeId('pten')} />)
    expect(screen.getByRole('button', { name: /^on no shown path to IVDD; \d+ joined paths? exists?$/ })).toBeVisible()
  })
})

describe('the view of a mechanism', () => {
  it('shows what the mechanism is about', async () => {
    const [mechanism] = shippedGraph().data.mechanisms
    renderWithStore(<MapPage />, { reading: 'table', scope: { kind: 'mechanism', mechanism: mechanism?.id ?? '' } })
    const head = within(await screen.findByRole('region', { name: 'Where you are' }))
    expect(head.getByRole('heading', { name: mechanism?.title ?? '' })).toBeVisible()
    expect(head.getByText(mechanism?.summary ?? '')).toBeVisible()
  })
  it('shows no such words for other parts of the graph', () => {
    renderWithStore(<MapPage />, { reading: 'table' })
    expect(screen.queryByRole('region', { name: 'Where you are' })).toBeNull()
  })
})
