import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startPress, type PressPlan } from '../../src/canvas/press.ts'
import { nodeId } from '../scene/smallScene.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MSC = { kind: 'node', id: nodeId('MSC') } as const

function press(
  plan: PressPlan,
  change: { readonly isTouch?: boolean; readonly hasMenu?: boolean; readonly isTap?: boolean } = {},
) {
  const told: unknown[] = []
  const made = startPress(
    { pointerId: 1, at: { x: 10, y: 10 }, isTouch: false, hasMenu: true, isTap: true, target: MSC, plan, ...change },
    {
      tap: (target) => told.push(['tap', target?.id]),
      menu: (target, at) => told.push(['menu', target?.id, at.x]),
      pan: (dx, dy) => told.push(['pan', dx, dy]),
      drag: (node, { x, y }, phase) => told.push([phase, node, x, y]),
      box: (box, isDone) => told.push(['box', box?.to.x ?? null, isDone]),
      began: () => told.push('began'),
    },
  )
  return {
    told,
    made,
    to: (x: number, y = 10) => {
      made.move({ x, y })
    },
  }
}

describe('a press', () => {
  it('that stays within 4 px is a tap, 8 px for a finger', () => {
    const mouse = press('pan')
    mouse.to(14)
    mouse.made.up()
    expect(mouse.told).toEqual([['tap', 'MSC']])
    const finger = press('pan', { isTouch: true })
    finger.to(18)
    finger.made.up()
    expect(finger.told).toEqual([['tap', 'MSC']])
  })

  it('with the middle button never picks anything', () => {
    const { told, made } = press('pan', { isTap: false })
    made.up()
    expect(told).toEqual([])
  })

  it('pans by exactly what the pointer moved, the first px included', () => {
    const { told, made, to } = press('pan')
    for (const x of [12, 16, 20]) to(x)
    made.up()
    expect(told).toEqual(['began', ['pan', 6, 0], ['pan', 4, 0]])
  })

  it('drags a node by the shift since it began, and puts it back when cancelled', () => {
    const kept = press({ drag: MSC.id })
    kept.to(20, 15)
    kept.made.up()
    expect(kept.told).toEqual(['began', ['start', 'MSC', 0, 0], ['move', 'MSC', 10, 5], ['end', 'MSC', 10, 5]])
    const left = press({ drag: MSC.id })
    left.to(20)
    left.made.cancel()
    left.to(40)
    left.made.up()
    expect(left.told.at(-1)).toEqual(['cancel', 'MSC', 10, 0])
  })

  it('draws a box that counts only when the pointer is lifted', () => {
    const kept = press('box')
    kept.to(50)
    kept.made.up()
    expect(kept.told).toEqual(['began', ['box', 50, false], ['box', 50, true]])
    const left = press('box')
    left.to(50)
    left.made.cancel()
    expect(left.told.at(-1)).toEqual(['box', null, false])
  })

  it('of a finger that rests half a second asks for the menu and is nothing else afterwards', () => {
    const { told, made, to } = press('pan', { isTouch: true })
    to(15)
    vi.advanceTimersByTime(499)
    expect(told).toEqual([])
    vi.advanceTimersByTime(1)
    to(60)
    made.up()
    expect(told).toEqual([['menu', 'MSC', 10]])
  })

  it('of a finger goes on as a pan where there is no menu', () => {
    const { told, to } = press('pan', { isTouch: true, hasMenu: false })
    vi.advanceTimersByTime(600)
    to(60)
    expect(told).toEqual(['began', ['pan', 50, 0]])
  })
})
