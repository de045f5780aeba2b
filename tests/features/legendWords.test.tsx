import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { HoverCard } from '../../src/features/explore/HoverCard.tsx'
import { Legend } from '../../src/features/explore/Legend.tsx'
import { StartPanel } from '../../src/features/explore/StartPanel.tsx'
import facts from '../../src/scene/paletteFacts.json'
import { nodeId } from '../core/miniGraph.ts'
import { renderWithStore } from './renderWithStore.tsx'

it('the legend of the map tells a dot in the words of the figures, and not as settled binding', () => {
  renderWithStore(<Legend compact={false} />, { scope: { kind: 'whole' } })
  expect(screen.getByRole('heading', { name: 'Dot: target' })).toBeVisible()
  expect(screen.getByRole('button', { name: /^direct ?\(named as a direct target\)/ })).toBeVisible()
  expect(screen.getByTitle(facts.direct.text)).toHaveTextContent('direct')
})

it('the short names of the first picture are explained where it is first read', () => {
  renderWithStore(<StartPanel />)
  for (const [short, long] of [
    ['IVDD', 'intervertebral disc degeneration'],
    ['NP', 'nucleus pulposus'],
    ['MSC', 'mesenchymal stem cell'],
  ] as const) {
    expect(screen.getByText(short).nextElementSibling).toHaveTextContent(long)
  }
})

it('the card beside the pointer says what the short names in a label stand for', () => {
  renderWithStore(
    <HoverCard hover={{ target: { kind: 'node', id: nodeId('np-cell-apoptosis') }, x: 0, y: 0 }} chips={[]} />,
  )
  expect(document.querySelector('.popover')).toHaveTextContent('NP: nucleus pulposus')
  renderWithStore(<HoverCard hover={{ target: { kind: 'node', id: nodeId('ivdd') }, x: 0, y: 0 }} chips={[]} />)
  expect([...document.querySelectorAll('.popover')].at(-1)).not.toHaveTextContent('IVDD: intervertebral')
})
