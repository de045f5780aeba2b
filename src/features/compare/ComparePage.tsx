import './compare.css'
import { lazy, Suspense, useMemo } from 'react'
import type { EdgeId } from '../../core/model/records.ts'
import { factsOf } from '../../core/query/scopeContent.ts'
import { compareEnds } from '../../core/query/compareEnds.ts'
import type { ComparedRow } from '../../core/query/compareEnds.ts'
import { endLabel, mapLabel } from '../../core/query/nodeSets.ts'
import type { EndSpec } from '../../core/query/view.ts'
import { kindWord } from '../../core/words/nodeWords.ts'
import { useApp } from '../../store/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { CERTAINTY_NAMES, RELATION_NAMES } from '../glyphs/classNames.ts'
import { LineGlyph } from '../glyphs/LineGlyph.tsx'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'
import { usePickItems } from '../paths/usePickItems.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'

const ComparisonPanels = lazy(async () => ({ default: (await import('./ComparisonPanels.tsx')).ComparisonPanels }))

/** A versus B: what only one of them acts on, what both do, and the aligned panels as a figure (UX-31, F5). */
export function ComparePage() {
  const graph = useApp((s) => s.graph)
  const asked = useApp((s) => s.view.compare)
  const show = useApp((s) => s.show)
  const openDialog = useApp((s) => s.openDialog)
  const picker = usePickItems(true)
  const exosomes = graph.data.nodes.filter((n) => n.kind === 'exosome' && graph.outEdges(n.id).length > 1)
  const first = (i: number): EndSpec => { const n = exosomes[i]; return n === undefined ? { kind: 'set', set: 'any-exosome' } : { kind: 'node', id: n.id } }
  const compare = asked ?? { a: first(0), b: first(1) }
  const result = useMemo(() => compareEnds(graph, compare.a, compare.b), [graph, compare.a, compare.b])
  const [a, b] = [endLabel(graph, compare.a), endLabel(graph, compare.b)]
  const empty = (text: string): string => `“${text}” is not a node of this review.`
  const pick = (side: 'a' | 'b', end: EndSpec | null): void => { if (end !== null) show({ compare: { ...compare, [side]: end } }) }
  return (
    <div className="page compare-page">
      <PageTitle>{a} and {b} compared</PageTitle>
      <p className="page-lead">What the review says each of them acts on directly. Blank is not “no effect”: it is not reported in this review.</p>
      <div className="compare-ends">
        <Combobox label="A" placeholder="any node or set" value={picker.itemOf(compare.a)} search={picker.search} emptyText={empty} onPick={(item) => { pick('a', picker.endOf(item)) }} />
        <IconButton icon="swap" label="Swap A and B" onClick={() => { show({ compare: { a: compare.b, b: compare.a } }) }} />
        <Combobox label="B" placeholder="any node or set" value={picker.itemOf(compare.b)} search={picker.search} emptyText={empty} onPick={(item) => { pick('b', picker.endOf(item)) }} />
        <Button icon="figure" onClick={() => { if (asked === null) show({ compare }, 'replace'); openDialog('figure') }}>Figure with panels a, b, c</Button>
      </div>
      <div className="compare-columns">
        <Column title={`Only ${a}`} rows={result.onlyA} empty={`Nothing is reported of ${a} alone.`} />
        <Column title="Both" rows={result.both} empty="Nothing is reported of both." sides={[a, b]} />
        <Column title={`Only ${b}`} rows={result.onlyB} empty={`Nothing is reported of ${b} alone.`} />
      </div>
      <h2 className="compare-picture-title">Side by side, shared nodes at the same places</h2>
      <Suspense fallback={<p className="small">Drawing the panels.</p>}><ComparisonPanels a={compare.a} b={compare.b} /></Suspense>
    </div>
  )
}

function Column({ title, rows, empty, sides }: { readonly title: string; readonly rows: readonly ComparedRow[]; readonly empty: string; readonly sides?: readonly [string, string] }) {
  return (
    <section aria-label={title}>
      <h2>{title} <span className="num quiet">{rows.length}</span></h2>
      {rows.length === 0 && <p className="small">{empty}</p>}
      <ul className="compare-rows">{rows.map((row) => <Row key={row.node} row={row} sides={sides} />)}</ul>
    </section>
  )
}

function Row({ row, sides }: { readonly row: ComparedRow; readonly sides: readonly [string, string] | undefined }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const node = graph.node(row.node)
  return (
    <li>
      <button type="button" className="compare-node" onClick={() => { show({ selection: { kind: 'node', id: row.node } }) }}><NodeGlyph nodeClass={row.nodeClass} /> {mapLabel(node)} <span className="quiet small">{kindWord(node.kind)}</span></button>
      {sides === undefined ? <Edges edges={[...row.a, ...row.b]} /> : <><Edges edges={row.a} who={sides[0]} /><Edges edges={row.b} who={sides[1]} /></>}
    </li>
  )
}

/** The relations of one side as arrows that open their evidence. */
function Edges({ edges, who }: { readonly edges: readonly EdgeId[]; readonly who?: string }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const selected = useApp((s) => (s.view.selection?.kind === 'edge' ? s.view.selection.id : null))
  return (
    <span className="compare-edges">
      {who !== undefined && <span className="small quiet">{who}</span>}
      {edges.map((id) => {
        const facts = factsOf(graph, id)
        const words = `${mapLabel(graph.node(graph.edge(id).subject))} ${graph.relation(graph.edge(id).predicate).verb} ${mapLabel(graph.node(graph.edge(id).object))}, ${CERTAINTY_NAMES[facts.certainty]}`
        return (
          <button key={id} type="button" className="compare-edge" aria-pressed={selected === id} aria-label={words} title={words} onClick={() => { show({ selection: { kind: 'edge', id } }) }}>
            <LineGlyph {...facts} width={36} /> <span className="small">{RELATION_NAMES[facts.relationClass]}</span>
          </button>
        )
      })}
    </span>
  )
}
