import type { NodeId } from '../core/model/records.ts'
import type { Point } from '../layout/layoutTypes.ts'
import type { Camera } from './camera.ts'
import type { CanvasHover } from './hoverWatch.ts'
import type { CanvasTarget } from './pickTarget.ts'

/** What the reader does on the map. A gesture without a handler falls back: dragging a node or a box pans, the menu is the page's. */
export interface CanvasEvents {
  /** Tap or click; null = empty ground. `add` = with Shift, Ctrl or Cmd: to what is picked already. */
  readonly onTap: (target: CanvasTarget | null, how: { readonly add: boolean }) => void
  /** Pointer rests on something for 250 ms (dimmed: 400 ms); null = it left. `x`, `y` in CSS px of the container. */
  readonly onHover: (hover: CanvasHover | null) => void
  /** After every pan, zoom, fit and resize. */
  readonly onCamera: (camera: Camera) => void
  /** Right click, or a finger resting for half a second. `at` in CSS px of the container. */
  readonly onMenu?: ((target: CanvasTarget | null, at: Point) => void) | undefined
  /** A rectangle was drawn with Shift: the nodes whose middle lies in it, maybe none. `add` = with Ctrl or Cmd too. */
  readonly onBox?: ((nodes: readonly NodeId[], how: { readonly add: boolean }) => void) | undefined
  /** A node is dragged. The canvas does not move it: hand it a Scene in which it has moved. */
  readonly onDrag?: ((node: NodeId, drag: NodeDrag) => void) | undefined
}

/** How far a node was dragged since the press, in scene units. `cancel`: put it back. */
export interface NodeDrag {
  readonly dx: number
  readonly dy: number
  readonly phase: 'start' | 'move' | 'end' | 'cancel'
}
