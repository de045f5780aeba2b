import { sceneToSvg } from '../../figure/sceneToSvg.ts'
import type { Scene } from '../../scene/scene.ts'

/** The Scene as inline SVG while the drawing engine loads; the canvas takes over from the same geometry. */
export function FirstPicture({ scene }: { readonly scene: Scene }) {
  const svg = sceneToSvg(scene, { title: 'Mechanism map', desc: 'The map while its drawing engine loads.', idPrefix: 'first-' })
  return <img className="first-picture" alt="" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />
}
