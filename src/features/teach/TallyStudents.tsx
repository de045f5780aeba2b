import type { ClassTally } from '../../core/lesson/classTally.ts'
import { listed } from '../../core/words/plural.ts'

/** Who handed in, by the name or code in the file, with what each left out. Closed at first: the page may be on the wall. */
export function TallyStudents({ tally: { handedIn, questions, maps } }: { readonly tally: ClassTally }) {
  if (handedIn.length === 0) return null
  const missed = handedIn.filter(({ leftOut, hasMap }) => leftOut.length > 0 || (maps > 0 && !hasMap)).length
  const number = (stepId: string): string => String(questions.findIndex((question) => question.stepId === stepId) + 1)
  return (
    <details className="tally-part">
      <summary>
        Who handed in <span className="num">{handedIn.length}</span>
        {missed > 0 && <span className="quiet">, {missed} left something out</span>}
      </summary>
      <div className="table-scroll">
        <table className="table tally-table" aria-label="Who handed in">
          <thead>
            <tr>
              <th scope="col">Name or code</th>
              {maps > 0 && <th scope="col">Map</th>}
              <th scope="col">Questions left out</th>
            </tr>
          </thead>
          <tbody>
            {handedIn.map(({ who, hasMap, leftOut }) => (
              <tr key={who}>
                <th scope="row">{who}</th>
                {maps > 0 && <td>{hasMap ? 'yes' : 'no map'}</td>}
                <td>
                  {questions.length === 0
                    ? ''
                    : leftOut.length === 0
                      ? 'none'
                      : leftOut.length === questions.length
                        ? 'all'
                        : listed(leftOut.map(number))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
