import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { mechanismFacts } from '../../src/core/query/mechanismFacts.ts'
import { mechanismsInOrder, mechanismsOf } from '../../src/core/query/mechanismOrder.ts'
import { NO_FILTERS, PLAIN_ATLAS } from '../../src/core/query/view.ts'
import { AtlasView } from '../../src/features/atlas/AtlasView.tsx'
import { nextCard } from '../../src/features/atlas/nextCard.ts'
import { NodeDetails } from '../../src/features/evidence/NodeDetails.tsx'
import { ChapterSwitches } from '../../src/features/explore/ChapterSwitches.tsx'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { renderWithStore } from './renderWithStore.tsx'

const graph = shippedGraph()
const order = mechanismsInOrder(graph)
const ATLAS = { scope: { kind: 'atlas' } } as const
/** Two cards that share nodes. */
const SHARING = {
  ...ATLAS,
  atlas: { order: 'review', holding: [nodeId('nlrp3-inflammasome'), nodeId('ivdd')] },
} as const
/** Cards far below the window, as the browser tells it: what is not drawn is not laid out. */
class FarAway {
  observe(): void {}
  disconnect(): void {}
}
const farAway = () => {
  vi.stubGlobal('IntersectionObserver', FarAway)
}
/** Few cards, because role queries are slow in jsdom: those of the rabbit. */
const RABBIT = { ...ATLAS, filters: { ...NO_FILTERS, species: ['rabbit'] } } as const
const titles = () => [...document.querySelectorAll('.atlas-card h3')].map((h) => h.textContent)
const card = (title: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('.atlas-card')].find(
    (c) => c.querySelector('h3')?.textContent === title,
  )
  if (found === undefined) throw new Error(`No card ${title}`)
  return found
}

describe('all mechanisms as cards', () => {
  it('stand in their chapters in reading order, as headed lists', () => {
    farAway()
    renderWithStore(<AtlasView />, ATLAS)
    expect(titles()).toEqual(order.map((m) => m.title))
    expect([...document.querySelectorAll('.atlas-chapter > h2')].map((h) => h.firstChild?.textContent?.trim())).toEqual(
      graph.data.chapters.map((c) => c.title),
    )
    for (const list of document.querySelectorAll('.atlas-chapter')) expect(list).toHaveAccessibleName()
    expect(screen.getByText(`${order.length} of ${order.length} mechanisms`)).toBeVisible()
  })

  it('tell in words what the exosome does to the outcome, and how much they hold', () => {
    renderWithStore(<AtlasView />, RABBIT)
    const text = card('Rabbit BMSC exosomes: NLRP3 and mitochondria').textContent
    expect(text).toContain('BMSC-Exos ↓ lowers IVDD stated outright')
    const facts = mechanismFacts(graph, 'rabbit-nlrp3-mitochondria')
    expect(text).toContain(
      `${facts.nodes.length} nodes, ${facts.relations.length} relations, ${facts.studies.length} study`,
    )
    expect(text).toContain('rabbit, some in vivo')
    expect(text).toContain(`${facts.flags.length} flags`)
  })

  it('are drawn from the same marks as the map, each node named', async () => {
    renderWithStore(<AtlasView />, SHARING)
    const drawn = card('Rabbit BMSC exosomes: NLRP3 and mitochondria')
    await waitFor(() => {
      expect(drawn.querySelector('svg')).not.toBeNull()
    })
    const named = [...drawn.querySelectorAll('svg g[id*="-node-"] > title')].map((t) => t.textContent)
    expect(named.toSorted()).toEqual(
      mechanismFacts(graph, 'rabbit-nlrp3-mitochondria')
        .nodes.map((id) => graph.node(id).label)
        .toSorted(),
    )
    expect(drawn.querySelector('svg')?.closest('[aria-hidden=true]')).not.toBeNull()
  })

  it('lose the lines that a filter hides, and say how many relations pass', async () => {
    renderWithStore(<AtlasView />, RABBIT)
    const drawn = card('Rabbit BMSC exosomes: NLRP3 and mitochondria')
    await waitFor(() => {
      expect(drawn.querySelector('svg')).not.toBeNull()
    })
    const { relations } = mechanismFacts(graph, 'rabbit-nlrp3-mitochondria')
    const passing = relations.filter((id) =>
      graph.edge(id).evidence.some((e) => e.recipient?.species.includes('rabbit') === true),
    )
    expect(passing.length).toBeLessThan(relations.length)
    expect(drawn.textContent).toContain(`${passing.length} of ${relations.length} relations pass the filters.`)
    const lines = [...drawn.querySelectorAll('svg g[id*="-edge-"]')].map((g) => g.id)
    expect(lines.filter((line) => !passing.some((id) => line.endsWith(`-${id}`)))).toEqual([])
  })

  it('are laid out only once they come near the window', async () => {
    farAway()
    const asked: unknown[] = []
    renderWithStore(<AtlasView />, ATLAS, {
      known: () => null,
      find: async (input) => {
        asked.push(input)
        return Promise.reject(new Error('asked too early'))
      },
      extend: async (layout) => Promise.resolve(layout),
    })
    await act(async () => {
      await Promise.resolve()
    })
    expect(asked).toEqual([])
  })

  it('open in one click, and are links', async () => {
    const store = renderWithStore(<AtlasView />, RABBIT)
    const user = userEvent.setup()
    await user.click(screen.getByRole('link', { name: 'Rabbit BMSC exosomes: NLRP3 and mitochondria' }))
    expect(store.getState().view.scope).toEqual({ kind: 'mechanism', mechanism: 'rabbit-nlrp3-mitochondria' })
    expect(screen.getByRole('link', { name: 'Rabbit BMSC exosomes: NLRP3 and mitochondria' })).toHaveAttribute(
      'href',
      '#map?at=mechanism:rabbit-nlrp3-mitochondria&species=rabbit',
    )
  })

  it('are one tab stop, walked by arrows, Home and End', async () => {
    farAway()
    renderWithStore(<AtlasView />, ATLAS)
    const user = userEvent.setup()
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>('[data-mechanism]')].filter((link) => link.tabIndex === 0)
    expect(stops().map((s) => s.textContent)).toEqual([order[0]?.title])
    act(() => {
      stops()[0]?.focus()
    })
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(document.activeElement?.textContent).toBe(order[2]?.title)
    await user.keyboard('{End}')
    expect(document.activeElement?.textContent).toBe(order.at(-1)?.title)
    await user.keyboard('{ArrowRight}{Home}{ArrowLeft}')
    expect(document.activeElement?.textContent).toBe(order[0]?.title)
    expect(stops()).toHaveLength(1)
  })

  it('light every copy of a node, and say in how many mechanisms it stands', async () => {
    renderWithStore(<AtlasView />, SHARING)
    const ivdd = nodeId('ivdd')
    await waitFor(() => {
      expect(document.querySelectorAll('[data-node=ivdd]').length).toBeGreaterThan(1)
    })
    const lit = () => [...document.querySelectorAll('[data-lit]')].map((m) => m.getAttribute('data-node'))
    expect(lit()).toEqual([])
    const told = `IVDD stands in ${mechanismsOf(graph, ivdd).length} mechanisms`
    act(() => {
      screen.getByRole('button', { name: told }).focus()
    })
    expect(new Set(lit())).toEqual(new Set(['ivdd']))
    expect(lit()).toHaveLength(document.querySelectorAll('[data-node=ivdd]').length)
    expect(screen.getByText(`${told}.`)).toBeVisible()
    act(() => {
      screen.getByRole('button', { name: told }).blur()
    })
    expect(lit()).toEqual([])
    await userEvent.setup().click(screen.getByRole('button', { name: told }))
    expect(screen.getByRole('button', { name: told, pressed: true })).toBeVisible()
  })

  it('are chosen by a node they hold, by species and setting, and sorted: all of it in the view', async () => {
    farAway()
    const store = renderWithStore(<AtlasView />, ATLAS)
    const user = userEvent.setup()
    await user.type(screen.getByRole('combobox', { name: 'Target' }), 'PTEN{Enter}')
    expect(store.getState().view.atlas.holding).toEqual(['pten'])
    expect(titles()).toEqual(mechanismsOf(graph, nodeId('pten')).map((m) => m.title))
    await user.click(screen.getByRole('button', { name: 'Clear target' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Species' }), 'rabbit')
    await user.click(screen.getByRole('button', { name: 'In vivo' }))
    expect(store.getState().view).toMatchObject({
      atlas: PLAIN_ATLAS,
      filters: { species: ['rabbit'], settings: ['in-vivo'] },
    })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'relations')
    expect(store.getState().view.atlas.order).toBe('relations')
    const sizes = [...document.querySelectorAll<HTMLElement>('[data-mechanism]')].map(
      (l) => mechanismFacts(graph, l.dataset['mechanism'] ?? '').relations.length,
    )
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })

  it('say what keeps them away when none is left, with a way out of each', async () => {
    const store = renderWithStore(<AtlasView />, { ...RABBIT, atlas: { order: 'review', holding: [nodeId('pten')] } })
    expect(screen.getByText(`0 of ${order.length} mechanisms`)).toBeVisible()
    const empty = screen.getByRole('heading', { name: 'No mechanism holds all of this' }).parentElement
    if (empty === null) throw new Error('No way out')
    expect(
      within(empty)
        .getAllByRole('button')
        .map((b) => b.textContent),
    ).toEqual(['PTEN', 'species rabbit', `Show all ${order.length}`])
    await userEvent.setup().click(within(empty).getByRole('button', { name: `Show all ${order.length}` }))
    expect(store.getState().view).toMatchObject({ atlas: PLAIN_ATLAS, filters: NO_FILTERS })
    expect(titles()).toHaveLength(order.length)
  })

  it('light where the search finds a node or a title, and Enter goes to the first', async () => {
    farAway()
    const brought: Element[] = []
    HTMLElement.prototype.scrollIntoView = function () {
      brought.push(this)
    }
    const store = renderWithStore(<AtlasView />, ATLAS)
    const user = userEvent.setup()
    await user.type(screen.getByRole('searchbox', { name: 'Find in the cards' }), 'miR-4450')
    expect(store.getState().view.search).toBe('miR-4450')
    await waitFor(() => {
      expect(document.querySelectorAll('.atlas-card[data-found]').length).toBeGreaterThan(0)
    })
    expect(card('AntagomiR-4450, miR-4450 and ZNF121').textContent).toContain('Found: ')
    // None of them is in sight: jsdom lays nothing out.
    expect(brought.at(-1)).toHaveAttribute('data-found')
    expect(titles()).toHaveLength(order.length)
    expect(screen.getByText(/^29 of 29 mechanisms; \d+ found$/)).toBeVisible()
    await user.keyboard('{Enter}')
    expect(document.activeElement?.closest('.atlas-card')).toHaveAttribute('data-found')
    Reflect.deleteProperty(HTMLElement.prototype, 'scrollIntoView')
  })
})

describe('the key that walks the cards', () => {
  const boxes = [
    [0, 0],
    [100, 0],
    [200, 0],
    [0, 90],
    [0, 200],
    [100, 203],
    [200, 200],
  ].map(([left = 0, top = 0]) => ({ left, top }))
  it('goes down to the nearest card of the next row, and up the same way', () => {
    expect(nextCard(boxes, 1, 'ArrowDown')).toBe(3)
    expect(nextCard(boxes, 3, 'ArrowDown')).toBe(4)
    expect(nextCard(boxes, 6, 'ArrowUp')).toBe(3)
    expect(nextCard(boxes, 3, 'ArrowUp')).toBe(0)
    expect(nextCard(boxes, 5, 'ArrowDown')).toBeNull()
    expect(nextCard(boxes, 5, 'a')).toBeNull()
  })
})

describe('a node and its mechanisms', () => {
  it('are listed in its panel, each opened by its name', async () => {
    const store = renderWithStore(<NodeDetails id={nodeId('pten')} />, {
      selection: { kind: 'node', id: nodeId('pten') },
    })
    const inside = mechanismsOf(graph, nodeId('pten'))
    expect(screen.getByText(`On ${inside.length} of ${order.length} mechanisms`)).toBeVisible()
    await userEvent.setup().click(screen.getByRole('link', { name: inside[0]?.title ?? '' }))
    expect(store.getState().view).toMatchObject({
      scope: { kind: 'mechanism', mechanism: inside[0]?.id },
      selection: { kind: 'node', id: 'pten' },
    })
  })
})

describe('the chapters of everything', () => {
  it('are switches, and a chapter that is off stands in the view', async () => {
    const store = renderWithStore(<ChapterSwitches />, { scope: { kind: 'whole' } })
    const user = userEvent.setup()
    for (const chapter of graph.data.chapters)
      expect(screen.getByRole('button', { name: chapter.title, pressed: true })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Towards the clinic' }))
    expect(store.getState().view.scope).toEqual({ kind: 'whole', without: ['clinic'] })
    await user.click(screen.getByRole('button', { name: 'Towards the clinic', pressed: false }))
    expect(store.getState().view.scope).toEqual({ kind: 'whole' })
  })

  it('stand nowhere else', () => {
    renderWithStore(<ChapterSwitches />)
    expect(screen.queryByRole('group', { name: 'Chapters shown' })).toBeNull()
  })
})
