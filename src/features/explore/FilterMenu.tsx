import { Suspense } from 'react'
import { useApp } from '../../store/react.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { DropDown } from '../../ui/DropDown.tsx'

const FilterBody = lazyPart(async () => (await import('./FilterBody.tsx')).FilterBody)

/** The filters by species, setting and route behind one chip, which says how many are on. They load when it is first opened. */
export function FilterMenu() {
  const kept = useApp(
    ({ view: { filters } }) => filters.species.length + filters.settings.length + filters.routes.length,
  )
  return (
    <DropDown icon="filter" label={`Filter${kept > 0 ? ` ${kept}` : ''}`} isOn={kept > 0}>
      <Suspense fallback={null}>
        <FilterBody />
      </Suspense>
    </DropDown>
  )
}
