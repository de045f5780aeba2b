import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { changedView } from '../core/query/changedView.ts'
import { FIRST_VIEW } from '../core/query/view.ts'
import type { View } from '../core/query/view.ts'
import type { MapLayouts } from './mapLayouts.ts'
import type { AppState, SettingsSlice } from './appState.ts'

export type AppStore = StoreApi<AppState>

/** A store of its own for one document; every test makes one. Layouts are given, so that the page need not hold the code that
 *  makes them. */
export function createAppStore(
  graph: MechanismGraph,
  start: {
    readonly layouts: MapLayouts
    readonly view?: View
    readonly settings?: Partial<Pick<SettingsSlice, 'theme' | 'singleKeys'>>
  },
): AppStore {
  return createStore<AppState>()((set, get) => ({
    graph,
    layouts: start.layouts,
    view: start.view ?? FIRST_VIEW,
    revision: 0,
    commit: 'replace',
    canUndo: false,
    canRedo: false,
    show: (patch, commit = 'push') => {
      const view = changedView(get().view, patch)
      if (sameView(view, get().view)) return
      set({ view, commit, revision: get().revision + 1 })
    },
    showFromUrl: (view, notices) => {
      set({ view, notices, commit: 'from-url', revision: get().revision + 1 })
    },
    setHistory: (canUndo, canRedo) => {
      set({ canUndo, canRedo })
    },
    travel: () => undefined,
    setTravel: (travel) => {
      set({ travel })
    },

    theme: start.settings?.theme ?? 'system',
    singleKeys: start.settings?.singleKeys ?? true,
    setTheme: (theme) => {
      set({ theme })
    },
    setSingleKeys: (singleKeys) => {
      set({ singleKeys })
    },

    announcement: { text: '', id: 0 },
    announce: (text) => {
      set({ announcement: { text, id: get().announcement.id + 1 } })
    },
    notices: [],
    tell: (notices) => {
      set({ notices })
    },
    dismissNotices: () => {
      set({ notices: [] })
    },

    dialog: null,
    openDialog: (dialog) => {
      set({ dialog })
    },
    closeDialog: () => {
      set({ dialog: null })
    },
    printing: false,
    print: (printing) => {
      set({ printing })
    },
  }))
}

/** Views are small plain data, so equality by value is cheap and exact. */
function sameView(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
