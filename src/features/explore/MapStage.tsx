import { Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { Canvas } from '../../canvas/createCanvas.ts'
import { GraphCanvas } from '../../canvas/GraphCanvas.tsx'
import type { CanvasHover } from '../../canvas/hoverWatch.ts'
import type { MovedNode } from '../../core/query/view.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { markStep } from '../../ui/markStep.ts'
import { useElementSize } from '../../ui/useElementSize.ts'
import { cameraFeed } from './cameraFeed.ts'
import { takeStanding } from './firstStanding.ts'
import { useFitOnChange } from './useFitOnChange.ts'
import { LaneHeader } from './LaneHeader.tsx'
import { mapSpeech, mapSummary } from './mapSpeech.ts'
import { useMapHands } from './useMapHands.ts'
import { useMapKeys } from './useMapKeys.ts'
import type { MapKeys } from './useMapKeys.ts'
import type { MapScene } from './useMapScene.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'

const ZOOM_STEP = 1.3

const HoverCard = lazyPart(async () => (await import('./HoverCard.tsx')).HoverCard)
const MapTree = lazyPart(async () => (await import('./MapTree.tsx')).MapTree)
const MapMenu = lazyPart(async () => (await import('./MapMenu.tsx')).MapMenu)
const AllFilteredOut = lazyPart(async () => (await import('./AllFilteredOut.tsx')).AllFilteredOut)

/** The drawn map of a Scene: one tab stop, lane names above, zoom beside, a card on hover.
 *  onVisit: the pointer or the keyboard has come to it. onDrag: a node is dragged, null when it is let go. */
export function MapStage({
  map,
  onVisit,
  onDrag,
}: {
  readonly map: MapScene | null
  readonly onVisit: () => void
  readonly onDrag: (node: MovedNode | null) => void
}) {
  const graph = useApp((s) => s.graph)
  const answer = useApp(selectAnswer)
  const stage = useRef<HTMLDivElement>(null)
  const size = useElementSize(stage)
  const scene = map?.scene ?? null
  const canvas = useRef<Canvas | null>(null)
  const fit = useFitOnChange(canvas, map, size)
  const [feed] = useState(cameraFeed)
  const [hover, setHover] = useState<CanvasHover | null>(null)
  const speech = useMemo(() => mapSpeech(graph, answer), [graph, answer])
  const zoom = {
    in: () => {
      fit.moved()
      canvas.current?.zoomBy(ZOOM_STEP)
    },
    out: () => {
      fit.moved()
      canvas.current?.zoomBy(1 / ZOOM_STEP)
    },
    fit: () => {
      fit.fitted()
      canvas.current?.fitTo(null)
    },
  }
  const hands = useMapHands({
    map,
    canvas,
    stage,
    setDragged: onDrag,
    stood: (node) => {
      keys.stand(node)
    },
  })
  const keys: MapKeys = useMapKeys(scene, speech, zoom, hands)
  const [hasFocus, setHasFocus] = useState(false)
  const focused = hasFocus ? (keys.chip ?? keys.node) : null
  const focusable = useRef<HTMLDivElement>(null)
  useEffect(() => {
    canvas.current?.focus(focused)
  }, [focused, scene])
  // The keyboard goes on from where it stood on the picture that was in the page.
  useEffect(() => {
    const stood = takeStanding()
    if (stood === null) return
    focusable.current?.focus()
    if (graph.hasNode(stood)) keys.stand(stood)
  })
  useEffect(() => {
    if (scene !== null) markStep('drawn')
  }, [scene])
  return (
    <div className="map-region">
      {(scene === null || scene.lanes.length > 0) && <LaneHeader lanes={scene?.lanes ?? []} feed={feed} />}
      <div className="map-stage" ref={stage}>
        <div
          className="map-focusable"
          ref={focusable}
          role="application"
          aria-roledescription="map"
          tabIndex={0}
          aria-describedby="map-keys"
          aria-label={mapSummary(answer)}
          onPointerEnter={onVisit}
          onWheel={fit.moved}
          onPointerMove={(e) => {
            if (e.buttons !== 0) fit.moved()
          }}
          onKeyDown={keys.onKeyDown}
          onFocus={() => {
            setHasFocus(true)
            onVisit()
          }}
          onBlur={() => {
            setHasFocus(false)
          }}
        >
          {scene !== null && (
            <GraphCanvas
              scene={scene}
              handle={canvas}
              onHover={setHover}
              onCamera={feed.set}
              onTap={hands.onTap}
              onMenu={hands.onMenu}
              onBox={hands.onBox}
              onDrag={hands.onDrag}
            />
          )}
        </div>
        <p id="map-keys" className="visually-hidden">
          Arrow keys walk along the relations, Enter opens details, question mark lists all keys. Outline and Table hold
          the same content as text.
        </p>
        <Suspense fallback={null}>
          <MapTree answer={answer} />
        </Suspense>
        <Suspense fallback={null}>
          {answer.edges.length === 0 && answer.unfiltered.length > 0 && <AllFilteredOut />}
          {hands.menu !== null && <MapMenu place={hands.menu} fit={zoom.fit} onClose={hands.closeMenu} />}
          {hover !== null && <HoverCard hover={hover} chips={scene?.chips ?? []} />}
        </Suspense>
        <div className="zoom" role="group" aria-label="Zoom">
          <IconButton icon="plus" label="Zoom in" tip="left" onClick={zoom.in} />
          <IconButton icon="minus" label="Zoom out" tip="left" onClick={zoom.out} />
          <IconButton icon="fit" label="Show all" tip="left" onClick={zoom.fit} />
        </div>
      </div>
    </div>
  )
}
