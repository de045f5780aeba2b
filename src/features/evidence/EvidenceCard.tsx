import { reviewLink } from '../../core/cite/referenceLink.ts'
import type { AssertionRecord, EvidenceRecord, ModifierRecord, RefNumber } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { FlagBand } from './FlagBand.tsx'
import { ReferenceEntry } from './ReferenceEntry.tsx'
import { settingWords } from './settingWords.ts'

/** One piece of evidence: our paraphrase, where it stands, the printed references, and flags between printed and expected. */
export function EvidenceCard({
  item,
  edge,
}: {
  readonly item: EvidenceRecord
  readonly edge: AssertionRecord | ModifierRecord
}) {
  const graph = useApp((s) => s.graph)
  const flags = edge.flags
    .map((id) => graph.flag(id))
    .filter(
      (f) =>
        f.place.length === 0 ||
        f.place.some((p) => p === item.locator || f.place.every((q) => !edge.evidence.some((e) => e.locator === q))),
    )
  const expected = [...new Set(flags.flatMap((f) => f.expected))].filter(
    (n) => !item.refs.includes(n) && !item.refsInherited.includes(n),
  )
  return (
    <article className="evidence-card" aria-label={`Evidence from ${item.locator}`}>
      <div>
        <p className="evidence-text">{item.paraphrase}</p>
        <p className="evidence-place">
          <span>{placeWords(item)}</span>
          <a className="link-row" href={reviewLink(graph.data.dataset, item)} target="_blank" rel="noreferrer">
            <Icon name="open" size={14} />
            Open in article
          </a>
        </p>
        <p className="evidence-setting">{settingWords(item)}</p>
      </div>
      <References item={item} />
      {flags.map((f) => (
        <FlagBand key={f.id} flag={f} />
      ))}
      {expected.length > 0 && (
        <div className="reference-list" aria-label="Expected references">
          {expected.map((n) => (
            <ReferenceEntry key={n} number={n} />
          ))}
        </div>
      )}
    </article>
  )
}

function References({ item }: { readonly item: EvidenceRecord }) {
  const own: readonly RefNumber[] = item.refs
  if (own.length > 0)
    return (
      <div className="reference-list">
        {own.map((n) => (
          <ReferenceEntry key={n} number={n} />
        ))}
      </div>
    )
  return (
    <div className="reference-list">
      <p className="small">
        {item.refsInherited.length === 0
          ? 'The review prints no reference here.'
          : 'No number on this sentence; the sentence beside it cites:'}
      </p>
      {item.refsInherited.map((n) => (
        <ReferenceEntry key={n} number={n} />
      ))}
    </div>
  )
}

function placeWords(item: EvidenceRecord): string {
  const place = item.locator.replace(/ s(\d)/, ', sentence $1').replace(/^(Ref \[\d+\]) title$/, 'Title of $1')
  return item.cell === null ? place : `${place}, ${item.cell}`
}
