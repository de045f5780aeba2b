import { edgeShapes } from '../scene/edgeShapes.ts'
import { formatNumber as n } from '../scene/pathData.ts'
import type {
  Scene,
  SceneBadge,
  SceneChip,
  SceneEdge,
  SceneMark,
  SceneNode,
  SceneShape,
  SceneText,
} from '../scene/scene.ts'

export interface SvgOptions {
  /** Accessible name and long description of the picture. */
  readonly title: string
  readonly desc: string
  /** Printed size, e.g. `183mm`; default: the scene's width and height in its unit. */
  readonly width?: string
  readonly height?: string
  /** First rectangle in the background colour; default true. */
  readonly background?: boolean
  /** Free margin around the scene in its unit; default 0. */
  readonly margin?: number
  /** Prefix of every id, so that two pictures can stand in one page; default ``. */
  readonly idPrefix?: string
  /** Ids are numbers in drawing order and tell nothing of what they name; default: made of the ids of the graph. */
  readonly plainIds?: boolean
  /** Ready XML for `<metadata>` (recipe, Dublin Core); the caller escapes it. */
  readonly metadata?: string
}

/** The Scene as one SVG document: real text, one titled group per node and edge, heads as paths.
 *  Only the subset that browsers, librsvg, Inkscape and Illustrator agree on (FIG-40): no marker, style sheet,
 *  variable, filter, foreignObject or external font. Same Scene and options, same bytes. */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const margin = options.margin ?? 0
  const width = scene.width + 2 * margin
  const height = scene.height + 2 * margin
  const id = (kind: string, key: string): string => `${options.idPrefix ?? ''}${kind}-${xmlName(key)}`
  const titleId = id('figure', 'title')
  const descId = id('figure', 'desc')
  const box = `${n(-margin)} ${n(-margin)} ${n(width)} ${n(height)}`
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${escapeXml(options.width ?? n(width) + scene.unit)}" height="${escapeXml(options.height ?? n(height) + scene.unit)}" role="img" aria-labelledby="${titleId} ${descId}" font-family="${escapeXml(scene.fontFamily)}">`,
    `<title id="${titleId}">${escapeXml(options.title)}</title>`,
    `<desc id="${descId}">${escapeXml(options.desc)}</desc>`,
    options.metadata === undefined ? '' : `<metadata>${options.metadata}</metadata>`,
    options.background === false
      ? ''
      : `<rect x="${n(-margin)}" y="${n(-margin)}" width="${n(width)}" height="${n(height)}" fill="${scene.background}"/>`,
    ...(scene.ground ?? []).map(extra),
    laneRules(scene),
    ...scene.edges.filter((edge) => edge.state.onPath || edge.state.selected).map((edge) => edgeBand(edge, scene)),
    ...scene.nodes.filter((node) => node.state.onPath || node.state.selected).map((node) => nodeBand(node, scene)),
    ...scene.edges.map((edge, i) =>
      edgeGroup(edge, scene, id('edge', options.plainIds === true ? String(i) : edge.id)),
    ),
    ...scene.nodes.map((node, i) =>
      nodeGroup(node, scene, id('node', options.plainIds === true ? String(i) : node.id)),
    ),
    ...scene.chips.map((chip) => chipGroup(chip, scene, id('chip', chip.id))),
    ...scene.badges.map(badge),
    ...scene.extras.map(extra),
    '</svg>',
  ]
  return `${parts.filter((part) => part !== '').join('\n')}\n`
}

function laneRules(scene: Scene): string {
  const rules = scene.lanes.slice(1).map((lane) => {
    const at = n(lane.start)
    return scene.direction === 'right' ? `M${at} 0L${at} ${n(scene.height)}` : `M0 ${at}L${n(scene.width)} ${at}`
  })
  return rules.length === 0
    ? ''
    : `<path d="${rules.join('')}" fill="none" stroke="${scene.emphasis.laneRule}" stroke-width="${scene.unit === 'px' ? '1' : '0.5'}"/>`
}

/** Path underlay and selection casing, under everything else. */
function edgeBand(edge: SceneEdge, { emphasis }: Scene): string {
  const band = (color: string, width: number): string =>
    `<path d="${edge.path}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`
  const path = edge.state.onPath && emphasis.underlay !== null ? band(emphasis.underlay, emphasis.underlayWidth) : ''
  return path + (edge.state.selected ? band(emphasis.selected, edge.strokeWidth + 2 * emphasis.selectedWidth) : '')
}

function nodeBand(node: SceneNode, { emphasis }: Scene): string {
  const band = (color: string, width: number): string =>
    `<path d="${node.outline}" fill="none" stroke="${color}" stroke-width="${n(node.strokeWidth + 2 * width)}" stroke-linejoin="round"/>`
  const halo = node.state.onPath && emphasis.underlay !== null ? band(emphasis.underlay, emphasis.haloWidth) : ''
  return halo + (node.state.selected ? band(emphasis.selected, emphasis.selectedWidth) : '')
}

function edgeGroup(edge: SceneEdge, scene: Scene, id: string): string {
  const dash = edge.dash === null ? '' : ` stroke-dasharray="${edge.dash.map(n).join(' ')}"`
  const cap = edge.cap === 'round' ? ' stroke-linecap="round"' : ''
  const line = `<path d="${edge.path}" fill="none" stroke="${edge.stroke}" stroke-width="${n(edge.strokeWidth)}"${dash}${cap}/>`
  const shapes = edgeShapes(edge).map((part) => shape(part))
  return `<g id="${id}"${dimmed(edge.state.dimmed, scene)}><title>${escapeXml(edge.title)}</title>${line}${shapes.join('')}${edge.label === null ? '' : text(edge.label)}</g>`
}

function nodeGroup(node: SceneNode, scene: Scene, id: string): string {
  const inner =
    node.innerOutline === null
      ? ''
      : `<path d="${node.innerOutline}" fill="none" stroke="${node.innerStroke ?? node.stroke}" stroke-width="${n(node.strokeWidth * 0.67)}"/>`
  const code = node.code === null || node.codeTab === null ? '' : shape(node.codeTab) + text(node.code)
  const icon = (node.icon?.strokes ?? []).map((part) => shape(part, part.dash, part.cap)).join('')
  return `<g id="${id}"${dimmed(node.state.dimmed, scene)}><title>${escapeXml(node.title)}</title><path d="${node.outline}" fill="${node.fill}" stroke="${node.stroke}" stroke-width="${n(node.strokeWidth)}" stroke-linejoin="round"/>${inner}${icon}${text(node.text)}${code}</g>`
}

function chipGroup(chip: SceneChip, scene: Scene, id: string): string {
  const box = `<path d="${chip.outline}" fill="${chip.fill}" stroke="${chip.stroke}" stroke-width="${n(chip.strokeWidth)}"/>`
  const glyph = chip.glyph.map((part) => shape(part, part.dash, part.cap)).join('')
  return `<g id="${id}"${dimmed(chip.state.dimmed, scene)}><title>${escapeXml(chip.title)}</title>${box}${glyph}${chip.texts.map(text).join('')}</g>`
}

function badge(mark: SceneBadge): string {
  return `<g><circle cx="${n(mark.at.x)}" cy="${n(mark.at.y)}" r="${n(mark.radius)}" fill="${mark.fill}" stroke="${mark.stroke}" stroke-width="${n(mark.radius / 7)}"/>${text(mark.text)}</g>`
}

function extra(mark: SceneMark): string {
  if (mark.kind === 'text')
    return mark.href === undefined ? text(mark.text) : `<a href="${escapeXml(mark.href)}">${text(mark.text)}</a>`
  return shape(mark.shape, mark.dash, mark.cap)
}

function shape(part: SceneShape, dash: readonly number[] | null = null, cap: 'butt' | 'round' = 'butt'): string {
  const stroke = part.stroke === null ? '' : ` stroke="${part.stroke}" stroke-width="${n(part.strokeWidth)}"`
  const dashes = dash === null ? '' : ` stroke-dasharray="${dash.map(n).join(' ')}"`
  return `<path d="${part.path}" fill="${part.fill ?? 'none'}"${stroke}${dashes}${cap === 'round' ? ' stroke-linecap="round"' : ''}/>`
}

function text(label: SceneText): string {
  const style = `${label.weight === 700 ? ' font-weight="700"' : ''}${label.italic ? ' font-style="italic"' : ''}`
  const anchor = label.align === 'start' ? '' : ` text-anchor="${label.align}"`
  return label.lines
    .map(
      (line, i) =>
        `<text x="${n(label.x)}" y="${n(label.y + i * label.lineHeight)}" font-size="${n(label.size)}"${style}${anchor} fill="${label.color}">${escapeXml(line)}</text>`,
    )
    .join('')
}

function dimmed(isDimmed: boolean, scene: Scene): string {
  return isDimmed ? ` opacity="${n(scene.emphasis.dimOpacity)}"` : ''
}

/** A key as part of an XML id: other characters become `_hex`, so two keys never share an id. */
function xmlName(key: string): string {
  return key.replace(/[^A-Za-z0-9.-]/gu, (char) => `_${(char.codePointAt(0) ?? 0).toString(16)}`)
}

/** Text for XML content and double-quoted attributes; characters XML 1.0 forbids are dropped. */
export function escapeXml(value: string): string {
  return Array.from(value)
    .filter(isXmlCharacter)
    .map((char) => ENTITIES[char] ?? char)
    .join('')
}

function isXmlCharacter(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  )
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
