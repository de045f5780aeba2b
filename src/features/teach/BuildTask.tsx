import './build.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import {
  addLine,
  addNode,
  changeSign,
  isSameLine,
  removeLine,
  removeNode,
  turnLine,
} from '../../core/lesson/builtMap.ts'
import type { BuiltLine, BuiltMap, BuiltSign, LineEnds } from '../../core/lesson/builtMap.ts'
import type { MapComparison } from '../../core/lesson/compareMaps.ts'
import { BUILT_SIGN_CHOICES, builtLineWords } from '../../core/lesson/mapWords.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { AddLine } from './AddLine.tsx'
import { BuiltLines } from './BuiltLines.tsx'
import { drawnLines } from './drawnLines.ts'
import { MapPicture } from './MapPicture.tsx'
import { MapResult } from './MapResult.tsx'
import { useMapHistory } from './useMapHistory.ts'

export interface BuildTaskProps {
  /** Nodes that stand from the start and stay. */
  readonly given: readonly NodeId[]
  /** Nodes to place. */
  readonly tray: readonly NodeId[]
  readonly value: BuiltMap
  readonly onChange: (map: BuiltMap) => void
  /** Null until the map is checked; from then on nothing can be changed, and the comparison is drawn and told. */
  readonly result: MapComparison | null
  /** Tells a screen reader what has changed. */
  readonly announce: (text: string) => void
}

/** A line begun by a press on a node, and where the menu of signs opens once its end is pressed too. */
interface Begun {
  readonly from: NodeId
  readonly to: NodeId | null
  readonly at: { readonly x: number; readonly y: number }
}

/** A map to be built on screen: press two nodes and choose what the first does to the second, or use the fields; no dragging, and
 *  everything by keyboard too. */
export function BuildTask({ given, tray, value: kept, onChange, result, announce }: BuildTaskProps) {
  const graph = useApp((s) => s.graph)
  const value = useMemo(() => inGraph(graph, kept), [graph, kept])
  const history = useMapHistory(value, onChange)
  const [begun, setBegun] = useState<Begun | null>(null)
  const [undo, redo] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)]
  // The last change taken back switches its button off: the other one has the way on.
  useEffect(() => {
    if (document.activeElement === undo.current && undo.current?.disabled === true) redo.current?.focus()
    else if (document.activeElement === redo.current && redo.current?.disabled === true) undo.current?.focus()
  })
  const name = (id: NodeId): string => mapLabel(graph.node(id))
  // Checked, the nodes that were never placed stand too: the lines that are missing lead to them.
  const nodes = useMemo(
    () => [...new Set([...given, ...value.nodes, ...(result === null ? [] : tray)])].filter(graph.hasNode),
    [graph, given, value.nodes, tray, result],
  )
  const places = useMemo(
    () => [...new Set([...given, ...tray, ...value.nodes])].filter(graph.hasNode),
    [graph, given, tray, value.nodes],
  )
  const lines = useMemo(() => drawnLines(graph, value, result), [graph, value, result])
  const change = (map: BuiltMap, words: string): void => {
    if (map === value) return
    history.change(map)
    announce(words)
  }
  const draw = (line: BuiltLine): void => {
    const old = value.lines.find((other) => isSameLine(other, line))
    if (old?.sign === line.sign) announce(`This line is there already: ${builtLineWords(graph, line)}.`)
    else
      change(
        addLine(value, line),
        `${old === undefined ? 'Line added' : 'Line changed'}: ${builtLineWords(graph, line)}.`,
      )
  }
  const remove = (ends: LineEnds): void => {
    change(removeLine(value, ends), `Line from ${name(ends.from)} to ${name(ends.to)} removed.`)
  }
  const press = (node: NodeId, button: HTMLElement): void => {
    if (begun === null || begun.from === node) {
      setBegun(begun === null ? { from: node, to: null, at: { x: 0, y: 0 } } : null)
      announce(begun === null ? `From ${name(node)}. Press the node it acts on.` : 'No line begun.')
      return
    }
    const { left, bottom } = button.getBoundingClientRect()
    setBegun({ from: begun.from, to: node, at: { x: left, y: bottom + 4 } })
  }
  const picture = (
    <MapPicture
      label={result === null ? 'Your map' : 'Your map beside the review'}
      places={places}
      nodes={nodes}
      lines={lines}
      {...(result === null ? { picked: begun?.from ?? null, onNode: press } : {})}
    />
  )
  if (result !== null)
    return (
      <div className="build-task">
        <div className="build-map">{picture}</div>
        <MapResult result={result} />
      </div>
    )
  return (
    <div
      className="build-task"
      role="group"
      aria-label="Build the map"
      onKeyDown={(e) => {
        if (e.key === 'Escape' && begun !== null) {
          e.stopPropagation()
          setBegun(null)
        }
      }}
    >
      <div className="build-map">
        <div className="build-tools">
          <Button
            ref={undo}
            look="ghost"
            icon="undo"
            disabled={history.undo === undefined}
            onClick={() => {
              history.undo?.()
              announce('Undone.')
            }}
          >
            Undo
          </Button>
          <Button
            ref={redo}
            look="ghost"
            icon="redo"
            disabled={history.redo === undefined}
            onClick={() => {
              history.redo?.()
              announce('Done again.')
            }}
          >
            Redo
          </Button>
          <p className="small" aria-hidden="true">
            {begun === null ? 'Press a node to begin a line.' : `From ${name(begun.from)} to …`}
          </p>
        </div>
        {picture}
      </div>
      <div className="build-fields">
        <Tray
          nodes={places.filter((id) => !nodes.includes(id))}
          onPlace={(id) => {
            change(addNode(value, id), `${name(id)} placed.`)
          }}
        />
        <AddLine nodes={nodes} onAdd={draw} />
        <BuiltLines
          lines={value.lines}
          onSign={(ends, sign) => {
            change(changeSign(value, ends, sign), `Line changed: ${builtLineWords(graph, { ...ends, sign })}.`)
          }}
          onTurn={(line) => {
            change(
              turnLine(value, line),
              `Line turned round: ${builtLineWords(graph, { from: line.to, to: line.from, sign: line.sign })}.`,
            )
          }}
          onRemove={remove}
        />
        <TakeBack
          nodes={nodes.filter((id) => !given.includes(id))}
          onRemove={(id) => {
            change(removeNode(value, id), `${name(id)} taken back, with its lines.`)
          }}
        />
      </div>
      {begun !== null && begun.to !== null && (
        <SignMenu
          from={begun.from}
          to={begun.to}
          at={begun.at}
          hasLine={value.lines.some((line) => line.from === begun.from && line.to === begun.to)}
          onDraw={draw}
          onRemove={remove}
          onClose={() => {
            setBegun(null)
          }}
        />
      )}
    </div>
  )
}

/** A map kept from earlier data without what the graph no longer holds; the same map when it holds all. */
function inGraph(graph: MechanismGraph, map: BuiltMap): BuiltMap {
  const gone = map.nodes.filter((id) => !graph.hasNode(id))
  return gone.length === 0 ? map : gone.reduce(removeNode, map)
}

/** What the first of two pressed nodes does to the second. */
function SignMenu({
  from,
  to,
  at,
  hasLine,
  onDraw,
  onRemove,
  onClose,
}: LineEnds & {
  readonly at: Begun['at']
  readonly hasLine: boolean
  readonly onDraw: (line: BuiltLine) => void
  readonly onRemove: (ends: LineEnds) => void
  readonly onClose: () => void
}) {
  const graph = useApp((s) => s.graph)
  const [a, b] = [mapLabel(graph.node(from)), mapLabel(graph.node(to))]
  const signs = (['raises', 'lowers', 'unknown'] as const).map((sign: BuiltSign) => ({
    id: sign,
    label: BUILT_SIGN_CHOICES[sign],
    run: () => {
      onDraw({ from, to, sign })
    },
  }))
  const groups = [
    { title: `${a} … ${b}`, items: signs },
    ...(hasLine
      ? [
          {
            title: 'The line that is there',
            items: [
              {
                id: 'remove',
                label: 'Remove the line',
                run: () => {
                  onRemove({ from, to })
                },
              },
            ],
          },
        ]
      : []),
  ]
  return <Menu label={`What ${a} does to ${b}`} at={at} groups={groups} onClose={onClose} />
}

function Tray({ nodes, onPlace }: { readonly nodes: readonly NodeId[]; readonly onPlace: (node: NodeId) => void }) {
  const graph = useApp((s) => s.graph)
  const list = useRef<HTMLUListElement>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const place = (id: NodeId, i: number): void => {
    onPlace(id)
    // The pressed button goes: the focus stays in the tray while something is left in it.
    const others = [...(list.current?.querySelectorAll('button') ?? [])].filter((_, at) => at !== i)
    const next = others[Math.min(i, others.length - 1)] ?? head.current
    next?.focus()
  }
  return (
    <section className="build-part">
      <h3 ref={head} tabIndex={-1}>
        Nodes to place
      </h3>
      {nodes.length === 0 ? (
        <p className="small">All are on the map.</p>
      ) : (
        <ul ref={list} className="chips">
          {nodes.map((id, i) => (
            <li key={id}>
              <button
                type="button"
                className="chip"
                aria-label={`Place ${mapLabel(graph.node(id))}`}
                onClick={() => {
                  place(id, i)
                }}
              >
                {mapLabel(graph.node(id))}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function TakeBack({
  nodes,
  onRemove,
}: {
  readonly nodes: readonly NodeId[]
  readonly onRemove: (node: NodeId) => void
}) {
  const graph = useApp((s) => s.graph)
  if (nodes.length === 0) return null
  return (
    <details className="build-part">
      <summary>Take a node back</summary>
      <ul className="chips">
        {nodes.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="chip"
              aria-label={`Take back ${mapLabel(graph.node(id))}`}
              onClick={(e) => {
                e.currentTarget.closest('details')?.querySelector('summary')?.focus()
                onRemove(id)
              }}
            >
              {mapLabel(graph.node(id))}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
