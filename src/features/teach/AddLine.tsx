import { useId, useState } from 'react'
import { BUILT_SIGNS } from '../../core/lesson/builtMap.ts'
import type { BuiltLine, BuiltSign } from '../../core/lesson/builtMap.ts'
import { BUILT_SIGN_CHOICES } from '../../core/lesson/mapWords.ts'
import type { NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'

/** A line by three fields: from, what it does, to. */
export function AddLine({
  nodes,
  onAdd,
}: {
  readonly nodes: readonly NodeId[]
  readonly onAdd: (line: BuiltLine) => void
}) {
  const [from, setFrom] = useState<NodeId | null>(null)
  const [sign, setSign] = useState<BuiltSign>('raises')
  const [to, setTo] = useState<NodeId | null>(null)
  const [hint, setHint] = useState<string | null>(null)
  const add = (): void => {
    const [source, target] = [nodes.find((id) => id === from), nodes.find((id) => id === to)]
    if (source === undefined || target === undefined) {
      setHint('Choose both ends of the line.')
      return
    }
    if (source === target) {
      setHint('Choose two different nodes.')
      return
    }
    setHint(null)
    onAdd({ from: source, to: target, sign })
  }
  return (
    // No form of its own: it may stand in the form of a question.
    <section className="build-part">
      <h3>Add a line</h3>
      <div className="build-line">
        <NodeField label="From" nodes={nodes} value={from} onChange={setFrom} />
        <SignField label="What it does" value={sign} onChange={setSign} />
        <NodeField label="To" nodes={nodes} value={to} onChange={setTo} />
        <Button icon="plus" onClick={add}>
          Add line
        </Button>
      </div>
      <p className="small" role="alert">
        {hint}
      </p>
    </section>
  )
}

function NodeField({
  label,
  nodes,
  value,
  onChange,
}: {
  readonly label: string
  readonly nodes: readonly NodeId[]
  readonly value: NodeId | null
  readonly onChange: (node: NodeId | null) => void
}) {
  const graph = useApp((s) => s.graph)
  const id = useId()
  return (
    <div className="build-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        value={nodes.find((node) => node === value) ?? ''}
        onChange={(e) => {
          onChange(nodes.find((node) => node === e.target.value) ?? null)
        }}
      >
        <option value="">Choose a node</option>
        {nodes.map((node) => (
          <option key={node} value={node}>
            {mapLabel(graph.node(node))}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What a line does. */
export function SignField({
  label,
  value,
  onChange,
  hidesLabel = false,
}: {
  readonly label: string
  readonly value: BuiltSign
  readonly onChange: (sign: BuiltSign) => void
  readonly hidesLabel?: boolean
}) {
  const id = useId()
  return (
    <div className="build-field">
      <label htmlFor={id} className={hidesLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={value}
        onChange={(e) => {
          onChange(BUILT_SIGNS.find((sign) => sign === e.target.value) ?? value)
        }}
      >
        {BUILT_SIGNS.map((sign) => (
          <option key={sign} value={sign}>
            {BUILT_SIGN_CHOICES[sign]}
          </option>
        ))}
      </select>
    </div>
  )
}
