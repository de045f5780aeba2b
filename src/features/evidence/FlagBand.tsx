import type { FlagRecord } from '../../core/model/records.ts'
import { Icon } from '../../ui/Icon.tsx'

/** A place where the review disagrees with itself: what is printed, what would fit, and why. Stands between both, replaces neither. */
export function FlagBand({ flag }: { readonly flag: FlagRecord }) {
  return (
    <div className="flag-band">
      <Icon name="flag" />
      <p>
        <strong>{flagTitle(flag)}</strong> {flag.problem}{flag.treatAs === null ? '' : ` ${flag.treatAs}`} <span className="quiet">{flag.id}, {flag.severity}. Basis: {flag.basis}.</span>
      </p>
    </div>
  )
}

/** "Printed [24], expected [134]", or what kind of disagreement it is. */
export function flagTitle(flag: FlagRecord): string {
  if (flag.kind === 'interest') return 'Declared interest'
  if (flag.kind === 'claim-citation') {
    const printed = flag.printed !== null && /\d/.test(flag.printed) ? `Printed ${flag.printed}` : 'No reference printed'
    return flag.expected.length === 0 ? `${printed}, no listed reference fits` : `${printed}, expected ${flag.expected.map((n) => `[${n}]`).join(', ')}`
  }
  return flag.kind === 'bibliography' ? 'Reference list' : 'Text and tables disagree'
}
