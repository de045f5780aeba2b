import { endLabel } from '../../core/query/nodeSets.ts'
import type { View } from '../../core/query/view.ts'
import { useApp } from '../../store/react.tsx'
import { DropDown } from '../../ui/DropDown.tsx'
import { LEVELS, toScope } from './levels.ts'
import { ViewLink } from './ViewLink.tsx'

/** The levels of the map as links, the current one marked; behind one button where the row is too short for them. */
export function LevelLinks() {
  const view = useApp((s) => s.view)
  const graph = useApp((s) => s.graph)
  const current = levelOf(view)
  const question =
    view.paths === null ? null : `${endLabel(graph, view.paths.from)} to ${endLabel(graph, view.paths.to)}`
  return (
    <DropDown
      fold
      className="levels"
      label={
        current === 'question'
          ? 'Question'
          : (LEVELS.find((l) => l.scope.kind === (parentOf(view) ?? current))?.label ?? 'Levels')
      }
    >
      <nav className="level-links" aria-label="Levels of the map">
        {LEVELS.map(({ label, scope, shows }) => (
          <ViewLink
            key={label}
            to={toScope(view, scope)}
            className="level-link"
            aria-current={scope.kind === current ? 'page' : undefined}
            data-within={scope.kind === parentOf(view) || undefined}
            title={shows}
          >
            {label}
          </ViewLink>
        ))}
        {question !== null && (
          <ViewLink
            to={{ scope: { kind: 'storyline' } }}
            className="level-link"
            aria-current={current === 'question' ? 'page' : undefined}
            aria-label={`Question: ${question}`}
            title={question}
          >
            Question
          </ViewLink>
        )}
      </nav>
    </DropDown>
  )
}

/** The level a view stands on: an open question is one of its own unless it is asked over a larger map. */
function levelOf({ scope, paths }: View): View['scope']['kind'] | 'question' {
  return paths !== null && scope.kind === 'storyline' ? 'question' : scope.kind
}

/** The level a part of the graph belongs to. */
function parentOf({ scope }: View): View['scope']['kind'] | null {
  return scope.kind === 'mechanism'
    ? 'atlas'
    : scope.kind === 'neighbourhood' || scope.kind === 'picked'
      ? 'whole'
      : null
}
