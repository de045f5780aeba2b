import { useEffect, useRef } from 'react'
import type { BuiltLine, BuiltSign, LineEnds } from '../../core/lesson/builtMap.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { counted } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { SignField } from './AddLine.tsx'

/** Every line of the map in words, to be changed, turned round or removed. */
export function BuiltLines({
  lines,
  onSign,
  onTurn,
  onRemove,
}: {
  readonly lines: readonly BuiltLine[]
  readonly onSign: (ends: LineEnds, sign: BuiltSign) => void
  readonly onTurn: (line: BuiltLine) => void
  readonly onRemove: (line: BuiltLine) => void
}) {
  const graph = useApp((s) => s.graph)
  const part = useRef<HTMLElement>(null)
  const keepFocus = useFocusAfter(part)
  return (
    <section className="build-part" ref={part}>
      <h3 tabIndex={-1}>{lines.length === 0 ? 'Your lines' : `Your ${counted(lines.length, 'line', 'lines')}`}</h3>
      {lines.length === 0 && <p className="small">No line yet.</p>}
      <ul className="build-lines">
        {lines.map((line, i) => {
          const [from, to] = [mapLabel(graph.node(line.from)), mapLabel(graph.node(line.to))]
          return (
            <li key={`${line.from} ${line.to}`}>
              <span className="build-ends">
                {from} <span aria-hidden="true">→</span>
                <span className="visually-hidden">to</span> {to}
              </span>
              <SignField
                label={`What the line from ${from} to ${to} does`}
                hidesLabel
                value={line.sign}
                onChange={(sign) => {
                  onSign(line, sign)
                }}
              />
              <IconButton
                icon="swap"
                className="build-turn"
                label={`Turn round: ${from} to ${to}`}
                tip="left"
                onClick={() => {
                  keepFocus('.build-turn', i)
                  onTurn(line)
                }}
              />
              <IconButton
                icon="close"
                className="build-remove"
                label={`Remove: ${from} to ${to}`}
                tip="left"
                onClick={() => {
                  keepFocus('.build-remove', i)
                  onRemove(line)
                }}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** After a change that takes the pressed button away: the focus goes to the button in its place, else to the last one, else to the heading. */
function useFocusAfter(part: Readonly<{ current: HTMLElement | null }>): (buttons: string, at: number) => void {
  const wanted = useRef<{ readonly buttons: string; readonly at: number } | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const { buttons, at } = wanted.current
    wanted.current = null
    const left = [...(part.current?.querySelectorAll<HTMLElement>(buttons) ?? [])]
    const next = left[at] ?? left.at(-1) ?? part.current?.querySelector<HTMLElement>('h3')
    next?.focus()
  })
  return (buttons, at) => {
    wanted.current = { buttons, at }
  }
}
