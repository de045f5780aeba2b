import { useSyncExternalStore } from 'react'
import { laneKinds, nodeClass } from '../../core/model/nodeClass.ts'
import { laneTitle } from '../../core/words/laneWords.ts'
import type { SceneLane } from '../../scene/scene.ts'
import type { CameraFeed } from './cameraFeed.ts'
import { useApp } from '../../store/react.tsx'
import { useOwnWidth } from '../../ui/useOwnWidth.ts'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'
import { laneNameWidth, laneRoom } from './laneRoom.ts'

/** Lane names above the map, moving with its pan and zoom. A click lists the lane. */
export function LaneHeader({ lanes, feed }: { readonly lanes: readonly SceneLane[]; readonly feed: CameraFeed }) {
  const camera = useSyncExternalStore(feed.subscribe, feed.get)
  const zoom = camera?.zoom ?? 1
  const pan = camera?.x ?? 0
  return (
    <div className="lane-header" role="group" aria-label="Lanes">
      {lanes.map((lane) => (
        <LaneName key={lane.id} lane={lane} left={lane.start * zoom + pan} width={(lane.end - lane.start) * zoom} />
      ))}
    </div>
  )
}

/** One lane: what its room on the screen, px, holds of glyphs, name and count. */
function LaneName({ lane, left, width }: { readonly lane: SceneLane; readonly left: number; readonly width: number }) {
  const show = useApp((s) => s.show)
  const isSelected = useApp(({ view: { selection } }) => selection?.kind === 'lane' && selection.id === lane.id)
  const [word, wordWidth] = useOwnWidth<HTMLSpanElement>()
  const glyphs = lane.classes.length > 0 ? lane.classes : laneKinds(lane.id).slice(0, 1).map(nodeClass)
  return (
    <button
      type="button"
      className="lane-name"
      data-room={laneRoom(width, wordWidth ?? laneNameWidth(lane.label), glyphs.length)}
      aria-pressed={isSelected}
      style={{ left, width }}
      title={`${laneTitle(lane.id)}, ${lane.count}`}
      aria-label={`${laneTitle(lane.id)}, ${lane.count}`}
      onClick={() => {
        show({ selection: isSelected ? null : { kind: 'lane', id: lane.id } })
      }}
    >
      <span className="lane-glyphs">
        {glyphs.map((c) => (
          <NodeGlyph key={c} nodeClass={c} />
        ))}
      </span>
      <span className="lane-word" ref={word}>
        {lane.label}
      </span>{' '}
      <span className="num quiet lane-count">{lane.count}</span>
    </button>
  )
}
