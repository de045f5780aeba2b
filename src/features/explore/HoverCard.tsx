import type { CanvasHover } from '../../canvas/hoverWatch.ts'
import { foldedGroupAt } from './foldedGroup.ts'
import { groupName } from '../../core/words/groupWords.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { abbreviationsIn } from '../../core/words/abbreviations.ts'
import { kindWord } from '../../core/words/nodeWords.ts'
import { shortWarnings } from '../../core/tell/claimWarnings.ts'
import { tellVerb } from '../../core/tell/tellRelation.ts'
import type { Scene } from '../../scene/scene.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { CERTAINTY_NAMES } from '../glyphs/classNames.ts'

/** A few words beside the pointer; the panel holds the same and more. */
export function HoverCard({ hover, chips }: { readonly hover: CanvasHover; readonly chips: Scene['chips'] }) {
  const graph = useApp((s) => s.graph)
  const answer = useApp(selectAnswer)
  const { target } = hover
  return (
    <div
      className="popover"
      style={{ left: `min(${hover.x + 14}px, calc(100% - 18rem))`, top: hover.y + 14, width: 'max-content' }}
      aria-hidden="true"
    >
      {words()}
    </div>
  )

  function words() {
    const group = foldedGroupAt(answer, target)
    if (group !== undefined) {
      return (
        <>
          <strong>{groupName(graph.node(group.id).kind, group.nodes.length)}</strong>{' '}
          <span className="quiet">joined alike; click to open</span>
          <br />
          {group.nodes.map((id) => mapLabel(graph.node(id))).join(', ')}
        </>
      )
    }
    if (target.kind === 'node') {
      if (!graph.hasNode(target.id)) return null
      const node = graph.node(target.id)
      const more = answer.more.get(node.id) ?? 0
      const short = abbreviationsIn([node.label]).known.filter(
        (s) => !node.label.toLowerCase().includes(s.long.toLowerCase()),
      )
      return (
        <>
          <strong>{node.label}</strong>{' '}
          <span className="quiet">
            {kindWord(node.kind)}
            {more > 0 && `, ${more} more ${more === 1 ? 'relation' : 'relations'} not on this map`}
          </span>
          {short.map((s) => (
            <span key={s.short} className="hover-short">
              {s.short}: {s.long}
            </span>
          ))}
        </>
      )
    }
    if (target.kind === 'chip') return chips.find((c) => c.id === target.id)?.title
    const link = answer.links.find((l) => l.id === target.id)
    const first = link?.edges[0]
    if (link === undefined || first === undefined) return null
    const verb = link.edges.length > 1 ? `${link.edges.length} relations with` : tellVerb(graph, first)
    const notes = [...new Set([CERTAINTY_NAMES[link.facts.certainty], ...shortWarnings(graph, link.edges)])]
    return (
      <>
        {mapLabel(graph.node(link.source))} <strong>{verb}</strong> {mapLabel(graph.node(link.target))}{' '}
        <span className="quiet">{notes.join(', ')}</span>
      </>
    )
  }
}
