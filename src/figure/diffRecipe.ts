import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId } from '../core/model/records.ts'
import type { Figure } from './buildFigure.ts'
import { dataHash, idPrint, relationPrint } from './dataHash.ts'
import type { FigureRecipe } from './recipe.ts'

/** What changed in the data since a figure was made, among the relations it draws or tells. */
export interface RecipeDiff {
  readonly same: boolean
  readonly added: readonly EdgeId[]
  readonly changed: readonly EdgeId[]
  /** Relations the figure drew or told then and does not now: their id when the data still have it, else only the count. */
  readonly removed: readonly EdgeId[]
  readonly removedUnknown: number
  /** One sentence for the reader, e.g. `2 relations new, 1 relation corrected since this figure (data 0.2.0, 2026-10-01).` */
  readonly message: string
}

/** Compares the recipe's prints with the relations drawn or told by the figure as built now. */
export function diffRecipe(
  graph: MechanismGraph,
  recipe: FigureRecipe,
  figure: Pick<Figure, 'edges' | 'folded'>,
): RecipeDiff {
  const then = new Map<string, string>()
  for (let at = 0; at + 10 <= recipe.seen.length; at += 10)
    then.set(recipe.seen.slice(at, at + 6), recipe.seen.slice(at + 6, at + 10))
  const made = `data ${recipe.data.version}, ${recipe.data.date}`
  const sameData = dataHash(graph) === recipe.data.sha256
  if (then.size === 0) {
    return {
      same: sameData,
      added: [],
      changed: [],
      removed: [],
      removedUnknown: 0,
      message: sameData ? '' : `The data changed since this figure (${made}); the figure holds no list to compare.`,
    }
  }
  const now = new Set<string>()
  const added: EdgeId[] = []
  const changed: EdgeId[] = []
  for (const id of new Set([...figure.edges, ...figure.folded])) {
    const print = relationPrint(graph, id)
    now.add(print.slice(0, 6))
    const before = then.get(print.slice(0, 6))
    if (before === undefined) added.push(id)
    else if (before !== print.slice(6)) changed.push(id)
  }
  const gone = [...then.keys()].filter((print) => !now.has(print))
  const byPrint = new Map(graph.data.assertions.map((a) => [idPrint(a.id), a.id]))
  const removed = gone.flatMap((print) => byPrint.get(print) ?? [])
  const parts = [
    count(added.length, 'new'),
    count(changed.length, 'corrected'),
    count(gone.length, 'no longer shown'),
  ].filter((part) => part !== '')
  const message =
    parts.length > 0
      ? `${parts.join(', ')} since this figure (${made}).`
      : sameData
        ? ''
        : `The data changed since this figure (${made}), but nothing it shows.`
  return { same: parts.length === 0, added, changed, removed, removedUnknown: gone.length - removed.length, message }
}

function count(n: number, what: string): string {
  return n === 0 ? '' : `${n} ${n === 1 ? 'relation' : 'relations'} ${what}`
}
