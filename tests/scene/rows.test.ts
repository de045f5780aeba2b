import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import { sceneGroups } from '../../src/figure/sceneMarks.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { measureQuality } from '../../src/layout/measureQuality.ts'
import { MAP_ROOMS, mapSizing, standingInput } from '../../src/scene/mapLayout.ts'
import type { MapRoom } from '../../src/scene/mapLayout.ts'
import { measureText } from '../../src/scene/measureText.ts'
import { walkLine } from '../../src/scene/pathData.ts'
import { sceneOfAnswer } from '../../src/scene/sceneOfAnswer.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const graph = shippedGraph()
const rows = graph.data.storyline.rows
const rooms = Object.keys(MAP_ROOMS).filter((name): name is MapRoom => name in MAP_ROOMS)

describe.each(rooms)('the storyline in its %s room', (room) => {
  const input = standingInput(graph, FIRST_VIEW, null, room)
  const layout = layoutLanes(input)
  const answer = applyQuery(graph, FIRST_VIEW, null)
  const scene = sceneOfAnswer(graph, answer, layout, {
    theme: screenTheme('light'),
    sizing: mapSizing(answer.nodes.length, MAP_ROOMS[room].width),
  })
  const titles = scene.extras.flatMap((mark) => (mark.kind === 'text' && mark.role === 'row-title' ? [mark.text] : []))

  it('has each mechanism on one level, in the order of the data, its chain straight', () => {
    const levels = rows.map((row) => [...new Set(row.nodes.map((id) => layout.nodes.get(id)?.y))])
    expect(levels.map((level) => level.length)).toEqual(rows.map(() => 1))
    expect(levels.flat().toSorted((a = 0, b = 0) => a - b)).toEqual(levels.flat())
    const chains = rows.flatMap((row) =>
      row.nodes.slice(1).map((to, i) => scene.edges.find((e) => e.source === row.nodes[i] && e.target === to)),
    )
    expect(chains.map((edge) => edge?.line.controls)).toEqual(chains.map(() => []))
  })

  it('names each row at its beginning at 12 px or larger, clear of nodes and lines, in every file', () => {
    const said = rows.map((row) => row.title ?? graph.data.mechanisms.find((m) => m.id === row.mechanism)?.title)
    expect(titles.map((text) => text.lines.join(' '))).toEqual(said)
    const boxes = titles.map(({ lines, x, y, size, lineHeight }) => {
      const width = Math.max(...lines.map((line) => measureText(line, { size, weight: 700 })))
      return { left: x - width / 2, right: x + width / 2, top: y - size, bottom: y + (lines.length - 1) * lineHeight }
    })
    for (const box of boxes) {
      expect(
        scene.nodes.filter(
          (n) =>
            n.x - n.width / 2 < box.right &&
            n.x + n.width / 2 > box.left &&
            n.y - n.height / 2 < box.bottom &&
            n.y + n.height / 2 > box.top,
        ),
      ).toEqual([])
      expect(
        scene.edges.filter((e) =>
          walkLine(e.line).some((p) => p.x > box.left && p.x < box.right && p.y > box.top && p.y < box.bottom),
        ),
      ).toEqual([])
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0)
    }
    expect(titles.every((text) => text.size >= 12)).toBe(true)
    expect(sceneGroups(scene).filter((group) => group.title === 'row-title')).toHaveLength(rows.length)
  })

  it('crosses lines once at most and passes no box', () => {
    const quality = measureQuality(layout, input.edges)
    expect(quality).toMatchObject({ nodeHits: 0, nodeOverlaps: 0, missing: 0 })
    expect(quality.crossings).toBeLessThanOrEqual(1)
  })
})
