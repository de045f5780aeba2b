import './search.css'
import { Suspense, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { SearchHit } from '../../core/query/buildSearch.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp, useAppStore } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useSearchIndex } from './loadSearch.ts'
import { openHit } from './openHit.ts'
import { foundSentence } from './searchWords.ts'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'

const SearchList = lazyPart(async () => (await import('./SearchList.tsx')).SearchList)

/** Rows of each group while one types; the page of results has them all. */
const ROWS_PER_GROUP = 4
const SAY_AFTER_MS = 400

/** The search of the header. Results show as one types; Down goes into the list, Enter opens; Enter in the box opens the page of all results. */
export function SearchBox() {
  const store = useAppStore()
  const kept = useApp((s) => s.view.search)
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [wanted, setWanted] = useState(false)
  const index = useSearchIndex(wanted)
  const listId = useId()
  const saying = useRef<ReturnType<typeof setTimeout>>(undefined)
  const text = typed ?? kept
  const answer = useMemo(() => (index === null || text.trim() === '' ? null : index.search(text)), [index, text])
  const rows: readonly SearchHit[] =
    answer === null ? [] : answer.groups.flatMap((g) => g.hits.slice(0, ROWS_PER_GROUP))
  const shown = open && answer !== null

  const close = (): void => {
    setOpen(false)
    setActive(-1)
    setTyped(null)
  }
  const pick = (hit: SearchHit): void => {
    const state = store.getState()
    state.show(openHit(state.graph, selectAnswer(state), hit))
    close()
  }
  const openPage = (search: string): void => {
    store.getState().show({ page: 'search', search, selection: null })
    close()
  }
  const onType = (next: string): void => {
    setTyped(next)
    setOpen(true)
    setActive(-1)
    clearTimeout(saying.current)
    // Spoken once the typing rests, not at each letter.
    saying.current = setTimeout(() => {
      if (index !== null && next.trim() !== '') store.getState().announce(foundSentence(next, index.search(next)))
    }, SAY_AFTER_MS)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      if (rows.length > 0)
        setActive((at) => (at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + rows.length) % rows.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const hit = rows[active]
      if (shown && hit !== undefined) pick(hit)
      else if (text.trim() !== '') openPage(text.trim())
    } else if (event.key === 'Escape' && (open || typed !== null)) {
      event.preventDefault()
      if (open) setOpen(false)
      else close()
    }
  }
  return (
    <div
      role="search"
      className="search"
      onBlur={(e) => {
        if (!e.currentTarget.contains(e.relatedTarget)) setOpen(false)
      }}
    >
      <Icon name="search" />
      <input
        id="search"
        className="input search-input"
        type="search"
        role="combobox"
        aria-label="Search"
        autoComplete="off"
        spellCheck={false}
        placeholder="miR-21, apoptosis, rat …"
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={shown && rows.length > 0}
        aria-controls={shown && rows.length > 0 ? listId : undefined}
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        value={text}
        onFocus={() => {
          setWanted(true)
          setOpen(true)
        }}
        onChange={(e) => {
          onType(e.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <div className="search-popup" hidden={!shown}>
        {answer !== null && (
          <ErrorBoundary region="The list of results">
            <Suspense fallback={null}>
              <SearchList
                id={listId}
                text={text}
                answer={answer}
                rowsPerGroup={ROWS_PER_GROUP}
                active={active}
                onPick={pick}
                onAll={() => {
                  openPage(text.trim())
                }}
                onName={onType}
              />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
    </div>
  )
}
