import { act, renderHook, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import { viewToUrl } from '../../src/core/query/viewUrl.ts'
import { Legend } from '../../src/features/explore/Legend.tsx'
import { mapSpeech, mapSummary } from '../../src/features/explore/mapSpeech.ts'
import { OverallChip } from '../../src/features/explore/OverallChip.tsx'
import { questionView } from '../../src/features/explore/questionView.ts'
import { selectionOfChip } from '../../src/features/explore/selectionOfTarget.ts'
import { useExtended } from '../../src/features/explore/useExtended.ts'
import type { Later } from '../../src/layout/extendLayout.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { mapLaneInput, standingShown, standingView } from '../../src/scene/mapLayout.ts'
import { laneInput, sceneOfAnswer } from '../../src/scene/sceneOfAnswer.ts'
import { SCREEN_SIZING } from '../../src/scene/sizing.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import type { ReactNode } from 'react'
import { createAppStore } from '../../src/store/createAppStore.ts'
import { StoreProvider } from '../../src/store/react.tsx'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { plainLayouts } from './plainLayouts.ts'
import { renderWithStore } from './renderWithStore.tsx'

const graph = shippedGraph()
const answer = applyQuery(graph, FIRST_VIEW, null)
const count = answer.overall.length

describe('the switch of overall effects', () => {
  it('says how many there are, draws them and folds them away, and stands in the link', async () => {
    const store = renderWithStore(<OverallChip />)
    const chip = screen.getByRole('button', { name: `${count} overall effects` })
    expect(chip).toHaveAttribute('aria-pressed', 'false')
    expect(chip).toHaveAccessibleDescription(/chain of other relations in view explains step by step/)
    await userEvent.setup().click(chip)
    expect(chip).toHaveAttribute('aria-pressed', 'true')
    expect(store.getState().announcement.text).toBe(`${count} overall effects drawn.`)
    expect(viewToUrl(store.getState().view)).toBe('map?overall=shown')
    await userEvent.setup().click(chip)
    expect(store.getState().announcement.text).toBe(`${count} overall effects folded away.`)
    expect(viewToUrl(store.getState().view)).toBe('')
  })

  it('starts pressed where everything is listed, and says one effect in the singular', async () => {
    const store = renderWithStore(<OverallChip />, { scope: { kind: 'whole' } })
    await userEvent.setup().click(screen.getByRole('button', { pressed: true }))
    expect(viewToUrl(store.getState().view)).toBe('map?at=whole&overall=folded')
    act(() => {
      store.getState().show({ scope: { kind: 'mechanism', mechanism: 'akt-erk-er-stress' }, overall: null })
    })
    expect(screen.getByRole('button')).toHaveTextContent(/^1 overall effect$/)
  })

  it('is not there where nothing is an overall effect', () => {
    renderWithStore(<OverallChip />, { scope: { kind: 'mechanism', mechanism: 'mir532-rassf5' } })
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('the legend', () => {
  it('counts what is folded away, and switches it', async () => {
    const store = renderWithStore(<Legend compact={false} />)
    const entry = screen.getByRole('button', { name: `${count} folded (overall effects)` })
    await userEvent.setup().click(entry)
    expect(store.getState().view.overall).toBe('shown')
    expect(screen.getByRole('button', { name: `${count} drawn (overall effects)` })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  })

  it('explains breaks and joined steps only while an open path has them', () => {
    const [question] = graph.data.storyline.questions
    const store = renderWithStore(<Legend compact={false} />, questionView(graph, question?.view ?? ''))
    const marks = [
      'What follows was not shown together with what goes before',
      'Told of another exosome source than the path has passed',
    ]
    expect(marks.map((title) => screen.getByTitle(title).textContent)).toEqual(['breaks 1', 'joined 1'])
    act(() => {
      store.getState().show({ paths: null })
    })
    for (const title of marks) expect(screen.queryByTitle(title)).toBeNull()
  })
})

describe('what the map says of itself', () => {
  it('counts nodes, drawn lines and folded effects', () => {
    expect(mapSummary(answer)).toBe(
      `Mechanism map, ${answer.nodes.length} nodes, ${answer.links.length} lines, ${count} overall effects folded`,
    )
    expect(mapSummary({ nodes: answer.nodes.slice(0, 1), links: answer.links.slice(0, 1), folded: [] })).toBe(
      'Mechanism map, 1 node, 1 line',
    )
  })

  it('reads folded relations of a node too and names the key for its results', () => {
    const spoken = (overall: 'folded' | 'shown'): string => {
      const a = applyQuery(graph, { ...FIRST_VIEW, overall }, null)
      return mapSpeech(graph, a).node(nodeId('bmsc-exos'), [])
    }
    const numbers = (text: string): readonly string[] => text.match(/(In|Out): \d+/g) ?? []
    expect(numbers(spoken('folded'))).toEqual(numbers(spoken('shown')))
    expect(spoken('folded')).toContain('1 result as a whole, R reads it.')
    expect(spoken('shown')).not.toContain('as a whole')
  })
})

describe('a chip', () => {
  it('opens its result, closes it again, and opens the node where it only counts', () => {
    const scene = {
      chips: [
        { id: 'a--b', bundle: 'a--b', node: nodeId('a') },
        { id: 'a--more', bundle: null, node: nodeId('a') },
      ],
    } as unknown as Parameters<typeof selectionOfChip>[0]
    const open = selectionOfChip(scene, 'a--b', null)
    expect(open).toEqual({ kind: 'bundle', id: 'a--b' })
    expect(selectionOfChip(scene, 'a--b', open)).toBeNull()
    expect(selectionOfChip(scene, 'a--more', open)).toEqual({ kind: 'node', id: 'a' })
  })
})

describe('ways for folded lines', () => {
  const standing = applyQuery(graph, standingView(FIRST_VIEW), null)
  const layout = layoutLanes(mapLaneInput(graph, standingShown(standing, FIRST_VIEW), 1064, 544))
  const lines = [...standing.links, ...standing.folded]

  it('come only when they are needed, all together, and leave the standing map as it is', async () => {
    const store = createAppStore(graph, { layouts: plainLayouts })
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <StoreProvider store={store}>{children}</StoreProvider>
    )
    const all = laneInput(graph, { nodes: standing.nodes, links: lines }, SCREEN_SIZING)
    const { result, rerender } = renderHook(({ later }) => useExtended(layout, later), {
      initialProps: { later: null as Later | null },
      wrapper,
    })
    expect(result.current).toBe(layout)
    rerender({ later: all })
    await expect.poll(() => (result.current?.routes.size ?? 0) - layout.routes.size).toBe(count)
    const both = result.current ?? layout
    const look = { theme: screenTheme('light'), sizing: SCREEN_SIZING }
    const [folded, shown, touched] = [
      {},
      { overall: 'shown' as const },
      { selection: { kind: 'node' as const, id: nodeId('bmsc-exos') } },
    ].map((patch) => sceneOfAnswer(graph, applyQuery(graph, { ...FIRST_VIEW, ...patch }, null), both, look))
    expect(shown?.edges).toHaveLength(graph.data.storyline.links.length)
    const paths = new Map(shown?.edges.map((e) => [e.id, e.path]))
    for (const scene of [folded, touched]) {
      expect(scene?.nodes.map((n) => [n.id, n.x, n.y])).toEqual(shown?.nodes.map((n) => [n.id, n.x, n.y]))
      for (const edge of [...(scene?.edges ?? []), ...(scene?.folded ?? [])]) expect(edge.path).toBe(paths.get(edge.id))
    }
  })
})
