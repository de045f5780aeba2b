import type { Point } from '../layout/layoutTypes.ts'
import { walkLine } from '../scene/pathData.ts'
import type { Scene, SceneEdge } from '../scene/scene.ts'
import { growRect, lineEntersRect, textRect } from './box.ts'
import { groupBy } from './groupBy.ts'

/** Lines that run into one: `lead` is drawn to the target and holds the head, `branches` end where they meet it or each other. */
export interface Trunk {
  readonly lead: SceneEdge
  readonly branches: readonly SceneEdge[]
  /** Lengths walked along the lead to where the first branch meets it, and the last. */
  readonly first: number
  readonly last: number
}

/** Role of the marks that say how many lines share a head. */
export const COUNT = 'line-count'

/** How far a branch may end from the line it meets, in scene units. */
export const TOUCH = 0.5

/** The trunks of a scene, in drawing order. */
export function trunksOf(edges: readonly SceneEdge[]): readonly Trunk[] {
  const branches = groupBy(
    edges.filter((edge) => edge.lead !== undefined),
    (edge) => edge.lead,
  )
  return edges.flatMap((lead): readonly Trunk[] => {
    const own = branches.get(lead.id)
    if (own === undefined) return []
    const met = own.flatMap((branch) => metAt(branch.line.end, lead) ?? [])
    return [{ lead, branches: own, first: Math.min(...met), last: Math.max(...met) }]
  })
}

/** Line id → length walked along it to where the first other one of its fan meets it. Lines that none meets have no entry. */
export function aloneUpTo(edges: readonly SceneEdge[]): ReadonlyMap<string, number> {
  return new Map(
    trunksOf(edges).flatMap(({ lead, branches }) =>
      [lead, ...branches].flatMap((edge): readonly (readonly [string, number])[] => {
        const met = branches.filter((other) => other !== edge).flatMap((other) => metAt(other.line.end, edge) ?? [])
        return met.length === 0 ? [] : [[edge.id, Math.min(...met)]]
      }),
    ),
  )
}

/** The length walked along a line to a point on it; null for a point beside it. */
export function metAt(p: Point, { line }: Pick<SceneEdge, 'line'>): number | null {
  const points = walkLine(line)
  let best: number | null = null
  let least = TOUCH * TOUCH
  points.slice(1).forEach((b, i) => {
    const a = points[i] ?? b
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const t = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)))
    const [ex, ey] = [p.x - a.x - t * dx, p.y - a.y - t * dy]
    const away = ex * ex + ey * ey
    if (away < least) [best, least] = [a.at + t * (b.at - a.at), away]
  })
  return best
}

/** What stands at a trunk: how many lines it holds. No reference number begins like this. */
export function countWords(trunk: Trunk): string {
  return `×${trunk.branches.length + 1}`
}

/** What is wrong with the trunks of a scene, in words: a line that looks otherwise than the trunk it runs into, one that ends beside it,
 *  a head that no trunk has, and a count that is missing, wrong, or stands on a line. */
export function trunkFaults(scene: Pick<Scene, 'edges' | 'extras'>): readonly string[] {
  const byId = new Map(scene.edges.map((edge) => [edge.id, edge]))
  const counts = scene.extras.flatMap((mark) => (mark.kind === 'text' && mark.role === COUNT ? [mark.text] : []))
  const trunks = trunksOf(scene.edges)
  return [
    ...scene.edges
      .filter((edge) => edge.lead !== undefined && (byId.get(edge.lead)?.head ?? null) === null)
      .map((edge) => `${edge.id} has no head`),
    ...trunks.flatMap((trunk) => trunk.branches.flatMap((branch) => branchFaults(trunk, branch))),
    ...(trunks.map(countWords).toSorted().join(' ') ===
    counts
      .map((text) => text.lines.join(''))
      .toSorted()
      .join(' ')
      ? []
      : ['a trunk does not say how many lines it holds']),
    ...counts.flatMap((text) =>
      scene.edges
        .filter((edge) => lineEntersRect(walkLine(edge.line), growRect(textRect(text), edge.strokeWidth / 2)))
        .map((edge) => `${text.lines.join('')} stands on ${edge.id}`),
    ),
  ]
}

function branchFaults({ lead, branches }: Trunk, branch: SceneEdge): readonly string[] {
  const meets = [lead, ...branches].some((other) => other !== branch && metAt(branch.line.end, other) !== null)
  return [
    ...(sharedLook(branch) === sharedLook(lead) && branch.target === lead.target
      ? []
      : [`${branch.id} looks otherwise than its trunk`]),
    ...(meets ? [] : [`${branch.id} does not reach its trunk`]),
    ...(branch.head === null ? [] : [`${branch.id} has a head of its own`]),
  ]
}

/** All that is seen of a line on the common way. */
function sharedLook({
  relationClass,
  certainty,
  inVivo,
  direct,
  negated,
  joined,
  stroke,
  strokeWidth,
  dash,
}: SceneEdge): string {
  return [relationClass, certainty, inVivo, direct, negated, joined, stroke, strokeWidth, ...(dash ?? [])].join(' ')
}

/** How long a line is seen, on its own and with the way that it shares from there to the head. */
export function seenLengths(
  edges: readonly SceneEdge[],
): ReadonlyMap<string, { readonly own: number; readonly whole: number }> {
  const length = (edge: SceneEdge): number => walkLine(edge.line).at(-1)?.at ?? 0
  const found = new Map(edges.map((edge) => [edge.id, { own: length(edge), whole: length(edge) }]))
  for (const { lead, branches } of trunksOf(edges)) {
    for (const branch of branches) {
      const own = length(branch)
      const at = metAt(branch.line.end, lead)
      found.set(branch.id, { own, whole: own + (at === null ? 0 : length(lead) - at) })
    }
  }
  return found
}
