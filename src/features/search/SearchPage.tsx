import './search.css'
import { useMemo } from 'react'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { HitText } from './HitText.tsx'
import { useSearchIndex } from './loadSearch.ts'
import { NothingFound } from './NothingFound.tsx'
import { openHit, openTogether } from './openHit.ts'
import { foundSentence, GROUP_NAMES } from './searchWords.ts'

/** Every result of a search, by group. The text is kept in the link. */
export function SearchPage() {
  const graph = useApp((s) => s.graph)
  const text = useApp((s) => s.view.search)
  const shown = useApp(selectAnswer)
  const show = useApp((s) => s.show)
  const index = useSearchIndex(true)
  const answer = useMemo(() => (index === null || text === '' ? null : index.search(text)), [index, text])
  return (
    <div className="page search-page">
      <PageTitle>{text === '' ? 'Search' : `Search for “${text}”`}</PageTitle>
      <p className="page-lead" role="status">
        {answer === null ? '' : answer.count === 0 ? '' : foundSentence(text, answer)}
      </p>
      {text === '' && <HowToSearch />}
      {answer !== null && answer.count === 0 && (
        <NothingFound
          text={text}
          nearest={answer.nearest}
          onName={(search) => {
            show({ search })
          }}
        />
      )}
      {answer?.groups.map(({ group, hits }) => (
        <section key={group} aria-labelledby={`found-${group}`}>
          <h2 id={`found-${group}`}>
            {GROUP_NAMES[group]} <span className="num quiet">{hits.length}</span>
          </h2>
          {group === 'node' && hits.length > 1 && (
            <p>
              <Button
                onClick={() => {
                  show({ ...openTogether(graph, hits) })
                }}
              >
                Show these {hits.length} together on the map
              </Button>
            </p>
          )}
          <ul className="hit-list">
            {hits.map((hit) => (
              <li key={hit.id}>
                <button
                  type="button"
                  className="hit"
                  onClick={() => {
                    show(openHit(graph, shown, hit))
                  }}
                >
                  <HitText hit={hit} length={260} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {answer !== null && answer.count > 0 && <HowToSearch />}
    </div>
  )
}

function HowToSearch() {
  return (
    <p className="small">
      Words side by side must all be there. Write OR between words for either of them, and quotes for words in this
      order: rat OR mouse, “NP cell”.
    </p>
  )
}
