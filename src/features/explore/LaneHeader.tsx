import { useSyncExternalStore } from 'react'
import { laneKinds, nodeClass } from '../../core/model/nodeClass.ts'
import type { LaneId } from '../../core/model/records.ts'
import { laneTitle } from '../../core/words/laneWords.ts'
import type { SceneLane } from '../../scene/scene.ts'
import type { CameraFeed } from './cameraFeed.ts'
import { useApp } from '../../store/react.tsx'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'
import { laneRoom } from './laneRoom.ts'

/** Lane names above the map, moving with its pan and zoom. A click lists the lane. */
export function LaneHeader({ lanes, feed }: { readonly lanes: readonly SceneLane[]; readonly feed: CameraFeed }) {
  const show = useApp((s) => s.show)
  const selected = useApp((s) => (s.view.selection?.kind === 'lane' ? s.view.selection.id : null))
  const camera = useSyncExternalStore(feed.subscribe, feed.get)
  const zoom = camera?.zoom ?? 1
  const pan = camera?.x ?? 0
  const pick = (id: LaneId): void => { show({ selection: selected === id ? null : { kind: 'lane', id } }) }
  return (
    <div className="lane-header" role="group" aria-label="Lanes">
      {lanes.map((lane) => {
        const left = lane.start * zoom + pan
        const width = (lane.end - lane.start) * zoom
        const glyphs = lane.classes.length > 0 ? lane.classes : laneKinds(lane.id).slice(0, 1).map(nodeClass)
        return (
          <button key={lane.id} type="button" className="lane-name" data-room={laneRoom(width, lane.label, glyphs.length)} aria-pressed={selected === lane.id} style={{ left, width }}
            title={`${laneTitle(lane.id)}, ${lane.count}`} aria-label={`${laneTitle(lane.id)}, ${lane.count}`} onClick={() => { pick(lane.id) }}>
            <span className="lane-glyphs">{glyphs.map((c) => <NodeGlyph key={c} nodeClass={c} />)}</span>
            <span className="lane-word">{lane.label}</span> <span className="num quiet lane-count">{lane.count}</span>
          </button>
        )
      })}
    </div>
  )
}
