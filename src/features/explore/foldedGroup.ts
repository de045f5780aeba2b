import type { Answer, NodeGroup } from '../../core/query/answer.ts'
import { groupAt } from '../../core/query/foldGroups.ts'
import type { CanvasTarget } from '../../canvas/pickTarget.ts'

/** The folded group that a click opens: the glyph itself or one of its lines. */
export function foldedGroupAt(answer: Answer, target: CanvasTarget | null): NodeGroup | undefined {
  if (target === null || target.kind === 'chip') return undefined
  if (target.kind === 'node') return groupAt(answer, target.id)
  return answer.groups.find((group) => group.lineOf.has(target.id))
}
