import { expect, it } from 'vitest'
import { boxed } from '../../src/canvas/boxed.ts'
import { smallScene } from '../scene/smallScene.ts'

it('holds the nodes whose middle lies in the rectangle, whichever way it was drawn', () => {
  const scene = smallScene()
  expect(boxed(scene, { from: { x: 0, y: 0 }, to: { x: 250, y: 100 } })).toEqual(['MSC', 'MSC-Exos'])
  expect(boxed(scene, { from: { x: 249, y: 100 }, to: { x: 60, y: 20 } })).toEqual(['MSC'])
  expect(boxed(scene, { from: { x: 300, y: 100 }, to: { x: 310, y: 220 } })).toEqual([])
})
