import { expect, it } from 'vitest'
import { dataHash } from '../../src/figure/dataHash.ts'
import { makeRecipe, stampRecipe } from '../../src/figure/makeRecipe.ts'
import { parseRecipe, recipeText } from '../../src/figure/recipe.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const recipe = makeRecipe(graph, { kind: 'storyline' }, { moved: { ivdd: [100.123, 20] } })

function problemsOf(text: string): readonly string[] {
  const read = parseRecipe(text)
  return read.ok ? [] : read.problems.map((p) => p.code)
}

it('reads back the very bytes it writes', () => {
  const text = recipeText(recipe)
  const read = parseRecipe(text)
  expect(read.ok && recipeText(read.value)).toBe(text)
})

it('keeps a recipe of 60 nodes within 4 kB', () => {
  const nodes = graph.data.nodes.slice(0, 60).map((n) => n.id)
  const edges = graph.data.assertions.slice(0, 67).map((a) => a.id)
  const moved = Object.fromEntries(nodes.slice(0, 20).map((id, i) => [id, [i * 3.25, i * 2.5] as const]))
  const text = recipeText(
    stampRecipe(graph, makeRecipe(graph, { kind: 'picked', nodes, edges: null }, { moved }), edges),
  )
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(4096)
})

it('refuses a recipe of a newer version and says which Exopath is needed', () => {
  const read = parseRecipe(recipeText(recipe).replace('"exopathFigure":1', '"exopathFigure":2'))
  expect(read.ok ? [] : read.problems.map((p) => [p.code, p.message])).toEqual([
    ['recipe-newer', 'The recipe has version 2; this Exopath reads up to 1. Open it with a newer Exopath.'],
  ])
})

it.each([
  ['no JSON', 'recipe-not-json', '<script>alert(1)</script>'],
  ['another object', 'recipe-none', '{"a":1}'],
  ['an unknown key', 'recipe-bad-field', recipeText(recipe).replace('"codes":', '"onload":"x","codes":')],
  ['markup as id', 'recipe-bad-field', recipeText(recipe).replace('"hidden":[]', '"hidden":["<img src=x>"]')],
  ['a place far off the page', 'recipe-bad-field', recipeText(recipe).replace('[100.12,20]', '[1e300,20]')],
  ['a million characters', 'recipe-too-long', `{"exopathFigure":1,"title":"${'x'.repeat(1_000_000)}"}`],
])('refuses %s', (_, code, text) => {
  expect(problemsOf(text)).toContain(code)
})

it('stamps the version and hash of the data it draws', () => {
  expect(recipe.data).toEqual({
    version: graph.data.dataset.version,
    date: graph.data.dataset.date,
    sha256: dataHash(graph),
  })
  expect(recipe.data.sha256).toMatch(/^[0-9a-f]{64}$/)
})

it('never lets a file reach a prototype', () => {
  const read = parseRecipe(recipeText(recipe).replace('"moved":{"ivdd"', '"moved":{"__proto__"'))
  expect(
    read.ok
      ? [
          Object.keys(read.value.moved),
          Object.getPrototypeOf(read.value.moved) === Object.prototype ||
            Object.getPrototypeOf(read.value.moved) === null,
        ]
      : [],
  ).toEqual([[], true])
})

it('keeps icons and compartments, and writes nothing of them where they are off', () => {
  const decorated = makeRecipe(graph, { kind: 'storyline' }, { icons: true, backdrop: true })
  const read = parseRecipe(recipeText(decorated))
  expect(read.ok && [read.value.icons, read.value.backdrop, recipeText(read.value)]).toEqual([
    true,
    true,
    recipeText(decorated),
  ])
  expect(recipeText({ ...decorated, icons: false, backdrop: false })).toBe(
    recipeText(makeRecipe(graph, { kind: 'storyline' })),
  )
})

it('reads a recipe from before there were icons as one without', () => {
  const read = parseRecipe(recipeText(recipe))
  expect(recipeText(recipe)).not.toMatch(/icons|backdrop/)
  expect(read.ok && [read.value.icons === true, read.value.backdrop === true]).toEqual([false, false])
})
