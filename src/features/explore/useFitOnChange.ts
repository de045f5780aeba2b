import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { Canvas } from '../../canvas/createCanvas.ts'
import { DENSE_ABOVE } from '../../scene/sizing.ts'
import { useApp } from '../../store/react.tsx'
import type { ElementSize } from '../../ui/useElementSize.ts'
import type { MapScene } from './useMapScene.ts'

/** What the map says of its camera: the reader has panned or zoomed, or asked for everything. */
export interface FitWatch {
  readonly moved: () => void
  readonly fitted: () => void
}

/** Moves the camera where the picture asks for it, and never the picture: everything is shown when another part is laid out or the
 *  map has grown, and when the map's place changes its size (a panel, the window) as long as the reader has not moved the map; a
 *  path that opens on a large map is shown whole. */
export function useFitOnChange(
  canvas: RefObject<Canvas | null>,
  map: MapScene | null,
  size: ElementSize | null,
): FitWatch {
  const isTouched = useRef(false)
  const openKey = useApp((s) => s.view.paths?.open?.join(' ') ?? '')
  const selected = useApp(({ view: { selection } }) =>
    selection?.kind === 'node' || selection?.kind === 'edge' || selection?.kind === 'bundle' ? selection.id : null,
  )
  const laidOut = map === null ? '' : `${map.layout.width} ${map.layout.height} ${map.layout.nodes.size}`
  const last = useRef<{ readonly laidOut: string; readonly room: string; readonly selected: string | null }>({
    laidOut: '',
    room: '',
    selected: null,
  })
  const room = size === null ? '' : `${size.width} ${size.height}`
  useEffect(() => {
    if (map === null || canvas.current === null) return
    const shown = `${laidOut} ${openKey}`
    const isOther = shown !== last.current.laidOut
    if (!isOther && (room === last.current.room || isTouched.current)) {
      // What is selected stays in view also beside a panel that has just opened.
      if (selected !== null && (selected !== last.current.selected || room !== last.current.room))
        canvas.current.bring(selected)
      last.current = { ...last.current, room, selected }
      return
    }
    last.current = { laidOut: shown, room, selected }
    isTouched.current = false
    const { scene } = map
    const open = openKey === '' || scene.nodes.length <= DENSE_ABOVE ? null : openKey.split(' ')
    const ends = scene.edges.filter((e) => open?.includes(e.id)).flatMap((e) => [e.source, e.target])
    canvas.current.fitTo(open === null ? null : [...open, ...ends])
  }, [canvas, map, laidOut, openKey, room, selected])
  const [watch] = useState((): FitWatch => ({
    moved: () => {
      isTouched.current = true
    },
    fitted: () => {
      isTouched.current = false
    },
  }))
  return watch
}
