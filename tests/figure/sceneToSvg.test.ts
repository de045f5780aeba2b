import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { escapeXml, sceneToSvg } from '../../src/figure/sceneToSvg.ts'
import { grayTheme, monoTheme, screenTheme } from '../../src/scene/theme.ts'
import { matchGolden } from '../golden/matchGolden.ts'
import { nodeId, smallInput, smallScene } from '../scene/smallScene.ts'
import { buildScene } from '../../src/scene/buildScene.ts'

const OPTIONS = { title: 'A small map', desc: 'Eight nodes, seven relations.' }
const PATH = { dimmed: false, selected: false, onPath: true }

function pathScene() {
  const input = smallInput()
  return buildScene({
    ...input,
    nodes: input.nodes.map((node, i) => ({
      ...node,
      state: i > 0 && i < 4 ? PATH : { ...PATH, onPath: false, dimmed: true },
    })),
    edges: input.edges.map((edge, i) =>
      i === 1 || i === 2
        ? { ...edge, step: i, state: { ...PATH, selected: i === 2 } }
        : { ...edge, state: { ...PATH, onPath: false, dimmed: true } },
    ),
  })
}

describe('the SVG of a Scene', () => {
  it.each([
    ['small-scene.svg', () => smallScene()],
    ['small-scene-dark.svg', () => smallScene({ theme: screenTheme('dark') })],
    ['small-scene-mono.svg', () => smallScene({ theme: monoTheme() })],
    ['small-scene-gray.svg', () => smallScene({ theme: grayTheme() })],
    ['small-path.svg', pathScene],
  ])('is drawn as the golden file %s shows', (name, scene) => {
    expect(matchGolden(name, sceneToSvg(scene(), OPTIONS))).toBe('same')
  })

  it('is well-formed, an image with a name, and has one titled group per node and edge', () => {
    const svg = sceneToSvg(smallScene(), OPTIONS)
    expect(XMLValidator.validate(svg)).toBe(true)
    const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg)
    expect(root).toMatchObject({
      '@_role': 'img',
      '@_aria-labelledby': 'figure-title figure-desc',
      '@_width': '1200px',
      '@_viewBox': '0 0 1200 220',
    })
    expect(root.title['#text']).toBe('A small map')
    expect(svg.match(/<g id="node-[^"]+"><title>/g)).toHaveLength(8)
    expect(svg.match(/<g id="edge-[^"]+"><title>/g)).toHaveLength(7)
  })

  it('stays within the subset every renderer draws (FIG-40)', () => {
    for (const scene of [smallScene(), pathScene()]) {
      expect(sceneToSvg(scene, OPTIONS)).not.toMatch(
        /<marker|<style|var\(|filter|foreignObject|paint-order|transform|@font-face|class=/,
      )
    }
  })

  it('escapes every text and drops characters XML forbids', () => {
    const input = smallInput()
    const evil = '<script>&"\'\u0000\u0008]]>'
    const svg = sceneToSvg(
      buildScene({
        ...input,
        nodes: [{ id: nodeId(evil), kind: 'target', label: evil, title: evil }],
        edges: [],
        layout: {
          ...input.layout,
          nodes: new Map([[evil, { id: evil, x: 50, y: 50, width: 90, height: 40, lane: 3, column: 3, order: 0 }]]),
        },
      }),
      { title: evil, desc: evil },
    )
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(svg).not.toContain('<script')
    expect(escapeXml(evil)).toBe('&lt;script&gt;&amp;&quot;&#39;]]&gt;')
  })

  it('gives ids a prefix, a margin, another size and a transparent ground when asked', () => {
    const svg = sceneToSvg(smallScene(), {
      ...OPTIONS,
      idPrefix: 'first-',
      margin: 10,
      width: '183mm',
      height: '40mm',
      background: false,
    })
    expect(svg).toContain('viewBox="-10 -10 1220 240" width="183mm" height="40mm"')
    expect(svg).toContain('id="first-node-MSC"')
    expect(svg).not.toContain('<rect')
  })
})
