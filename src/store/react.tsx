import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { AppState } from './appState.ts'
import type { AppStore } from './createAppStore.ts'

const StoreContext = createContext<AppStore | null>(null)

export function StoreProvider({ store, children }: { readonly store: AppStore; readonly children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>
}

/** The store itself, for event handlers. Throws outside StoreProvider. */
export function useAppStore(): AppStore {
  const store = useContext(StoreContext)
  if (store === null) throw new Error('useAppStore needs a StoreProvider around it')
  return store
}

/** One selected value; select single fields or memoised results, never a fresh object. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useAppStore(), select)
}
