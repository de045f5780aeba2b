import type { TargetSize } from './presets.ts'

export interface FileCheck {
  readonly id: string
  readonly status: 'pass' | 'warn' | 'fail'
  readonly message: string
}

/** Rules that only the file itself can break: size in mm, text sizes, unsafe elements, and, while the data are the same, any change by hand.
 *  `fresh` is the SVG drawn now from the same recipe. */
export function checkSvgFile(svg: string, fresh: string, size: TargetSize, sameData: boolean): readonly FileCheck[] {
  const width = /<svg [^>]*\bwidth="([0-9.]+)mm"/.exec(svg)?.[1]
  const sizes = [...svg.matchAll(/font-size="([0-9.]+)"/g)].map((m) => Number(m[1]))
  const { min, max, panelLabel } = size.preset.text
  const most = Math.max(max ?? Infinity, panelLabel ?? 0)
  const bad = sizes.filter((s) => s < min - 0.01 || s > most + 0.01)
  const unsafe = [
    ...new Set(svg.match(/<(?:script|foreignObject|marker|filter|style|image)\b|\bon[a-z]+="|javascript:/gi) ?? []),
  ]
  const line = (id: string, ok: boolean, good: string, wrong: string): FileCheck => ({
    id,
    status: ok ? 'pass' : 'fail',
    message: ok ? good : wrong,
  })
  return [
    line(
      'file-width',
      Number(width) === size.widthMm,
      `The file is ${width} mm wide.`,
      `The file is ${width ?? 'not measured in'} mm wide; the preset asks for ${size.widthMm} mm.`,
    ),
    line(
      'file-text',
      bad.length === 0,
      `${sizes.length} texts keep the preset's sizes.`,
      `${bad.length} texts are outside ${min} to ${max ?? 'any'} pt.`,
    ),
    line(
      'file-elements',
      unsafe.length === 0,
      'Only plain shapes and texts.',
      `The file holds ${unsafe.join(', ')}, which Exopath never writes.`,
    ),
    line(
      'file-scale',
      !/transform="[^"]*(?:scale|matrix)/.test(svg),
      'Nothing is scaled.',
      'Something in the file is scaled: its text no longer has the size it claims.',
    ),
    ...(sameData && svg !== fresh
      ? [
          {
            id: 'file-edited',
            status: 'warn' as const,
            message: 'The file differs from what its recipe draws: it was edited, or drawn by another version.',
          },
        ]
      : []),
  ]
}
