import type { FlagRecord } from '../../core/model/records.ts'

/** Where, what is printed, what is wrong, what is expected and how it is treated; nothing is left unsaid. */
export function FlagFacts({ flag }: { readonly flag: FlagRecord }) {
  return (
    <dl className="facts">
      <dt>Place</dt>
      <dd>{flag.place.length === 0 ? 'not in one place' : flag.place.join('; ')}</dd>
      {flag.claim !== null && (
        <>
          <dt>Cited for</dt>
          <dd>{flag.claim}</dd>
        </>
      )}
      <dt>Printed</dt>
      <dd>{flag.printed ?? 'no number concerned'}</dd>
      <dt>Problem</dt>
      <dd>{flag.problem}</dd>
      <dt>Expected</dt>
      <dd>
        {flag.expected.length > 0
          ? flag.expected.map((n) => `[${n}]`).join(', ')
          : flag.kind === 'claim-citation'
            ? 'no other number named'
            : 'no other number'}
      </dd>
      <dt>Treated as</dt>
      <dd>{flag.treatAs ?? 'Kept as printed and shown wherever it matters.'}</dd>
      <dt>Basis</dt>
      <dd>{flag.basis}</dd>
    </dl>
  )
}
