import { describe, expect, it } from 'vitest'
import { labelsKeepSize, labelsThatFit, MIN_LABEL, moreTagsThatFit } from '../../src/canvas/labelsThatFit.ts'
import { tellingMore } from '../../src/canvas/marked.ts'
import { chainOf } from '../../src/scene/chainOf.ts'
import { flattenPath } from '../../src/scene/pathData.ts'
import { buildScene } from '../../src/scene/buildScene.ts'
import { smallInput, smallScene } from '../scene/smallScene.ts'

const scene = smallScene()
// The same nodes, crowded: a third of the distance between them.
const crowded = { ...scene, nodes: scene.nodes.map((node) => ({ ...node, x: node.x / 3, y: node.y / 3 })) }

describe('labels on a small map (UX-04)', () => {
  it('keep their own size down to 12 px on screen', () => {
    expect([labelsKeepSize(scene, 1), labelsKeepSize(scene, 12 / 13), labelsKeepSize(scene, 0.9)]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('stay in their boxes down to 11 px on a map of many nodes, where plates would cover neighbours', () => {
    const many = {
      ...scene,
      nodes: Array.from({ length: 50 }, () => scene.nodes[0]).filter((node) => node !== undefined),
    }
    expect([labelsKeepSize(many, 11 / 13), labelsKeepSize(many, 0.83)]).toEqual([true, false])
  })

  it.each([0.9, 0.6, 0.4, 0.2])('are 12 px and never touch at zoom %d', (zoom) => {
    const tags = labelsThatFit(crowded, zoom, new Set())
    expect(tags.length).toBeGreaterThan(0)
    expect(tags.every((tag) => Math.abs(tag.fontSize * zoom - MIN_LABEL) < 1e-9)).toBe(true)
    const touching = tags.flatMap((a, i) =>
      tags
        .slice(i + 1)
        .filter(
          (b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
        ),
    )
    expect(touching).toEqual([])
  })

  it('become fewer, hubs first, and what the reader is on always has one', () => {
    const shown = (zoom: number, urgent: readonly string[] = []) =>
      labelsThatFit(crowded, zoom, new Set(urgent)).map((tag) => tag.node.id)
    expect(shown(0.2).length).toBeLessThan(shown(0.9).length)
    expect(shown(0.1)[0]).toBe('NP cell pyroptosis')
    expect(shown(0.1, ['mRNA'])[0]).toBe('mRNA')
    expect(labelsThatFit(crowded, 0.1, new Set(), new Set(['mRNA']))[0]?.node.id).toBe('mRNA')
  })
})

describe('counts of relations that are not drawn', () => {
  const input = smallInput()
  const counted = (onDemand: boolean, selected: string | null = null) =>
    buildScene({
      ...input,
      nodes: input.nodes.map((node, i) => ({
        ...node,
        more: i,
        moreOnDemand: onDemand,
        state: { dimmed: false, onPath: false, selected: node.id === selected },
      })),
    })
  const nothing = { hovered: null, focused: null, chain: null }
  const told = (...of: Parameters<typeof tellingMore>) => tellingMore(...of).map((node) => node.more?.lines[0])

  it('stand at every node that has some, or only where the reader is', () => {
    expect(told(counted(false), nothing)).toEqual(['+1', '+2', '+3', '+4', '+5', '+6', '+7'])
    expect(told(counted(true), nothing)).toEqual([])
    expect(told(counted(true, 'IVDD'), { ...nothing, hovered: 'MSC-Exos', focused: 'miR-410' })).toEqual([
      '+1',
      '+2',
      '+6',
    ])
  })

  it('keep quiet on what is faint', () => {
    const all = counted(false)
    expect(told(all, { ...nothing, hovered: 'mRNA', chain: chainOf(all, 'mRNA') })).toEqual(['+5', '+6', '+7'])
  })

  it('stand outside the lower right corner at the size of names', () => {
    for (const { more, outline, x, y, width, height } of counted(false).nodes.slice(1)) {
      if (more === null) throw new Error('The fixture lost a count')
      expect(more.size).toBeGreaterThanOrEqual(12)
      const edge = Math.max(
        ...flattenPath(outline)
          .filter((p) => p.y > y + height / 2 - 1)
          .map((p) => p.x),
      )
      expect(more.x).toBeGreaterThan(edge)
      expect(more.x).toBeLessThan(Math.min(edge + 14, x + width / 2 + 5))
      expect(Math.abs(more.y - (y + height / 2))).toBeLessThan(height / 4)
    }
  })

  it('are 12 px on a small map and touch nothing, but the one the reader is on is always there', () => {
    const all = counted(false)
    const close = { ...all, nodes: all.nodes.map((node) => ({ ...node, x: node.x / 1.9, y: node.y / 1.9 })) }
    const labels = labelsThatFit(close, 0.5, new Set())
    const tags = moreTagsThatFit(close, close.nodes, 0.5, labels, [], new Set())
    expect(tags.length).toBeLessThan(7)
    expect(tags.every((tag) => Math.abs(tag.fontSize * 0.5 - MIN_LABEL) < 1e-9)).toBe(true)
    const boxes = [...tags, ...labels]
    expect(
      boxes.filter((a, i) =>
        boxes.some(
          (b, j) =>
            i !== j && Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
        ),
      ),
    ).toEqual([])
    const left = close.nodes.find((node) => node.more !== null && !tags.some((tag) => tag.node === node))
    expect(
      moreTagsThatFit(close, close.nodes, 0.5, labels, [], new Set([left?.id ?? ''])).map((tag) => tag.node),
    ).toContain(left)
  })

  it.each([0.9, 0.6, 0.4, 0.2])('cover no other node that has a label of its own at zoom %d', (zoom) => {
    const tags = labelsThatFit(crowded, zoom, new Set())
    const over = tags.flatMap((tag) =>
      tags.filter(
        ({ node }) =>
          node !== tag.node &&
          Math.abs(tag.x - node.x) < (tag.width + node.width) / 2 &&
          Math.abs(tag.y - node.y) < (tag.height + node.height) / 2,
      ),
    )
    expect(over).toEqual([])
  })

  it('stand beside a node too small for them where there is room, and leave its shape to be seen', () => {
    const [node] = scene.nodes
    const alone = { ...scene, edges: [], nodes: node === undefined ? [] : [node] }
    const [tag] = labelsThatFit(alone, 0.3, new Set())
    expect(tag?.plate).toBe(true)
    expect(Math.abs((tag?.y ?? 0) - (node?.y ?? 0))).toBeGreaterThanOrEqual(
      ((tag?.height ?? 0) + (node?.height ?? 0)) / 2,
    )
  })

  it('are found once for all frames of a pan', () => {
    expect(labelsThatFit(crowded, 0.4, new Set())).toBe(labelsThatFit(crowded, 0.4, new Set()))
    expect(labelsThatFit(crowded, 0.4, new Set(['mRNA']))).not.toBe(labelsThatFit(crowded, 0.4, new Set()))
  })
})
