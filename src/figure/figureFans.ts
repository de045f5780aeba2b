import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { Link } from '../core/query/answer.ts'
import { factsOfAll } from '../core/query/scopeContent.ts'
import type { EdgeLook } from '../scene/edgeGlyph.ts'
import { groupBy } from './groupBy.ts'
import type { Selected } from './selectShown.ts'

/** Fewer lines than this are told apart at their own heads more quickly than by a count. */
export const LEAST_FAN = 4
/** A node that fewer lines lead to has room for all their heads. */
const LEAST_LINES = 6

/** Line id → name of the fan it runs in: lines of one look to one target, where there are many. Lines of a path, and those at nodes
 *  moved by hand (`fixed`), keep heads of their own. */
export function figureFans(shown: Fannable, fixed: ReadonlySet<string>): ReadonlyMap<string, string> {
  const leading = groupBy(shown.links, (link) => link.target)
  const fans = [...groupBy(freeLines(shown, fixed), fanName)].filter(
    ([, mates]) =>
      new Set(mates.map((link) => link.source)).size >= LEAST_FAN &&
      mates.some((link) => (leading.get(link.target)?.length ?? 0) >= LEAST_LINES),
  )
  return new Map(fans.flatMap(([name, mates]) => mates.map((link) => [link.id, name] as const)))
}

/** The selection with one line for all relations of a fan that a pair of nodes has: they look alike and say the same of the same sources. */
export function onePerPair<S extends Fannable>(graph: MechanismGraph, shown: S, fixed: ReadonlySet<string>): S {
  const fans = figureFans(shown, fixed)
  const name = (link: Link): string =>
    fans.has(link.id)
      ? [link.source, fanName(link), ...link.edges.flatMap((id) => graph.edge(id).onlyFrom).toSorted()].join(' ')
      : link.id
  const pairs = groupBy(shown.links, name)
  if (pairs.size === shown.links.length) return shown
  return { ...shown, links: [...pairs.values()].flatMap((mates) => oneLine(graph, mates)) }
}

type Fannable = Pick<Selected, 'links' | 'steps' | 'joined' | 'broken'>

function oneLine(graph: MechanismGraph, mates: readonly Link[]): readonly Link[] {
  const [first] = mates
  if (first === undefined || mates.length === 1) return mates
  const edges = mates.flatMap((link) => link.edges)
  return [{ ...first, edges, facts: factsOfAll(graph, edges) }]
}

function fanName(link: Link): string {
  return `${link.target} ${lookName(link.facts)}`
}

function freeLines({ links, steps, joined, broken }: Fannable, fixed: ReadonlySet<string>): readonly Link[] {
  if (steps.size > 0 || joined.size > 0 || broken.size > 0) return []
  return links.filter(
    (link) => link.source !== link.target && !fixed.has(link.source) && !fixed.has(link.target) && hasHead(link),
  )
}

/** A plain line has no head to share. */
function hasHead({ facts }: Pick<Link, 'facts'>): boolean {
  return facts.relationClass !== 'associated' && !facts.negated
}

/** All that is seen of a line apart from where it runs: what a common way tells must be true of every line in it. */
export function lookName({ relationClass, certainty, inVivo, direct, negated, joined }: EdgeLook): string {
  return [
    relationClass,
    certainty,
    ...(inVivo ? ['in-vivo'] : []),
    ...(direct ? ['direct'] : []),
    ...(negated ? ['no-effect'] : []),
    ...(joined === true ? ['joined'] : []),
  ].join(' ')
}
