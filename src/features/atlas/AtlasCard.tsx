import { memo, useRef, useState } from 'react'
import type { MechanismRecord, NodeId } from '../../core/model/records.ts'
import { mechanismEffects } from '../../core/paths/mechanismEffects.ts'
import { passing } from '../../core/query/atlasOf.ts'
import { mechanismFacts } from '../../core/query/mechanismFacts.ts'
import { mechanismsOf } from '../../core/query/mechanismOrder.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { isUnfiltered } from '../../core/query/passesFilters.ts'
import type { Filters } from '../../core/query/view.ts'
import {
  effectBasis,
  firstSentence,
  settingOfMechanism,
  sizeWords,
  standsInWords,
} from '../../core/words/mechanismWords.ts'
import { counted, listed } from '../../core/words/plural.ts'
import { cardPictures } from '../../scene/cardLayout.ts'
import type { Theme } from '../../scene/theme.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { toScope } from '../explore/levels.ts'
import { ViewLink } from '../explore/ViewLink.tsx'
import { NetWord } from '../paths/NetTag.tsx'
import { CardDrawing } from './CardDrawing.tsx'
import { useSeen } from './useSeen.ts'

/** Results told on a card; the others are counted. */
const MOST_EFFECTS = 2
const MOST_FOUND = 3

export interface AtlasCardProps {
  readonly mechanism: MechanismRecord
  readonly theme: Theme
  readonly filters: Filters
  readonly lit: NodeId | null
  readonly onLight: (node: NodeId | null) => void
  /** Nodes that the search found in it; null = not found, or nothing is searched. */
  readonly found: readonly NodeId[] | null
  readonly isTabStop: boolean
}

/** One mechanism: title, a sentence, a small drawing, what its exosomes do to its end, and how much it holds. Opens in one click. */
export const AtlasCard = memo(function AtlasCard({
  mechanism,
  theme,
  filters,
  lit,
  onLight,
  found,
  isTabStop,
}: AtlasCardProps) {
  const graph = useApp((s) => s.graph)
  const view = useApp((s) => s.view)
  const card = useRef<HTMLLIElement>(null)
  const isSeen = useSeen(card)
  const pictures = cardPictures(graph, mechanism.id)
  const [hovered, setHovered] = useState<NodeId | null>(null)
  const light = (node: NodeId | null): void => {
    if (node === hovered) return
    setHovered(node)
    onLight(node)
  }
  const hasParts = pictures.length > 1
  const captions = numbered(
    pictures.map(({ around }) =>
      around === null ? 'Relations that stand apart' : `Around ${mapLabel(graph.node(around))}`,
    ),
  )
  return (
    <li
      className="atlas-card"
      ref={card}
      data-parts={hasParts ? (pictures.length === 2 ? '2' : 'many') : undefined}
      data-found={found !== null || undefined}
    >
      <h3 className="atlas-title">
        <ViewLink
          to={{ ...toScope(view, { kind: 'mechanism', mechanism: mechanism.id }), reading: 'map' }}
          className="row-open"
          data-mechanism={mechanism.id}
          tabIndex={isTabStop ? 0 : -1}
          {...(hovered === null
            ? {}
            : { title: standsInWords(mapLabel(graph.node(hovered)), mechanismsOf(graph, hovered).length) })}
          onPointerMove={(e) => {
            light(sharedNodeAt(card.current, e.clientX, e.clientY))
          }}
          onPointerLeave={() => {
            light(null)
          }}
        >
          {mechanism.title}
        </ViewLink>
      </h3>
      <div>
        <p className="atlas-sentence">{firstSentence(mechanism.summary)}</p>
        {found !== null && (
          <p className="atlas-found">
            Found
            {found.length === 0
              ? ' by its title'
              : `: ${listed(found.slice(0, MOST_FOUND).map((id) => mapLabel(graph.node(id))))}${found.length > MOST_FOUND ? ` and ${found.length - MOST_FOUND} more` : ''}`}
          </p>
        )}
      </div>
      <div className="atlas-pictures">
        {pictures.map((picture, i) => (
          <figure key={i} className="atlas-picture">
            <CardDrawing
              picture={picture}
              idPrefix={`atlas-${mechanism.id}-${i}-`}
              isSeen={isSeen}
              theme={theme}
              filters={filters}
              lit={lit}
            />
            {hasParts && <figcaption>{captions[i]}</figcaption>}
          </figure>
        ))}
      </div>
      <CardFoot mechanism={mechanism} filters={filters} parts={pictures.length} />
    </li>
  )
})

/** Equal captions told apart: `Around IVDD, 2 of 3`. */
function numbered(captions: readonly string[]): readonly string[] {
  return captions.map((caption, i) => {
    const same = captions.filter((c) => c === caption).length
    return same === 1
      ? caption
      : `${caption}, ${captions.slice(0, i + 1).filter((c) => c === caption).length} of ${same}`
  })
}

/** The node under the pointer, where it stands in other mechanisms too. The link covers the whole card, so its marks are asked by place. */
function sharedNodeAt(card: Element | null, x: number, y: number): NodeId | null {
  for (const mark of card?.querySelectorAll<HTMLElement>('[data-node]') ?? []) {
    const box = mark.getBoundingClientRect()
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
      return (mark.dataset['node'] ?? null) as NodeId | null // written from a node's own id
  }
  return null
}

function CardFoot({
  mechanism,
  filters,
  parts,
}: {
  readonly mechanism: MechanismRecord
  readonly filters: Filters
  readonly parts: number
}) {
  const graph = useApp((s) => s.graph)
  const facts = mechanismFacts(graph, mechanism.id)
  const effects = mechanismEffects(graph, mechanism.id)
  const left = isUnfiltered(filters) ? null : passing(graph, mechanism.id, filters)
  return (
    <div className="atlas-foot">
      {effects.length > 0 && (
        <ul className="atlas-effects">
          {effects.slice(0, MOST_EFFECTS).map(({ from, to, ...effect }) => (
            <li key={`${from} ${to}`}>
              <span>{mapLabel(graph.node(from))}</span> <NetWord net={effect.net} />{' '}
              <span>{mapLabel(graph.node(to))}</span> <span className="quiet">{effectBasis(effect)}</span>
            </li>
          ))}
          {effects.length > MOST_EFFECTS && (
            <li className="quiet">and {counted(effects.length - MOST_EFFECTS, 'more result', 'more results')}</li>
          )}
        </ul>
      )}
      {parts > 1 && <p className="small">Drawn in {parts} parts; a node may stand in several.</p>}
      {left !== null && (
        <p className="small">
          {left} of {counted(facts.relations.length, 'relation passes', 'relations pass')} the filters.
        </p>
      )}
      <p className="atlas-counts small">
        <span className="num">{sizeWords(facts)}</span>
        <span>{settingOfMechanism(facts)}</span>
        {facts.flags.length > 0 && (
          <span className="flag-mark">
            <Icon name="flag" size={14} /> {counted(facts.flags.length, 'flag', 'flags')}
          </span>
        )}
      </p>
    </div>
  )
}
