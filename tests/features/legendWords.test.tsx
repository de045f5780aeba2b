import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Legend } from '../../src/features/explore/Legend.tsx'
import facts from '../../src/scene/paletteFacts.json'
import { renderWithStore } from './renderWithStore.tsx'

it('the legend of the map tells a dot in the words of the figures, and not as settled binding', () => {
  renderWithStore(<Legend compact={false} />, { scope: { kind: 'whole' } })
  expect(screen.getByRole('heading', { name: 'Dot: target' })).toBeVisible()
  expect(screen.getByRole('button', { name: /^direct ?\(named as a direct target\)/ })).toBeVisible()
  expect(screen.getByTitle(facts.direct.text)).toHaveTextContent('direct')
})
