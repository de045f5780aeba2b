import './ui/tokens.css'
import './ui/base.css'
import './scene/fonts/arimo.css'
import './app/app.css'
import './features/evidence/evidence.css'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { bindShortcuts } from './app/shortcuts.ts'
import { DataProblems } from './app/DataProblems.tsx'
import { loadGraphData } from './app/loadGraphData.ts'
import { pageLayouts } from './app/mapLayouts.ts'
import { readSettings, rememberSettings } from './app/rememberSettings.ts'
import { syncUrl } from './app/syncUrl.ts'
import { buildGraph } from './core/model/buildGraph.ts'
import { createAppStore } from './store/createAppStore.ts'
import { markStep } from './ui/markStep.ts'

/** When the files of the app are kept for use without a network: the first view has long stood and is what the network was for. */
const KEEP_AFTER_MS = 8000

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root element')
const loaded = await loadGraphData()
markStep('data')
const root = createRoot(place)
if (loaded.ok) {
  const graph = buildGraph(loaded.value)
  const store = createAppStore(graph, { settings: readSettings(), layouts: pageLayouts() })
  rememberSettings(store)
  syncUrl(store, graph)
  bindShortcuts(store)
  // In slices, so that what a reader does meanwhile is not kept waiting until the whole page is rendered.
  startTransition(() => {
    root.render(
      <StrictMode>
        <App store={store} />
      </StrictMode>,
    )
  })
  // The dev server has no built files to keep. A file that does not come keeps nothing from working.
  if (import.meta.env.PROD)
    setTimeout(() => {
      import('./app/keepOffline.tsx').then(({ keepOffline }) => keepOffline(store)).catch(() => undefined)
    }, KEEP_AFTER_MS)
} else root.render(<DataProblems problems={loaded.problems} />)
