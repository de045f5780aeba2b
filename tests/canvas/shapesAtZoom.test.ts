import { describe, expect, it } from 'vitest'
import { shapesAtZoom } from '../../src/canvas/shapesAtZoom.ts'
import { smallScene } from '../scene/smallScene.ts'

const edge = smallScene().edges.find((e) => e.head !== null && !e.inVivo && !e.state.onPath && !e.state.selected)

describe('the head of a line', () => {
  it('is left out where it would be less than 5 px long, and kept on what is selected', () => {
    if (edge === undefined) throw new Error('the small scene has no plain line with a head')
    const hasHead = (zoom: number, selected = false): boolean =>
      shapesAtZoom({ ...edge, state: { ...edge.state, selected } }, zoom).some((shape) => shape === edge.head)
    expect([hasHead(1), hasHead(0.6), hasHead(0.2), hasHead(0.2, true)]).toEqual([true, true, false, true])
  })
})
