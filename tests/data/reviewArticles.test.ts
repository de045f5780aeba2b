import { describe, expect, it } from 'vitest'
import { shippedGraph } from '../core/shippedGraph.ts'

const { data } = shippedGraph()
const reviews = data.references.filter((r) => r.review)
const numbers = (list: typeof reviews): readonly number[] => list.map((r) => r.number)
const cited = new Set(data.assertions.flatMap((a) => a.evidence.flatMap((e) => [...e.refs, ...e.refsInherited])))

describe('references marked as review articles', () => {
  it('show it in their title, or a flag or the second check of the data says so', () => {
    const byTitle = reviews.filter((r) => /\b(?:review|overview|current knowledge)\b/i.test(r.title))
    expect(numbers(byTitle)).toEqual([8, 11, 28, 31, 32, 62, 75, 102, 105])
    // [116], [132], [133]: flags CF-15, CF-17, CF-03. [117]: docs/curation-log-2.md.
    expect(numbers(reviews.filter((r) => !byTitle.includes(r)))).toEqual([116, 117, 132, 133])
  })

  it('miss none that a relation cites and whose title names a review', () => {
    const named = data.references.filter((r) => cited.has(r.number) && /\b(?:review|overview)\b/i.test(r.title))
    expect(numbers(named.filter((r) => !r.review))).toEqual([])
  })

  it('are cited by relations', () => {
    expect(numbers(reviews).filter((n) => !cited.has(n))).toEqual([])
  })
})
