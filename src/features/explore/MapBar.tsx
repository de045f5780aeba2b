import { endLabel, mapLabel } from '../../core/query/nodeSets.ts'
import type { View } from '../../core/query/view.ts'
import { useApp } from '../../store/react.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Segment } from '../../ui/Segment.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import { MapCount } from './MapCount.tsx'
import { OverallChip } from './OverallChip.tsx'

/** Which part of the graph, how much of it is shown, and how it is read. */
export function MapBar({ reading, onRead }: { readonly reading: View['reading']; readonly onRead: (reading: View['reading']) => void }) {
  const view = useApp((s) => s.view)
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const scope = view.scope
  const place = view.paths !== null
    ? `${endLabel(graph, view.paths.from)} to ${endLabel(graph, view.paths.to)}`
    : scope.kind === 'neighbourhood' ? `Around ${mapLabel(graph.node(scope.centre))}`
      : scope.kind === 'mechanism' ? (graph.data.mechanisms.find((m) => m.id === scope.mechanism)?.title ?? scope.mechanism)
        : scope.kind === 'picked' ? 'Chosen nodes' : null
  return (
    <div className="map-bar">
      <Segment label="Part of the graph" value={scope.kind === 'whole' ? 'whole' : scope.kind === 'storyline' && view.paths === null ? 'storyline' : 'other'}
        options={[{ value: 'storyline', label: 'Storyline' }, { value: 'whole', label: 'Whole map' }, ...(place === null ? [] : [{ value: 'other', label: place } as const])]}
        onChange={(value) => {
          if (value === 'whole') show({ scope: { kind: 'whole' } })
          else if (value === 'storyline') show({ scope: { kind: 'storyline' }, paths: null, selection: null })
          else if (view.paths !== null) show({ scope: { kind: 'storyline' } })
        }} />
      {view.paths === null && <MapCount />}
      {scope.kind === 'neighbourhood' && (
        <label className="map-steps">Steps <select value={scope.steps} onChange={(e) => { const n = Number(e.target.value); show({ scope: { ...scope, steps: n === 3 ? 3 : n === 2 ? 2 : 1 } }) }}><option value={1}>1</option><option value={2}>2</option><option value={3}>3</option></select></label>
      )}
      <FilterMenu />
      <OverallChip />
      {reading === 'map' && <LayoutChoice />}
      <span className="grow" />
      <Segment<View['reading']> label="Read as" value={reading} onChange={onRead}
        options={[{ value: 'map', label: 'Map' }, { value: 'outline', label: 'Outline' }, { value: 'table', label: 'Table' }]} />
    </div>
  )
}

/** The engine's flow layout instead of the typed lanes. */
function LayoutChoice() {
  const layout = useApp((s) => s.view.layout)
  const show = useApp((s) => s.show)
  return <Chip pressed={layout === 'flow'} onToggle={() => { show({ layout: layout === 'flow' ? 'lanes' : 'flow' }) }}>Flow layout</Chip>
}
