import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { NodeId } from '../../src/core/model/records.ts'
import { togglePicked } from '../../src/core/query/pickedNodes.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { openTogether } from '../../src/features/search/openHit.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import { changeMap, pickNodes } from '../../src/features/actions/changeView.ts'
import { nodeActions } from '../../src/features/actions/nodeActions.ts'
import { pickedActions } from '../../src/features/actions/pickedActions.ts'
import { NodesDetails } from '../../src/features/evidence/NodesDetails.tsx'
import { MapChanges } from '../../src/features/explore/MapChanges.tsx'
import { MapMenu } from '../../src/features/explore/MapMenu.tsx'
import { createAppStore } from '../../src/store/createAppStore.ts'
import { selectAnswer } from '../../src/store/selectors.ts'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { plainLayouts } from './plainLayouts.ts'
import { renderWithStore } from './renderWithStore.tsx'

const graph = shippedGraph()
const MIR21: Partial<View> = { scope: { kind: 'mechanism', mechanism: 'mir21-pten-akt' } }
const open = (view: Partial<View> = MIR21) =>
  createAppStore(graph, { layouts: plainLayouts, view: { ...FIRST_VIEW, ...view } })
const ids = (...names: readonly string[]): readonly NodeId[] => names.map(nodeId)
const act = (groups: ReturnType<typeof nodeActions>, id: string) =>
  groups.flatMap((g) => g.actions).find((a) => a.id === id)

describe('the actions of a node', () => {
  it('say how many relations they bring in, and bring in just those', () => {
    const store = open()
    const action = act(nodeActions(store, nodeId('pi3k-akt'), 1), 'expand-up')
    const before = selectAnswer(store.getState()).edges.length
    const promised = Number(/(\d+) more$/.exec(action?.label ?? '')?.[1])
    action?.run()
    const after = selectAnswer(store.getState())
    expect(promised).toBeGreaterThan(0)
    expect(after.edges.length - before).toBe(promised)
    expect(act(nodeActions(store, nodeId('pi3k-akt'), 1), 'expand-up')).toBeUndefined()
    expect(store.getState().announcement.text).toMatch(/^\d+ nodes? and \d+ relations? more\. Undo takes it back\.$/)
  })

  it('say of a node with very many relations how much came in', () => {
    const store = open()
    act(nodeActions(store, nodeId('ivdd'), 1), 'expand-both')?.run()
    expect(store.getState().announcement.text).toMatch(/^\d\d nodes and \d\d relations more\./)
  })

  it('hide it with what only it leads to, and close its details', () => {
    const store = open({ ...MIR21, selection: { kind: 'node', id: nodeId('pten') } })
    act(nodeActions(store, nodeId('pten'), 1), 'hide')?.run()
    expect(selectAnswer(store.getState())).toMatchObject({ hidden: ['pten'] })
    expect(store.getState().view.selection).toBeNull()
    expect(store.getState().announcement.text).toBe('1 node hidden, 5 nodes left. Undo takes it back.')
  })

  it('leave only it and its neighbours', () => {
    const store = open()
    act(nodeActions(store, nodeId('pten'), 1), 'only')?.run()
    expect(selectAnswer(store.getState()).nodes.toSorted()).toEqual(['mir-21', 'pi3k-akt', 'pten'])
  })
})

describe('picking several nodes', () => {
  it('adds one after the other and leaves one out again', () => {
    const two = togglePicked({ kind: 'node', id: nodeId('pten') }, nodeId('mir-21'))
    expect(two).toEqual({ kind: 'nodes', ids: ['pten', 'mir-21'] })
    expect(togglePicked(two, nodeId('pten'))).toEqual({ kind: 'node', id: 'mir-21' })
    expect(togglePicked({ kind: 'node', id: nodeId('pten') }, nodeId('pten'))).toBeNull()
  })

  it('takes what a box holds, beside what was picked when asked to', () => {
    const store = open({ ...MIR21, selection: { kind: 'node', id: nodeId('pten') } })
    pickNodes(store, ids('mir-21', 'ivdd'), true)
    expect(store.getState().view.selection).toEqual({ kind: 'nodes', ids: ['pten', 'mir-21', 'ivdd'] })
    pickNodes(store, [], false)
    expect(store.getState().view.selection).toBeNull()
  })

  it('asks for paths between two in the direction that leads somewhere', () => {
    const store = open()
    act(pickedActions(store, ids('np-cell-apoptosis', 'mir-21')), 'between')?.run()
    expect(store.getState().view.paths).toMatchObject({ from: { id: 'mir-21' }, to: { id: 'np-cell-apoptosis' } })
  })

  it('shows every route between three, and says so when there is none', () => {
    const store = open()
    act(pickedActions(store, ids('bmsc-exos', 'mir-21', 'pi3k-akt')), 'between')?.run()
    expect(selectAnswer(store.getState()).nodes.toSorted()).toEqual(['bmsc-exos', 'mir-21', 'pi3k-akt', 'pten'])
    expect(store.getState().announcement.text).toMatch(/^\d+ paths between 3 nodes, over 1 other node\./)
    const none = open()
    act(
      pickedActions(
        none,
        ids('ivdd', 'gmp', 'trauma').filter((id) => graph.hasNode(id)),
      ),
      'between',
    )?.run()
    expect(none.getState().view.changes).toEqual([])
  })

  it('lists them with the relations between them, and every action as a button', async () => {
    const store = renderWithStore(<NodesDetails ids={ids('mir-21', 'pten', 'ivdd')} />, {
      ...MIR21,
      selection: { kind: 'nodes', ids: ids('mir-21', 'pten', 'ivdd') },
    })
    expect(screen.getByRole('heading', { name: /Relations between them/ })).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: `Leave ${graph.node(nodeId('ivdd')).label} out` }))
    expect(store.getState().view.selection).toEqual({ kind: 'nodes', ids: ['mir-21', 'pten'] })
    await userEvent.click(screen.getByRole('button', { name: 'Show only these' }))
    expect(selectAnswer(store.getState()).nodes.toSorted()).toEqual(['ivdd', 'mir-21', 'pten'])
  })
})

/** A button that opens a menu and goes on being there. */
function Opener() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setIsOpen(true)
        }}
      >
        open
      </button>
      {isOpen && (
        <MapMenu
          place={{ node: nodeId('pten'), x: 0, y: 0 }}
          fit={() => {}}
          onClose={() => {
            setIsOpen(false)
          }}
        />
      )}
    </>
  )
}

describe('what was changed', () => {
  it('belongs to its part of the graph: another scope or question starts without it, another path of the answer does not', () => {
    const store = open({
      ...MIR21,
      changes: [{ kind: 'hide', nodes: ids('pten') }],
      moved: [{ id: nodeId('ivdd'), dx: 0, dy: 9 }],
    })
    store.getState().show({ selection: { kind: 'node', id: nodeId('ivdd') } })
    expect(store.getState().view.changes).toHaveLength(1)
    store.getState().show({ scope: { kind: 'core' } })
    expect(store.getState().view).toMatchObject({ changes: [], moved: [] })
    changeMap(store, { kind: 'hide', nodes: ids('ivdd') })
    const paths = pathQuery(nodeId('mir-21'), nodeId('ivdd'))
    store.getState().show({ paths: { ...paths, open: null, step: null } })
    expect(store.getState().view.changes).toEqual([])
    changeMap(store, { kind: 'hide', nodes: ids('ivdd') })
    store.getState().show({ paths: { ...paths, open: null, step: 1 } })
    expect(store.getState().view.changes).toHaveLength(1)
    const whole = open({ scope: { kind: 'whole' }, changes: [{ kind: 'hide', nodes: ids('pten') }] })
    whole.getState().show({ scope: { kind: 'whole', without: ['clinic'] } })
    expect(whole.getState().view.changes).toHaveLength(1)
  })

  it('can start from what a search found', () => {
    const { selection, scope } = openTogether(
      graph,
      ['mir-21', 'pten', 'no-node'].map((id) => ({ id })),
    )
    expect([selection, scope]).toEqual([
      { kind: 'nodes', ids: ['mir-21', 'pten'] },
      { kind: 'picked', nodes: ['mir-21', 'pten'] },
    ])
  })
})

describe('the menu', () => {
  it('gives the focus back to what opened it, once a choice is made', async () => {
    renderWithStore(<Opener />, MIR21)
    await userEvent.click(screen.getByRole('button', { name: 'open' }))
    expect(screen.getByRole('menu')).toContainElement(document.activeElement as HTMLElement)
    await userEvent.keyboard('h{Enter}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(screen.getByRole('button', { name: 'open' })).toHaveFocus()
  })

  it('moves by arrows and first letters, changes how far by digits, and closes by Esc', async () => {
    const closed = vi.fn<() => void>()
    renderWithStore(
      <MapMenu place={{ node: nodeId('pi3k-akt'), x: 10, y: 10 }} fit={() => {}} onClose={closed} />,
      MIR21,
    )
    const menu = screen.getByRole('menu', { name: 'PI3K-AKT pathway' })
    const one = within(menu).getByRole('menuitem', { name: /^What acts on it/ }).textContent
    await userEvent.keyboard('d')
    expect(within(menu).getByRole('menuitem', { name: 'Details' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    expect(within(menu).getByRole('menuitem', { name: /^Pick together/ })).toHaveFocus()
    await userEvent.keyboard('2')
    expect(within(menu).getByRole('menuitemradio', { name: '2 steps' })).toBeChecked()
    expect(within(menu).getByRole('menuitem', { name: /^What acts on it/ }).textContent).not.toBe(one)
    await userEvent.keyboard('{Escape}')
    expect(closed).toHaveBeenCalledTimes(1)
  })

  it('is that of all picked nodes when opened on one of them', () => {
    renderWithStore(<MapMenu place={{ node: nodeId('pten'), x: 0, y: 0 }} fit={() => {}} onClose={() => {}} />, {
      ...MIR21,
      selection: { kind: 'nodes', ids: ids('pten', 'mir-21') },
    })
    expect(screen.getByRole('menu', { name: '2 picked nodes' })).toBeInTheDocument()
  })

  it('of the map brings back what is hidden and gives up all changes', async () => {
    const store = renderWithStore(
      <>
        <MapMenu place={{ node: null, x: 0, y: 0 }} fit={() => {}} onClose={() => {}} />
        <MapChanges />
      </>,
      { ...MIR21, changes: [{ kind: 'hide', nodes: ids('pten') }], moved: [{ id: nodeId('ivdd'), dx: 0, dy: 20 }] },
    )
    expect(screen.getByRole('button', { name: 'Put 1 moved node back' })).toBeInTheDocument()
    await userEvent.click(screen.getByRole('menuitem', { name: 'Bring back what is hidden (1)' }))
    expect(selectAnswer(store.getState()).nodes).toContain('pten')
    await userEvent.click(screen.getByRole('button', { name: 'Give up all changes' }))
    expect(store.getState().view).toMatchObject({ changes: [], moved: [] })
    expect(screen.queryByRole('group', { name: 'Your changes of this map' })).toBeNull()
  })

  it('arranges what is shown, so that the layout is made for it', () => {
    const store = open()
    changeMap(store, { kind: 'only', nodes: ids('pten', 'mir-21') })
    changeMap(store, { kind: 'arrange' })
    expect(store.getState().view.changes.map((c) => c.kind)).toEqual(['only', 'arrange'])
    expect(store.getState().announcement.text).toBe('Arranged anew. Undo takes it back.')
  })
})
