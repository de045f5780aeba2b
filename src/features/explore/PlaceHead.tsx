import type { ReactNode } from 'react'
import { chapterOf, mechanismNeighbours } from '../../core/query/mechanismOrder.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import type { View } from '../../core/query/view.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { toScope } from './levels.ts'
import { ViewLink } from './ViewLink.tsx'

/** Where a part of the graph stands, above its map, outline or table: the way back to its level, the mechanisms before and after
 *  it in the review's order, and what it is about. */
export function PlaceHead() {
  const view = useApp((s) => s.view)
  switch (view.scope.kind) {
    case 'mechanism':
      return <MechanismPlace view={view} id={view.scope.mechanism} />
    case 'neighbourhood':
      return <AroundPlace view={view} scope={view.scope} />
    case 'picked':
      return <Place title="Chosen nodes" crumbs={[everything(view)]} />
    case 'storyline':
    case 'atlas':
    case 'core':
    case 'whole':
      return null
  }
}

function MechanismPlace({
  view,
  id,
}: {
  readonly view: View
  readonly id: Extract<View['scope'], { kind: 'mechanism' }>['mechanism']
}) {
  const graph = useApp((s) => s.graph)
  const mechanism = graph.data.mechanisms.find((m) => m.id === id)
  if (mechanism === undefined) return null
  const chapter = chapterOf(graph, id)
  const { previous, next, place, count } = mechanismNeighbours(graph, id)
  const atlas = toScope(view, { kind: 'atlas' })
  return (
    <Place
      title={mechanism.title}
      about={mechanism.summary}
      crumbs={[
        <ViewLink key="level" to={atlas}>
          Mechanisms
        </ViewLink>,
        ...(chapter === null
          ? []
          : [
              <ViewLink
                key="chapter"
                to={atlas}
                then={() => {
                  bringUp(`chapter-${chapter.id}`)
                }}
              >
                {chapter.title}
              </ViewLink>,
            ]),
      ]}
    >
      {place !== null && (
        <nav className="place-steps" aria-label="Mechanisms in the review's order">
          <Step view={view} way="Previous" to={previous} />
          <span className="num small">
            {place} of {count}
          </span>
          <Step view={view} way="Next" to={next} />
        </nav>
      )}
    </Place>
  )
}

/** To the mechanism before or after; its title is the name of the link. */
function Step({
  view,
  way,
  to,
}: {
  readonly view: View
  readonly way: 'Previous' | 'Next'
  readonly to: {
    readonly id: Extract<View['scope'], { kind: 'mechanism' }>['mechanism']
    readonly title: string
  } | null
}) {
  const icon = <Icon name={way === 'Previous' ? 'left' : 'right'} />
  if (to === null)
    return (
      <span className="icon-button" aria-hidden="true" data-off>
        {icon}
      </span>
    )
  const name = `${way} mechanism: ${to.title}`
  return (
    <ViewLink
      to={toScope(view, { kind: 'mechanism', mechanism: to.id })}
      className="icon-button"
      aria-label={name}
      title={name}
    >
      {icon}
    </ViewLink>
  )
}

function AroundPlace({
  view,
  scope,
}: {
  readonly view: View
  readonly scope: Extract<View['scope'], { kind: 'neighbourhood' }>
}) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  return (
    <Place title={`Around ${mapLabel(graph.node(scope.centre))}`} crumbs={[everything(view)]}>
      <label className="map-steps">
        Steps{' '}
        <select
          value={scope.steps}
          onChange={(e) => {
            const n = Number(e.target.value)
            show({ scope: { ...scope, steps: n === 3 ? 3 : n === 2 ? 2 : 1 } })
          }}
        >
          <option value={1}>1</option>
          <option value={2}>2</option>
          <option value={3}>3</option>
        </select>
      </label>
    </Place>
  )
}

function everything(view: View): ReactNode {
  return (
    <ViewLink key="level" to={toScope(view, { kind: 'whole' })}>
      Everything
    </ViewLink>
  )
}

/** The way back, the place itself and the node that is open in it; beside them `children`, below what it is about. */
function Place({
  title,
  about,
  crumbs,
  children,
}: {
  readonly title: string
  readonly about?: string
  readonly crumbs: readonly ReactNode[]
  readonly children?: ReactNode
}) {
  const graph = useApp((s) => s.graph)
  const selection = useApp((s) => s.view.selection)
  const node = selection?.kind === 'node' ? mapLabel(graph.node(selection.id)) : null
  return (
    <section className="place-head" aria-label="Where you are">
      <div className="place-row">
        <nav aria-label="Way back">
          <ol className="crumbs">
            {crumbs.map((crumb, i) => (
              <li key={i}>{crumb}</li>
            ))}
            <li>
              <h2>
                {node === null ? (
                  <span aria-current="location">{title}</span>
                ) : (
                  <ViewLink to={{ selection: null }}>{title}</ViewLink>
                )}
              </h2>
            </li>
            {node !== null && <li aria-current="location">{node}</li>}
          </ol>
        </nav>
        {children}
      </div>
      {about !== undefined && <p className="small place-about">{about}</p>}
    </section>
  )
}

/** Frames in which the cards, which may have to load first, can come. */
const WAIT_FRAMES = 240

/** Scrolls to a heading of the page that is opening. */
function bringUp(id: string, frames = WAIT_FRAMES): void {
  const heading = document.getElementById(id)
  if (heading !== null) heading.scrollIntoView({ block: 'start' })
  else if (frames > 0)
    requestAnimationFrame(() => {
      bringUp(id, frames - 1)
    })
}
