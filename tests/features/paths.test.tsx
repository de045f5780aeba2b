import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { EdgeId } from '../../src/core/model/records.ts'
import { knownIds } from '../../src/core/query/knownIds.ts'
import { viewFromUrl } from '../../src/core/query/parseViewUrl.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import { PathFinder } from '../../src/features/paths/PathFinder.tsx'
import { PathList } from '../../src/features/paths/PathList.tsx'
import { createAppStore } from '../../src/store/createAppStore.ts'
import type { AppStore } from '../../src/store/createAppStore.ts'
import { StoreProvider } from '../../src/store/react.tsx'
import { miniGraph } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { plainLayouts } from './plainLayouts.ts'
import { renderWithStore } from './renderWithStore.tsx'

const opened = (link: string): AppStore =>
  renderWithStore(<PathList />, viewFromUrl(link, knownIds(shippedGraph())).view)
const openPath = (store: AppStore): readonly EdgeId[] | null => store.getState().view.paths?.open ?? null
const layer = (name: RegExp): HTMLElement => {
  const summary = screen.getAllByText(name, { selector: 'h3' })[0]?.closest('details')
  if (summary === null || summary === undefined) throw new Error(`no layer ${String(name)}`)
  return summary
}

describe('the answer to a question', () => {
  it('stands in layers with counts that keep shown and joined routes apart', () => {
    opened('map?from=bmsc-exos&to=np-cell-apoptosis')
    screen.getByRole('region', { name: '3 routes; all 3 lower; they agree' })
    expect(screen.getByRole('region', { name: 'Stated outright' })).toHaveTextContent(
      'BMSC-Exos suppresses NP cell apoptosis.1 relation; rat; [134]; stated',
    )
    expect(within(layer(/^How$/)).getByText('2 shown, 2 joined')).toBeVisible()
    expect(screen.queryByText('Would join findings')).toBeNull()
  })

  it('tells what many sources state outright as one block that opens to its relations', async () => {
    opened('map?from=any-exosome&to=ivdd')
    const stated = screen.getByRole('region', { name: 'Stated outright' })
    expect(stated).toHaveTextContent(
      /^Stated outright4 exosome sources show benefit in models of IVDD: BMSC-Exos, iMSC-Exos, MSC-Exos and N-Exos\.7 relations; mouse, rat and rabbit; .*; all stated/,
    )
    const relations = stated.querySelector('details')
    expect(relations).not.toHaveAttribute('open')
    await userEvent.click(within(stated).getByText(/^7 relations/))
    expect(within(stated).getAllByRole('listitem')).toHaveLength(5)
    await userEvent.click(within(stated).getByRole('button', { name: 'All 7' }))
    expect(within(stated).getAllByRole('listitem')).toHaveLength(7)
  })

  it('says that directions differ where they do, or are not told', () => {
    const graph = miniGraph({
      edges: [
        { id: '1', from: 'a', to: 'c' },
        { id: '2', from: 'a', to: 'c', predicate: 'suppresses', refs: [] },
        { id: '3', from: 'a', to: 'c', predicate: 'regulates', certainty: 'hedged' },
      ],
    })
    const store = createAppStore(graph, {
      layouts: plainLayouts,
      view: { ...FIRST_VIEW, paths: viewFromUrl('map?from=a&to=c', knownIds(graph)).view.paths },
    })
    render(
      <StoreProvider store={store}>
        <PathList />
      </StoreProvider>,
    )
    expect(screen.getByRole('region', { name: 'Stated outright' }).textContent).toMatch(
      /^Stated outrightWhat is stated differs:a suppresses c\.1 relation; species not stated; no study cited; stated.*a promotes c\..*a regulates c; the direction is not printed \(hedged\)\.1 relation; species not stated; \[1\]; hedged/,
    )
  })

  it('tells what is stated no more strongly than its surest wording, and calls nothing stated that is not printed', () => {
    const region = (certainty: 'hedged' | 'inferred', name: string): string => {
      const graph = miniGraph({ edges: [{ id: '1', from: 'a', to: 'c', certainty }] })
      const store = createAppStore(graph, {
        layouts: plainLayouts,
        view: { ...FIRST_VIEW, paths: viewFromUrl('map?from=a&to=c', knownIds(graph)).view.paths },
      })
      const { unmount } = render(
        <StoreProvider store={store}>
          <PathList />
        </StoreProvider>,
      )
      const text = screen.getByRole('region', { name }).textContent ?? ''
      unmount()
      return text
    }
    expect(region('hedged', 'Stated outright')).toMatch(/^Stated outrighta promotes c \(hedged\)\./)
    expect(region('inferred', 'In one step')).toMatch(
      /^In one stepa promotes c \(inferred by the curator, not printed\)\./,
    )
  })

  it('is headed as joined only, with that layer open, when nothing else is there', () => {
    opened('map?from=pten&to=np-cell-apoptosis')
    screen.getByRole('region', { name: 'No shown route; 1 joined path exists' })
    expect(layer(/Would join findings/)).toHaveAttribute('open')
    expect(
      within(layer(/Would join findings/)).getByRole('button', {
        name: /raises.*2 steps.*weakest: joined.*joined: ?suppresses NP cell apoptosis.*joined: step 2 is told of N-Exos only/,
      }),
    ).toBeVisible()
  })

  it('keeps joined routes behind their count, and an opened count in the link', async () => {
    const store = opened('map?from=any-exosome&to=any-harm')
    const joined = layer(/Would join findings/)
    expect(joined).not.toHaveAttribute('open')
    expect(within(joined).getByText(/^\d+ joined$/)).toBeInTheDocument()
    await userEvent.click(within(joined).getByText('Would join findings'))
    await waitFor(() => {
      expect(store.getState().view.paths?.joined).toBe(true)
    })
  })

  it('nests the routes told shorter under the one that explains them', async () => {
    const store = opened('map?from=bmsc-exos&to=pi3k-akt')
    await userEvent.click(screen.getByText(/^Also told shorter/))
    expect(screen.getByText(/^Also told shorter/)).toHaveTextContent('Also told shorter (1)')
    await userEvent.click(
      screen.getByRole('button', { name: /2 steps.*BMSC-Exos ?carries miR-21 ?activates PI3K-AKT/ }),
    )
    expect(openPath(store)).toEqual(['M43', 'M49'])
  })

  it('names feedback loops when both ends are one node', () => {
    opened('map?from=ivdd&to=ivdd')
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      'Feedback loops through IVDD: 1 reinforces itself',
    )
  })

  it('says what it rests on in a quiet line, and leads to the relations that carry it', async () => {
    const store = opened('map?from=bmsc-exos&to=np-cell-apoptosis')
    const line = screen.getByText('Without Zhu 2020 [124] and Cheng 2018 [134] no shown route lowers it.')
    await userEvent.click(line)
    expect(screen.getByText('Without these 3 relations no shown route lowers it:')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: /^BMSC-Exos ?suppresses NP cell apoptosis$/ }))
    expect(store.getState().view.selection).toEqual({ kind: 'edge', id: 'M45' })
  })

  it('says that more routes exist than are listed, and what to do', () => {
    const edges = Array.from({ length: 8 }, (_, i) =>
      ['a', 'b', 'c'].flatMap((x) =>
        ['a', 'b', 'c'].map((y) => ({ id: `${x}${y}${i}`, from: `${x}${i}`, to: `${y}${i + 1}` })),
      ),
    ).flat()
    const graph = miniGraph({
      edges: [
        ...edges,
        ...['a', 'b', 'c', 'd'].flatMap((x) => [{ id: `s${x}`, from: 'start', to: `${x}1` }]),
        { id: 'd', from: 'd1', to: 'a2' },
      ],
    })
    const { paths } = viewFromUrl('map?from=start&to=a8&max=9', knownIds(graph)).view
    const store = createAppStore(graph, {
      layouts: plainLayouts,
      view: { ...FIRST_VIEW, paths: paths === null ? null : { ...paths, to: { kind: 'set', set: 'any-process' } } },
    })
    render(
      <StoreProvider store={store}>
        <PathList />
      </StoreProvider>,
    )
    screen.getByText(
      /^Only the first \d+ routes are listed; more exist\. Ask for fewer steps, name a node they must pass \(via\), or one they must avoid\.$/,
    )
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^First \d+ routes, more exist/)
  })
})

describe('an open route', () => {
  it('tells between its steps what holds them together, and where it breaks', () => {
    opened('map?from=bmsc-exos&to=np-cell-apoptosis&open=M43,M47,M48,M50')
    const steps = within(layer(/^How$/))
      .getAllByRole('button', { name: /^[1-4] ?\S/ })
      .map((b) => b.closest('li')?.textContent ?? '')
    expect(steps.slice(-4).map((text) => /^(.*?)[1-4](?:BMSC|miR|PTEN|PI3K)/.exec(text)?.[1])).toEqual([
      '',
      'same study [134]',
      'same study [134]',
      'break: joined, step 4 was told of N-Exos only',
    ])
  })

  it('lets a reader reach the other relations of a step', async () => {
    const store = opened('map?from=msc-exos&to=np-cell-pyroptosis&open=M37,M40,M35,M36')
    const also = screen.getAllByText('2 relations tell this step')[0]
    await userEvent.click(also ?? document.body)
    await userEvent.click(screen.getByRole('button', { name: /^miR-410 represses NLRP3 \(hedged/ }))
    expect(store.getState().view.selection).toEqual({ kind: 'edge', id: 'M38' })
    expect(openPath(store)).toEqual(['M37', 'M40', 'M35', 'M36'])
  })

  it('is copied in the words that are shown, with its joins, its thread and its warnings', async () => {
    const write = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve())
    opened('map?from=bmsc-exos&to=np-cell-apoptosis&open=M43,M47,M48,M50')
    const user = userEvent.setup()
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } })
    await user.click(screen.getByRole('button', { name: 'Copy text' }))
    await user.click(screen.getByRole('button', { name: 'Copy Markdown' }))
    const [text = '', markdown = ''] = write.mock.calls.map(([copied]) => copied)
    for (const copied of [text, markdown.replaceAll(/[\\*]/g, '')]) {
      expect(copied).toContain(
        'Joined: that PI3K-AKT pathway suppresses NP cell apoptosis was told of N-Exos only [139]; the whole effect is printed for miR-21 [134].',
      )
      for (const words of [
        'same study [134]',
        'break: joined, step 4 was told of N-Exos only',
        'printed [24], expected [134]',
        'weakest step joined',
      ])
        expect(copied).toContain(words)
    }
    const plain = text.replaceAll(/\s+/g, '')
    for (const button of within(layer(/^How$/)).getAllByRole('button', { name: /^[1-4] ?\S.*\(/ }))
      expect(plain).toContain((button.textContent ?? '').replace(/^\d/, '').replaceAll(/\s+/g, ''))
  })

  it('that a link asks for and the question has lost is told, with a way to the fullest one', async () => {
    const store = opened('map?from=bmsc-exos&to=np-cell-apoptosis&open=M45,M50')
    expect(screen.getByRole('status')).toHaveTextContent(
      'The path of this link does not answer this question any more.',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Open the fullest route' }))
    expect(openPath(store)).toEqual(['M43', 'M47', 'M48', 'M50'])
    expect(screen.queryByRole('status')).toBeNull()
  })
})

describe('a question without a route', () => {
  it('names the node that no route passes, and asks without it', async () => {
    const store = opened('map?from=bmsc-exos&to=np-cell-apoptosis&via=nlrp3')
    screen.getByText('No route passes NLRP3.')
    await userEvent.click(screen.getByRole('button', { name: 'Ask without NLRP3' }))
    expect(store.getState().view.paths?.via).toEqual([])
    expect(openPath(store)).toEqual(['M43', 'M47', 'M48', 'M50'])
  })

  it('names only the node that stands in the way', () => {
    opened('map?from=bmsc-exos&to=np-cell-apoptosis&via=mir-21,nlrp3')
    expect(screen.getAllByRole('button', { name: /^Ask without/ }).map((b) => b.textContent)).toEqual([
      'Ask without NLRP3',
    ])
  })

  it('says that there is no feedback loop', () => {
    opened('map?from=mir-21&to=mir-21')
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('No feedback loop through miR-21')
  })
})

describe('the path finder', () => {
  it('offers no switch for joining: joined routes have a layer of their own', async () => {
    const view = viewFromUrl('map?from=bmsc-exos&to=np-cell-apoptosis', knownIds(shippedGraph())).view
    renderWithStore(<PathFinder />, view)
    await userEvent.click(screen.getByText('What paths may use'))
    expect(screen.getAllByRole('button', { pressed: false }).map((b) => b.textContent)).toEqual([
      'Inferred directions',
      'Title-only steps',
      'Bridges between passages',
      'Context links',
    ])
  })

  it('announces the tally of a new answer', async () => {
    const view = viewFromUrl('map?from=bmsc-exos&to=np-cell-apoptosis', knownIds(shippedGraph())).view
    const store = renderWithStore(<PathFinder />, view)
    await userEvent.click(screen.getByText('What paths may use'))
    await userEvent.click(screen.getByRole('button', { name: 'Title-only steps' }))
    await waitFor(() => {
      expect(store.getState().announcement.text).toMatch(/^\d+ routes; all \d+ lower; they agree\.$/)
    })
  })
})
