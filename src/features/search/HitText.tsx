import type { SearchHit } from '../../core/query/buildSearch.ts'
import { nodeClass } from '../../core/model/nodeClass.ts'
import { kindWord } from '../../core/words/nodeWords.ts'
import { useApp } from '../../store/react.tsx'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'
import { excerpt, Marked } from './Marked.tsx'

/** One search result: title, and where words of the text beside it matched, that place. */
export function HitText({
  hit,
  length,
}: {
  readonly hit: SearchHit
  /** Longest detail, characters. */ readonly length: number
}) {
  const graph = useApp((s) => s.graph)
  const detail = excerpt(hit.detail, hit.detailRanges, length)
  const node = hit.group === 'node' && graph.hasNode(hit.id) ? graph.node(hit.id) : null
  const showDetail = node === null && hit.detail !== '' && (hit.detailRanges.length > 0 || hit.group !== 'reference')
  return (
    <>
      <span className="hit-title">
        {node !== null && <NodeGlyph nodeClass={nodeClass(node.kind)} />}
        <span>
          <Marked text={hit.title} ranges={hit.titleRanges} />
          {hit.alsoCalled !== null && <span className="quiet"> also called {hit.alsoCalled}</span>}
        </span>
        {node !== null && <span className="hit-class">{kindWord(node.kind)}</span>}
      </span>
      {showDetail && (
        <span className="hit-detail">
          <Marked {...detail} />
        </span>
      )}
    </>
  )
}
