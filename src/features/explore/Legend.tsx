import type { ReactNode } from 'react'
import { breaksOf } from '../../core/paths/breaksOf.ts'
import { legendCounts } from '../../core/query/legendCounts.ts'
import { isUnfiltered } from '../../core/query/passesFilters.ts'
import { NO_FILTERS } from '../../core/query/view.ts'
import { ENGLISH } from '../../core/messages.ts'
import type { MechanismPath } from '../../core/query/mechanismPath.ts'
import type { Filters } from '../../core/query/view.ts'
import { relationClassWords } from '../../core/words/classWords.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp, useAppStore } from '../../store/react.tsx'
import { CERTAINTY_NAMES } from '../glyphs/classNames.ts'
import { LineGlyph } from '../glyphs/LineGlyph.tsx'
import { OVERALL_HELP, overallCount, useOverall } from './useOverall.ts'

/** What the marks mean, with counts; each entry hides and shows its relations (UX-41). */
export function Legend({ compact }: { readonly compact: boolean }) {
  const graph = useApp((s) => s.graph)
  const answer = useApp(selectAnswer)
  const filters = useApp((s) => s.view.filters)
  const show = useApp((s) => s.show)
  const store = useAppStore()
  const announce = useApp((s) => s.announce)
  const counts = legendCounts(graph, answer.unfiltered, filters)
  const toggle = <K extends 'hiddenClasses' | 'hiddenCertainties' | 'hiddenSettings' | 'hiddenDirectness'>(
    key: K,
    value: Filters[K][number],
  ): void => {
    const hidden: readonly Filters[K][number][] = filters[key]
    const isHidden = hidden.includes(value)
    show({ filters: { ...filters, [key]: isHidden ? hidden.filter((v) => v !== value) : [...hidden, value] } })
    const after = selectAnswer(store.getState())
    announce(ENGLISH.shown(after.edges.length, after.unfiltered.length))
  }
  return (
    <div
      className="legend"
      data-compact={compact}
      role="group"
      aria-label="Legend. Each entry hides or shows its relations."
    >
      <Group title="Arrow: effect">
        {counts.classes.map(([cls, n, verbs, oneWay]) => (
          <Entry
            key={cls}
            count={n}
            shown={!filters.hiddenClasses.includes(cls)}
            onToggle={() => {
              toggle('hiddenClasses', cls)
            }}
            word={relationClassWords(cls, verbs)}
            {...(cls === 'associated' && verbs.length > 1 ? { hint: 'the verb stands with each relation' } : {})}
          >
            <LineGlyph relationClass={cls} certainty="stated" inVivo={false} oneWay={oneWay} />
          </Entry>
        ))}
      </Group>
      <Group title="Line: wording in the review">
        {counts.certainties.map(([certainty, n]) => (
          <Entry
            key={certainty}
            count={n}
            shown={!filters.hiddenCertainties.includes(certainty)}
            onToggle={() => {
              toggle('hiddenCertainties', certainty)
            }}
            word={CERTAINTY_NAMES[certainty]}
          >
            <LineGlyph relationClass={null} certainty={certainty} inVivo={false} />
          </Entry>
        ))}
      </Group>
      <Group title="Width: setting">
        {counts.settings.map(([setting, n]) => (
          <Entry
            key={setting}
            count={n}
            shown={!filters.hiddenSettings.includes(setting)}
            onToggle={() => {
              toggle('hiddenSettings', setting)
            }}
            word={setting === 'in-vivo' ? 'in vivo' : 'other'}
            {...(setting === 'other' ? { hint: 'in vitro, or setting not stated' } : {})}
          >
            <LineGlyph relationClass={null} certainty="stated" inVivo={setting === 'in-vivo'} />
          </Entry>
        ))}
      </Group>
      {counts.direct !== null && (
        <Group title="Dot: target">
          <Entry
            count={counts.direct}
            shown={!filters.hiddenDirectness.includes('direct')}
            onToggle={() => {
              toggle('hiddenDirectness', 'direct')
            }}
            word="direct"
            hint="named as a direct target"
          >
            <LineGlyph relationClass={null} certainty="stated" inVivo={false} direct />
          </Entry>
        </Group>
      )}
      {counts.negated !== null && (
        <div className="legend-group">
          <h2 className="small-head">Cross: no effect reported</h2>
          <div className="legend-items">
            <span className="legend-item">
              <LineGlyph relationClass="associated" certainty="stated" inVivo={false} negated /> no effect{' '}
              <span className="num">{counts.negated}</span>
            </span>
          </div>
        </div>
      )}
      {answer.openPath !== null && <PathMarks path={answer.openPath} />}
      <FoldedEntry compact={compact} />
      {!isUnfiltered(filters) && (
        <div className="legend-group">
          <h2 className="small-head">Filters</h2>
          <button
            type="button"
            className="chip"
            onClick={() => {
              show({ filters: NO_FILTERS })
            }}
          >
            Show all {answer.unfiltered.length} relations
          </button>
        </div>
      )}
    </div>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="legend-group">
      <h2 className="small-head">{title}</h2>
      <div className="legend-items">{children}</div>
    </div>
  )
}

/** Marks of the open path, only those it has. */
function PathMarks({ path }: { readonly path: MechanismPath }) {
  const graph = useApp((s) => s.graph)
  const breaks = breaksOf(graph, path).length
  const joined = path.joinedAt.length
  if (breaks + joined === 0) return null
  return (
    <Group title="Chain">
      {breaks > 0 && (
        <span className="legend-item" title="What follows was not shown together with what goes before">
          <LineGlyph relationClass={null} certainty="stated" inVivo={false} breaks />
          breaks <span className="num">{breaks}</span>
        </span>
      )}
      {joined > 0 && (
        <span className="legend-item" title="Told of another exosome source than the path has passed">
          <LineGlyph relationClass={null} certainty="stated" inVivo={false} joined width={36} />
          joined <span className="num">{joined}</span>
        </span>
      )}
    </Group>
  )
}

/** How many overall effects are folded away, or drawn: the same switch as in the bar. */
function FoldedEntry({ compact }: { readonly compact: boolean }) {
  const { count, folded, isShown, toggle } = useOverall()
  if (count === 0) return null
  const [n, what] = isShown ? [count, 'drawn'] : [folded, 'folded']
  return (
    <Group title="Overall">
      <button
        type="button"
        className="legend-item legend-folded"
        aria-pressed={isShown}
        title={OVERALL_HELP}
        onClick={toggle}
      >
        {compact ? (
          `${overallCount(n)} ${what}`
        ) : (
          <span>
            {n} {what} <span className="visually-hidden">(overall effects)</span>
          </span>
        )}
      </button>
    </Group>
  )
}

function Entry({
  word,
  hint,
  count,
  shown,
  onToggle,
  children,
}: {
  readonly word: string
  /** Longer meaning, as tooltip and for screen readers. */ readonly hint?: string
  readonly count: number
  readonly shown: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}) {
  return (
    <button type="button" className="legend-item" aria-pressed={shown} onClick={onToggle}>
      {children}
      <span title={hint}>{word}</span>
      {hint !== undefined && <span className="visually-hidden"> ({hint})</span>}
      <span className="num">{shown ? count : `${count} hidden`}</span>
    </button>
  )
}
