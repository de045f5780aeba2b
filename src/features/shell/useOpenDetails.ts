import type { Selection } from '../../core/query/view.ts'
import { pronounceName } from '../../core/words/pronounce.ts'
import { useAppStore } from '../../store/react.tsx'

/** Selects something from a list and says that its details opened; the focus stays in the list. */
export function useOpenDetails(): (selection: Selection, name: string) => void {
  const store = useAppStore()
  return (selection, name) => {
    const { show, announce } = store.getState()
    show({ selection })
    announce(`Details of ${pronounceName(name)} opened.`)
  }
}
