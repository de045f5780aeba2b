import { describe, expect, it } from 'vitest'
import { CERTAINTIES, RELATION_CLASSES } from '../../src/core/model/records.ts'
import {
  dotRadius,
  headShape,
  headSize,
  lineCut,
  lineStyle,
  midMark,
  type EdgeLook,
} from '../../src/scene/edgeGlyph.ts'
import { flattenPath, parsePath } from '../../src/scene/pathData.ts'
import { figureSizing, SCREEN_SIZING, type Sizing } from '../../src/scene/sizing.ts'
import { PLAIN } from './smallScene.ts'

const FIGURES = [figureSizing(7, 0.75), figureSizing(6, 0.5), figureSizing(8, 1)]
const head = (look: Partial<EdgeLook>) =>
  headShape({ ...PLAIN, ...look }, { x: 100, y: 50 }, 1, 0, 2, 2, '#111111', '#FFFFFF')

describe('heads (NOT-01)', () => {
  it('ends a raising line in a filled triangle with its tip at the end', () => {
    const shape = head({ relationClass: 'activates' })
    expect(shape).toMatchObject({ fill: '#111111', stroke: null })
    expect(flattenPath(shape?.path ?? '')).toHaveLength(3)
    expect(flattenPath(shape?.path ?? '')[0]).toEqual({ x: 100, y: 50 })
  })

  it('ends a lowering line in a bar across it, wider than any arrow', () => {
    const shape = head({ relationClass: 'inhibits' })
    const points = flattenPath(shape?.path ?? '')
    const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)]
    expect(shape).toMatchObject({ fill: '#111111', stroke: null })
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(4 * (Math.max(...xs) - Math.min(...xs)))
    expect(headSize('inhibits', 2, 2).width).toBeGreaterThan(headSize('activates', 2, 2).width)
  })

  it('ends a line of unstated direction in an open diamond, a transfer in an open vee, an association in nothing', () => {
    expect(head({ relationClass: 'modulates' })).toMatchObject({ fill: '#FFFFFF', stroke: '#111111' })
    expect(flattenPath(head({ relationClass: 'modulates' })?.path ?? '')).toHaveLength(4)
    const vee = head({ relationClass: 'transfers' })
    expect(vee).toMatchObject({ fill: null, stroke: '#111111' })
    expect(parsePath(vee?.path ?? '').map((command) => command[0])).toEqual(['M', 'L', 'L'])
    expect(head({ relationClass: 'associated' })).toBeNull()
  })

  it('draws five different heads and cuts the line back inside each', () => {
    expect(new Set(RELATION_CLASSES.map((relationClass) => JSON.stringify(head({ relationClass })))).size).toBe(5)
    for (const cls of RELATION_CLASSES)
      for (const width of [2, 4])
        expect(lineCut(cls, width, 2)).toBeLessThanOrEqual(headSize(cls, width, 2).length + 0.01)
  })
})

describe('lines', () => {
  it('is solid when stated, dashed when hedged or only in a title, round-dotted when inferred (NOT-02)', () => {
    const styles = CERTAINTIES.map((certainty) => lineStyle({ ...PLAIN, certainty }, SCREEN_SIZING))
    expect(styles).toEqual([
      { width: 2, dash: null, cap: 'butt' },
      { width: 2, dash: [7, 4], cap: 'butt' },
      { width: 2, dash: [7, 4], cap: 'butt' },
      { width: 2, dash: [0.1, 5], cap: 'round' },
    ])
  })

  it('uses the dashes of FIG-06 at a base line of 0.75 pt and scales them with it', () => {
    const dash = (base: number, certainty: EdgeLook['certainty']) =>
      lineStyle({ ...PLAIN, certainty }, figureSizing(7, base)).dash
    expect([dash(0.75, 'hedged'), dash(0.75, 'inferred')]).toEqual([
      [3, 2],
      [0.1, 2.4],
    ])
    expect(dash(1.5, 'hedged')).toEqual([6, 4])
  })

  it('is 3 px wide in vivo and 2 px otherwise on screen, and exactly twice as wide in every figure', () => {
    const width = (sizing: Sizing, certainty: EdgeLook['certainty'], inVivo: boolean): number =>
      lineStyle({ ...PLAIN, certainty, inVivo }, sizing).width
    for (const certainty of CERTAINTIES) {
      expect([width(SCREEN_SIZING, certainty, true), width(SCREEN_SIZING, certainty, false)]).toEqual([3, 2])
      for (const sizing of FIGURES) expect(width(sizing, certainty, true) / width(sizing, certainty, false)).toBe(2)
    }
  })

  it('gives the source dot at least 1.9 times the line width (NOT-04)', () => {
    for (const width of [0.5, 1, 2, 4])
      for (const base of [0.5, 1, 2]) expect(2 * dotRadius(width, base)).toBeGreaterThanOrEqual(1.9 * width)
  })

  it('marks only a negated line with a cross and only a title-only line with a quotation mark', () => {
    const at = { x: 0, y: 0 }
    const mark = (look: Partial<EdgeLook>) => midMark({ ...PLAIN, ...look }, at, 2, '#111111', '#FFFFFF')?.mark ?? null
    for (const certainty of ['stated', 'hedged', 'inferred'] as const) expect(mark({ certainty })).toBeNull()
    expect(mark({ negated: true })?.path).toBe('M-4.8 -4.8L4.8 4.8M-4.8 4.8L4.8 -4.8')
    const quote = mark({ certainty: 'title-only' })
    expect(quote).toMatchObject({ fill: '#111111', stroke: null })
    expect(parsePath(quote?.path ?? '').filter(([letter]) => letter === 'M')).toHaveLength(2)
  })

  it('has no straight stroke across the line in the mark of a title, as a bar that lowers has, and stays on its patch', () => {
    const { mark, gap } = midMark({ ...PLAIN, certainty: 'title-only' }, { x: 0, y: 0 }, 2, '#111111', '#FFFFFF') ?? {}
    expect(parsePath(mark?.path ?? '').map(([letter]) => letter)).not.toContain('L')
    const reach = (path: string): number => Math.max(...flattenPath(path).map((p) => Math.hypot(p.x, p.y)))
    expect(reach(mark?.path ?? '')).toBeLessThan(reach(gap?.path ?? ''))
  })
})
