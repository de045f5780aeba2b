import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { hoverWatch, type CanvasHover } from '../../src/canvas/hoverWatch.ts'
import type { CanvasTarget } from '../../src/canvas/pickTarget.ts'
import { nodeId } from '../scene/smallScene.ts'

const MSC: CanvasTarget = { kind: 'node', id: nodeId('MSC') }
const IVDD: CanvasTarget = { kind: 'node', id: nodeId('IVDD') }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watch(dimmed = false) {
  const reports: (CanvasHover | null)[] = []
  return {
    reports,
    hover: hoverWatch({ report: (hover) => reports.push(hover), repaint: () => undefined, isDimmed: () => dimmed }),
  }
}

it('marks a target at once and reports it after the pointer rested 250 ms', () => {
  const { reports, hover } = watch()
  hover.moved(MSC, 5, 6)
  expect(hover.current()).toBe('MSC')
  vi.advanceTimersByTime(249)
  expect(reports).toEqual([])
  vi.advanceTimersByTime(1)
  expect(reports).toEqual([{ target: MSC, x: 5, y: 6 }])
})

it('reports nothing when the pointer only passes by, and null when it leaves', () => {
  const { reports, hover } = watch()
  hover.moved(MSC, 0, 0)
  hover.moved(IVDD, 0, 0)
  vi.advanceTimersByTime(250)
  hover.moved(null, 0, 0)
  expect(reports).toEqual([{ target: IVDD, x: 0, y: 0 }, null])
  expect(hover.current()).toBeNull()
})

it('lights a dimmed target only after 400 ms', () => {
  const { reports, hover } = watch(true)
  hover.moved(MSC, 0, 0)
  vi.advanceTimersByTime(399)
  expect([hover.current(), reports.length]).toEqual([null, 0])
  vi.advanceTimersByTime(1)
  expect([hover.current(), reports.length]).toEqual(['MSC', 1])
})

it('is silent after it was stopped', () => {
  const { reports, hover } = watch()
  hover.moved(MSC, 0, 0)
  hover.stop()
  vi.advanceTimersByTime(1000)
  expect(reports).toEqual([])
})
