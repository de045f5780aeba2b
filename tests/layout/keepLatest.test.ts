import { expect, it } from 'vitest'
import { keepLatest } from '../../src/layout/keepLatest.ts'

it('makes a result once, and again only after it was the one asked for the longest ago', () => {
  const made: string[] = []
  const kept = keepLatest(
    2,
    (word: string) => word,
    (word) => {
      made.push(word)
      return word.toUpperCase()
    },
  )
  expect(['a', 'b', 'a', 'c', 'a'].map(kept)).toEqual(['A', 'B', 'A', 'C', 'A'])
  expect(made).toEqual(['a', 'b', 'c'])
  kept('b')
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})
