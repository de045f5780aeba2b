import { useEffect, useState } from 'react'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { Figure } from '../../figure/buildFigure.ts'
import type { FigureRecipe } from '../../figure/recipe.ts'
import { splitRecipe, splitWords } from '../../figure/splitRecipe.ts'
import { Button } from '../../ui/Button.tsx'

/** The division of a figure that does not fit as a button, once it is found; words where none fits. It is sought after the dialog stands,
 *  as it takes up to a second. */
export function SplitOffer({ graph, figure, onSplit }: { readonly graph: MechanismGraph; readonly figure: Figure; readonly onSplit: (pages: readonly FigureRecipe[]) => void }) {
  const [found, setFound] = useState<{ readonly figure: Figure; readonly pages: readonly FigureRecipe[] } | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => { setFound({ figure, pages: splitRecipe(graph, figure) }) }, 50)
    return () => { clearTimeout(timer) }
  }, [graph, figure])
  if (found?.figure !== figure) return <span className="small">Looking for a division that fits.</span>
  if (found.pages.length === 0) return <span className="small">No division into panels fits this width.</span>
  return <Button look="ghost" onClick={() => { onSplit(found.pages) }}>Split into {splitWords(found.pages)}</Button>
}
