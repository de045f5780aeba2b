import { measureText, type TextFace } from './measureText.ts'

/** Breaks a map label into at most `maxLines` lines, as even as its words allow.
 *  Breaks only at spaces (never at one that must not break), after a slash, and at a hyphen between two plain words of four letters or more,
 *  so gene and miRNA names ("miR-532-5p", "PI3K-AKT", "NF-κB") stay whole.
 *  oneLine: labels up to this many characters are not broken (default 11).
 *  maxChars: a line longer than this is cut with "…" (default 16; a single long word may have 6 more). */
export function wrapText(
  text: string,
  face: TextFace,
  limits: { readonly oneLine?: number; readonly maxChars?: number } = {},
): readonly string[] {
  const { oneLine = 11, maxChars = 16 } = limits
  const label = text
    .slice(0, 400)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()
  if (label.length <= oneLine) return [label]
  const breaks = breakPoints(label)
  let best: readonly [string, string] | null = null
  let bestWidth = Infinity
  for (const at of breaks) {
    const pair = [label.slice(0, at).trimEnd(), label.slice(at).trimStart()] as const
    const width = Math.max(measureText(pair[0], face), measureText(pair[1], face))
    if (width < bestWidth) [best, bestWidth] = [pair, width]
  }
  if (best === null) return [cut(label, maxChars + 6)]
  if (Math.max(best[0].length, best[1].length) <= maxChars) return best
  return fill(label, breaks, maxChars)
}

/** Too long for two even lines: fill the first, cut the second. */
function fill(label: string, breaks: readonly number[], maxChars: number): readonly string[] {
  const fitting = breaks.filter((at) => label.slice(0, at).trimEnd().length <= maxChars)
  const at = fitting.at(-1) ?? breaks[0] ?? label.length
  const first = label.slice(0, at).trimEnd()
  const second = label.slice(at).trimStart()
  return [cut(first, maxChars + 6), cut(second, second.includes(' ') ? maxChars + 2 : maxChars + 6)]
}

function cut(line: string, limit: number): string {
  const chars = Array.from(line)
  return chars.length <= limit
    ? line
    : `${chars
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
}

function breakPoints(label: string): readonly number[] {
  const points: number[] = []
  for (let i = 1; i < label.length; i++) {
    const before = label.slice(0, i)
    if (label[i] === ' ') points.push(i)
    else if (before.endsWith('/') && i > 3 && label.length - i > 3) points.push(i)
    else if (/(^|[\s-])[a-z]{4,}-$/.test(before) && /^[a-z]{4,}/.test(label.slice(i))) points.push(i)
  }
  return points
}
