import type { FigureRecipe } from '../../figure/recipe.ts'
import { Button } from '../../ui/Button.tsx'

/** The pages of a divided figure: which one is open, and the way to the others. Files are made of the open page. */
export function FigurePages({
  pages,
  at,
  onOpen,
}: {
  readonly pages: readonly FigureRecipe[]
  readonly at: number
  readonly onOpen: (page: number) => void
}) {
  if (pages.length < 2 || at < 0) return null
  return (
    <nav className="figure-tools" aria-label="Pages of the figure">
      <Button
        look="ghost"
        disabled={at === 0}
        onClick={() => {
          onOpen(at - 1)
        }}
      >
        Previous page
      </Button>
      <span className="small">
        Page {at + 1} of {pages.length}: {pages[at]?.title}
      </span>
      <Button
        look="ghost"
        disabled={at === pages.length - 1}
        onClick={() => {
          onOpen(at + 1)
        }}
      >
        Next page
      </Button>
      <span className="small">Settings and files are those of this page.</span>
    </nav>
  )
}
