import { describe, expect, it } from 'vitest'
import { didYouMean, nearestName } from '../../src/core/data/nearestName.ts'

describe('nearestName', () => {
  it('finds the name one slip away', () => {
    expect(nearestName('nrlp3', ['pten', 'nlrp3', 'atf6'])).toBe('nlrp3')
  })

  it('says nothing when no name is near', () => {
    expect(nearestName('hippopotamus', ['pten', 'nlrp3'])).toBeNull()
    expect(didYouMean('hippopotamus', ['pten'])).toBe('')
  })

  it('asks in words', () => {
    expect(didYouMean('represes', ['promotes', 'represses'])).toBe(' Did you mean represses?')
  })
})
