import type { NodeClass, RelationClass } from '../core/model/records.ts'
import palette from './palette.json' with { type: 'json' }

/** Resolved colours of everything drawn, each #RRGGBB. */
export interface Theme {
  readonly name: 'light' | 'dark' | 'gray' | 'mono' | 'forced'
  readonly canvas: string
  readonly ink: string
  readonly laneRule: string
  readonly laneText: string
  readonly nodes: Readonly<Record<NodeClass, NodeColors>>
  readonly relations: Readonly<Record<RelationClass, string>>
  /** Band under a path; null where a third colour is not allowed (mono, forced): numbers carry the path. */
  readonly underlay: string | null
  readonly selected: string
  readonly onSelected: string
  /** Two rings of PAL-04, inside and outside. */
  readonly focus: { readonly inner: string; readonly outer: string }
  readonly badge: { readonly fill: string; readonly stroke: string; readonly text: string }
  readonly dimOpacity: number
  /** Type code tabs are drawn even when not asked for (FIG-14). */
  readonly codesAlways: boolean
  /** 1.5 when the reader asks for more contrast (A11Y-15): lines, borders and dashes. */
  readonly lineScale: number
}

export interface NodeColors {
  readonly fill: string
  readonly border: string
  readonly label: string
  /** Inner line of a double border: contrasts with the fill in both themes. */
  readonly inner: string
}

/** Colours of `forced-colors: active`, read from computed styles by the caller (A11Y-14). */
export interface ForcedColors {
  readonly canvas: string
  readonly canvasText: string
  readonly highlight: string
  readonly highlightText: string
}

const INK = palette.canvas.light.ink

/** `moreContrast` = `prefers-contrast: more`. */
export function screenTheme(name: 'light' | 'dark', moreContrast = false): Theme {
  const canvas = palette.canvas[name]
  const path = palette.states.pathMember.underlay[name]
  return {
    name,
    canvas: canvas.canvas,
    ink: canvas.ink,
    laneRule: name === 'light' ? '#E9ECF0' : '#1D2530',
    laneText: name === 'light' ? '#414B56' : '#B7C1CE',
    nodes: forNodes((cls) => {
      const { fill, label, border } = palette.nodeClasses[cls]
      return { fill, label, border: border[name], inner: label === INK ? border.light : border.dark }
    }),
    relations: forRelations((cls) => palette.relationClasses[cls].color[name]),
    underlay: path,
    selected: palette.states.selected.color[name],
    onSelected: name === 'light' ? '#FFFFFF' : '#0B1B33',
    focus: name === 'light' ? { inner: '#FFFFFF', outer: INK } : { inner: canvas.canvas, outer: '#FFFFFF' },
    badge: { fill: path, stroke: name === 'light' ? INK : '#FFFFFF', text: name === 'light' ? INK : '#FFFFFF' },
    dimOpacity: moreContrast ? palette.states.dimmed.opacityMoreContrast : palette.states.dimmed.opacity,
    codesAlways: false,
    lineScale: moreContrast ? 1.5 : 1,
  }
}

/** Every light colour replaced by the gray of its luminance; codes on. */
export function grayTheme(): Theme {
  const light = screenTheme('light')
  return {
    ...light,
    name: 'gray',
    nodes: forNodes((cls) => {
      const c = light.nodes[cls]
      return {
        fill: palette.nodeClasses[cls].gray,
        label: contrastInk(palette.nodeClasses[cls].gray),
        border: grayOf(c.border),
        inner: grayOf(c.inner),
      }
    }),
    relations: forRelations((cls) => grayOf(light.relations[cls])),
    laneText: INK,
    underlay: '#DADADA',
    selected: INK,
    badge: { fill: '#FFFFFF', stroke: INK, text: INK },
    codesAlways: true,
  }
}

/** Line art: white fills, black strokes and text, codes on; exactly two colours (FIG-14). */
export function monoTheme(): Theme {
  return twoColours('mono', '#FFFFFF', '#000000', '#000000', '#FFFFFF')
}

/** The reader's forced colours; borders and codes carry the classes. */
export function forcedTheme(colors: ForcedColors): Theme {
  return twoColours('forced', colors.canvas, colors.canvasText, colors.highlight, colors.highlightText)
}

function twoColours(name: 'mono' | 'forced', canvas: string, ink: string, selected: string, onSelected: string): Theme {
  const node = { fill: canvas, border: ink, label: ink, inner: ink }
  return {
    // No third colour for hairlines, and a full line between lanes would read as a relation: space separates lanes.
    name,
    canvas,
    ink,
    laneRule: canvas,
    laneText: ink,
    nodes: forNodes(() => node),
    relations: forRelations(() => ink),
    underlay: null,
    selected,
    onSelected,
    focus: { inner: canvas, outer: name === 'forced' ? selected : ink },
    badge: { fill: canvas, stroke: ink, text: ink },
    dimOpacity: palette.states.dimmed.opacityMoreContrast,
    codesAlways: true,
    lineScale: 1,
  }
}

function forNodes<V>(value: (cls: NodeClass) => V): Readonly<Record<NodeClass, V>> {
  return {
    source: value('source'),
    exosome: value('exosome'),
    mirna: value('mirna'),
    factor: value('factor'),
    target: value('target'),
    pathway: value('pathway'),
    process: value('process'),
    outcome: value('outcome'),
  }
}

function forRelations<V>(value: (cls: RelationClass) => V): Readonly<Record<RelationClass, V>> {
  return {
    activates: value('activates'),
    inhibits: value('inhibits'),
    modulates: value('modulates'),
    transfers: value('transfers'),
    associated: value('associated'),
  }
}

/** `share` of `color` over `ground`: what an opacity of `share` looks like, as one opaque colour. */
export function mixColors(color: string, ground: string, share: number): string {
  const channel = (at: number): string => {
    const [a, b] = [color, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

/** Relative luminance of WCAG 2.x, 0 to 1. */
export function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

function grayOf(hex: string): string {
  const y = luminance(hex)
  const value = Math.round(255 * (y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055))
  return `#${value.toString(16).padStart(2, '0').repeat(3).toUpperCase()}`
}

function contrastInk(fill: string): string {
  const y = luminance(fill)
  return (y + 0.05) / 0.056 >= 1.05 / (y + 0.05) ? INK : '#FFFFFF'
}
