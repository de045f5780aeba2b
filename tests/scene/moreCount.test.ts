import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import { sceneToSvg } from '../../src/figure/sceneToSvg.ts'
import { chainOf } from '../../src/scene/chainOf.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { laneInput, sceneOfAnswer } from '../../src/scene/sceneOfAnswer.ts'
import { SCREEN_SIZING } from '../../src/scene/sizing.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const graph = shippedGraph()
const answer = applyQuery(graph, FIRST_VIEW, null)
const layout = layoutLanes(laneInput(graph, answer, SCREEN_SIZING))
const drawn = (showMore?: boolean) =>
  sceneOfAnswer(graph, answer, layout, {
    theme: screenTheme('light'),
    sizing: SCREEN_SIZING,
    ...(showMore === undefined ? {} : { showMore }),
  })

describe('the first view', () => {
  it('counts at each node the relations that are not on the map, told only on demand unless all are asked for', () => {
    const scene = drawn()
    expect(scene.nodes.some((node) => node.more !== null)).toBe(true)
    for (const node of scene.nodes)
      expect(node.more?.lines ?? []).toEqual(answer.more.has(node.id) ? [`+${answer.more.get(node.id)}`] : [])
    expect([
      scene.nodes.every((node) => node.moreOnDemand),
      drawn(true).nodes.some((node) => node.moreOnDemand),
    ]).toEqual([true, false])
  })

  it('leaves the counts out of its figure', () => {
    expect(sceneToSvg(drawn(true), { title: 'Map', desc: 'Map' })).not.toMatch(/>\+\d+</)
  })

  it('has every node from which a line leads on to the disease in the chain of the disease', () => {
    const scene = drawn()
    const chain = chainOf(scene, 'ivdd')
    const leadsOn = (id: string, seen: ReadonlySet<string> = new Set()): boolean =>
      id === 'ivdd' ||
      scene.edges.some(
        (edge) => edge.source === id && !seen.has(edge.target) && leadsOn(edge.target, new Set([...seen, id])),
      )
    expect([...(chain?.nodes ?? [])].toSorted()).toEqual(
      scene.nodes
        .map((node) => node.id)
        .filter((id) => leadsOn(id))
        .toSorted(),
    )
    expect(chain?.nodes.size).toBeGreaterThan(5)
  })
})
