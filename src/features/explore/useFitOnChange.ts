import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Canvas } from '../../canvas/createCanvas.ts'
import { DENSE_ABOVE } from '../../scene/mapLayout.ts'
import type { Scene } from '../../scene/scene.ts'
import { useApp } from '../../store/react.tsx'

/** Shows everything when another part of the graph is laid out or the map's room changes, and the whole path when one is opened on a large map. */
export function useFitOnChange(canvas: RefObject<Canvas | null>, scene: Scene | null): void {
  const openKey = useApp((s) => s.view.paths?.open?.join(' ') ?? '')
  const extent = scene === null ? '' : `${scene.width} ${scene.height} ${scene.nodes.length}`
  const last = useRef('')
  useEffect(() => {
    if (scene === null || canvas.current === null) return
    const now = `${extent} ${openKey}`
    if (now === last.current) return
    last.current = now
    const open = openKey === '' || scene.nodes.length <= DENSE_ABOVE ? null : openKey.split(' ')
    const ends = scene.edges.filter((e) => open?.includes(e.id)).flatMap((e) => [e.source, e.target])
    canvas.current.fitTo(open === null ? null : [...open, ...ends])
  }, [canvas, scene, extent, openKey])
}
