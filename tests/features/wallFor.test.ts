import { describe, expect, it } from 'vitest'
import { wallFor } from '../../src/features/teach/present/wallFor.ts'

describe('the wall a slide is laid out for', () => {
  it.each([
    ['a hall', 1920, 1080, { width: 1920, height: 1080, scale: 1 }],
    ['a picture of it', 480, 270, { width: 1920, height: 1080, scale: 0.25 }],
    ['an old projector, higher than wide screens', 960, 720, { width: 1920, height: 1440, scale: 0.5 }],
    ['a wide wall', 2400, 1080, { width: 2400, height: 1080, scale: 1 }],
  ])('of %s keeps its shape', (_, width, height, wall) => {
    expect(wallFor({ width, height })).toEqual(wall)
  })

  it('is the same for screens of about its shape, and never larger than they are', () => {
    const { scale, ...wall } = wallFor({ width: 1366, height: 768 })
    expect(wall).toEqual({ width: 1920, height: 1080 })
    expect([scale * 1920 <= 1366, scale * 1080 <= 768]).toEqual([true, true])
  })
})
