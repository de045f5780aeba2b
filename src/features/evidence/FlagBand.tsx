import { flagTitle } from '../../core/cite/flagNotes.ts'
import type { FlagRecord } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** A place where the review disagrees with itself: what is printed, what would fit, and why. Stands between both, replaces neither. */
export function FlagBand({ flag }: { readonly flag: FlagRecord }) {
  const show = useApp((s) => s.show)
  return (
    <div className="flag-band">
      <Icon name="flag" />
      <p>
        <strong>{flagTitle(flag)}</strong> {flag.problem}
        {flag.treatAs === null ? '' : ` ${flag.treatAs}`}{' '}
        <span className="quiet">
          <button
            type="button"
            className="text-button"
            onClick={() => {
              show({ selection: { kind: 'flag', id: flag.id } })
            }}
          >
            Flag {flag.id}
          </button>
          , {flag.severity}. Basis: {flag.basis}.
        </span>
      </p>
    </div>
  )
}
