import './ui/tokens.css'
import './ui/base.css'
import './app/app.css'
import './features/evidence/evidence.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { bindShortcuts } from './app/shortcuts.ts'
import { DataProblems } from './app/DataProblems.tsx'
import { LessonFileApp } from './app/LessonFileApp.tsx'
import { readSettings, rememberSettings } from './app/rememberSettings.ts'
import { syncUrl } from './app/syncUrl.ts'
import { readCompiled } from './core/data/readCompiled.ts'
import { buildGraph } from './core/model/buildGraph.ts'
import { offerLessons } from './features/teach/loadLessons.ts'
import { unpacked } from './features/teach/packedText.ts'
import { extendLayout } from './layout/extendLayout.ts'
import { layoutLanes } from './layout/columns.ts'
import type { CompiledLessons } from './scene/compileLessons.ts'
import { createAppStore } from './store/createAppStore.ts'

/** A lesson as one file that opens from disk: everything stands in the page, nothing is fetched. */
const place = document.getElementById('root')
if (place === null) throw new Error('The page has no #root element')
const elementText = (id: string): string => document.getElementById(id)?.textContent ?? ''
const root = createRoot(place)
const start = async (): Promise<void> => {
  const loaded = readCompiled(JSON.parse(await unpacked(elementText('packed-graph'))))
  if (!loaded.ok) {
    root.render(<DataProblems problems={loaded.problems} />)
    return
  }
  // Parse boundary: written by the page that offered the download.
  const compiled = JSON.parse(await unpacked(elementText('packed-lesson'))) as CompiledLessons
  offerLessons(compiled)
  const graph = buildGraph(loaded.value)
  const store = createAppStore(graph, {
    settings: readSettings(),
    layouts: {
      known: () => null,
      find: (input) => Promise.resolve(layoutLanes(input)),
      extend: (layout, later) => Promise.resolve(extendLayout(layout, later)),
    },
  })
  const [lesson] = compiled.lessons
  if (lesson !== undefined && location.hash === '') history.replaceState(null, '', `#lessons?lesson=${lesson.id}`)
  rememberSettings(store)
  syncUrl(store, graph)
  bindShortcuts(store)
  root.render(
    <StrictMode>
      <LessonFileApp store={store} />
    </StrictMode>,
  )
}
void start()
