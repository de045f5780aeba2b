import { describe, expect, it } from 'vitest'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { preflight } from '../../src/figure/preflight.ts'
import { missingCharacters } from '../../src/scene/spareFont.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const line = (preset: string, width: string, title: string | null) =>
  preflight(
    graph,
    buildFigure(
      graph,
      makeRecipe(graph, { kind: 'mechanism', mechanism: 'mir21-pten-akt' }, { title, target: { preset, width } }),
    ),
  ).find(({ id }) => id === 'characters')

describe('characters that the font of figures lacks', () => {
  it.each([
    ['IL-1β, NF-κB, 5 µm, 2²', []],
    ['外泌体 e', ['外', '泌', '体']],
    ['エ e', ['エ']],
    ['a\u00A0b c', []],
  ])('in %j are %j', (text, missing) => {
    expect(missingCharacters(text)).toEqual(missing)
  })

  it('are said before a figure leaves: where they would be blank it fails, in a caption beside it they are told', () => {
    expect(line('slide-16x9', 'full', '外泌体 and the disc')).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('外 泌 体'),
    })
    expect(line('nature', 'double', '外泌体 and the disc')).toMatchObject({ status: 'warn' })
    expect(line('nature', 'double', null)).toMatchObject({ status: 'pass' })
  })
})
