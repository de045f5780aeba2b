import { useEffect, useState } from 'react'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { Figure } from '../../figure/buildFigure.ts'
import type { FigureRecipe } from '../../figure/recipe.ts'
import { splitSteps, splitWords } from '../../figure/splitRecipe.ts'
import { Button } from '../../ui/Button.tsx'

/** The division of a figure that does not fit as a button, once it is found; words where none fits. It is sought after the dialog stands and in
 *  steps, as it takes some seconds: the dialog goes on answering, and any change ends the search. */
export function SplitOffer({
  graph,
  figure,
  onSplit,
}: {
  readonly graph: MechanismGraph
  readonly figure: Figure
  readonly onSplit: (pages: readonly FigureRecipe[]) => void
}) {
  const [found, setFound] = useState<{ readonly figure: Figure; readonly pages: readonly FigureRecipe[] } | null>(null)
  useEffect(() => {
    const steps = splitSteps(graph, figure)
    let timer: ReturnType<typeof setTimeout>
    const next = (): void => {
      const step = steps.next()
      if (step.done === true) setFound({ figure, pages: step.value })
      else timer = setTimeout(next)
    }
    timer = setTimeout(next, 50)
    return () => {
      clearTimeout(timer)
    }
  }, [graph, figure])
  if (found?.figure !== figure) return <span className="small">Looking for a division that fits.</span>
  if (found.pages.length === 0) return <span className="small">No division into panels fits this width.</span>
  return (
    <Button
      look="ghost"
      onClick={() => {
        onSplit(found.pages)
      }}
    >
      Split into {splitWords(found.pages)}
    </Button>
  )
}
