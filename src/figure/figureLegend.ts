import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { Certainty, NodeClass } from '../core/model/records.ts'
import { CERTAINTIES, NODE_CLASSES, RELATION_CLASSES } from '../core/model/records.ts'
import { tellVerbs } from '../core/tell/tellRelation.ts'
import { relationClassWords } from '../core/words/classWords.ts'
import { legendWords } from '../core/words/nodeWords.ts'
import { breakMark } from '../scene/breakMark.ts'
import {
  dotRadius,
  dotShape,
  headShape,
  headSize,
  lineCut,
  lineStyle,
  midMark,
  WAY_SHARE,
  wayMark,
  type EdgeLook,
} from '../scene/edgeGlyph.ts'
import { CAP_HEIGHT, measureText } from '../scene/measureText.ts'
import { nodeGlyph } from '../scene/nodeGlyph.ts'
import { pathData } from '../scene/pathData.ts'
import type { Scene, SceneMark, SceneShape } from '../scene/scene.ts'
import type { Sizing } from '../scene/sizing.ts'
import type { Theme } from '../scene/theme.ts'
import type { ClassIcon } from '../scene/classIcon.ts'
import { thickened } from './clampStrokes.ts'
import { boxSampleWidth, ICON_ROW, iconSample, iconSampleHeight, iconsIn } from './legendIcons.ts'
import type { PanelPlan } from './figurePanels.ts'
import { DOUBT, ONE_SOURCE } from './markerWords.ts'
import { countWords, trunksOf } from './trunks.ts'
import { inVivoWords } from './inVivoWords.ts'
import { wrapParagraph } from './wrapParagraph.ts'

/** One kind of mark that a figure draws. Keys are stable: `class:mirna`, `relation:inhibits`, `certainty:hedged`, `width:in-vivo`, `mark:negated`. */
export interface LegendEntry {
  readonly key: string
  readonly group: 'Boxes' | 'Arrows' | 'Lines' | 'Marks' | 'Panels'
  readonly label: string
  /** Text that is its own sample: a number that this figure prints. */
  readonly sample?: string
  /** Signs that stand in boxes of this class here. */
  readonly icons?: readonly ClassIcon[]
}

export interface LegendBlock {
  readonly marks: readonly SceneMark[]
  readonly width: number
  readonly height: number
  /** Rows of words that the longest entry takes. */
  readonly lines: number
}

const CERTAINTY_LABELS: Readonly<Record<Certainty, string>> = {
  stated: 'stated by the review',
  hedged: 'hedged by the review',
  'title-only': 'only in a cited title',
  inferred: 'inferred, not printed',
}

/** Lines without a head that are read one way. */
const ONE_WAY = 'relation:associated-one-way'

/** What a legend says beyond what its scene draws. */
export interface LegendContext {
  readonly difference?: ReturnType<typeof differenceEntries>
  /** A number that stands on one of the lines; null = none. */
  readonly reference?: string | null
}

/** The legend's entries: exactly the classes, relations, certainties, widths and marks that the scene draws (FIG-20), no sample twice.
 *  The words of a mark are true of every relation drawn with it. */
export function legendEntries(
  graph: MechanismGraph,
  scene: Pick<Scene, 'nodes' | 'edges' | 'badges'>,
  { difference = [], reference = null }: LegendContext = {},
): readonly LegendEntry[] {
  const { nodes, edges } = scene
  const entries: LegendEntry[] = []
  for (const cls of NODE_CLASSES) {
    const here = nodes.filter((n) => n.nodeClass === cls)
    const codes = [...new Set(here.flatMap((n) => n.code?.lines ?? []))]
    if (here.length > 0)
      entries.push({
        key: `class:${cls}`,
        group: 'Boxes',
        label: `${codes.length === 0 ? '' : `${codes.join(', ')}: `}${legendWords(here.map((n) => n.kind))}`,
        ...iconsIn(here),
      })
  }
  for (const cls of RELATION_CLASSES) {
    const drawn = edges.filter((e) => e.relationClass === cls && !e.negated)
    const oneWay = drawn.filter((e) => e.oneWay)
    const said = (of: typeof drawn): string =>
      relationClassWords(
        cls,
        tellVerbs(
          graph,
          of.flatMap((e) => e.edges),
        ),
      )
    if (drawn.length > oneWay.length)
      entries.push({ key: `relation:${cls}`, group: 'Arrows', label: said(drawn.filter((e) => !e.oneWay)) })
    if (oneWay.length > 0) entries.push({ key: ONE_WAY, group: 'Arrows', label: said(oneWay) })
  }
  for (const certainty of CERTAINTIES)
    if (edges.some((e) => e.certainty === certainty))
      entries.push({ key: `certainty:${certainty}`, group: 'Lines', label: CERTAINTY_LABELS[certainty] })
  const wide = edges.filter((e) => e.inVivo)
  // A thin line is drawn already as the sample of its wording: what it says of the setting stands beside the thick one.
  if (wide.length > 0)
    entries.push({
      key: 'width:in-vivo',
      group: 'Lines',
      label: `${inVivoWords(
        graph,
        wide.flatMap((e) => e.edges),
      )}${wide.length < edges.length ? '; thin: in vitro or not stated' : ''}`,
    })
  if (edges.some((e) => e.direct))
    entries.push({ key: 'mark:direct', group: 'Marks', label: 'named as a direct target' })
  if (edges.some((e) => e.negated)) entries.push({ key: 'mark:negated', group: 'Marks', label: 'no effect reported' })
  if (edges.some((e) => e.joined))
    entries.push({ key: 'mark:joined', group: 'Marks', label: 'joined from another source' })
  if (edges.some((e) => e.breakMark !== null))
    entries.push({ key: 'mark:break', group: 'Marks', label: 'no study cited here shows both steps' })
  if (scene.badges.length > 0) entries.push({ key: 'mark:step', group: 'Marks', label: 'step of the path' })
  if (reference !== null)
    entries.push({ key: 'mark:reference', group: 'Marks', label: 'reference of the review', sample: reference })
  for (const trunk of trunksOf(edges).slice(0, 1))
    entries.push({
      key: 'mark:count',
      group: 'Marks',
      label: 'number of lines that share the arrowhead',
      sample: countWords(trunk),
    })
  if (edges.some((e) => e.label?.lines.some((line) => line.includes(DOUBT)) === true))
    entries.push({ key: 'mark:doubt', group: 'Marks', label: 'number in doubt: see caption', sample: DOUBT })
  if (edges.some((e) => e.label?.lines.some((line) => line.includes(ONE_SOURCE)) === true))
    entries.push({
      key: 'mark:one-source',
      group: 'Marks',
      label: 'told of one source only: see caption',
      sample: ONE_SOURCE,
    })
  return [...entries, ...difference.map(({ key, label }): LegendEntry => ({ key, group: 'Panels', label }))]
}

/** What a legend is drawn with. */
export interface LegendLook {
  readonly entries: readonly LegendEntry[]
  /** Text size, pt. */
  readonly size: number
  readonly theme: Theme
  readonly sizing: Sizing
  /** The thinnest line the target takes, pt. */
  readonly leastLine: number
}

/** The legend set at `left, top`: groups one after another, a group that does not fit the rest of a row starts a new one, long groups wrap
 *  at `width` under their first entry. `column`: an entry a row, each group under its name; `flow`: as few rows as it takes, closer together. */
export function legendBlock(
  { entries, size, theme, sizing, leastLine }: LegendLook,
  left: number,
  top: number,
  width: number,
  set: 'groups' | 'column' | 'flow' = 'groups',
): LegendBlock {
  const marks: SceneMark[] = []
  const isColumn = set === 'column'
  const row = size * (set === 'flow' ? FLOW_ROW : ROW)
  const right = left + width
  let x = left
  let y = top
  let rowHeight = row
  let widest = 0
  let most = 0
  for (const group of new Set(entries.map((e) => e.group))) {
    const members = entries.filter((e) => e.group === group)
    const title = measureText(group, { size, weight: 700 }) + size * 0.9
    const whole =
      title +
      members
        .slice(0, set === 'flow' ? 1 : members.length)
        .reduce((sum, entry) => sum + entryWidth(entry, size) + size * 1.3, -size * 1.3)
    if (x > left && (isColumn || x + whole > right)) {
      x = left
      y += rowHeight
      rowHeight = row
    }
    // Boxes with signs need a higher row, and so does what follows them there.
    if (members.some((entry) => entry.icons !== undefined)) rowHeight = size * ICON_ROW
    marks.push(words(group, x, y + rowHeight / 2, size, theme, 700))
    const indent = set === 'groups' ? x + title : left
    x = isColumn ? right : x + title
    for (const entry of members) {
      if (x > indent && (isColumn || x + entryWidth(entry, size) > right)) {
        x = indent
        y += rowHeight
      }
      const sample = sampleWidth(entry, size)
      const at = x + sample + size * 0.5
      // Words that are wider than the room left run on below themselves.
      const lines =
        x + entryWidth(entry, size) > right ? wrapParagraph(entry.label, right - at, { size }) : [entry.label]
      marks.push(
        ...drawSample(entry, x, y + rowHeight / 2, sample, size, theme, sizing),
        ...lines.map((line, i) => words(line, at, y + rowHeight / 2 + i * size * 1.2, size, theme, 400)),
      )
      y += (lines.length - 1) * size * 1.2
      most = Math.max(most, lines.length)
      x = lines.length > 1 ? right : x + entryWidth(entry, size) + size * 1.3
      widest = Math.max(widest, Math.min(x - size * 1.3, right) - left)
    }
    x += size * 1.2
  }
  return {
    marks: marks.map((mark) => (mark.kind === 'text' ? mark : { ...mark, shape: thickened(mark.shape, leastLine) })),
    width: widest,
    height: entries.length === 0 ? 0 : y + rowHeight - top,
    lines: most,
  }
}

/** Room of an entry's sample and its words in one line. */
export function entryWidth(entry: LegendEntry, size: number): number {
  return sampleWidth(entry, size) + size * 0.5 + measureText(entry.label, { size })
}

/** Height of a row, in text sizes. */
const ROW = 1.9
/** and of one that flows. */
const FLOW_ROW = 1.65

function sampleWidth(entry: LegendEntry, size: number): number {
  if (entry.group === 'Boxes') return boxSampleWidth(entry, size)
  if (entry.key === 'mark:step') return size * 1.5
  if (entry.sample !== undefined) return measureText(entry.sample, { size })
  return size * 4.2
}

function drawSample(
  entry: LegendEntry,
  x: number,
  y: number,
  width: number,
  size: number,
  theme: Theme,
  sizing: Sizing,
): readonly SceneMark[] {
  const [kind, value = ''] = entry.key.split(':')
  if (kind === 'class')
    return boxSample(
      NODE_CLASSES.find((cls) => cls === value) ?? 'target',
      x,
      y,
      width,
      size,
      theme,
      sizing,
      entry.icons,
    )
  if (kind === 'panel') return panelSample(value, x, y, width, theme, sizing)
  if (value === 'step') {
    const r = size * 0.7
    const circle: SceneShape = {
      ...dotShape({ x: x + width / 2, y }, r, theme.badge.fill),
      stroke: theme.badge.stroke,
      strokeWidth: r / 7,
    }
    return [shape(circle), words('1', x + width / 2, y, size, { ...theme, ink: theme.badge.text }, 700, 'middle')]
  }
  if (entry.sample !== undefined) return [words(entry.sample, x, y, size, theme, 400)]
  const look: EdgeLook = {
    relationClass: kind === 'relation' ? (RELATION_CLASSES.find((cls) => cls === value) ?? 'associated') : 'associated',
    certainty: kind === 'certainty' ? (CERTAINTIES.find((c) => c === value) ?? 'stated') : 'stated',
    inVivo: value === 'in-vivo',
    direct: value === 'direct',
    negated: value === 'negated',
    joined: value === 'joined',
    oneWay: entry.key === ONE_WAY,
  }
  return lineSample(look, value === 'break', x, y, width, theme, sizing)
}

function boxSample(
  cls: NodeClass,
  x: number,
  y: number,
  width: number,
  size: number,
  theme: Theme,
  sizing: Sizing,
  icons: readonly ClassIcon[] = [],
): readonly SceneMark[] {
  const colors = theme.nodes[cls]
  const glyph = nodeGlyph(
    cls,
    { x: x + width / 2, y, width, height: icons.length === 0 ? size * 1.35 : iconSampleHeight(size) },
    sizing.doubleGap,
  )
  const strokeWidth = sizing.nodeBorder * theme.lineScale
  const inner =
    glyph.inner === null
      ? []
      : [shape({ path: glyph.inner, fill: null, stroke: colors.inner, strokeWidth: strokeWidth * 0.67 })]
  return [
    shape({ path: glyph.outline, fill: colors.fill, stroke: colors.border, strokeWidth }),
    ...inner,
    ...iconSample(icons, { x: x + width / 2, y }, size, colors.label),
  ]
}

function lineSample(
  look: EdgeLook,
  breaks: boolean,
  x: number,
  y: number,
  width: number,
  theme: Theme,
  sizing: Sizing,
): readonly SceneMark[] {
  const base = sizing.baseLine * theme.lineScale
  const style = lineStyle(look, sizing, theme.lineScale)
  const color = theme.relations[look.relationClass]
  const radius = look.direct ? dotRadius(style.width, base) : 0
  const tip = { x: x + width, y }
  const line: SceneMark = {
    kind: 'shape',
    role: 'legend',
    dash: style.dash,
    cap: style.cap,
    shape: {
      path: pathData([
        ['M', x + radius, y],
        ['L', tip.x - lineCut(look.relationClass, style.width, base), y],
      ]),
      fill: null,
      stroke: color,
      strokeWidth: style.width,
    },
  }
  const head = headShape(look, tip, 1, 0, base, style.width, color, theme.canvas)
  const middle = midMark(
    look,
    { x: x + (width - headSize(look.relationClass, style.width, base).length) / 2, y },
    base,
    color,
    theme.canvas,
  )
  const way =
    look.oneWay === true
      ? [shape(wayMark({ x: x + width * WAY_SHARE, y, dx: 1, dy: 0 }, base, style.width, color))]
      : []
  const broken = breaks
    ? breakMark({ start: { x, y }, controls: [], end: tip }, 0, base, style.width, color, theme.canvas)
    : null
  return [
    line,
    ...(broken === null ? [] : [shape(broken.gap), shape(broken.mark)]),
    ...(look.direct ? [shape(dotShape({ x: x + radius, y }, radius, color))] : []),
    ...(head === null ? [] : [shape(head)]),
    ...(middle === null ? [] : [shape(middle.gap), shape(middle.mark)]),
    ...way,
  ]
}

/** A piece of line with the band of its panel: wide pale band = only a, casing = only b, plain = both. */
function panelSample(
  value: string,
  x: number,
  y: number,
  width: number,
  theme: Theme,
  sizing: Sizing,
): readonly SceneMark[] {
  const path = pathData([
    ['M', x, y],
    ['L', x + width, y],
  ])
  const line = shape({ path, fill: null, stroke: theme.ink, strokeWidth: sizing.baseLine })
  if (value === 'a' && theme.underlay !== null)
    return [shape({ path, fill: null, stroke: theme.underlay, strokeWidth: sizing.underlay }), line]
  if (value === 'b' && theme.underlay !== null)
    return [shape({ path, fill: null, stroke: theme.selected, strokeWidth: sizing.baseLine + 2 * sizing.casing }), line]
  return [line]
}

function shape(part: SceneShape): SceneMark {
  return { kind: 'shape', shape: part, dash: null, cap: 'butt', role: 'legend' }
}

function words(
  text: string,
  x: number,
  middle: number,
  size: number,
  theme: Theme,
  weight: 400 | 700,
  align: 'start' | 'middle' = 'start',
): SceneMark {
  return {
    kind: 'text',
    role: 'legend',
    text: {
      lines: [text],
      x,
      y: middle + (CAP_HEIGHT * size) / 2,
      lineHeight: size * 1.2,
      size,
      weight,
      italic: false,
      align,
      color: theme.ink,
    },
  }
}

/** What the bands of a difference panel say; none where there is no such panel. */
export function differenceEntries(
  plans: readonly PanelPlan[],
): readonly { readonly key: string; readonly label: string }[] {
  const plan = plans.find((p) => p.belonging !== null)
  if (plan?.belonging === null || plan === undefined) return []
  const [a, b] = plans
  const kinds = new Set(plan.belonging.values())
  return [
    ...(kinds.has('a') ? [{ key: 'panel:a', label: `a: only ${a?.title ?? 'a'}` }] : []),
    ...(kinds.has('b') ? [{ key: 'panel:b', label: `b: only ${b?.title ?? 'b'}` }] : []),
    ...(kinds.has('both') ? [{ key: 'panel:both', label: 'both' }] : []),
  ]
}
