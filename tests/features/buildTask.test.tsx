import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { BuiltMap } from '../../src/core/lesson/builtMap.ts'
import { compareMaps } from '../../src/core/lesson/compareMaps.ts'
import { expertMap } from '../../src/core/lesson/expertMap.ts'
import { BuildTask } from '../../src/features/teach/BuildTask.tsx'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { renderWithStore } from './renderWithStore.tsx'

const graph = shippedGraph()
const GIVEN = ['bmsc-exos', 'mir-21'].map(nodeId)
const TRAY = ['pten', 'pi3k-akt', 'np-cell-apoptosis'].map(nodeId)
const START: BuiltMap = { nodes: GIVEN, lines: [] }

function renderTask(start: BuiltMap = START, check = false) {
  const said: string[] = []
  const changed = vi.fn<(map: BuiltMap) => void>()
  const expert = expertMap(graph, [...GIVEN, ...TRAY])
  function Task() {
    const [value, setValue] = useState(start)
    return (
      <BuildTask
        given={GIVEN}
        tray={TRAY}
        value={value}
        onChange={(map) => {
          changed(map)
          setValue(map)
        }}
        result={check ? compareMaps(graph, expert, value) : null}
        announce={(text) => {
          said.push(text)
        }}
      />
    )
  }
  const sent = vi.fn<() => void>()
  // As in a lesson, where it stands in the form of a question.
  renderWithStore(
    <form
      onSubmit={(e) => {
        e.preventDefault()
        sent()
      }}
    >
      <Task />
    </form>,
  )
  const lines = () => (changed.mock.lastCall?.[0] ?? start).lines.map((l) => `${l.from} ${l.sign} ${l.to}`)
  return { user: userEvent.setup(), said, changed, lines, sent }
}
const map = () => screen.getByRole('group', { name: 'Your map' })
const node = async (name: string) => within(map()).findByRole('button', { name })
const addLine = async (user: ReturnType<typeof userEvent.setup>, from: string, sign: string, to: string) => {
  await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), from)
  await user.selectOptions(screen.getByRole('combobox', { name: 'What it does' }), sign)
  await user.selectOptions(screen.getByRole('combobox', { name: 'To' }), to)
  await user.click(screen.getByRole('button', { name: 'Add line' }))
}

describe('a map built on screen', () => {
  it('takes nodes from the tray by keyboard, and the focus stays there', async () => {
    const { user, said } = renderTask()
    await node('miR-21')
    expect(within(map()).queryByRole('button', { name: 'PTEN' })).toBeNull()
    screen.getByRole('button', { name: 'Place PTEN' }).focus()
    await user.keyboard('{Enter}')
    expect(await node('PTEN')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Place PI3K-AKT pathway' })).toHaveFocus()
    expect(said).toEqual(['PTEN placed.'])
  })

  it('keeps the focus when the last node is placed, and when the last change is taken back', async () => {
    const { user } = renderTask({ nodes: [...GIVEN, ...TRAY.slice(1)], lines: [] })
    screen.getByRole('button', { name: 'Place PTEN' }).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('heading', { name: 'Nodes to place' })).toHaveFocus()
    screen.getByRole('button', { name: 'Undo' }).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('button', { name: 'Redo' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus()
  })

  it('gets lines by three fields, says what is missing, and tells each change once', async () => {
    const { user, said, lines, sent } = renderTask()
    await user.click(screen.getByRole('button', { name: 'Add line' }))
    expect(screen.getByRole('alert')).toHaveTextContent('Choose both ends of the line.')
    await addLine(user, 'miR-21', 'lowers', 'miR-21')
    expect(screen.getByRole('alert')).toHaveTextContent('Choose two different nodes.')
    await addLine(user, 'BMSC-Exos', 'raises or supplies', 'miR-21')
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
    expect(lines()).toEqual(['bmsc-exos raises mir-21'])
    await addLine(user, 'BMSC-Exos', 'raises or supplies', 'miR-21')
    expect(sent).not.toHaveBeenCalled()
    expect(said).toEqual([
      'Line added: BMSC-Exos raises or supplies miR-21.',
      'This line is there already: BMSC-Exos raises or supplies miR-21.',
    ])
  })

  it('gets lines by pressing two nodes and choosing from a menu; Escape begins none', async () => {
    const { user, said, lines } = renderTask()
    await user.click(await node('miR-21'))
    expect(await node('miR-21')).toHaveAttribute('aria-pressed', 'true')
    await user.keyboard('{Escape}')
    expect(await node('miR-21')).toHaveAttribute('aria-pressed', 'false')
    await user.click(await node('BMSC-Exos'))
    await user.click(await node('miR-21'))
    expect(screen.getByRole('menu', { name: 'What BMSC-Exos does to miR-21' })).toBeVisible()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(lines()).toEqual(['bmsc-exos lowers mir-21'])
    expect(said.filter((text) => text.startsWith('Line'))).toEqual(['Line added: BMSC-Exos lowers miR-21.'])
    await user.click(await node('BMSC-Exos'))
    await user.click(await node('miR-21'))
    await user.click(screen.getByRole('menuitem', { name: 'Remove the line' }))
    expect(lines()).toEqual([])
  })

  it('has each line in a list to be changed, turned round or removed, the focus kept', async () => {
    const { user, said, lines } = renderTask({
      nodes: [...GIVEN, ...TRAY],
      lines: [
        { from: nodeId('mir-21'), to: nodeId('pten'), sign: 'raises' },
        { from: nodeId('pten'), to: nodeId('pi3k-akt'), sign: 'lowers' },
      ],
    })
    await user.selectOptions(screen.getByRole('combobox', { name: 'What the line from miR-21 to PTEN does' }), 'lowers')
    await user.click(screen.getByRole('button', { name: 'Turn round: miR-21 to PTEN' }))
    expect(lines()).toEqual(['pten lowers mir-21', 'pten lowers pi3k-akt'])
    expect(screen.getByRole('button', { name: 'Turn round: PTEN to miR-21' })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Remove: PTEN to PI3K-AKT pathway' }))
    expect(screen.getByRole('button', { name: 'Remove: PTEN to miR-21' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('heading', { name: 'Your lines' })).toHaveFocus()
    expect(said).toEqual([
      'Line changed: miR-21 lowers PTEN.',
      'Line turned round: PTEN lowers miR-21.',
      'Line from PTEN to PI3K-AKT pathway removed.',
      'Line from PTEN to miR-21 removed.',
    ])
  })

  it('undoes and does again every change', async () => {
    const { user, lines } = renderTask()
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDisabled()
    await addLine(user, 'BMSC-Exos', 'lowers', 'miR-21')
    await addLine(user, 'BMSC-Exos', 'raises or supplies', 'miR-21')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(lines()).toEqual(['bmsc-exos lowers mir-21'])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(lines()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Redo' }))
    await user.click(screen.getByRole('button', { name: 'Redo' }))
    expect(lines()).toEqual(['bmsc-exos raises mir-21'])
    expect(screen.getByRole('button', { name: 'Redo' })).toBeDisabled()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(lines()).toEqual(['bmsc-exos lowers mir-21'])
  })

  it('takes a placed node back with its lines, a given one never', async () => {
    const { user, changed } = renderTask({
      nodes: [...GIVEN, nodeId('pten')],
      lines: [{ from: nodeId('mir-21'), to: nodeId('pten'), sign: 'lowers' }],
    })
    await user.click(screen.getByText('Take a node back'))
    expect(screen.queryByRole('button', { name: 'Take back miR-21' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Take back PTEN' }))
    expect(changed.mock.lastCall?.[0]).toEqual(START)
    expect(screen.getByRole('button', { name: 'Place PTEN' })).toBeVisible()
  })

  it('keeps every node in its place as nodes and lines come', async () => {
    const { user } = renderTask()
    const places = async () =>
      Object.fromEntries(
        await Promise.all(
          ['BMSC-Exos', 'miR-21'].map(async (name) => {
            const { style } = await node(name)
            return [name, `${style.left} ${style.top}`]
          }),
        ),
      )
    const before = await places()
    await user.click(screen.getByRole('button', { name: 'Place PTEN' }))
    await addLine(user, 'miR-21', 'lowers', 'PTEN')
    await waitFor(() => {
      expect(map().querySelectorAll('svg g[id*="edge-"]')).toHaveLength(1)
    })
    expect(await places()).toEqual(before)
  })

  it('leaves out what the data no longer hold', async () => {
    renderTask({
      nodes: [...GIVEN, nodeId('gone')],
      lines: [{ from: nodeId('mir-21'), to: nodeId('gone'), sign: 'raises' }],
    })
    await node('miR-21')
    expect(screen.getByText('No line yet.')).toBeVisible()
  })
})

describe('a built map once checked', () => {
  it('can no longer be changed, and tells every line in words, on the map too', async () => {
    renderTask(
      {
        nodes: [...GIVEN, ...TRAY],
        lines: [
          { from: nodeId('bmsc-exos'), to: nodeId('mir-21'), sign: 'raises' },
          { from: nodeId('mir-21'), to: nodeId('pten'), sign: 'raises' },
          { from: nodeId('pi3k-akt'), to: nodeId('pten'), sign: 'lowers' },
          { from: nodeId('pten'), to: nodeId('np-cell-apoptosis'), sign: 'raises' },
        ],
      },
      true,
    )
    const picture = await screen.findByRole('group', { name: 'Your map beside the review' })
    await waitFor(() => {
      expect(picture.querySelector('svg')).not.toBeNull()
    })
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.queryAllByRole('combobox')).toEqual([])
    const under = (title: string | RegExp) =>
      [...(screen.getByRole('heading', { name: title }).parentElement?.querySelectorAll('li') ?? [])].map(
        (li) => li.textContent,
      )
    expect(under(/^Right 1/)).toEqual(['BMSC-Exos carries miR-21.'])
    expect(under(/^Wrong sign/)).toEqual([
      'You drew “miR-21 raises or supplies PTEN”. The review: miR-21 represses PTEN, so here “lowers”.',
    ])
    expect(under(/^Wrong way round/)).toEqual([
      'You drew it the other way round. The review: PTEN inhibits PI3K-AKT pathway.',
    ])
    expect(under(/^Missing/)).toContain('PI3K-AKT pathway suppresses NP cell apoptosis.')
    expect(under(/^Other lines/)).toEqual([
      'PTEN raises or supplies NP cell apoptosis: the review tells no such relation. That is not the same as no effect.',
    ])
    const drawn = [...picture.querySelectorAll('svg g[id*="edge-"]')].map((g) => ({
      words: [...g.querySelectorAll('text')].map((t) => t.textContent).join(' '),
      dashed: g.querySelector('[stroke-dasharray]') !== null,
    }))
    for (const words of ['✓', 'wrong sign', 'wrong way', 'not in review'])
      expect(drawn).toContainEqual({ words, dashed: false })
    expect(drawn.filter(({ dashed }) => dashed).map(({ words }) => words)).toContain('missing')
    expect(drawn.filter(({ words, dashed }) => dashed !== (words === 'missing'))).toEqual([])
  })
})
