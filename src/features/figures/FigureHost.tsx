import { Suspense, useEffect, useState } from 'react'
import type { FigureRecipe } from '../../figure/recipe.ts'
import { useApp, useAppStore } from '../../store/react.tsx'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { openDropped } from './openDropped.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'

const FigureDialog = lazyPart(async () => (await import('./FigureDialog.tsx')).FigureDialog)

/** Opens the figure dialog for the current view, or for the recipe of a figure dropped anywhere on the page (F4). */
export function FigureHost() {
  const store = useAppStore()
  const isOpen = useApp((s) => s.dialog === 'figure')
  const [recipe, setRecipe] = useState<FigureRecipe | null>(null)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0]
      if (file === undefined) return
      event.preventDefault()
      void openDropped(file).then((result) => {
        if (!result.ok) {
          store.getState().tell(result.problems)
          return
        }
        setRecipe(result.value)
        store.getState().openDialog('figure')
      })
    }
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  }, [store])
  if (!isOpen) return null
  return (
    <ErrorBoundary
      region="The figure"
      onDismiss={() => {
        store.getState().closeDialog()
      }}
    >
      <Suspense fallback={null}>
        <FigureDialog
          opened={recipe}
          onClose={() => {
            setRecipe(null)
            store.getState().closeDialog()
          }}
        />
      </Suspense>
    </ErrorBoundary>
  )
}
