import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { firstPicture } from '../../scripts/firstPicture.ts'
import { answerFirst } from '../../src/app/answerFirst.ts'
import type { FirstScene } from '../../src/app/answerFirst.ts'
import { syncUrl } from '../../src/app/syncUrl.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import type { Standing } from '../../src/scene/walkScene.ts'
import { walkScene } from '../../src/scene/walkScene.ts'
import { createAppStore } from '../../src/store/createAppStore.ts'
import { takeStanding } from '../../src/features/explore/firstStanding.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { plainLayouts } from './plainLayouts.ts'

const graph = shippedGraph()
const html = firstPicture(graph)
let picture: HTMLElement

beforeEach(() => {
  takeStanding()
  document.body.innerHTML = html
  picture = screen.getByRole('application', { name: /^Mechanism map, 15 nodes/ })
  answerFirst(picture)
})

/** The drawn words of a node or chip in the light picture. */
const drawn = (name: string): Element => {
  const found = [...picture.querySelectorAll('.first-light [data-link]')].find(
    (part) => part.querySelector('title')?.textContent === name,
  )
  if (found === undefined) throw new Error(`${name} is not drawn.`)
  return found
}
const marked = (as: string): readonly (string | null)[] =>
  [...picture.querySelectorAll(`.first-light [${as}]`)].map((part) => part.getAttribute('data-link'))
const titleOf = (id: string): string => picture.querySelector(`[data-node="${id}"] title`)?.textContent ?? ''

describe('the picture in the page', () => {
  it('takes a click on a node before the app stands: ringed, said and in the address, where the app finds it', async () => {
    await userEvent.click(drawn(titleOf('mir-21')))
    expect(location.hash).toBe('#map?select=node:mir-21')
    expect(marked('data-chosen')).toEqual(['map?select=node:mir-21'])
    expect(within(picture).getByRole('status')).toHaveTextContent('miR 21: details open in a moment.')
    const store = createAppStore(graph, { layouts: plainLayouts, view: FIRST_VIEW })
    const stop = syncUrl(store, graph)
    expect(store.getState().view.selection).toEqual({ kind: 'node', id: 'mir-21' })
    expect(store.getState().canUndo).toBe(true)
    stop()
  })

  it('tells the app when that listens already, once for each choice', async () => {
    const store = createAppStore(graph, { layouts: plainLayouts, view: FIRST_VIEW })
    const stop = syncUrl(store, graph)
    const heard = vi.fn<() => void>()
    addEventListener('popstate', heard)
    await userEvent.click(drawn(titleOf('pten')))
    await userEvent.click(drawn(titleOf('pten')))
    expect(heard).toHaveBeenCalledOnce()
    expect(store.getState().view.selection).toEqual({ kind: 'node', id: 'pten' })
    removeEventListener('popstate', heard)
    stop()
  })

  it('opens the result that a chip stands for', async () => {
    const chip = picture.querySelector('.first-light [data-link*="bundle:bmsc-exos--ivdd"] title')?.textContent ?? ''
    await userEvent.click(drawn(chip))
    expect(location.hash).toBe('#map?select=bundle:bmsc-exos--ivdd')
  })

  it('is walked by the keys of the map, along the same lines, and Enter opens where one stands', async () => {
    const scene: FirstScene = JSON.parse(picture.dataset['scene'] ?? '')
    const moves = [
      ['{Home}', 'first'],
      ['{ArrowRight}', 'next'],
      ['{ArrowDown}', 'down'],
      ['{ArrowRight}', 'next'],
      ['{ArrowUp}', 'up'],
      ['{ArrowLeft}', 'previous'],
      ['{Shift>}{ArrowRight}{/Shift}', 'next-lane'],
    ] as const
    let standing: Standing | null = null
    picture.focus()
    const user = userEvent.setup()
    for (const [keys, move] of moves) {
      standing = walkScene(scene, standing, move) ?? standing
      await user.keyboard(keys)
      expect(marked('data-stands')).toEqual([`map?select=node:${standing?.node ?? ''}`])
      expect(within(picture).getByRole('status')).toHaveTextContent(scene.names[standing?.node ?? ''] ?? '?')
    }
    await user.keyboard('{Enter}')
    expect(location.hash).toBe(`#map?select=node:${standing?.node ?? ''}`)
  })

  it('keeps where the keyboard stands for the map that takes its place', async () => {
    picture.focus()
    expect(takeStanding()).toBe('')
    await userEvent.keyboard('{Home}')
    document.body.innerHTML = ''
    expect(takeStanding()).toBe('msc')
    expect(takeStanding()).toBeNull()
  })

  it('keeps nothing when the focus has gone elsewhere', () => {
    document.body.insertAdjacentHTML('beforeend', '<button>Other</button>')
    picture.focus()
    screen.getByRole('button', { name: 'Other' }).focus()
    expect(takeStanding()).toBeNull()
  })
})
