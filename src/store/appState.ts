import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { Problem } from '../core/problem.ts'
import type { View } from '../core/query/view.ts'
import type { MapLayouts } from './mapLayouts.ts'

export type ThemeChoice = 'system' | 'light' | 'dark'
export type DialogId = 'help' | 'figure' | 'splice' | 'actions' | 'menu' | 'quiz' | 'share' | 'lesson-step'

/** The app's own history: Back is undo. */
export interface ViewSlice {
  readonly view: View
  /** Counts committed changes; the URL binder writes a history entry for each. */
  readonly revision: number
  /** How the last change goes into the history. */
  readonly commit: 'push' | 'replace' | 'from-url'
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Changes parts of the view. `push` (default) is one undo step; `replace` refines the current one. */
  readonly show: (patch: Partial<View>, commit?: 'push' | 'replace') => void
  /** The address changed: take its view as it is. */
  readonly showFromUrl: (view: View, problems: readonly Problem[]) => void
  readonly setHistory: (canUndo: boolean, canRedo: boolean) => void
  /** Undo and redo move in the browser's history; the binder sets them. */
  readonly travel: (steps: -1 | 1) => void
  readonly setTravel: (travel: (steps: -1 | 1) => void) => void
}

export interface SettingsSlice {
  readonly theme: ThemeChoice
  /** Letters as shortcuts can be switched off (A11Y-23). */
  readonly singleKeys: boolean
  readonly setTheme: (theme: ThemeChoice) => void
  readonly setSingleKeys: (on: boolean) => void
}

export interface MessagesSlice {
  /** Text for the polite live region; `id` changes even when the text repeats. */
  readonly announcement: { readonly text: string; readonly id: number }
  readonly announce: (text: string) => void
  /** What a link could not say, shown until dismissed. */
  readonly notices: readonly Problem[]
  /** Says what went wrong with a file or a link, until dismissed. */
  readonly tell: (problems: readonly Problem[]) => void
  readonly dismissNotices: () => void
}

export interface DialogsSlice {
  readonly dialog: DialogId | null
  readonly openDialog: (dialog: DialogId) => void
  readonly closeDialog: () => void
  /** The printed page is being made or printed. */
  readonly printing: boolean
  readonly print: (on: boolean) => void
}

export interface AppState extends ViewSlice, SettingsSlice, MessagesSlice, DialogsSlice {
  /** The document: one review's graph, never changed. */
  readonly graph: MechanismGraph
  readonly layouts: MapLayouts
}
