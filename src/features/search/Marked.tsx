import type { MatchRange } from '../../core/query/buildSearch.ts'

/** A text with its matching places marked. */
export function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly MatchRange[] }) {
  const pieces = ranges.map(([start, end], i) => ({
    start,
    before: text.slice(ranges[i - 1]?.[1] ?? 0, start),
    match: text.slice(start, end),
  }))
  return (
    <>
      {pieces.map((p) => (
        <span key={p.start}>
          {p.before}
          <mark className="match">{p.match}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  )
}

/** The part of a text around its first match, at most `length` characters, with the ranges moved along. */
export function excerpt(
  text: string,
  ranges: readonly MatchRange[],
  length: number,
): { readonly text: string; readonly ranges: readonly MatchRange[] } {
  const first = ranges[0]?.[0] ?? 0
  if (text.length <= length) return { text, ranges }
  const from = first < length / 2 ? 0 : text.lastIndexOf(' ', first - length / 3) + 1
  const to = from + length >= text.length ? text.length : text.lastIndexOf(' ', from + length)
  const lead = from === 0 ? '' : '… '
  const moved = ranges
    .filter(([a, b]) => a >= from && b <= to)
    .map(([a, b]): MatchRange => [a - from + lead.length, b - from + lead.length])
  return { text: `${lead}${text.slice(from, to)}${to < text.length ? ' …' : ''}`, ranges: moved }
}
