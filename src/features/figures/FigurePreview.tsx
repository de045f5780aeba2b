import { useEffect, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Figure } from '../../figure/buildFigure.ts'
import type { FigureRecipe } from '../../figure/recipe.ts'
import { withSpareFace } from '../../figure/spareFace.ts'
import { figureSvg } from '../../figure/toSvg.ts'
import { ptToMm } from '../../figure/units.ts'
import type { SceneNode } from '../../scene/scene.ts'

/** CSS px of one mm at true size. */
const PX_PER_MM = 96 / 25.4
const NUDGE_MM = 0.5
const FAR_NUDGE_MM = 3

/** The figure at true size. Nodes can be dragged, or moved with the arrow keys (Shift for 3 mm); Delete takes one out. */
export function FigurePreview({
  figure,
  recipe,
  onMove,
  onHide,
}: {
  readonly figure: Figure
  readonly recipe: FigureRecipe
  readonly onMove: (moved: FigureRecipe['moved']) => void
  readonly onHide: (id: string) => void
}) {
  const source = usePicture(figure)
  const [drag, setDrag] = useState<{ readonly key: string; readonly x: number; readonly y: number } | null>(null)
  const height = ptToMm(figure.scene.height)
  const scale = PX_PER_MM
  const move = (node: SceneNode, dx: number, dy: number): void => {
    const panel = panelOf(figure, node)
    if (panel === undefined) return
    onMove({
      ...recipe.moved,
      [node.id]: [round(ptToMm(node.x - panel.left) + dx), round(ptToMm(node.y - panel.top) + dy)],
    })
  }
  const onKey = (event: KeyboardEvent, node: SceneNode): void => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      onHide(node.id)
      return
    }
    const step = event.shiftKey ? FAR_NUDGE_MM : NUDGE_MM
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key]
    if (by === undefined) return
    event.preventDefault()
    move(node, by[0] ?? 0, by[1] ?? 0)
  }
  return (
    <figure className="figure-preview" aria-label="Preview at true size">
      <div className="figure-paper" style={{ width: figure.widthMm * scale, height: height * scale }}>
        <img src={source} alt={figure.altText} width={figure.widthMm * scale} height={height * scale} />
        {figure.scene.nodes.map((node, i) => {
          const key = `${i} ${node.id}`
          const shift = drag?.key === key ? drag : { x: 0, y: 0 }
          const place = {
            left: ptToMm(node.x - node.width / 2) * scale + shift.x,
            top: ptToMm(node.y - node.height / 2) * scale + shift.y,
            width: ptToMm(node.width) * scale,
            height: ptToMm(node.height) * scale,
          }
          return (
            <button
              key={key}
              type="button"
              className="figure-node"
              style={place}
              aria-label={`Move ${node.title}`}
              tabIndex={i === 0 ? 0 : -1}
              data-dragged={drag?.key === key || undefined}
              onKeyDown={(e) => {
                onKey(e, node)
                roam(e)
              }}
              onPointerDown={(e) => {
                e.currentTarget.setPointerCapture(e.pointerId)
                setDrag({ key, x: 0, y: 0 })
              }}
              onPointerMove={(e) => {
                if (drag?.key === key) setDrag({ key, x: drag.x + e.movementX, y: drag.y + e.movementY })
              }}
              onPointerUp={() => {
                if (drag?.key === key && (drag.x !== 0 || drag.y !== 0)) move(node, drag.x / scale, drag.y / scale)
                setDrag(null)
              }}
            />
          )
        })}
      </div>
      <figcaption className="small">
        {round(figure.widthMm)} × {round(height)} mm at true size, labels {figure.size.textPt} pt. Drag a node, or focus
        it and use the arrow keys (Shift moves 3 mm; N and B go to the next and previous node, Delete takes one out).
        {Object.keys(recipe.moved).length > 0 && (
          <>
            {' '}
            <button
              type="button"
              className="text-button"
              onClick={() => {
                onMove({})
              }}
            >
              Undo all {Object.keys(recipe.moved).length} moves
            </button>
          </>
        )}
      </figcaption>
    </figure>
  )
}

/** The figure as an image's address. A font rides in it where one was chosen, too long for an address that holds its picture. */
function usePicture(figure: Figure): string {
  const source = useMemo(() => {
    const svg = figureSvg(figure)
    const carrying = withSpareFace(svg)
    return carrying === svg
      ? `data:image/svg+xml,${encodeURIComponent(svg)}`
      : URL.createObjectURL(new Blob([carrying], { type: 'image/svg+xml' }))
  }, [figure])
  useEffect(
    () => () => {
      if (source.startsWith('blob:')) URL.revokeObjectURL(source)
    },
    [source],
  )
  return source
}

/** N and B walk through the nodes, so that the picture is one tab stop. */
function roam(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'n' ? 'nextElementSibling' : event.key === 'b' ? 'previousElementSibling' : null
  const next = step === null ? null : event.currentTarget[step]
  if (next instanceof HTMLButtonElement) next.focus()
}

function panelOf(figure: Figure, node: SceneNode): Figure['panels'][number] | undefined {
  return (
    figure.panels.find(
      (p) => node.x >= p.left && node.x <= p.left + p.width && node.y >= p.top && node.y <= p.top + p.height,
    ) ?? figure.panels[0]
  )
}

function round(mm: number): number {
  return Math.round(mm * 10) / 10
}
