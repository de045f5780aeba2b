import { foldsByDefault, isFolding } from '../../core/query/foldOverall.ts'
import { counted } from '../../core/words/plural.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp, useAppStore } from '../../store/react.tsx'

/** One sentence on what is folded. */
export const OVERALL_HELP =
  'An overall effect is a relation that a chain of other relations in view explains step by step, with the same net effect.'

/** The switch between overall effects folded and drawn, for bar and legend. */
export interface OverallSwitch {
  readonly count: number
  /** Lines folded away now: what is selected or on the open path is drawn all the same. */
  readonly folded: number
  readonly isShown: boolean
  readonly toggle: () => void
}

export function useOverall(): OverallSwitch {
  const store = useAppStore()
  const count = useApp((s) => selectAnswer(s).overall.length)
  const folded = useApp((s) => selectAnswer(s).folded.length)
  const isShown = useApp((s) => !isFolding(s.view))
  const toggle = (): void => {
    const { view, show, announce } = store.getState()
    show({ overall: foldsByDefault(view.scope) === isShown ? null : isShown ? 'folded' : 'shown' })
    announce(`${overallCount(count)} ${isShown ? 'folded away' : 'drawn'}.`)
  }
  return { count, folded, isShown, toggle }
}

/** `13 overall effects`. */
export function overallCount(count: number): string {
  return counted(count, 'overall effect', 'overall effects')
}
