import { act, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { bindShortcuts } from '../../src/app/shortcuts.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import { ReadingView } from '../../src/features/explore/ReadingView.tsx'
import { Notices } from '../../src/features/shell/Notices.tsx'
import { createAppStore } from '../../src/store/createAppStore.ts'
import { DropDown } from '../../src/ui/DropDown.tsx'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { plainLayouts } from './plainLayouts.ts'
import { renderWithStore } from './renderWithStore.tsx'

const SELECTED = { selection: { kind: 'node', id: nodeId('mir-21') } } as const

describe('Escape', () => {
  let stop = (): void => {}
  afterEach(() => {
    stop()
  })
  const open = () => {
    const store = createAppStore(shippedGraph(), { layouts: plainLayouts, view: { ...FIRST_VIEW, ...SELECTED } })
    stop = bindShortcuts(store)
    return store
  }
  it('closes the details wherever the page has the focus', () => {
    const store = open()
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(store.getState().view.selection).toBeNull()
  })
  it('is left to text fields, and to menus that close with it', async () => {
    const store = open()
    renderWithStore(
      <>
        <input aria-label="text" />
        <DropDown label="More">inside</DropDown>
      </>,
    )
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' })
    const more = screen.getByRole('button', { name: 'More' })
    await userEvent.click(more)
    await userEvent.keyboard('{Escape}')
    expect(more).toHaveAttribute('aria-expanded', 'false')
    expect(more).toHaveFocus()
    expect(store.getState().view.selection).not.toBeNull()
  })
})

describe('what a link could not open', () => {
  const tell = (count: number) => {
    const store = renderWithStore(<Notices />)
    act(() => {
      store.getState().tell(
        Array.from({ length: count }, (_, i) => ({
          code: 'x',
          severity: 'warning',
          where: 'URL part x',
          message: `Part ${i} is not known.`,
        })),
      )
    })
  }
  it('is told in five lines and a count, with all of it on request', async () => {
    tell(300)
    expect(screen.getAllByRole('listitem').filter((item) => item.closest('details') === null)).toHaveLength(5)
    await userEvent.click(screen.getByText('295 more parts of the link could not be opened'))
    expect(screen.getByText('Part 299 is not known.')).toBeInTheDocument()
  })
  it('is told in full where it is short', () => {
    tell(2)
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
    expect(screen.queryByRole('group')).toBeNull()
  })
})

it.each(['outline', 'table'] as const)(
  'the %s of a view of which all was hidden says so and brings it back',
  async (reading) => {
    const all = shippedGraph().data.storyline.nodes
    const store = renderWithStore(<ReadingView reading={reading} />, {
      reading,
      changes: [{ kind: 'hide', nodes: all }],
    })
    await screen.findByRole('heading', { name: 'Nothing left to show' })
    act(() => {
      screen.getByRole('button', { name: 'Bring all back' }).click()
    })
    expect(store.getState().view.changes).toEqual([])
  },
)
