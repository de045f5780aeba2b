import type { Result } from '../../core/problem.ts'
import type { FigureRecipe } from '../../figure/recipe.ts'

/** Largest file looked into, bytes. */
const MOST_BYTES = 60_000_000

/** The recipe in an exported figure, or in words why there is none. The reader loads only now. */
export async function openDropped(file: File): Promise<Result<FigureRecipe>> {
  if (file.size > MOST_BYTES)
    return {
      ok: false,
      problems: [
        {
          code: 'figure-too-large',
          severity: 'error',
          where: file.name,
          message: `${file.name} is larger than 60 MB and was not read.`,
        },
      ],
    }
  const { reopenFigure } = await import('../../figure/reopen.ts')
  return reopenFigure(new Uint8Array(await file.arrayBuffer()), file.name)
}
