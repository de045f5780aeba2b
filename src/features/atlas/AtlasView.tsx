import './atlas.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { MechanismId, NodeId } from '../../core/model/records.ts'
import { atlasOf, mechanismsFound } from '../../core/query/atlasOf.ts'
import type { AtlasGroup } from '../../core/query/atlasOf.ts'
import { ATLAS_ORDER_WORDS } from './atlasWords.ts'
import { useApp } from '../../store/react.tsx'
import { useScreenTheme } from '../glyphs/useScreenTheme.ts'
import { useSearchIndex } from '../search/loadSearch.ts'
import { AtlasBar } from './AtlasBar.tsx'
import { AtlasCard } from './AtlasCard.tsx'
import type { AtlasCardProps } from './AtlasCard.tsx'
import { AtlasEmpty } from './AtlasEmpty.tsx'
import { nextCard } from './nextCard.ts'
import { SameNodes } from './SameNodes.tsx'

/** All mechanisms as small drawings in their chapters: one click opens one. Arrow keys walk through the cards. */
export function AtlasView() {
  const graph = useApp((s) => s.graph)
  const choice = useApp((s) => s.view.atlas)
  const filters = useApp((s) => s.view.filters)
  const text = useApp((s) => s.view.search)
  const index = useSearchIndex(text.trim() !== '')
  const theme = useScreenTheme()
  const atlas = useMemo(() => atlasOf(graph, { atlas: choice, filters }), [graph, choice, filters])
  const found = useMemo(() => (index === null ? null : mechanismsFound(graph, index, text)), [graph, index, text])
  const [hovered, setHovered] = useState<NodeId | null>(null)
  const [pinned, setPinned] = useState<NodeId | null>(null)
  const onLight = useCallback((node: NodeId | null) => {
    setHovered(node)
  }, [])
  const [stop, setStop] = useState<MechanismId | null>(null)
  const cards = useRef<HTMLDivElement>(null)
  const tabStop = stop !== null && atlas.shown.includes(stop) ? stop : (atlas.shown[0] ?? null)
  const foundHere = text.trim() === '' || found === null ? null : atlas.shown.filter((id) => found.has(id))
  useEffect(() => {
    const lit = linksIn(cards.current).filter((link) => found?.has(link.dataset['mechanism'] as MechanismId) === true)
    if (text.trim() === '' || lit.some(isInSight)) return
    lit[0]?.closest('.atlas-card')?.scrollIntoView({ block: 'nearest' })
  }, [text, found])
  const toFirstFound = (): void => {
    linksIn(cards.current)
      .find((link) => link.dataset['mechanism'] === foundHere?.[0])
      ?.focus()
  }
  return (
    <section
      className="atlas"
      aria-label="All mechanisms"
      onKeyDown={(event) => {
        walk(event, cards.current)
      }}
      onFocus={(event) => {
        const id = event.target.dataset['mechanism']
        if (id !== undefined) setStop(id)
      }}
    >
      <AtlasBar
        shown={atlas.shown.length}
        total={atlas.total}
        found={foundHere?.length ?? null}
        onFind={toFirstFound}
      />
      <div className="atlas-cards" ref={cards}>
        {atlas.shown.length > 0 && (
          <SameNodes lit={hovered ?? pinned} pinned={pinned} onLight={onLight} onPin={setPinned} />
        )}
        {atlas.shown.length === 0 && <AtlasEmpty total={atlas.total} />}
        {atlas.groups.map((group) => (
          <Group
            key={group.chapter?.id ?? 'all'}
            group={group}
            title={group.chapter?.title ?? ATLAS_ORDER_WORDS[choice.order].heading}
            cardOf={(id) => ({
              theme,
              filters,
              lit: hovered ?? pinned,
              onLight,
              found: foundHere === null ? null : (found?.get(id) ?? null),
              isTabStop: id === tabStop,
            })}
          />
        ))}
      </div>
    </section>
  )
}

function Group({
  group,
  title,
  cardOf,
}: {
  readonly group: AtlasGroup
  readonly title: string
  readonly cardOf: (id: MechanismId) => Omit<AtlasCardProps, 'mechanism'>
}) {
  const id = `chapter-${group.chapter?.id ?? 'all'}`
  return (
    <section aria-labelledby={id} className="atlas-chapter">
      <h2 id={id}>
        {title} <span className="num quiet">{group.mechanisms.length}</span>
      </h2>
      {group.chapter !== null && <p className="small">{group.chapter.summary}</p>}
      <ul className="atlas-grid">
        {group.mechanisms.map((mechanism) => (
          <AtlasCard key={mechanism.id} mechanism={mechanism} {...cardOf(mechanism.id)} />
        ))}
      </ul>
    </section>
  )
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

function linksIn(place: HTMLElement | null): readonly HTMLElement[] {
  return place === null ? [] : [...place.querySelectorAll<HTMLElement>('[data-mechanism]')]
}

/** Moves the focus from card to card; other keys and other places are left alone. */
function walk(event: KeyboardEvent, place: HTMLElement | null): void {
  const links = linksIn(place)
  const at = links.findIndex((link) => link === event.target)
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
  const boxes = links.map((link) => (link.closest('.atlas-card') ?? link).getBoundingClientRect())
  const to = nextCard(boxes, at, event.key)
  if (to === null) return
  event.preventDefault()
  links[to]?.focus()
}
