import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { NodeId } from '../../core/model/records.ts'
import { pickedNodes, togglePicked } from '../../core/query/pickedNodes.ts'
import { DEFAULT_PATH_OPTIONS } from '../../core/query/view.ts'
import { DEFAULT_MAX_STEPS } from '../../core/query/viewUrl.ts'
import { counted } from '../../core/words/plural.ts'
import { pronounceName } from '../../core/words/pronounce.ts'
import type { Scene } from '../../scene/scene.ts'
import { moveOfKey } from '../../scene/moveOfKey.ts'
import { walkScene } from '../../scene/walkScene.ts'
import type { Standing } from '../../scene/walkScene.ts'
import { useAppStore } from '../../store/react.tsx'
import type { MapSpeech } from './mapSpeech.ts'
import { changeMap, pickAll } from '../actions/changeView.ts'
import { selectionOfChip } from './selectionOfTarget.ts'
import type { MapHands } from './useMapHands.ts'

export interface MapKeys {
  readonly node: NodeId | null
  /** The chip of that node which the keyboard is on; null = on the node itself. */
  readonly chip: string | null
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly stand: (node: NodeId | null) => void
}

/** How far Shift with up or down moves a node, scene px. */
const NUDGE = 16

/** Keys of the focused map: walking, details, lists, paths. Each action is announced once. */
export function useMapKeys(
  scene: Scene | null,
  speech: MapSpeech,
  zoom: { readonly in: () => void; readonly out: () => void; readonly fit: () => void },
  hands: Pick<MapHands, 'openMenu' | 'nudge'>,
): MapKeys {
  const store = useAppStore()
  const [standing, setStandingAt] = useState<Standing | null>(null)
  const [chip, setChip] = useState<string | null>(null)
  const setStanding = (next: Standing | null): void => {
    setStandingAt(next)
    setChip(null)
  }
  const trail = useRef<{ readonly list: readonly NodeId[]; readonly at: number }>({ list: [], at: -1 })
  const pathStart = useRef<NodeId | null>(null)
  const { announce } = store.getState()

  const standOn = (next: Standing | null, remember = true): void => {
    if (next === null) {
      announce('Nothing there.')
      return
    }
    setStanding(next)
    if (remember)
      trail.current = {
        list: [...trail.current.list.slice(0, trail.current.at + 1), next.node],
        at: trail.current.at + 1,
      }
    announce(speech.node(next.node, next.siblings))
  }
  const revisit = (step: 1 | -1): void => {
    const node = trail.current.list[trail.current.at + step]
    if (node === undefined) {
      announce(step < 0 ? 'This is where you started.' : 'This is the newest place.')
      return
    }
    trail.current = { ...trail.current, at: trail.current.at + step }
    standOn({ node, siblings: [node] }, false)
  }
  const readResult = (node: NodeId): void => {
    const chips = scene?.chips.filter((c) => c.node === node) ?? []
    const next = chips[(chips.findIndex((c) => c.id === chip) + 1) % Math.max(1, chips.length)]
    if (next === undefined) {
      announce(`No result as a whole at ${speech.name(node)}.`)
      return
    }
    setChip(next.id)
    announce(`${pronounceName(next.title)}. ${chips.indexOf(next) + 1} of ${chips.length}. Enter opens it.`)
  }
  const openChip = (id: string): void => {
    const { show, view } = store.getState()
    const selection = selectionOfChip(scene, id, view.selection)
    show({ selection })
    announce(selection === null ? 'Closed.' : 'Its relations opened.')
  }
  const markPath = (node: NodeId): void => {
    const from = pathStart.current
    if (from === null || from === node) {
      pathStart.current = node
      announce(`Path starts at ${speech.name(node)}. Walk to the other end and press P.`)
      return
    }
    pathStart.current = null
    store.getState().show({
      paths: {
        from: { kind: 'node', id: from },
        to: { kind: 'node', id: node },
        via: [],
        avoid: [],
        maxSteps: DEFAULT_MAX_STEPS,
        options: DEFAULT_PATH_OPTIONS,
        open: null,
        step: null,
      },
      selection: null,
    })
    announce(`Paths from ${speech.name(from)} to ${speech.name(node)} are listed.`)
  }
  const letters = (key: string, node: NodeId | null): boolean => {
    switch (key) {
      case '+':
      case '=':
        zoom.in()
        return true
      case '-':
        zoom.out()
        return true
      case '0':
        zoom.fit()
        return true
      case 'x':
        revisit(-1)
        return true
      case 'c':
        revisit(1)
        return true
      case 'b':
        if (node !== null) announce(speech.connections(node))
        return true
      case 'e':
        if (node !== null) {
          store.getState().show({ selection: { kind: 'node', id: node } })
          announce(speech.relations(node))
        }
        return true
      case 'r':
        if (node !== null) readResult(node)
        return true
      case 'm':
        hands.openMenu(node)
        return true
      case 'h':
        if (node !== null) hide(node)
        return true
      case 'p':
        if (node !== null) markPath(node)
        return true
      default:
        return false
    }
  }
  const hide = (node: NodeId): void => {
    const { view } = store.getState()
    const picked = pickedNodes(view.selection)
    changeMap(store, { kind: 'hide', nodes: picked.includes(node) ? picked : [node] }, { selection: null })
    setStanding(null)
  }
  const pick = (node: NodeId): void => {
    const { view, show } = store.getState()
    const selection = togglePicked(view.selection, node)
    show({ selection })
    const count = pickedNodes(selection).length
    announce(
      `${speech.name(node)} ${pickedNodes(selection).includes(node) ? 'picked' : 'left out'}, ${counted(count, 'node', 'nodes')} in all.`,
    )
  }
  /** Keys that do something with the node one stands on, or with the map. */
  const act = (event: KeyboardEvent, node: NodeId | null): boolean => {
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) hands.openMenu(node)
    else if (node === null) return false
    else if (event.key === ' ') pick(node)
    else if (event.key === 'Delete') hide(node)
    else if (event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      hands.nudge(node, event.key === 'ArrowUp' ? -NUDGE : NUDGE)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      pickAll(store)
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || scene === null) return
    const move = moveOfKey(event)
    const node = standing?.node ?? null
    if (act(event, node)) {
      event.preventDefault()
      return
    }
    let done = true
    if (move !== undefined) standOn(walkScene(scene, standing, move))
    else if (event.key === 'Enter' && chip !== null) openChip(chip)
    else if (event.key === 'Enter' && node !== null && speech.isFolded(node)) {
      store.getState().show({ opened: [...store.getState().view.opened, node] })
      announce(`${speech.name(node)} opened.`)
    } else if (event.key === 'Enter' && node !== null) {
      store.getState().show({ selection: { kind: 'node', id: node } })
      announce(`Details of ${speech.name(node)} opened.`)
    } else if (event.key === 'Escape') {
      store.getState().show({ selection: null })
      setStanding(null)
    } else done = store.getState().singleKeys && letters(event.key.toLowerCase(), node)
    if (done) event.preventDefault()
  }
  return {
    node: standing?.node ?? null,
    chip,
    onKeyDown,
    stand: (node) => {
      setStanding(node === null ? null : { node, siblings: [node] })
    },
  }
}
