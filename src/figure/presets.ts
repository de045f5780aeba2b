import data from './presets.json' with { type: 'json' }
import { mmToPt } from './units.ts'

/** The files Exopath writes. */
export const FIGURE_FORMATS = ['svg', 'pdf', 'png', 'tiff', 'pptx'] as const
export type FigureFormat = (typeof FIGURE_FORMATS)[number]

/** What a journal or medium asks of a figure; lengths in mm, text and lines in pt, raster in dpi.
 *  A missing limit is null or absent: the publisher states none. Source: presets.json, read on `checkedOn`. */
export interface FigurePreset {
  readonly label: string
  readonly widths: Readonly<Record<string, number>>
  readonly maxHeight: number | null
  /** `small`: least size of legend, numbers on lines and source line, where it is below that of labels. `steps`: sizes of labels, largest
   *  first, of which the largest is taken that fits; else labels are `target` pt. */
  readonly text: {
    readonly min: number
    readonly max: number | null
    readonly target?: number
    readonly small?: number
    readonly panelLabel?: number
    readonly steps?: readonly number[]
  }
  readonly line: { readonly min: number; readonly max: number | null } | null
  readonly raster: Readonly<Record<string, number>>
  readonly formats: readonly string[]
  /** How the journal letters panels: `a`, `A`, or null where it does not say. */
  readonly panelLabel: string | null
  readonly color: string
  readonly captionInFile: boolean
  readonly maxBytes?: number
  readonly marginPt?: number
  readonly fileName?: string
  readonly notes: readonly string[]
  readonly sourceUrl: readonly string[]
  readonly sourceKind: string
  readonly checkedOn: string | null
  readonly weak: boolean
  readonly weakFields: readonly string[]
}

/** Where a figure goes: a preset and one of its widths, or a free size in mm. */
export type FigureTarget =
  | { readonly preset: string; readonly width: string; readonly landscape?: boolean | undefined }
  | { readonly mm: number; readonly maxHeightMm?: number | undefined; readonly textPt?: number | undefined }

/** The numbers a figure is laid out with, in mm and pt. */
export interface TargetSize {
  /** Shown in the dialog, e.g. `Nature, double column, 183 mm`. */
  readonly label: string
  readonly preset: FigurePreset
  readonly widthMm: number
  readonly maxHeightMm: number | null
  /** Size of node labels. */
  readonly textPt: number
  /** Size of legend, markers and the source line: never below the preset's minimum. */
  readonly smallPt: number
  readonly panelPt: number
  /** Base line of NOT-03: clamp(0.75, line.min, line.max / 2). */
  readonly linePt: number
  /** Free margin at the left and right, and at top and bottom: 5 % of a slide or poster. */
  readonly marginPt: number
  readonly rimPt: number
}

/** What a page holds above its caption where the journal states no height, mm. */
export const PAGE_MM = 240

/** Height that a figure may have, mm: of a journal that states none, a page; of a free size without one, any. */
export function mostHeightMm({ preset, maxHeightMm }: Pick<TargetSize, 'preset' | 'maxHeightMm'>): number {
  return maxHeightMm ?? (preset === CUSTOM ? Infinity : PAGE_MM)
}

/** Free margin of a slide or poster, as a part of its side. */
const PAGE_MARGIN = 0.05
/** Size of what stands around the labels of a slide, by theirs, between the least sizes of both. */
const SMALL_PART = 0.7

const PRESETS: Readonly<Record<string, FigurePreset>> = data.presets

const CUSTOM: FigurePreset = {
  label: 'Custom size',
  widths: {},
  maxHeight: null,
  text: { min: 6, max: null },
  line: null,
  raster: { min: 300 },
  formats: ['svg', 'pdf', 'png', 'tiff', 'pptx'],
  panelLabel: null,
  color: 'RGB',
  captionInFile: false,
  notes: [],
  sourceUrl: [],
  sourceKind: 'project',
  checkedOn: null,
  weak: false,
  weakFields: [],
}

/** Every preset with its id, in the file's order. */
export function allPresets(): readonly (readonly [string, FigurePreset])[] {
  return Object.entries(PRESETS)
}

/** The preset of an id, or null. Object.hasOwn keeps `__proto__` and the like out. */
export function findPreset(id: string): FigurePreset | null {
  return Object.hasOwn(PRESETS, id) ? (PRESETS[id] ?? null) : null
}

/** The size a target stands for, with labels of `textPt` if given; null when the preset or width is unknown or the mm are not 20 to 2000. */
export function targetSize(target: FigureTarget, textPt: number | null = null): TargetSize | null {
  if ('mm' in target) {
    if (!(target.mm >= 20 && target.mm <= 2000)) return null
    return sizes(
      CUSTOM,
      `Custom, ${target.mm} mm`,
      target.mm,
      target.maxHeightMm ?? null,
      Math.max(CUSTOM.text.min, target.textPt ?? 7),
    )
  }
  const preset = findPreset(target.preset)
  if (preset === null || !Object.hasOwn(preset.widths, target.width)) return null
  const width = preset.widths[target.width] ?? 0
  const turned = target.landscape === true && preset.maxHeight !== null && preset.maxHeight > width
  const widthMm = turned ? (preset.maxHeight ?? width) : width
  const maxHeightMm = turned ? width : preset.maxHeight
  const label = `${preset.label}, ${widthName(target.width)}${turned ? ', landscape' : ''}, ${widthMm} mm`
  return sizes(preset, label, widthMm, maxHeightMm, textPt ?? labelSize(preset))
}

/** The sizes to lay a target out with, largest labels first: one, but for slides and posters. Empty where `targetSize` is null. */
export function targetSteps(target: FigureTarget): readonly TargetSize[] {
  const steps = 'mm' in target ? undefined : findPreset(target.preset)?.text.steps
  return (steps ?? [null]).flatMap((step) => targetSize(target, step) ?? [])
}

/** Whether a target is a page that holds title and source itself: a slide or a poster. */
export function isPage({ preset }: Pick<TargetSize, 'preset'>): boolean {
  return preset.captionInFile
}

/** A slide: wider than high, and holding its own source line. */
export function isWidePage(size: Pick<TargetSize, 'preset' | 'maxHeightMm' | 'widthMm'>): boolean {
  return size.maxHeightMm !== null && size.maxHeightMm < size.widthMm && isPage(size)
}

/** The thinnest line a preset takes, pt; 0 = it names none. */
export function leastLine({ preset }: Pick<TargetSize, 'preset'>): number {
  return preset.line?.min ?? 0
}

/** Why no figure can be laid out for a target, with the presets or widths there are; null = it can. */
export function targetRefusal(target: FigureTarget): string | null {
  if (targetSize(target) !== null) return null
  if ('mm' in target) return 'A free width is from 20 to 2000 mm.'
  const preset = findPreset(target.preset)
  if (preset === null)
    return `No preset is called ${target.preset}. There are: ${allPresets()
      .map(([name]) => name)
      .join(', ')}.`
  return `${preset.label} has no width ${target.width}. It has: ${Object.entries(preset.widths)
    .map(([name, mm]) => `${name} (${mm} mm)`)
    .join(', ')}.`
}

/** `oneHalf` → `1.5 columns`; the names of presets.json in a reader's words. */
export function widthName(key: string): string {
  const names: Readonly<Record<string, string>> = {
    single: 'single column',
    double: 'double column',
    triple: 'three columns',
    oneHalf: '1.5 columns',
    oneHalfMin: '1.5 columns, narrow',
    oneHalfMax: '1.5 columns, wide',
    threeColumnSingle: 'single of three columns',
    full: 'full width',
    half: 'half width',
    min: 'narrowest',
    textColumn: 'text column',
    max: 'widest',
    minimal: 'minimal',
  }
  return names[key] ?? key
}

/** The formats a target takes first, then the others Exopath writes (FIG-01). */
export function formatsFor(
  preset: FigurePreset,
): readonly { readonly format: FigureFormat; readonly accepted: boolean }[] {
  const accepted = (format: FigureFormat): boolean => preset.formats.includes(format)
  return [...FIGURE_FORMATS]
    .map((format) => ({ format, accepted: accepted(format) }))
    .sort(
      (a, b) =>
        Number(b.accepted) - Number(a.accepted) || FIGURE_FORMATS.indexOf(a.format) - FIGURE_FORMATS.indexOf(b.format),
    )
}

/** The resolution to write: what the preset asks for line art, or where it has shades or colours for lines and text with them; else its
 *  best, else 600 dpi within its limits. */
export function rasterDpi(preset: FigurePreset, colour: 'colour' | 'gray' | 'mono'): number {
  const { lineArt, combination, best, max, min } = preset.raster
  if (lineArt !== undefined) return colour === 'mono' ? lineArt : (combination ?? lineArt)
  if (best !== undefined) return best
  return Math.min(max ?? Infinity, Math.max(min ?? 0, 600))
}

/** What must be looked up before submission; empty for a preset read at the publisher's own page with no weak value. */
export function liveCheckNote(preset: FigurePreset): string | null {
  if (!preset.weak && preset.weakFields.length === 0) return null
  const what = preset.weak ? 'these values are second-hand' : `weaker values: ${preset.weakFields.join(', ')}`
  return `Check the live page: ${what}${preset.checkedOn === null ? '' : `, read on ${preset.checkedOn}`}. ${preset.sourceUrl.join(' ')}`.trim()
}

function labelSize(preset: FigurePreset): number {
  const wanted = preset.text.target ?? Math.max(preset.text.min, 7)
  return preset.text.max === null ? wanted : Math.min(wanted, preset.text.max)
}

function sizes(
  preset: FigurePreset,
  label: string,
  widthMm: number,
  maxHeightMm: number | null,
  textPt: number,
): TargetSize {
  const small =
    preset.text.small === undefined
      ? Math.max(preset.text.min, textPt <= 8 ? Math.min(textPt, 6) : textPt * 0.8)
      : Math.min(preset.text.min, Math.max(preset.text.small, textPt * SMALL_PART))
  const least = preset.line?.min ?? 0.25
  const most = preset.line?.max ?? null
  const base = textPt >= 14 ? textPt / 12 : 0.75
  const linePt = Math.max(least, most === null ? base : Math.min(base, most / 2))
  const [marginPt, rimPt] = preset.captionInFile
    ? [widthMm, Math.min(widthMm, maxHeightMm ?? widthMm)].map((mm) => PAGE_MARGIN * mmToPt(mm))
    : [preset.marginPt, preset.marginPt].map((pt) => Math.max(mmToPt(1.2), pt ?? 0))
  return {
    label,
    preset,
    widthMm,
    maxHeightMm,
    textPt,
    smallPt: small,
    panelPt: preset.text.panelLabel ?? Math.min(textPt + 1, preset.text.max ?? textPt + 1),
    linePt,
    marginPt: marginPt ?? 0,
    rimPt: rimPt ?? 0,
  }
}
