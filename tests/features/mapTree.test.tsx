import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import { MapTree } from '../../src/features/explore/MapTree.tsx'
import { kindWord } from '../../src/core/words/nodeWords.ts'
import { pronounceName } from '../../src/core/words/pronounce.ts'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { renderWithStore } from './renderWithStore.tsx'

const graph = shippedGraph()

describe('the list of what is on the map', () => {
  it('names every node and every relation once, for readers that do not walk the map', async () => {
    const answer = applyQuery(graph, { ...FIRST_VIEW, scope: { kind: 'mechanism', mechanism: 'mir21-pten-akt' } }, null)
    const store = renderWithStore(<MapTree answer={answer} />)
    const buttons = screen.getAllByRole('button')
    expect(buttons).toHaveLength(answer.nodes.length + answer.edges.length)
    expect(buttons.every((b) => b.tabIndex === -1)).toBe(true)
    await userEvent.click(
      screen.getByRole('button', {
        name: `${pronounceName(graph.node(nodeId('pten')).label)}, ${kindWord(graph.node(nodeId('pten')).kind)}`,
      }),
    )
    expect(store.getState().view.selection).toEqual({ kind: 'node', id: 'pten' })
    await userEvent.click(screen.getByRole('button', { name: /represses/ }))
    expect(store.getState().view.selection?.kind).toBe('edge')
  })
})
