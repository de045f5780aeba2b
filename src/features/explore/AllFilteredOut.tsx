import { NO_FILTERS } from '../../core/query/view.ts'
import type { Filters } from '../../core/query/view.ts'
import { useApp } from '../../store/react.tsx'
import { relationClassWord } from '../../core/words/classWords.ts'
import { CERTAINTY_NAMES } from '../glyphs/classNames.ts'

/** Nothing left: which filters are on, and a way out of each. */
export function AllFilteredOut() {
  const filters = useApp((s) => s.view.filters)
  const show = useApp((s) => s.show)
  return (
    <div className="map-empty" role="status">
      <h2>0 relations left</h2>
      <p className="small">Every relation here is hidden by a filter. Remove one:</p>
      <div className="chips">
        {activeFilters(filters).map(({ label, without }) => (
          <button
            key={label}
            type="button"
            className="chip"
            onClick={() => {
              show({ filters: without })
            }}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          className="chip"
          onClick={() => {
            show({ filters: NO_FILTERS })
          }}
        >
          all filters
        </button>
      </div>
    </div>
  )
}

/** Each active filter in words, with the filters that remain without it. */
export function activeFilters(filters: Filters): readonly { readonly label: string; readonly without: Filters }[] {
  return [
    ...filters.hiddenClasses.map((c) => ({
      label: `hidden: ${relationClassWord(c)}`,
      without: { ...filters, hiddenClasses: filters.hiddenClasses.filter((x) => x !== c) },
    })),
    ...filters.hiddenCertainties.map((c) => ({
      label: `hidden: ${CERTAINTY_NAMES[c]}`,
      without: { ...filters, hiddenCertainties: filters.hiddenCertainties.filter((x) => x !== c) },
    })),
    ...filters.hiddenSettings.map((c) => ({
      label: `hidden: ${c === 'in-vivo' ? 'in vivo' : 'in vitro or not stated'}`,
      without: { ...filters, hiddenSettings: filters.hiddenSettings.filter((x) => x !== c) },
    })),
    ...filters.hiddenDirectness.map((c) => ({
      label: `hidden: ${c === 'direct' ? 'direct' : 'not direct'}`,
      without: { ...filters, hiddenDirectness: filters.hiddenDirectness.filter((x) => x !== c) },
    })),
    ...filters.species.map((s) => ({
      label: `species ${s}`,
      without: { ...filters, species: filters.species.filter((x) => x !== s) },
    })),
    ...filters.settings.map((s) => ({
      label: `setting ${s}`,
      without: { ...filters, settings: filters.settings.filter((x) => x !== s) },
    })),
    ...filters.routes.map((r) => ({
      label: `route ${r}`,
      without: { ...filters, routes: filters.routes.filter((x) => x !== r) },
    })),
  ]
}
