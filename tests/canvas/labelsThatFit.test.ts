import { describe, expect, it } from 'vitest'
import { labelsKeepSize, labelsThatFit, MIN_LABEL } from '../../src/canvas/labelsThatFit.ts'
import { smallScene } from '../scene/smallScene.ts'

const scene = smallScene()
// The same nodes, crowded: a third of the distance between them.
const crowded = { ...scene, nodes: scene.nodes.map((node) => ({ ...node, x: node.x / 3, y: node.y / 3 })) }

describe('labels on a small map (UX-04)', () => {
  it('keep their own size down to 12 px on screen', () => {
    expect([labelsKeepSize(scene, 1), labelsKeepSize(scene, 12 / 13), labelsKeepSize(scene, 0.9)]).toEqual([true, true, false])
  })

  it('stay in their boxes down to 11 px on a map of many nodes, where plates would cover neighbours', () => {
    const many = { ...scene, nodes: Array.from({ length: 50 }, () => scene.nodes[0]).filter((node) => node !== undefined) }
    expect([labelsKeepSize(many, 11 / 13), labelsKeepSize(many, 0.83)]).toEqual([true, false])
  })

  it.each([0.9, 0.6, 0.4, 0.2])('are 12 px and never touch at zoom %d', (zoom) => {
    const tags = labelsThatFit(crowded, zoom, new Set())
    expect(tags.length).toBeGreaterThan(0)
    expect(tags.every((tag) => Math.abs(tag.fontSize * zoom - MIN_LABEL) < 1e-9)).toBe(true)
    const touching = tags.flatMap((a, i) => tags.slice(i + 1).filter((b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2))
    expect(touching).toEqual([])
  })

  it('become fewer, hubs first, and what the reader is on always has one', () => {
    const shown = (zoom: number, urgent: readonly string[] = []) => labelsThatFit(crowded, zoom, new Set(urgent)).map((tag) => tag.node.id)
    expect(shown(0.2).length).toBeLessThan(shown(0.9).length)
    expect(shown(0.1)[0]).toBe('NP cell pyroptosis')
    expect(shown(0.1, ['mRNA'])[0]).toBe('mRNA')
  })
})
