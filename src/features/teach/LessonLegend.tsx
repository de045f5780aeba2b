import { toldEdges } from '../../core/lesson/lessonPicture.ts'
import type { LessonPicture } from '../../core/lesson/lessonPicture.ts'
import { CERTAINTIES, NODE_KINDS, RELATION_CLASSES } from '../../core/model/records.ts'
import { nodeClass } from '../../core/model/nodeClass.ts'
import { factsOf } from '../../core/query/scopeContent.ts'
import { tellVerbs } from '../../core/tell/tellRelation.ts'
import { relationClassWords } from '../../core/words/classWords.ts'
import { legendWords } from '../../core/words/nodeWords.ts'
import { certaintyNote } from '../../core/words/relationWords.ts'
import { useApp } from '../../store/react.tsx'
import { LineGlyph } from '../glyphs/LineGlyph.tsx'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'

/** What the marks of a step mean: only those that are drawn, and nothing of what is kept back. */
export function LessonLegend({
  picture,
  withNodes = true,
}: {
  readonly picture: LessonPicture
  readonly withNodes?: boolean
}) {
  const graph = useApp((s) => s.graph)
  const edges = toldEdges(picture)
  const worded = edges.filter((id) => !picture.blanks.wordings.has(id))
  const facts = edges.map((id) => ({ id, ...factsOf(graph, id) }))
  const kinds = NODE_KINDS.filter((kind) => picture.nodes.some((id) => graph.node(id).kind === kind))
  const classes = [...new Set(kinds.map(nodeClass))]
  const has = {
    inVivo: facts.some((f) => f.inVivo),
    other: facts.some((f) => !f.inVivo),
    direct: facts.some((f) => f.direct),
    negated: facts.some((f) => f.negated),
  }
  const thread = picture.openPath !== null && !picture.blanks.thread && picture.openPath.joinedAt.length > 0
  if (picture.nodes.length === 0) return null
  return (
    <ul className="lesson-legend small" aria-label="What the marks mean">
      {withNodes &&
        classes.map((cls) => (
          <li key={cls}>
            <NodeGlyph nodeClass={cls} /> {legendWords(kinds.filter((kind) => nodeClass(kind) === cls))}
          </li>
        ))}
      {RELATION_CLASSES.flatMap((cls) => {
        const own = facts.filter((f) => f.relationClass === cls && !f.negated)
        return own.length === 0
          ? []
          : [
              <li key={cls}>
                <LineGlyph relationClass={cls} certainty="stated" inVivo={false} oneWay={own.every((f) => f.oneWay)} />{' '}
                {relationClassWords(
                  cls,
                  tellVerbs(
                    graph,
                    own.map((f) => f.id),
                  ),
                )}
              </li>,
            ]
      })}
      {has.negated && (
        <li>
          <LineGlyph relationClass="associated" certainty="stated" inVivo={false} negated /> reported as no effect
        </li>
      )}
      {CERTAINTIES.filter((c) => c !== 'stated' && worded.some((id) => factsOf(graph, id).certainty === c)).map((c) => (
        <li key={c}>
          <LineGlyph relationClass={null} certainty={c} inVivo={false} /> {certaintyNote(c)}
        </li>
      ))}
      {has.inVivo && has.other && (
        <li>
          <LineGlyph relationClass={null} certainty="stated" inVivo /> seen in animals or patients
        </li>
      )}
      {has.direct && (
        <li>
          <LineGlyph relationClass={null} certainty="stated" inVivo={false} direct /> named as a direct target
        </li>
      )}
      {thread && (
        <li>
          <LineGlyph relationClass={null} certainty="stated" inVivo={false} joined /> joined from findings of another
          exosome source
        </li>
      )}
      {(picture.blanks.labels.size > 0 || picture.blanks.signs.size > 0 || picture.blanks.wordings.size > 0) && (
        <li>
          <span className="legend-blank" aria-hidden="true">
            ?
          </span>{' '}
          not shown yet
        </li>
      )}
    </ul>
  )
}
