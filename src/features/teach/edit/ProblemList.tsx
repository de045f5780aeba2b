import type { DraftProblem } from '../../../core/lesson/draftProblems.ts'
import { counted } from '../../../core/words/plural.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { useEditor } from './editorContext.tsx'

/** Everything that is not right yet, errors first. A press opens the field. */
export function ProblemList() {
  const { problems, go } = useEditor()
  const errors = problems.filter((p) => p.severity === 'error')
  const warnings = problems.filter((p) => p.severity === 'warning')
  return (
    <section className="edit-problems" aria-label="Checks">
      <h2 className="edit-head">
        {errors.length === 0 ? (
          <>
            <Icon name="check" size={14} /> {warnings.length === 0 ? 'Nothing to mend' : 'It can be played'}
          </>
        ) : (
          <>
            <Icon name="warn" size={14} /> {counted(errors.length, 'thing', 'things')} to mend before it can be played
          </>
        )}
      </h2>
      {problems.length > 0 && (
        <ol>
          {[...errors, ...warnings].map((problem) => (
            <li key={`${problem.at ?? ''} ${problem.field} ${problem.code} ${problem.message}`}>
              <button
                type="button"
                className="edit-finding"
                data-severity={problem.severity}
                onClick={() => {
                  go(problem.at ?? -1, problem.field)
                }}
              >
                <span className="edit-finding-place">{placeWord(problem)}</span>
                <span>{problem.message}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function placeWord({ at, severity }: DraftProblem): string {
  return `${at === null ? 'Lesson' : `Step ${at + 1}`}${severity === 'warning' ? ', better' : ''}`
}
