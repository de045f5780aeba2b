import { referenceName } from '../../../core/cite/referenceName.ts'
import type { QuestionOf } from '../../../core/lesson/lessonSchema.ts'
import type { EdgeId } from '../../../core/model/records.ts'
import { refsOfEdge } from '../../../core/query/readPath.ts'
import { useApp } from '../../../store/react.tsx'
import type { CheckItem } from './Checks.tsx'
import { Field } from './Field.tsx'

type Pairs = QuestionOf<'matchCitation'>['pairs']

/** Relations whose number is asked for, each with one of the numbers that stand with it. */
export function PairFields({
  pairs,
  items,
  onChange,
}: {
  readonly pairs: Pairs
  readonly items: readonly CheckItem<EdgeId>[]
  readonly onChange: (pairs: Pairs) => void
}) {
  const graph = useApp((s) => s.graph)
  const cited = items.filter(({ id }) => refsOfEdge(graph.edge(id)).length > 0)
  const refOf = (edge: EdgeId): number =>
    pairs.find((pair) => pair.edge === edge)?.ref ?? refsOfEdge(graph.edge(edge))[0] ?? 0
  return (
    <Field
      label="Relations and their numbers"
      field="question › pairs"
      group
      hint="Each number may stand with one of the chosen relations only."
    >
      {() => (
        <div className="edit-checks">
          {cited.length === 0 && <p className="small quiet">No relation on the map has a number.</p>}
          {cited.map(({ id, text }) => (
            <div key={id} className="edit-check">
              <label className="check">
                <input
                  type="checkbox"
                  checked={pairs.some((pair) => pair.edge === id)}
                  onChange={(e) => {
                    onChange(
                      e.currentTarget.checked
                        ? [...pairs, { edge: id, ref: refOf(id) }]
                        : pairs.filter((pair) => pair.edge !== id),
                    )
                  }}
                />{' '}
                <span>{text}</span>
              </label>
              {pairs.some((pair) => pair.edge === id) && (
                <select
                  className="select"
                  aria-label={`Number for: ${text}`}
                  value={refOf(id)}
                  onChange={(e) => {
                    const ref = Number(e.currentTarget.value)
                    onChange(pairs.map((pair) => (pair.edge === id ? { edge: id, ref } : pair)))
                  }}
                >
                  {refsOfEdge(graph.edge(id)).map((ref) => (
                    <option key={ref} value={ref}>
                      [{ref}] {referenceName(graph.reference(ref))}
                    </option>
                  ))}
                </select>
              )}
            </div>
          ))}
        </div>
      )}
    </Field>
  )
}
