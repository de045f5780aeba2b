import { useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { Canvas } from '../../canvas/createCanvas.ts'
import type { CanvasEvents, NodeDrag } from '../../canvas/canvasEvents.ts'
import type { CanvasTarget } from '../../canvas/pickTarget.ts'
import { laneOf } from '../../core/model/nodeClass.ts'
import type { NodeId } from '../../core/model/records.ts'
import { togglePicked } from '../../core/query/pickedNodes.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import type { MovedNode } from '../../core/query/view.ts'
import { laneTitle } from '../../core/words/laneWords.ts'
import { clampMove } from '../../layout/clampMove.ts'
import type { Point } from '../../layout/layoutTypes.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useAppStore } from '../../store/react.tsx'
import type { AppStore } from '../../store/createAppStore.ts'
import { pickNodes } from '../actions/changeView.ts'
import type { MenuPlace } from './MapMenu.tsx'
import type { MapScene } from './useMapScene.ts'
import { foldedGroupAt } from './foldedGroup.ts'
import { selectionOfChip, selectionOfTarget } from './selectionOfTarget.ts'

/** What pointer and keyboard do on the map beside walking it. */
export interface MapHands extends Required<Pick<CanvasEvents, 'onTap' | 'onMenu' | 'onBox' | 'onDrag'>> {
  readonly menu: MenuPlace | null
  readonly closeMenu: () => void
  /** Opens the menu of a node at its place, or of the map in its middle. */
  readonly openMenu: (node: NodeId | null) => void
  /** Moves a node up or down in its lane, scene px. */
  readonly nudge: (node: NodeId, dy: number) => void
}

/** `setDragged` shows a node on its way while the pointer holds it; `stood` is told which node was clicked. */
export function useMapHands({
  map,
  canvas,
  stage,
  setDragged,
  stood,
}: {
  readonly map: MapScene | null
  readonly canvas: RefObject<Canvas | null>
  readonly stage: RefObject<HTMLElement | null>
  readonly setDragged: (moved: MovedNode | null) => void
  readonly stood: (node: NodeId) => void
}): MapHands {
  const store = useAppStore()
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const held = useRef<MovedNode | null>(null)
  const onWindow = ({ x, y }: Point): Point => {
    const box = stage.current?.getBoundingClientRect()
    return { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) }
  }
  const openMenu = (node: NodeId | null): void => {
    const camera = canvas.current?.camera()
    const place = map?.scene.nodes.find((n) => n.id === node)
    const box = stage.current?.getBoundingClientRect()
    const at =
      camera === undefined || place === undefined
        ? { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 }
        : { x: (place.x + place.width / 2) * camera.zoom + camera.x, y: place.y * camera.zoom + camera.y }
    setMenu({ node, ...onWindow(at) })
  }
  const onDrag = (node: NodeId, drag: NodeDrag): void => {
    if (map === null) return
    if (drag.phase === 'start')
      held.current = store.getState().view.moved.find((m) => m.id === node) ?? { id: node, dx: 0, dy: 0 }
    const from = held.current
    if (from === null || from.id !== node) return
    const wanted = { dx: from.dx + drag.dx, dy: from.dy + drag.dy }
    const moved = { id: node, ...clampMove(map.layout, node, wanted.dx, wanted.dy) }
    if (drag.phase === 'start' || drag.phase === 'move') {
      setDragged(moved)
      return
    }
    held.current = null
    setDragged(null)
    if (drag.phase === 'end') putNode(store, moved, wanted)
  }
  return {
    menu,
    openMenu,
    closeMenu: () => {
      setMenu(null)
    },
    onTap: (target, { add }) => {
      tap(store, map, target, add, stood)
    },
    onMenu: (target, at) => {
      setMenu({ node: nodeOf(map, target), ...onWindow(at) })
    },
    onBox: (nodes, { add }) => {
      pickNodes(store, nodes, add)
    },
    onDrag,
    nudge: (node, dy) => {
      if (map === null) return
      const from = store.getState().view.moved.find((m) => m.id === node) ?? { dx: 0, dy: 0 }
      const wanted = { dx: from.dx, dy: from.dy + dy }
      putNode(store, { id: node, ...clampMove(map.layout, node, wanted.dx, wanted.dy) }, wanted)
    },
  }
}

function nodeOf(map: MapScene | null, target: CanvasTarget | null): NodeId | null {
  if (target?.kind === 'node') return target.id
  return target?.kind === 'chip' ? (map?.scene.chips.find((chip) => chip.id === target.id)?.node ?? null) : null
}

function tap(
  store: AppStore,
  map: MapScene | null,
  target: CanvasTarget | null,
  add: boolean,
  stood: (node: NodeId) => void,
): void {
  const { graph, view, show } = store.getState()
  if (target?.kind === 'chip') {
    show({ selection: selectionOfChip(map?.scene ?? null, target.id, view.selection) })
    return
  }
  if (add && target?.kind === 'node') {
    show({ selection: togglePicked(view.selection, target.id) })
    stood(target.id)
    return
  }
  // A slip beside a node must not undo what was picked one by one.
  if (add) return
  const answer = selectAnswer(store.getState())
  const group = foldedGroupAt(answer, target)
  if (group !== undefined) {
    show({ opened: [...view.opened, group.id] })
    return
  }
  const selection = target === null ? null : selectionOfTarget(graph, answer, target)
  if (selection?.kind === 'node') stood(selection.id)
  const step = selection?.kind === 'edge' ? (answer.openPath?.edges.indexOf(selection.id) ?? -1) : -1
  show({ selection, ...(step >= 0 && view.paths !== null ? { paths: { ...view.paths, step } } : {}) })
}

/** Keeps where a node was put, in whole px, and says when its lane held it back. */
function putNode(store: AppStore, moved: MovedNode, wanted: { readonly dx: number; readonly dy: number }): void {
  const { graph, view, show, announce } = store.getState()
  const [dx, dy] = [Math.round(moved.dx), Math.round(moved.dy)]
  const others = view.moved.filter((m) => m.id !== moved.id)
  show({ moved: dx === 0 && dy === 0 ? others : [...others, { id: moved.id, dx, dy }] })
  const node = graph.node(moved.id)
  const isHeld = Math.abs(moved.dx - wanted.dx) > 4 || Math.abs(moved.dy - wanted.dy) > 4
  announce(
    `${mapLabel(node)} moved.${isHeld ? ` It stays in its lane, ${laneTitle(laneOf(node.kind))}.` : ''} Undo takes it back.`,
  )
}
