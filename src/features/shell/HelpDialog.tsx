import { useApp } from '../../store/react.tsx'
import type { ThemeChoice } from '../../store/appState.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segment } from '../../ui/Segment.tsx'

/** Keys of the focused map (accessibility.md). */
export const MAP_KEYS: readonly (readonly [string, string])[] = [
  ['→ ←', 'next or previous node along the flow'],
  ['↓ ↑', 'the other choices there, else the same lane'],
  ['Shift → ←', 'jump a lane'],
  ['Home', 'first node of the source lane'],
  ['Enter', 'open details'],
  ['Esc', 'close details, clear the focus'],
  ['E', 'relations of this node as a list'],
  ['B', 'describe its connections'],
  ['R', 'its results as a whole, one by one'],
  ['X C', 'back and forward along your way'],
  ['P', 'start a path here, or finish it here'],
  ['M', 'menu of this node, or of the map'],
  ['Space', 'pick this node together with others'],
  ['Ctrl A', 'pick every node'],
  ['Delete', 'hide this node, or those picked'],
  ['Shift ↓ ↑', 'move this node in its lane'],
  ['+ − 0', 'zoom in, out, fit'],
]
const EVERYWHERE: readonly (readonly [string, string])[] = [
  ['/', 'search'],
  ['?', 'this help'],
  ['Ctrl Z', 'undo'],
  ['Ctrl Shift Z', 'redo'],
  ['Ctrl P', 'print this view with its references'],
]

/** Keys, settings and how to read the map, always in the same place. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const theme = useApp((s) => s.theme)
  const setTheme = useApp((s) => s.setTheme)
  const show = useApp((s) => s.show)
  const singleKeys = useApp((s) => s.singleKeys)
  const setSingleKeys = useApp((s) => s.setSingleKeys)
  return (
    <Dialog title="Help and settings" onClose={onClose} width={480}>
      <div className="help">
        <h3>Theme</h3>
        <Segment<ThemeChoice>
          label="Theme"
          value={theme}
          options={[
            { value: 'system', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChange={setTheme}
        />
        <h3>Keys everywhere</h3>
        <Keys rows={EVERYWHERE} />
        <h3>Keys while the map has focus</h3>
        <Keys rows={MAP_KEYS} />
        <label className="check">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(e) => {
              setSingleKeys(e.target.checked)
            }}
          />{' '}
          Use single letters and signs as keys
        </label>
        <Button
          look="ghost"
          onClick={() => {
            onClose()
            show({ page: 'about', selection: null })
          }}
        >
          About, accessibility statement and known gaps
        </Button>
        <p className="small">Settings stay in this browser. Exopath sends nothing anywhere.</p>
      </div>
    </Dialog>
  )
}

function Keys({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="keys">
      {rows.map(([key, does]) => (
        <div key={key}>
          <dt>
            {key.split(' ').map((k) => (
              <kbd key={k}>{k}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
