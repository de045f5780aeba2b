import { describe, expect, it } from 'vitest'
import { chipTagsThatFit, labelsThatFit } from '../../src/canvas/labelsThatFit.ts'
import { litLines } from '../../src/canvas/marked.ts'
import { pickIndex, pickTarget } from '../../src/canvas/pickTarget.ts'
import { buildScene } from '../../src/scene/buildScene.ts'
import { smallInput, withChips } from '../scene/smallScene.ts'

const scene = withChips()

describe('folded lines', () => {
  const lit = (hovered: string | null, focused: string | null = null): readonly string[] =>
    litLines(scene, { hovered, focused }).map((e) => e.id)

  it('come up while the pointer or the keyboard is on a node they touch, or on their chip, and leave with it', () => {
    expect(lit(null)).toEqual([])
    expect(lit('MSC-Exos')).toEqual(['whole', 'part'])
    expect(lit(null, 'IVDD')).toEqual(['whole'])
    expect(lit('chip')).toEqual(['whole'])
    expect(lit('more')).toEqual([])
    expect(lit('NLRP3')).toEqual(['part'])
    expect(lit('MSC')).toEqual([])
  })

  it('are no part of what the engine draws or a click finds', () => {
    const line = scene.folded.find((e) => e.id === 'whole')?.line
    const middle = { x: ((line?.start.x ?? 0) + (line?.end.x ?? 0)) / 2, y: 190 }
    expect(scene.edges.some((e) => e.id === 'whole')).toBe(false)
    expect(pickTarget(pickIndex(scene), middle, 1)).toBeNull()
  })
})

describe('chips on the canvas', () => {
  it('are found by a click, at every zoom at least 24 px high, before the lines behind them', () => {
    const index = pickIndex(scene)
    for (const zoom of [1, 0.5, 0.25])
      for (const chip of scene.chips) expect(pickTarget(index, chip, zoom)).toEqual({ kind: 'chip', id: chip.id })
    expect(pickTarget(pickIndex(buildScene(smallInput())), scene.chips[0] ?? { x: 0, y: 0 }, 1)).toBeNull()
  })

  it('keep their first words at 12 px on a small map where the names of nodes leave room', () => {
    const tags = chipTagsThatFit(scene, 0.6, labelsThatFit(scene, 0.6, new Set()))
    expect(tags.map((t) => t.chip.id)).toContain('chip')
    for (const tag of tags) expect(tag.fontSize * 0.6).toBeCloseTo(12, 6)
    expect(chipTagsThatFit(scene, 0.12, labelsThatFit(scene, 0.12, new Set())).length).toBeLessThan(scene.chips.length)
  })
})
