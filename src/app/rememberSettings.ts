import type { ThemeChoice } from '../store/appState.ts'
import type { AppStore } from '../store/createAppStore.ts'

const KEY = 'exopath-settings'

export interface Settings {
  readonly theme: ThemeChoice
  readonly singleKeys: boolean
}
const DEFAULTS: Settings = { theme: 'system', singleKeys: true }

/** Settings kept in this browser; the defaults when there are none or storage is blocked. */
export function readSettings(): Settings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return DEFAULTS
    const theme = 'theme' in kept && (kept.theme === 'light' || kept.theme === 'dark') ? kept.theme : DEFAULTS.theme
    return { theme, singleKeys: !('singleKeys' in kept) || kept.singleKeys !== false }
  } catch {
    // Private windows may refuse storage: the app works the same, it only forgets.
    return DEFAULTS
  }
}

/** Keeps settings in this browser and puts the theme on the page. */
export function rememberSettings(store: AppStore): () => void {
  const apply = (): void => {
    const { theme, singleKeys } = store.getState()
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme, singleKeys }))
    } catch {
      // See readSettings: a browser that refuses storage only forgets.
      return
    }
  }
  apply()
  return store.subscribe((state, before) => {
    if (state.theme !== before.theme || state.singleKeys !== before.singleKeys) apply()
  })
}
