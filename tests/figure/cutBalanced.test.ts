import { expect, it } from 'vitest'
import { cutsBalanced } from '../../src/figure/cutBalanced.ts'
import type { SplitUnit } from '../../src/figure/splitUnits.ts'
import type { EdgeId } from '../../src/core/model/records.ts'

/** Units of one relation each: a letter per unit is its group. */
const units = (groups: string): readonly SplitUnit[] =>
  groups.split('').map((group, i) => ({ edges: [`e${i}` as EdgeId], group, lane: 'target', name: `n${i}` }))
const cuts = (groups: string, count: number, balance: 'even' | 'near' | 'any' = 'even'): readonly string[] =>
  cutsBalanced(units(groups), count, balance).map((parts) =>
    parts.map((part) => part.map((unit) => unit.group).join('')).join(' '),
  )
const cut = (groups: string, count: number, balance: 'even' | 'near' | 'any' = 'even'): string | undefined =>
  cuts(groups, count, balance)[0]

it('cuts between groups where the parts stay alike, and within one where they would not', () => {
  expect(cut('aaaaabbbb', 2)).toBe('aaaaa bbbb')
  expect(cut('aaaaaaabbb', 2)).toBe('aaaaa aabbb')
  expect(cut('aaaaaabbbb', 2)).toBe('aaaaaa bbbb')
})

it('never leaves a single relation alone', () => {
  expect(cut('aaab', 2, 'any')).toBe('aa ab')
  expect(cut('aaa', 2, 'any')).toBeUndefined()
})

it('gives further cuts, the less balanced and those within groups later', () => {
  expect(cuts('aaaaabbbb', 2)).toEqual(['aaaaa bbbb', 'aaaa abbbb', 'aaa aabbbb', 'aaaaab bbb'])
  expect(cuts('abc', 2, 'any')).toEqual([])
  expect(new Set(cuts('aabbccddeeff', 3)).size).toBe(cuts('aabbccddeeff', 3).length)
})
