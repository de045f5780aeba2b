import { vectorLength } from '../layout/vectorLength.ts'
import { measureQuality } from '../layout/measureQuality.ts'
import { walkLine } from '../scene/pathData.ts'
import facts from '../scene/paletteFacts.json' with { type: 'json' }
import type { SceneEdge, SceneText } from '../scene/scene.ts'
import { luminance } from '../scene/theme.ts'
import {
  centredRect,
  growRect,
  lineEntersRect,
  pathRect,
  pointsRect,
  rectDistance,
  textRect,
  type Rect,
} from './box.ts'
import type { Figure } from './buildFigure.ts'
import type { PreflightId } from './preflight.ts'
import { groupBy } from './groupBy.ts'
import { seenLengths, trunkFaults, trunksOf } from './trunks.ts'
import { iconTouches } from './iconTouches.ts'
import { mmToPt, ptToMm } from './units.ts'

export interface DrawingCheck {
  readonly id: PreflightId
  readonly status: 'pass' | 'warn' | 'fail'
  readonly message: string
}

/** Checks of what is drawn, measured on the scene: FIG-02, FIG-04, FIG-05, FIG-06, contrast and gray. */
export function drawingChecks(figure: Figure): readonly DrawingCheck[] {
  return [
    textSizes(figure),
    strokes(figure),
    overlaps(figure),
    throughNodes(figure),
    crossings(figure),
    heads(figure),
    dashes(figure),
    contrast(figure),
    gray(figure),
    cutLabels(figure),
  ]
}

function textsOf({ scene }: Figure): readonly SceneText[] {
  return [...scene.nodes.map((n) => n.text), ...smallTexts(scene)]
}

/** All texts but the names in boxes. */
function smallTexts(scene: Figure['scene']): readonly SceneText[] {
  return [
    ...scene.nodes.flatMap((n) => n.code ?? []),
    ...scene.edges.flatMap((e) => (e.label === null ? [] : [e.label])),
    ...scene.badges.map((b) => b.text),
    ...scene.extras.flatMap((m) => (m.kind === 'text' ? [m.text] : [])),
  ]
}

function textSizes(figure: Figure): DrawingCheck {
  const { min, small = min, max, panelLabel } = figure.size.preset.text
  const most = Math.max(max ?? Infinity, panelLabel ?? 0)
  const sizes = textsOf(figure).map((t) => t.size)
  const isOff = (size: number, least: number): boolean => size < least - 0.01 || size > most + 0.01
  const bad = [
    ...figure.scene.nodes.map((n) => n.text.size).filter((s) => isOff(s, min)),
    ...smallTexts(figure.scene)
      .map((t) => t.size)
      .filter((s) => isOff(s, small)),
  ]
  const range = `${min}${max === null ? ' or more' : ` to ${max}`} pt${small < min ? ` in boxes, ${small} around them` : ''}`
  return bad.length === 0
    ? {
        id: 'text-size',
        status: 'pass',
        message: `Text is ${least(sizes)} to ${Math.max(...sizes)} pt; asked: ${range}.`,
      }
    : {
        id: 'text-size',
        status: 'fail',
        message: `${bad.length} texts are ${least(bad)} pt or outside; asked: ${range}.`,
      }
}

function strokes({ scene, size }: Figure): DrawingCheck {
  const widths = [
    ...scene.edges.flatMap((e) => [
      e.strokeWidth,
      ...[e.head, e.mark].flatMap((s) => (s?.stroke ? [s.strokeWidth] : [])),
    ]),
    ...scene.nodes.flatMap((n) => [
      n.strokeWidth,
      ...(n.innerOutline === null ? [] : [n.strokeWidth * 0.67]),
      ...(n.icon?.strokes ?? []).flatMap((s) => (s.stroke === null ? [] : [s.strokeWidth])),
    ]),
  ].map((w) => Math.round(w * 100) / 100)
  const { line } = size.preset
  const bad =
    line === null ? [] : widths.filter((w) => w < line.min - 0.005 || (line.max !== null && w > line.max + 0.005))
  const range = line === null ? 'no limit' : `${line.min}${line.max === null ? ' or more' : ` to ${line.max}`} pt`
  return bad.length === 0
    ? {
        id: 'strokes',
        status: 'pass',
        message: `Lines are ${least(widths)} to ${Math.max(0, ...widths)} pt; asked: ${range}.`,
      }
    : { id: 'strokes', status: 'fail', message: `${bad.length} lines are outside ${range}.` }
}

/** Boxes, texts, heads and the legend keep a distance above 0. */
function overlaps(figure: Figure): DrawingCheck {
  const found = overlapPairs(figure)
  return found.length === 0
    ? { id: 'overlap', status: 'pass', message: 'Nothing touches: boxes, texts, heads and legend keep apart.' }
    : { id: 'overlap', status: 'fail', message: `${found.length} overlaps: ${found.slice(0, 3).join('; ')}.` }
}

/** Every pair that touches, in words. */
export function overlapPairs({ scene }: Pick<Figure, 'scene'>): readonly string[] {
  const nodes = scene.nodes.map((n) => ({ name: n.text.lines.join(' '), id: n.id, rect: centredRect(n) }))
  const marks = scene.edges.flatMap((e) =>
    e.label === null ? [] : [{ name: `number ${e.label.lines.join('')}`, id: e.id, rect: textRect(e.label) }],
  )
  const badges = scene.badges.map((b) => ({
    name: `step ${b.number}`,
    id: b.edge,
    rect: { left: b.at.x - b.radius, right: b.at.x + b.radius, top: b.at.y - b.radius, bottom: b.at.y + b.radius },
  }))
  const arrow = scene.edges.flatMap((e) => {
    const rect = e.head === null ? null : pathRect(e.head.path, e.head.strokeWidth)
    return rect === null ? [] : [{ name: `head of ${e.id}`, id: e.id, target: e.target, rect }]
  })
  const words = scene.extras.flatMap((m) =>
    m.kind === 'text' && m.role !== 'legend' && m.role !== 'caption'
      ? [{ name: m.text.lines.join(' '), id: m.role, rect: textRect(m.text) }]
      : [],
  )
  const legend = scene.extras.flatMap((m) =>
    m.role === 'legend' ? [m.kind === 'text' ? textRect(m.text) : (pathRect(m.shape.path) ?? [])].flat() : [],
  )
  const out: string[] = []
  pairs(nodes, (a, b) => out.push(`${a.name} and ${b.name}`))
  pairs([...marks, ...badges, ...words], (a, b) => out.push(`${a.name} and ${b.name}`))
  for (const mark of [...marks, ...badges, ...words]) {
    for (const node of nodes) if (rectDistance(mark.rect, node.rect) <= 0) out.push(`${mark.name} and ${node.name}`)
    for (const head of arrow) if (rectDistance(mark.rect, head.rect) <= 0) out.push(`${mark.name} and ${head.name}`)
  }
  for (const head of arrow)
    for (const node of nodes)
      if (head.target !== node.id && rectDistance(head.rect, node.rect) <= 0) out.push(`${head.name} and ${node.name}`)
  out.push(...iconTouches(scene))
  for (const thing of [...nodes, ...marks, ...badges, ...words, ...arrow])
    if (legend.some((rect) => rectDistance(rect, thing.rect) <= 0)) out.push(`legend and ${thing.name}`)
  for (const edge of scene.edges)
    if (legend.some((rect) => lineEntersRect(walkLine(edge.line), rect))) out.push(`legend and the line ${edge.id}`)
  return out
}

/** Lines that pass through a box they do not end at, or along its border. */
export function lineHits({ scene }: Figure): readonly string[] {
  return scene.edges.flatMap((edge) => {
    const points = walkLine(edge.line)
    const around = pointsRect(points)
    return scene.nodes
      .filter((n) => n.id !== edge.source && n.id !== edge.target)
      .filter((n) => {
        const rect = growRect(centredRect(n), edge.strokeWidth / 2 + 0.3)
        return rectDistance(around, rect) < 0 && lineEntersRect(points, rect)
      })
      .map((n) => `${edge.id} and ${n.text.lines.join(' ')}`)
  })
}

function throughNodes(figure: Figure): DrawingCheck {
  const hits = lineHits(figure)
  return hits.length === 0
    ? { id: 'through-node', status: 'pass', message: 'No line passes a box it does not end at.' }
    : {
        id: 'through-node',
        status: 'fail',
        message: `${hits.length} lines pass a foreign box: ${hits.slice(0, 3).join('; ')}.`,
      }
}

function crossings({ scene }: Figure): DrawingCheck {
  const nodes = new Map(scene.nodes.map((n) => [n.id, { ...n, lane: 0, column: 0, order: 0 }]))
  // Where lines run into their trunk they meet; any other two that cross there do.
  const fans = new Map(
    trunksOf(scene.edges).flatMap(({ lead, branches }) =>
      [lead, ...branches].map((edge) => [edge.id, lead.id] as const),
    ),
  )
  const ends = scene.edges.map(({ id, source, target }) => {
    const fan = fans.get(id)
    return { id, source, target, ...(fan === undefined ? {} : { fan }) }
  })
  const quality = measureQuality(
    { nodes, routes: new Map(scene.edges.map((e) => [e.id, e.line])), width: scene.width, height: scene.height },
    ends,
    0,
  )
  return quality.doubleCrossings === 0
    ? { id: 'crossings', status: 'pass', message: `${quality.crossings} crossings, no two lines cross twice.` }
    : { id: 'crossings', status: 'warn', message: `${quality.doubleCrossings} pairs of lines cross more than once.` }
}

/** Least distance of head tips on one node, in mm, and whether FIG-05 holds (2.0 mm or 1.6 × head width). */
export function leastHeadDistance({ scene }: Figure): { readonly mm: number; readonly ok: boolean } {
  const byTarget = groupBy(
    scene.edges.filter((e) => e.head !== null),
    (e) => e.target,
  )
  let mm = Infinity
  let ok = true
  for (const edges of byTarget.values()) {
    pairsOf(edges).forEach(([a, b]) => {
      const distance = vectorLength(a.line.end.x - b.line.end.x, a.line.end.y - b.line.end.y)
      mm = Math.min(mm, ptToMm(distance))
      if (distance < Math.min(mmToPt(2) - 0.05, 1.6 * Math.max(headWidth(a), headWidth(b)))) ok = false
    })
  }
  return { mm, ok }
}

function heads(figure: Figure): DrawingCheck {
  const { mm, ok } = leastHeadDistance(figure)
  const said =
    mm === Infinity ? 'No two heads meet one box.' : `Heads on one box are at least ${mm.toFixed(1)} mm apart.`
  const smallest = Math.min(...figure.scene.edges.filter((e) => e.head !== null).map((e) => ptToMm(inkSize(e))))
  if (smallest < LEAST_HEAD_MM)
    return {
      id: 'heads',
      status: 'fail',
      message: `A head is only ${smallest.toFixed(2)} mm large; ${LEAST_HEAD_MM} mm are asked.`,
    }
  const faults = trunkFaults(figure.scene)
  if (faults.length > 0)
    return {
      id: 'heads',
      status: 'fail',
      message: `Lines that share a head must look alike and say how many they are: ${faults.slice(0, 3).join('; ')}.`,
    }
  return ok
    ? { id: 'heads', status: 'pass', message: said }
    : { id: 'heads', status: 'fail', message: `Heads on one box are only ${mm.toFixed(1)} mm apart; 2.0 mm are asked.` }
}

/** Below this a triangle and a bar are hard to tell apart in print, mm. */
const LEAST_HEAD_MM = 1.3

/** The larger side of a head as it is inked, pt. */
function inkSize({ head }: SceneEdge): number {
  const rect = head === null ? null : pathRect(head.path, head.stroke === null ? 0 : head.strokeWidth)
  return rect === null ? 0 : Math.max(rect.right - rect.left, rect.bottom - rect.top)
}

function headWidth(edge: SceneEdge): number {
  const rect = edge.head === null ? null : pathRect(edge.head.path, 0)
  return rect === null ? 0 : Math.max(rect.right - rect.left, rect.bottom - rect.top)
}

/** Dashes a line must show on its own before it runs into its trunk, which goes on with them. */
const OWN_PERIODS = 2

function dashes({ scene }: Figure): DrawingCheck {
  const seen = seenLengths(scene.edges)
  const short = scene.edges.filter((edge) => {
    if (edge.dash === null) return false
    const period = edge.dash.reduce((sum, part) => sum + part, 0)
    const { own = 0, whole = 0 } = seen.get(edge.id) ?? {}
    return whole < period * 4 || own < period * OWN_PERIODS
  })
  return short.length === 0
    ? { id: 'dashes', status: 'pass', message: 'Dashed and dotted lines show at least four periods.' }
    : {
        id: 'dashes',
        status: 'warn',
        message: `${short.length} dashed or dotted lines are too short to show it: ${short
          .slice(0, 3)
          .map((e) => e.id)
          .join(', ')}.`,
      }
}

function contrast({ scene }: Figure): DrawingCheck {
  const ratios = scene.nodes.map((n) => ratio(n.text.color, n.fill))
  const lowest = least(ratios)
  const said = `Labels stand at ${lowest.toFixed(1)}:1 or more on their boxes`
  return {
    id: 'contrast',
    status: lowest >= 7 ? 'pass' : lowest >= 4.5 ? 'warn' : 'fail',
    message: lowest >= 7 ? `${said}.` : `${said}; 7:1 is asked.`,
  }
}

/** Node classes in gray differ by 6 L* or carry their code; under each colour-vision model by 12 (CIEDE2000, measured in paletteFacts.json). */
function gray({ scene, theme }: Figure): DrawingCheck {
  if (scene.nodes.every((n) => n.code !== null))
    return { id: 'gray', status: 'pass', message: 'Type codes tell the boxes apart without colour.' }
  const classes = [...new Set(scene.nodes.map((n) => n.nodeClass))]
  const steps = pairsOf(classes).map(([a, b]) =>
    Math.abs(lightness(theme.nodes[a].fill) - lightness(theme.nodes[b].fill)),
  )
  const worst = new Map(Object.entries(facts.measured.pairwise_dE00_worst_condition))
  const seen = pairsOf(classes).map(([a, b]) =>
    Number((worst.get(`${a}|${b}`) ?? worst.get(`${b}|${a}`))?.[0] ?? Infinity),
  )
  const ok = steps.every((step) => step >= 6) && seen.every((difference) => difference >= 12)
  return ok
    ? {
        id: 'gray',
        status: 'pass',
        message:
          classes.length < 2
            ? 'One kind of box is drawn.'
            : `Boxes differ by ${least(steps).toFixed(1)} L* in gray and by ${least(seen).toFixed(1)} for colour-blind readers; signs differ by shape.`,
      }
    : { id: 'gray', status: 'fail', message: 'Some kinds of boxes look alike in gray or to colour-blind readers.' }
}

function cutLabels({ scene }: Figure): DrawingCheck {
  const cut = scene.nodes.filter((n) => n.text.lines.some((line) => line.endsWith('…')))
  return cut.length === 0
    ? { id: 'cut-labels', status: 'pass', message: 'Every label is whole.' }
    : {
        id: 'cut-labels',
        status: 'warn',
        message: `${cut.length} labels are cut: ${cut
          .slice(0, 3)
          .map((n) => n.title)
          .join('; ')}.`,
      }
}

function ratio(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** CIE L* of a colour. */
function lightness(hex: string): number {
  const y = luminance(hex)
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y
}

function pairs<T extends { readonly rect: Rect }>(items: readonly T[], touching: (a: T, b: T) => void): void {
  for (const [a, b] of pairsOf(items)) if (rectDistance(a.rect, b.rect) <= 0) touching(a, b)
}

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const))
}

function least(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round(Math.min(...values) * 100) / 100
}
