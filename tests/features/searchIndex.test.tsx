import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { compileSearch } from '../../src/core/query/compileSearch.ts'
import { loadSearch } from '../../src/features/search/loadSearch.ts'
import { PathFinder } from '../../src/features/paths/PathFinder.tsx'
import { SearchBox } from '../../src/features/search/SearchBox.tsx'
import { shippedGraph } from '../core/shippedGraph.ts'
import { plainLayouts } from './plainLayouts.ts'
import { renderWithStore } from './renderWithStore.tsx'

/** Stands in for the server; gives the addresses asked for. */
function serve(answer: () => Response): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return Promise.resolve(answer())
  })
  return asked
}

/** An index that knows no word, though made from the same data: what is found tells where the index came from. */
function emptyIndex(): unknown {
  const graph = shippedGraph()
  const without = { ...graph.data, nodes: [], mechanisms: [], assertions: [], studies: [], references: [] }
  return { ...compileSearch(graph), index: compileSearch({ ...graph, data: without }).index }
}

it('loads the search index of the build when a reader comes to a search box, not before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'requestIdleCallback'] })
  const asked = serve(() => Response.json(emptyIndex()))
  renderWithStore(
    <>
      <SearchBox />
      <PathFinder />
    </>,
    {},
    plainLayouts,
    { ...shippedGraph() },
  )
  await vi.advanceTimersByTimeAsync(60_000)
  vi.useRealTimers()
  expect(asked).toEqual([])
  await userEvent.click(screen.getByRole('combobox', { name: 'From' }))
  await vi.waitFor(() => {
    expect(asked).toEqual(['./search-index.json'])
  })
  await userEvent.type(screen.getByRole('combobox', { name: 'Search' }), 'miR-21')
  expect(await screen.findByText('“miR-21” is not in this review.')).toBeVisible()
  expect(asked).toHaveLength(1)
})

it.each([
  ['is not there', () => new Response('Not found', { status: 404 })],
  ['was cut short', () => new Response('{"madeFrom":"12')],
  [
    'cannot be fetched',
    () => {
      throw new TypeError('Failed to fetch')
    },
  ],
])('builds the search index in the page when its file %s', async (_, answer) => {
  serve(answer)
  const index = await loadSearch({ ...shippedGraph() })
  expect(index.search('miR-21').groups[0]?.hits[0]?.id).toBe('mir-21')
})
