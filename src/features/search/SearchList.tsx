import type { SearchAnswer, SearchHit } from '../../core/query/buildSearch.ts'
import { GROUP_NAMES } from './searchWords.ts'
import { HitText } from './HitText.tsx'
import { NothingFound } from './NothingFound.tsx'

/** The list under the search box: the first results of each group, then the way to all of them. */
export function SearchList({
  id,
  text,
  answer,
  rowsPerGroup,
  active,
  onPick,
  onAll,
  onName,
}: {
  readonly id: string
  readonly text: string
  readonly answer: SearchAnswer
  readonly rowsPerGroup: number
  /** Index of the marked row over all groups; -1 = none. */
  readonly active: number
  readonly onPick: (hit: SearchHit) => void
  readonly onAll: () => void
  readonly onName: (name: string) => void
}) {
  if (answer.count === 0)
    return (
      <div className="search-none">
        <NothingFound text={text} nearest={answer.nearest} onName={onName} />
      </div>
    )
  const starts = answer.groups.map((_, g) =>
    answer.groups.slice(0, g).reduce((sum, { hits }) => sum + Math.min(hits.length, rowsPerGroup), 0),
  )
  return (
    <>
      <div id={id} role="listbox" aria-label="Search results">
        {answer.groups.map(({ group, hits }, g) => (
          <div key={group} role="group" aria-label={`${GROUP_NAMES[group]}, ${hits.length}`}>
            <div className="search-group" aria-hidden="true">
              {GROUP_NAMES[group]} <span className="num">{hits.length}</span>
            </div>
            {hits.slice(0, rowsPerGroup).map((hit, i) => {
              const at = (starts[g] ?? 0) + i
              return (
                // Focus stays in the box (aria-activedescendant), so a row needs no tab stop and no key handler of its own.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                <div
                  key={hit.id}
                  id={`${id}-${at}`}
                  role="option"
                  aria-selected={at === active}
                  className="search-row"
                  onMouseDown={(e) => {
                    e.preventDefault()
                  }}
                  onClick={() => {
                    onPick(hit)
                  }}
                  ref={(el) => {
                    if (at === active) el?.scrollIntoView({ block: 'nearest' })
                  }}
                >
                  <HitText hit={hit} length={110} />
                </div>
              )
            })}
          </div>
        ))}
      </div>
      <button
        type="button"
        className="search-all"
        onMouseDown={(e) => {
          e.preventDefault()
        }}
        onClick={onAll}
      >
        {allWords(answer)} <kbd>Enter</kbd>
      </button>
    </>
  )
}

/** The way to every result: of a single one there is no "all". */
function allWords({ count, relaxed }: SearchAnswer): string {
  if (relaxed) return `No record has all words. ${count === 1 ? 'The one' : `All ${count}`} with some of them`
  return count === 1 ? 'Show the one result' : `All ${count} results`
}
