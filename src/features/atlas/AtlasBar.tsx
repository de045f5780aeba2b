import { useMemo } from 'react'
import { laneOf, nodeClass } from '../../core/model/nodeClass.ts'
import { SPECIES } from '../../core/model/records.ts'
import type { LaneId, NodeId } from '../../core/model/records.ts'
import { mechanismsOf } from '../../core/query/mechanismOrder.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { ATLAS_ORDERS } from '../../core/query/view.ts'
import { kindWord } from '../../core/words/nodeWords.ts'
import { counted } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { useWidthClass } from '../../ui/useWidthClass.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import type { ComboboxItem } from '../../ui/Combobox.tsx'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'
import { ATLAS_ORDER_WORDS } from './atlasWords.ts'

/** The boxes that keep mechanisms by a node they hold: together they name every drawn node. */
const BOXES: readonly { readonly label: string; readonly lanes: readonly LaneId[] }[] = [
  { label: 'Source', lanes: ['factor', 'source', 'exosome'] },
  { label: 'Target', lanes: ['cargo', 'target', 'pathway'] },
  { label: 'Outcome', lanes: ['process', 'outcome'] },
]

/** Which mechanisms are shown, in which order, and what is looked for in them; all of it in the link. */
export function AtlasBar({
  shown,
  total,
  found,
  onFind,
}: {
  readonly shown: number
  readonly total: number
  /** How many of those shown the search finds; null = nothing is searched. */
  readonly found: number | null
  /** Enter in the search box. */
  readonly onFind: () => void
}) {
  const atlas = useApp((s) => s.view.atlas)
  const text = useApp((s) => s.view.search)
  const show = useApp((s) => s.show)
  const width = useWidthClass()
  const count = (
    <span className="atlas-count num" role="status">
      {shown} of {counted(total, 'mechanism', 'mechanisms')}
      {found === null ? '' : `; ${found} found`}
    </span>
  )
  const bar = (
    <div className="atlas-bar" role="group" aria-label="Choose mechanisms">
      {BOXES.map((box) => (
        <NodeBox key={box.label} {...box} />
      ))}
      <SettingChoice />
      <select
        className="select"
        aria-label="Order"
        value={atlas.order}
        onChange={(e) => {
          show({ atlas: { ...atlas, order: ATLAS_ORDERS.find((o) => o === e.target.value) ?? 'review' } })
        }}
      >
        {ATLAS_ORDERS.map((order) => (
          <option key={order} value={order}>
            {ATLAS_ORDER_WORDS[order].label}
          </option>
        ))}
      </select>
      <input
        className="input atlas-find"
        type="search"
        aria-label="Find in the cards"
        placeholder="Find in the cards"
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(e) => {
          show({ search: e.currentTarget.value }, 'replace')
        }}
        onKeyDown={(e) => {
          if (e.key === 'Enter') onFind()
        }}
      />
      {width !== 'phone' && count}
    </div>
  )
  return width === 'phone' ? (
    <details className="atlas-choose">
      <summary>Choose mechanisms {count}</summary>
      {bar}
    </details>
  ) : (
    bar
  )
}

/** One box; of several nodes that a link wants from its lanes, the first. */
function NodeBox({ label, lanes }: { readonly label: string; readonly lanes: readonly LaneId[] }) {
  const graph = useApp((s) => s.graph)
  const atlas = useApp((s) => s.view.atlas)
  const show = useApp((s) => s.show)
  const items = useMemo(() => {
    const nodes = graph.data.nodes
      .map((node) => ({ node, count: mechanismsOf(graph, node.id).length }))
      .filter(({ node, count }) => count > 0 && node.kind !== 'trial' && lanes.includes(laneOf(node.kind)))
    return nodes
      .toSorted((a, b) => b.count - a.count)
      .map(({ node, count }) => ({
        names: [node.label, node.shortLabel ?? '', ...node.aliases].join('\n').toLowerCase(),
        item: {
          id: node.id,
          label: mapLabel(node),
          hint: `${kindWord(node.kind)}, in ${count}`,
          glyph: <NodeGlyph nodeClass={nodeClass(node.kind)} />,
        } satisfies ComboboxItem,
      }))
  }, [graph, lanes])
  const own = (id: NodeId): boolean => items.some(({ item }) => item.id === id)
  const chosen = atlas.holding.find(own)
  const keep = (id: NodeId | null): void => {
    show({ atlas: { ...atlas, holding: [...atlas.holding.filter((x) => !own(x)), ...(id === null ? [] : [id])] } })
  }
  return (
    <Combobox
      label={label}
      hideLabel
      placeholder={`Any ${label.toLowerCase()}`}
      value={items.find(({ item }) => item.id === chosen)?.item ?? null}
      emptyText={(typed) => `No mechanism holds “${typed}” here.`}
      search={(typed) => items.filter(({ names }) => names.includes(typed.toLowerCase())).map(({ item }) => item)}
      onPick={(item) => {
        if (graph.hasNode(item.id)) keep(item.id)
      }}
      onClear={() => {
        keep(null)
      }}
    />
  )
}

/** Species and in vivo, as the filters of the map. */
function SettingChoice() {
  const filters = useApp((s) => s.view.filters)
  const show = useApp((s) => s.show)
  const inVivo = filters.settings.includes('in-vivo')
  return (
    <>
      <select
        className="select"
        aria-label="Species"
        value={filters.species.length > 1 ? 'several' : (filters.species[0] ?? '')}
        onChange={(e) => {
          const one = SPECIES.find((s) => s === e.target.value)
          show({ filters: { ...filters, species: one === undefined ? [] : [one] } })
        }}
      >
        <option value="">Any species</option>
        {filters.species.length > 1 && <option value="several">{filters.species.join(', ')}</option>}
        {SPECIES.map((s) => (
          <option key={s} value={s}>
            {s}
          </option>
        ))}
      </select>
      <Chip
        pressed={inVivo}
        onToggle={() => {
          show({
            filters: { ...filters, settings: inVivo ? filters.settings.filter((s) => s !== 'in-vivo') : ['in-vivo'] },
          })
        }}
      >
        In vivo
      </Chip>
    </>
  )
}
