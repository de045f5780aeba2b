import fc from 'fast-check'
import { expect, test } from 'vitest'
import { separate } from '../../src/layout/separate.ts'

const column = fc.array(
  fc.record({
    wanted: fc.integer({ min: -50, max: 50 }),
    weight: fc.integer({ min: 1, max: 5 }),
    gap: fc.integer({ min: 0, max: 12 }),
  }),
  { minLength: 1, maxLength: 7 },
)

test('positions keep their gaps and no small shift of any run lies nearer to what is wanted', () => {
  fc.assert(
    fc.property(column, (items) => {
      const wanted = items.map((i) => i.wanted)
      const weight = items.map((i) => i.weight)
      const gap = items.slice(1).map((i) => i.gap)
      const place = separate(wanted, weight, gap)
      const cost = (at: readonly number[]) =>
        at.reduce((sum, p, i) => sum + (weight[i] ?? 0) * (p - (wanted[i] ?? 0)) ** 2, 0)
      const kept = (at: readonly number[]) => gap.every((g, i) => (at[i + 1] ?? 0) - (at[i] ?? 0) >= g - 1e-9)
      expect(kept(place)).toBe(true)
      for (let from = 0; from < items.length; from += 1) {
        for (let to = from; to < items.length; to += 1) {
          for (const by of [-0.01, 0.01]) {
            const moved = place.map((p, i) => (i >= from && i <= to ? p + by : p))
            expect(kept(moved) ? cost(moved) : Infinity).toBeGreaterThanOrEqual(cost(place) - 1e-9)
          }
        }
      }
    }),
  )
})

test('nothing leaves the bounds', () => {
  expect(separate([-20, -20, 90], [1, 1, 1], [10, 10], 0, 50)).toEqual([0, 10, 50])
})
