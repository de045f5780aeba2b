import { Suspense, useState } from 'react'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'

const FilterBody = lazyPart(async () => (await import('./FilterBody.tsx')).FilterBody)

/** The filters by species, setting and route behind one chip, which says how many are on. They load when it is first opened. */
export function FilterMenu() {
  const kept = useApp(({ view: { filters } }) => filters.species.length + filters.settings.length + filters.routes.length)
  const [isOpened, setIsOpened] = useState(false)
  return (
    <details className="menu" onToggle={(e) => { if (e.currentTarget.open) setIsOpened(true) }}
      onKeyDown={(e) => { if (e.key === 'Escape') { e.currentTarget.open = false; e.currentTarget.querySelector('summary')?.focus() } }}>
      <summary className="chip" data-on={kept > 0 || undefined}><Icon name="filter" size={14} /> Filter{kept > 0 ? ` ${kept}` : ''}</summary>
      <div className="menu-body">{isOpened && <Suspense fallback={null}><FilterBody /></Suspense>}</div>
    </details>
  )
}
