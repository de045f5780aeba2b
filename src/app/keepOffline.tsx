import { createRoot } from 'react-dom/client'
import { NewVersion } from '../features/offline/NewVersion.tsx'
import type { AppStore } from '../store/createAppStore.ts'
import { StoreProvider } from '../store/react.tsx'
import type { OfflineAnswer, OfflineAsk } from '../worker/offlineMessages.ts'

const WORKER = './offline.js'

/** Has every file of the app kept by the browser, so that it opens and works without a network from now on, and tells quietly when a
 *  newer version waits. Where a browser does not do that (a frame, private windows, storage full or blocked, a page from a folder)
 *  the app works the same with a network; there is nothing a reader could do, so nothing is said. */
export async function keepOffline(store: AppStore): Promise<void> {
  try {
    // In a frame the page around it would be missing anyway; in a sandboxed one even asking throws.
    if (window.parent !== window || !/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator)) return
    const registration = await navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' })
    watchVersions(registration, () => {
      tellOfVersion(store, registration)
    })
    beInstallable()
    const ready = await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller === null)
      ask(ready.active, { ask: 'serve', build: document.documentElement.dataset['build'] ?? '' })
  } catch {
    return
  }
}

function ask(worker: ServiceWorker | null, question: OfflineAsk): void {
  worker?.postMessage(question)
}

/** Calls `onWaiting` when a worker of another build than this page's stands ready: now, or when it has come. */
function watchVersions(registration: ServiceWorkerRegistration, onWaiting: () => void): void {
  const isNewer = (): boolean => registration.waiting !== null && navigator.serviceWorker.controller !== null
  if (isNewer()) onWaiting()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => {
      if (isNewer()) onWaiting()
    })
  })
}

function tellOfVersion(store: AppStore, registration: ServiceWorkerRegistration): void {
  if (document.getElementById(PLACE) !== null) return
  const place = document.createElement('div')
  place.id = PLACE
  document.body.append(place)
  const root = createRoot(place)
  const { serviceWorker } = navigator
  let isAsked = false
  const load = (): void => {
    // The reader asked for it, so the page is loaded anew once the new worker has taken over: once, however often it was asked.
    if (!isAsked)
      serviceWorker.addEventListener('controllerchange', () => {
        location.reload()
      })
    isAsked = true
    ask(registration.waiting, { ask: 'take-over' })
  }
  const dismiss = (): void => {
    root.unmount()
    place.remove()
  }
  const draw = (others: number): void => {
    root.render(
      <StoreProvider store={store}>
        <NewVersion others={others} onLoad={load} onDismiss={dismiss} />
      </StoreProvider>,
    )
  }
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<OfflineAnswer>) => {
    if (place.isConnected) draw(data.others)
  })
  draw(0)
}
const PLACE = 'new-version'

/** Lets the browser offer the app as one of its own, now that it opens without a network. */
function beInstallable(): void {
  const link = document.createElement('link')
  link.rel = 'manifest'
  link.href = './manifest.webmanifest'
  document.head.append(link)
}
