import './outline.css'
import { useMemo, useState } from 'react'
import { outlineOf } from '../../core/query/outlineOf.ts'
import type { OutlineGroup } from '../../core/query/outlineOf.ts'
import type { Selection } from '../../core/query/view.ts'
import { viewCounts } from '../../core/query/viewCounts.ts'
import { countWords } from '../../core/words/countWords.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { TreeGrid } from '../../ui/TreeGrid.tsx'
import { AllFilteredOut } from '../explore/AllFilteredOut.tsx'
import { useOpenDetails } from '../shell/useOpenDetails.ts'
import { nodeKey, OUTLINE_COLUMNS, outlineKeys, outlineRows } from './outlineRows.tsx'

/** The graph as text: the same nodes, relations, selection, filters and path as the map, each relation under both of its ends. */
export function OutlineView() {
  const graph = useApp((s) => s.graph)
  const { scope, paths, filters, selection } = useApp((s) => s.view)
  const answer = useApp(selectAnswer)
  const open = useOpenDetails()
  const outline = useMemo(
    () => outlineOf(graph, { scope, paths, filters }, answer),
    [graph, scope, paths, filters, answer],
  )
  const keys = useMemo(() => outlineKeys(outline), [outline])
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  // A selection made elsewhere opens the rows that hide it, once: the reader may close them again.
  const [revealed, setRevealed] = useState<unknown>(null)
  if (selection !== revealed) {
    setRevealed(selection)
    const reveal = keysToReveal(outline, selection)
    if (reveal.length > 0) setToggled(new Map([...toggled, ...reveal.map((k) => [k, true] as const)]))
  }
  // Groups start open and nodes closed, so that the first screen lists what there is.
  const rows = useMemo(
    () =>
      outlineRows(outline, {
        graph,
        selection,
        path: answer.openPath,
        isOpen: (key) => toggled.get(key) ?? key.startsWith('group:'),
      }),
    [outline, graph, selection, answer.openPath, toggled],
  )
  const held = countWords(viewCounts(graph, { scope, paths, filters }, answer))
  if (answer.edges.length === 0 && answer.unfiltered.length > 0)
    return (
      <div className="outline-view outline-empty">
        <AllFilteredOut />
      </div>
    )
  return (
    <div className="outline-view">
      <div className="outline-bar">
        <p className="num">{held}. Each relation stands under both of its ends.</p>
        <Button
          look="ghost"
          onClick={() => {
            setToggled(new Map(keys.map((k) => [k, true])))
          }}
        >
          Open all
        </Button>
        <Button
          look="ghost"
          onClick={() => {
            setToggled(new Map(keys.map((k) => [k, k.startsWith('group:')])))
          }}
        >
          Close all
        </Button>
      </div>
      <TreeGrid
        label={`Outline, ${held}`}
        columns={OUTLINE_COLUMNS}
        rows={rows}
        onToggle={(key, expanded) => {
          setToggled(new Map([...toggled, [key, expanded]]))
        }}
        onOpen={(key) => {
          const row = rows.find((r) => r.key === key)
          if (row === undefined) return
          if (row.opens === null) setToggled(new Map([...toggled, [key, row.expanded !== true]]))
          else open(row.opens, row.name)
        }}
      />
    </div>
  )
}

/** What must be open for the selection to be seen: the group of a node; of a relation, its subject and that one's group. */
function keysToReveal(outline: readonly OutlineGroup[], selection: Selection | null): readonly string[] {
  if (selection?.kind !== 'node' && selection?.kind !== 'edge') return []
  for (const group of outline) {
    for (const node of group.nodes) {
      if (selection.kind === 'node' && node.id === selection.id) return [`group:${group.id}`]
      if (selection.kind === 'edge' && node.relations.some((r) => r.way === 'out' && r.edge === selection.id))
        return [`group:${group.id}`, nodeKey(node.id)]
    }
  }
  return []
}
