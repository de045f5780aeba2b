import { isUnfiltered } from '../../core/query/passesFilters.ts'
import type { View } from '../../core/query/view.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { DropDown } from '../../ui/DropDown.tsx'
import { Segment } from '../../ui/Segment.tsx'
import { useFoldToFit } from '../../ui/useFoldToFit.ts'
import { GroupChip } from './GroupChip.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import { Legend } from './Legend.tsx'
import { LevelLinks } from './LevelLinks.tsx'
import { MapCount } from './MapCount.tsx'
import { OverallChip } from './OverallChip.tsx'

/** What leaves the row first where it is too short: the chips, some room, the levels, the count; then the row wraps. */
const FOLDS = 5

/** Which part of the graph, how much of it is shown, and how it is read; one row.
 *  legend: it stands under the map, behind a button of its own, or among what is folded. */
export function MapBar({
  reading,
  onRead,
  legend,
}: {
  readonly reading: View['reading']
  readonly onRead: (reading: View['reading']) => void
  readonly legend: 'below' | 'button' | 'folded'
}) {
  const bar = useFoldToFit<HTMLDivElement>(FOLDS)
  // The cards of all mechanisms and the routes of a question have counts of their own.
  const hasOwnCount = useApp(({ view }) => view.paths !== null || view.scope.kind === 'atlas')
  const hasFilters = useApp((s) => !isUnfiltered(s.view.filters))
  return (
    <div className="map-bar drop-room" ref={bar} data-fold="0">
      <LevelLinks />
      {!hasOwnCount && <MapCount />}
      <DropDown fold className="bar-more" label="More" isOn={hasFilters}>
        <FilterMenu />
        <OverallChip />
        {reading === 'map' && <GroupChip />}
        {reading === 'map' && <LayoutChoice />}
        {legend === 'folded' && <KeyMenu />}
      </DropDown>
      {legend === 'button' && <KeyMenu />}
      <span className="grow" />
      <Segment<View['reading']>
        label="Read as"
        value={reading}
        onChange={onRead}
        options={[
          { value: 'map', label: 'Map' },
          { value: 'outline', label: 'Outline' },
          { value: 'table', label: 'Table' },
        ]}
      />
    </div>
  )
}

/** The legend behind a button, for windows without room for it. */
function KeyMenu() {
  return (
    <DropDown label="Key" className="key-menu">
      <Legend compact={false} />
    </DropDown>
  )
}

/** Above this many nodes an order by cause and effect is no easier to read than the lanes. */
const FLOW_BELOW = 60

/** Steps of cause and effect instead of the typed lanes: where a map is small enough to follow them, and not for the storyline,
 *  whose rows say it already; cards have lanes only. A view that has them can always leave them. */
function LayoutChoice() {
  const layout = useApp((s) => s.view.layout)
  const isStory = useApp((s) => selectAnswer(s).rows.length > 0)
  const nodes = useApp((s) => selectAnswer(s).nodes.length)
  const isCards = useApp((s) => s.view.scope.kind === 'atlas' && s.view.paths === null)
  const show = useApp((s) => s.show)
  if (isCards || (layout === 'lanes' && (isStory || nodes > FLOW_BELOW))) return null
  return (
    <Chip
      pressed={layout === 'flow'}
      title="Orders by cause and effect alone, without lanes"
      onToggle={() => {
        show({ layout: layout === 'flow' ? 'lanes' : 'flow' })
      }}
    >
      Flow layout
    </Chip>
  )
}
