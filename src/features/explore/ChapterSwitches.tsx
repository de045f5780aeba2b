import { wholeWithout } from '../../core/query/scopeContent.ts'
import { useApp } from '../../store/react.tsx'
import { Chip } from '../../ui/Chip.tsx'

/** On the map of everything: the chapters as switches. A node stays while it stands in a relation of a chapter that is on. */
export function ChapterSwitches() {
  const chapters = useApp((s) => s.graph.data.chapters)
  const scope = useApp((s) => s.view.scope)
  const isAsking = useApp((s) => s.view.paths !== null)
  const show = useApp((s) => s.show)
  if (scope.kind !== 'whole' || isAsking) return null
  const out = scope.without ?? []
  return (
    <div className="chapter-switches" role="group" aria-label="Chapters shown">
      <span className="small">Chapters</span>
      {chapters.map(({ id, title }) => (
        <Chip
          key={id}
          pressed={!out.includes(id)}
          onToggle={() => {
            show({ scope: wholeWithout(out.includes(id) ? out.filter((x) => x !== id) : [...out, id]) })
          }}
        >
          {title}
        </Chip>
      ))}
    </div>
  )
}
