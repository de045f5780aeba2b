import { describe, expect, it } from 'vitest'
import { pathRect, rectDistance, textRect, type Rect } from '../../src/figure/box.ts'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { preflight } from '../../src/figure/preflight.ts'
import type { FigureRecipe } from '../../src/figure/recipe.ts'
import { sceneGroups } from '../../src/figure/sceneMarks.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const of = (mechanism: string, changes: Partial<FigureRecipe> = {}): Figure =>
  buildFigure(graph, makeRecipe(graph, { kind: 'mechanism', mechanism }, changes))
const single = { preset: 'nature', width: 'single' } as const

/** Room of the legend, and of all that is drawn besides. */
function rooms({ scene }: Figure): { readonly legend: Rect; readonly drawn: readonly Rect[] } {
  const rects = (part: Figure['scene']['extras']): readonly Rect[] =>
    part.flatMap((mark) => (mark.kind === 'text' ? textRect(mark.text) : (pathRect(mark.shape.path) ?? [])))
  const all = rects(scene.extras.filter((mark) => mark.role === 'legend'))
  const legend = {
    left: Math.min(...all.map((r) => r.left)),
    right: Math.max(...all.map((r) => r.right)),
    top: Math.min(...all.map((r) => r.top)),
    bottom: Math.max(...all.map((r) => r.bottom)),
  }
  const drawn = sceneGroups({ ...scene, extras: scene.extras.filter((mark) => mark.role !== 'legend') }).flatMap(
    (group) =>
      group.marks.flatMap((mark) => (mark.kind === 'text' ? textRect(mark.text) : (pathRect(mark.shape.path) ?? []))),
  )
  return { legend, drawn }
}

describe('where the legend stands', () => {
  it('below the drawing when asked, whatever room there is beside it', () => {
    const { legend, drawn } = rooms(of('mir532-rassf5', { target: single, legend: 'bottom' }))
    expect(legend.top).toBeGreaterThan(Math.max(...drawn.map((r) => r.bottom)))
  })

  it('at the right when asked, beside everything drawn', () => {
    const { legend, drawn } = rooms(of('mir532-rassf5', { target: single, legend: 'right' }))
    expect(legend.left).toBeGreaterThan(Math.max(...drawn.map((r) => r.right)))
  })

  it('where the figure becomes lowest when nothing is asked: beside a narrow chain, below a wide one', () => {
    const narrow = of('mir532-rassf5', { target: single })
    expect(narrow.heightMm).toBe(
      Math.min(
        ...(['bottom', 'right'] as const).map((legend) => of('mir532-rassf5', { target: single, legend }).heightMm),
      ),
    )
    expect(rooms(narrow).legend.left).toBeGreaterThan(Math.max(...rooms(narrow).drawn.map((r) => r.right)))
    const { legend, drawn } = rooms(of('mir21-pten-akt'))
    expect(legend.top).toBeGreaterThan(Math.max(...drawn.map((r) => r.bottom)))
  })

  it.each(graph.data.mechanisms.filter((_, i) => i % 4 === 0).map((m) => m.id))(
    'never higher than below, nor on the drawing: %s',
    (mechanism) => {
      for (const target of [single, { preset: 'nature', width: 'double' }] as const) {
        const figure = of(mechanism, { target })
        if (figure.fit.answer !== 'ok') continue
        expect(figure.heightMm).toBeLessThanOrEqual(of(mechanism, { target, legend: 'bottom' }).heightMm)
        expect(preflight(graph, figure).filter(({ id, status }) => id === 'overlap' && status === 'fail')).toEqual([])
      }
    },
  )

  it('at the right where that is too narrow is refused in words, with the change that helps', () => {
    const figure = of('cesc-pi3k-akt-autophagy', { target: { mm: 60 }, legend: 'right' })
    expect(figure.fit.answer).not.toBe('ok')
    const fix = preflight(graph, of('mir21-pten-akt', { target: { mm: 60 }, legend: 'right' })).find(
      ({ id }) => id === 'fit',
    )
    expect([fix?.status, fix?.fix?.label]).toEqual(['fail', 'Put the legend where it fits'])
  })

  it('on a drawing fails the check that nothing touches', () => {
    const figure = of('mir21-pten-akt')
    const { legend, drawn } = rooms(figure)
    const up = legend.top - (drawn.find((r) => rectDistance(r, legend) > 0)?.top ?? 0)
    const extras = figure.scene.extras.map((mark) =>
      mark.role === 'legend' && mark.kind === 'text' ? { ...mark, text: { ...mark.text, y: mark.text.y - up } } : mark,
    )
    expect(
      preflight(graph, { ...figure, scene: { ...figure.scene, extras } }).find(({ id }) => id === 'overlap')?.status,
    ).toBe('fail')
  })
})
