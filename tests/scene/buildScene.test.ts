import { describe, expect, it } from 'vitest'
import { CERTAINTIES, RELATION_CLASSES } from '../../src/core/model/records.ts'
import { buildScene } from '../../src/scene/buildScene.ts'
import { CAP_HEIGHT, measureText } from '../../src/scene/measureText.ts'
import { flattenPath, pointAlong } from '../../src/scene/pathData.ts'
import { forcedTheme, grayTheme, monoTheme, screenTheme } from '../../src/scene/theme.ts'
import { insideOutline } from './insideOutline.ts'
import { edgeOf, LOOKS, PLAIN, smallInput, smallScene } from './smallScene.ts'

const withLook = (look: Partial<typeof PLAIN>, theme = screenTheme('light')) => {
  const input = smallInput({ theme })
  return edgeOf(
    buildScene({ ...input, edges: input.edges.map((edge) => ({ ...edge, look: { ...PLAIN, ...look } })) }),
    'e2',
  )
}

describe('edges of a Scene', () => {
  it('has a dot exactly when the data say direct, and a cross exactly when negated', () => {
    for (const look of LOOKS) {
      const edge = withLook(look)
      expect(edge.dot !== null).toBe(look.direct)
      expect(edge.mark !== null).toBe(look.negated || look.certainty === 'title-only')
      expect(edge.markGap !== null).toBe(edge.mark !== null)
    }
  })

  it('draws a negated claim as a plain line of associated, whatever its predicate', () => {
    for (const relationClass of RELATION_CLASSES) {
      expect(withLook({ relationClass, negated: true })).toMatchObject({
        relationClass: 'associated',
        head: null,
        stroke: '#717171',
      })
    }
  })

  it('dashes exactly the hedged, title-only and inferred lines, and widens those in vivo', () => {
    for (const certainty of CERTAINTIES) expect(withLook({ certainty }).dash === null).toBe(certainty === 'stated')
    expect([withLook({}).strokeWidth, withLook({ inVivo: true }).strokeWidth]).toEqual([2, 3])
  })

  it('keeps every head outside both nodes and starts every line on the silhouette', () => {
    const scene = smallScene()
    const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
    for (const edge of scene.edges) {
      const points = [...flattenPath(edge.head?.path ?? 'M0 0'), edge.line.start, edge.line.end]
      const outlines = [edge.source, edge.target].map((id) => nodes.get(id)?.outline ?? '')
      expect(
        outlines.every((outline) => outline !== '' && !points.some((point) => insideOutline(outline, point))),
      ).toBe(true)
    }
  })

  it('draws longer lines and wider dashes when the reader asks for more contrast', () => {
    const [plain, more] = [
      withLook({ certainty: 'hedged' }),
      withLook({ certainty: 'hedged' }, screenTheme('light', true)),
    ]
    expect(more.strokeWidth / plain.strokeWidth).toBe(1.5)
    expect((more.dash?.[0] ?? 0) / (plain.dash?.[0] ?? 1)).toBe(1.5)
  })
})

describe('a Scene', () => {
  it('is the same for the same input and shares nothing with it', () => {
    expect(smallScene()).toEqual(smallScene())
  })

  it('leaves out edges without a place or without both ends', () => {
    const input = smallInput()
    const scene = buildScene({ ...input, nodes: input.nodes.slice(0, 3) })
    expect(scene.edges.map((edge) => edge.id)).toEqual(['e0', 'e1'])
  })

  it('carries states without changing any geometry', () => {
    const input = smallInput()
    const state = { dimmed: true, selected: true, onPath: true }
    const changed = buildScene({
      ...input,
      nodes: input.nodes.map((n) => ({ ...n, state })),
      edges: input.edges.map((e) => ({ ...e, state })),
    })
    const strip = (scene: ReturnType<typeof buildScene>) => ({
      nodes: scene.nodes.map((n) => ({ ...n, state: null })),
      edges: scene.edges.map((e) => ({ ...e, state: null })),
    })
    expect(strip(changed)).toEqual(strip(buildScene(input)))
    expect(changed.nodes.every((n) => n.state.dimmed && n.state.selected && n.state.onPath)).toBe(true)
    expect(changed.emphasis).toMatchObject({ dimOpacity: 0.22, selectedWidth: 3, underlayWidth: 14, haloWidth: 5 })
  })

  it('puts step numbers on their line, ringed in its colour, off nodes, heads and each other', () => {
    const input = smallInput()
    const scene = buildScene({ ...input, edges: input.edges.map((edge, i) => ({ ...edge, step: i + 1 })) })
    expect(scene.badges.map((badge) => badge.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    for (const badge of scene.badges) {
      expect(badge.radius).toBe(9)
      const own = scene.edges.find((edge) => edge.id === badge.edge)
      if (own === undefined) throw new Error('A number without a line')
      expect(
        Math.min(
          ...Array.from({ length: 201 }, (_, i) => pointAlong(own.line, i / 200)).map((p) =>
            Math.hypot(p.x - badge.at.x, p.y - badge.at.y),
          ),
        ),
      ).toBeLessThan(badge.radius + 3)
      expect(badge.stroke).toBe(own.stroke)
      for (const node of scene.nodes) {
        const dx = Math.max(0, Math.abs(badge.at.x - node.x) - node.width / 2)
        const dy = Math.max(0, Math.abs(badge.at.y - node.y) - node.height / 2)
        expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(badge.radius)
      }
      for (const edge of scene.edges) {
        for (const point of flattenPath(edge.head?.path ?? 'M-99 -99'))
          expect(Math.hypot(point.x - badge.at.x, point.y - badge.at.y)).toBeGreaterThanOrEqual(badge.radius - 0.01)
      }
    }
  })

  it('shows type codes on demand and always in gray, mono and forced colours', () => {
    const forced = forcedTheme({
      canvas: '#000000',
      canvasText: '#FFFFFF',
      highlight: '#00FF00',
      highlightText: '#000000',
    })
    const codes = (change: Parameters<typeof smallScene>[0]) =>
      smallScene(change).nodes.map((node) => node.code?.lines[0] ?? null)
    const all = ['SRC', 'EXO', 'miR', 'GENE', 'PATH', 'PROC', 'OUT', 'CARG']
    expect(codes({}).every((code) => code === null)).toBe(true)
    expect(codes({ showCodes: true })).toEqual(all)
    for (const theme of [grayTheme(), monoTheme(), forced]) expect(codes({ theme })).toEqual(all)
  })

  it('codes a cargo and a factor differently, though they share a silhouette', () => {
    const input = smallInput()
    const code = (kind: 'cargo' | 'factor' | 'intervention') =>
      buildScene({
        ...input,
        showCodes: true,
        nodes: input.nodes.map((n) => ({ ...n, kind: n.kind === 'cargo' ? kind : n.kind })),
      }).nodes.at(-1)?.code?.lines
    expect([code('cargo'), code('factor'), code('intervention')]).toEqual([['CARG'], ['FAC'], ['FAC']])
  })

  it('uses exactly two colours in mono line art', () => {
    const used = new Set(JSON.stringify(smallScene({ theme: monoTheme() })).match(/#[0-9A-Fa-f]{6}/g))
    expect([...used].toSorted()).toEqual(['#000000', '#FFFFFF'])
  })

  it('names each lane with the classes and counts of its nodes', () => {
    expect(smallScene().lanes[2]).toMatchObject({ id: 'cargo', label: 'Cargo', classes: ['mirna', 'factor'], count: 2 })
  })
})

describe('texts beside lines', () => {
  it('say once what two lines of one node share, where both run past the words', () => {
    const input = smallInput()
    const [first] = input.edges
    if (first === undefined) throw new Error('The fixture has no edges')
    const pair = ['up', 'low'].map((id) => ({ ...first, id, label: 'N-Exos only' }))
    const route = (y: number) => ({
      start: { x: 118, y: 60 + y / 4 },
      controls: [
        { x: 140, y: 60 + y / 4 },
        { x: 140, y: 260 + y },
        { x: 600, y: 260 + y },
        { x: 600, y: 60 + y / 4 },
      ],
      end: { x: 212, y: 60 + y / 4 },
    })
    const labels = (apart: number) =>
      buildScene({
        ...input,
        edges: pair,
        layout: {
          ...input.layout,
          routes: new Map([
            ['up', route(0)],
            ['low', route(apart)],
          ]),
        },
      }).edges.flatMap((e) => e.label?.lines.join(' ') ?? [])
    expect(labels(24)).toEqual(['both: N-Exos only'])
    expect(labels(90)).toEqual(['N-Exos only', 'N-Exos only'])
  })

  it('stand clear of nodes, heads, numbers and each other, in two lines where one is too wide', () => {
    const input = smallInput()
    const scene = buildScene({
      ...input,
      edges: input.edges.map((edge, i) => ({ ...edge, label: i === 3 ? 'N-Exos only' : '12', step: i + 1 })),
    })
    const labels = scene.edges.flatMap((edge) => (edge.label === null ? [] : [{ id: edge.id, ...edge.label }]))
    expect(labels).toHaveLength(7)
    expect(labels.find((label) => label.id === 'e3')?.lines).toEqual(['N-Exos', 'only'])
    const boxes = labels.map((label) => {
      const width = Math.max(...label.lines.map((line) => measureText(line, { size: label.size })))
      const middle = label.y - (CAP_HEIGHT * label.size) / 2 + ((label.lines.length - 1) * label.size) / 2
      return { x: label.x, y: middle, width, height: label.size * label.lines.length }
    })
    const others = [...scene.nodes, ...scene.badges.map((badge) => ({ ...badge.at, width: 18, height: 18 }))]
    const touching = boxes.filter((a, i) =>
      [...others, ...boxes.slice(i + 1)].some(
        (b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
      ),
    )
    expect(touching).toEqual([])
  })
})
