import './compare.css'
import { Suspense, useMemo } from 'react'
import { compareEnds } from '../../core/query/compareEnds.ts'
import { firstComparison } from '../../core/query/firstComparison.ts'
import { isNested } from '../../core/query/isNested.ts'
import { endLabel } from '../../core/query/nodeSets.ts'
import type { EndSpec } from '../../core/query/view.ts'
import { useApp } from '../../store/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { usePickItems } from '../paths/usePickItems.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { CompareColumn } from './CompareColumn.tsx'

const ComparisonPanels = lazyPart(async () => (await import('./ComparisonPanels.tsx')).ComparisonPanels)

/** A versus B: what only one of them reaches, what both do, directly or by a route, and the aligned panels as a figure. */
export function ComparePage() {
  const graph = useApp((s) => s.graph)
  const asked = useApp((s) => s.view.compare)
  const show = useApp((s) => s.show)
  const openDialog = useApp((s) => s.openDialog)
  const picker = usePickItems(true)
  const first = useMemo(() => firstComparison(graph), [graph])
  const compare = asked ?? first
  const result = useMemo(() => compareEnds(graph, compare.a, compare.b), [graph, compare.a, compare.b])
  const [a, b] = [endLabel(graph, compare.a), endLabel(graph, compare.b)]
  const sideA = { of: 'a', end: compare.a, name: a } as const
  const sideB = { of: 'b', end: compare.b, name: b } as const
  const empty = (text: string): string => `“${text}” is not a node of this review.`
  const pick = (side: 'a' | 'b', end: EndSpec | null): void => {
    if (end !== null) show({ compare: { ...compare, [side]: end } })
  }
  return (
    <div className="page compare-page">
      <PageTitle>
        {a} and {b} compared
      </PageTitle>
      <p className="page-lead">
        What the review tells of each, directly or by a route of several relations. Routes join nothing that was told of
        another exosome source. Blank is not “no effect”: it is not reported in this review.
        {isNested(graph, compare.a, compare.b) &&
          ' One of the two is the wider term: they are kept apart as printed, and what is told of one is not carried to the other.'}
      </p>
      {a === b && (
        <p role="status" className="compare-same">
          Both ends are {a}. Choose two different ones to see what sets them apart.
        </p>
      )}
      <div className="compare-ends">
        <Combobox
          label="A"
          placeholder="any node or set"
          value={picker.itemOf(compare.a)}
          search={picker.search}
          onFocus={picker.prepare}
          emptyText={empty}
          onPick={(item) => {
            pick('a', picker.endOf(item))
          }}
        />
        <IconButton
          icon="swap"
          label="Swap A and B"
          onClick={() => {
            show({ compare: { a: compare.b, b: compare.a } })
          }}
        />
        <Combobox
          label="B"
          placeholder="any node or set"
          value={picker.itemOf(compare.b)}
          search={picker.search}
          onFocus={picker.prepare}
          emptyText={empty}
          onPick={(item) => {
            pick('b', picker.endOf(item))
          }}
        />
        <Button
          icon="figure"
          onClick={() => {
            if (asked === null) show({ compare }, 'replace')
            openDialog('figure')
          }}
        >
          Figure with panels a, b, c
        </Button>
      </div>
      {result.truncated && <p className="small">There are more routes than can be listed here; the best known are.</p>}
      <div className="compare-columns">
        <CompareColumn
          title={`Only ${a}`}
          rows={result.onlyA}
          empty={`Nothing is reported of ${a} alone.`}
          sides={[sideA]}
        />
        <CompareColumn title="Both" rows={result.both} empty="Nothing is reported of both." sides={[sideA, sideB]} />
        <CompareColumn
          title={`Only ${b}`}
          rows={result.onlyB}
          empty={`Nothing is reported of ${b} alone.`}
          sides={[sideB]}
        />
      </div>
      <h2 className="compare-picture-title">Direct relations side by side, shared nodes at the same places</h2>
      <Suspense fallback={<p className="small">Drawing the panels.</p>}>
        <ComparisonPanels a={compare.a} b={compare.b} />
      </Suspense>
    </div>
  )
}
