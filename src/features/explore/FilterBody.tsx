import type { ReactNode } from 'react'
import { settingCounts } from '../../core/query/settingCounts.ts'
import { isUnfiltered } from '../../core/query/passesFilters.ts'
import { NO_FILTERS } from '../../core/query/view.ts'
import type { Filters } from '../../core/query/view.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ROUTE_WORDS } from '../evidence/settingWords.ts'

/** Species, setting and route to keep, with how many relations each would leave (UX-32). */
export function FilterBody() {
  const graph = useApp((s) => s.graph)
  const answer = useApp(selectAnswer)
  const filters = useApp((s) => s.view.filters)
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  const counts = settingCounts(graph, answer.unfiltered, filters)
  const toggle = <K extends 'species' | 'settings' | 'routes'>(key: K, value: Filters[K][number]): void => {
    const list: readonly Filters[K][number][] = filters[key]
    const next = { ...filters, [key]: list.includes(value) ? list.filter((v) => v !== value) : [...list, value] }
    show({ filters: next })
    announce(`${answer.unfiltered.length} relations here; the filter changed.`)
  }
  return (
    <>
      <Group title="Species treated">
        {counts.species.map(([s, n]) => (
          <Chip
            key={s}
            pressed={filters.species.includes(s)}
            onToggle={() => {
              toggle('species', s)
            }}
          >
            {s} <span className="num">{n}</span>
          </Chip>
        ))}
      </Group>
      <Group title="Setting">
        {counts.settings.map(([s, n]) => (
          <Chip
            key={s}
            pressed={filters.settings.includes(s)}
            onToggle={() => {
              toggle('settings', s)
            }}
          >
            {s === 'in-vivo' ? 'in vivo' : 'in vitro or not stated'} <span className="num">{n}</span>
          </Chip>
        ))}
      </Group>
      <Group title="Route">
        {counts.routes.map(([r, n]) => (
          <Chip
            key={r}
            pressed={filters.routes.includes(r)}
            onToggle={() => {
              toggle('routes', r)
            }}
          >
            {ROUTE_WORDS[r]} <span className="num">{n}</span>
          </Chip>
        ))}
      </Group>
      <p className="small" role="status">
        {answer.edges.length} of {answer.unfiltered.length} relations shown. A relation whose species or route is not
        stated is hidden while one is kept.
      </p>
      {!isUnfiltered(filters) && (
        <Button
          look="ghost"
          onClick={() => {
            show({ filters: NO_FILTERS })
          }}
        >
          Remove all filters
        </Button>
      )}
    </>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  return children.length === 0 ? null : (
    <div role="group" aria-label={title}>
      <h3>{title}</h3>
      <div className="chips">{children}</div>
    </div>
  )
}
