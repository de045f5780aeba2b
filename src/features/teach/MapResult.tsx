import type { ExtraLine, JudgedLine, LineVerdict, MapComparison } from '../../core/lesson/compareMaps.ts'
import { extraWords, judgedWords } from '../../core/lesson/mapWords.ts'
import { counted } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/Icon.tsx'

const GROUPS: readonly { readonly verdict: LineVerdict; readonly title: string; readonly icon: IconName }[] = [
  { verdict: 'correct', title: 'Right', icon: 'check' },
  { verdict: 'wrong-sign', title: 'Wrong sign', icon: 'warn' },
  { verdict: 'reversed', title: 'Wrong way round', icon: 'swap' },
  { verdict: 'missing', title: 'Missing', icon: 'minus' },
]

/** What the comparison with the review says, line by line, in words. */
export function MapResult({ result: { lines, extra } }: { readonly result: MapComparison }) {
  const right = lines.filter((line) => line.verdict === 'correct').length
  return (
    <div className="build-fields">
      <p className="build-score">
        {right} of {counted(lines.length, 'line', 'lines')} of the review right
        {extra.length === 0 ? '' : `, ${counted(extra.length, 'other line', 'other lines')}`}.
      </p>
      {GROUPS.map(({ verdict, title, icon }) => (
        <Judged key={verdict} title={title} icon={icon} lines={lines.filter((line) => line.verdict === verdict)} />
      ))}
      <Extra lines={extra} />
    </div>
  )
}

function Judged({
  title,
  icon,
  lines,
}: {
  readonly title: string
  readonly icon: IconName
  readonly lines: readonly JudgedLine[]
}) {
  const graph = useApp((s) => s.graph)
  if (lines.length === 0) return null
  return (
    <section className="build-part">
      <h3>
        <Icon name={icon} size={14} /> {title} <span className="num">{lines.length}</span>
      </h3>
      <ul className="build-told">
        {lines.map((line) => (
          <li key={`${line.line.source} ${line.line.target} ${line.line.sign}`}>{judgedWords(graph, line)}</li>
        ))}
      </ul>
    </section>
  )
}

function Extra({ lines }: { readonly lines: readonly ExtraLine[] }) {
  const graph = useApp((s) => s.graph)
  if (lines.length === 0) return null
  return (
    <section className="build-part">
      <h3>
        <Icon name="plus" size={14} /> Other lines <span className="num">{lines.length}</span>
      </h3>
      <ul className="build-told">
        {lines.map((line) => (
          <li key={`${line.line.from} ${line.line.to}`}>{extraWords(graph, line)}</li>
        ))}
      </ul>
    </section>
  )
}
