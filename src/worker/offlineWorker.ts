import { answerFromBuild, forgetOtherBuilds, keepBuild } from './buildCache.ts'
import type { Build } from './buildCache.ts'
import type { OfflineAnswer, OfflineAsk } from './offlineMessages.ts'

/** Put in by scripts/writeOfflineWorker.ts: the build whose files this worker keeps. A page goes on with the build it was loaded
 *  from: a newer worker waits until no page is open any more, or until the only one asks for it. */
declare const BUILD: Build
const build = BUILD

/** What is used of the scope of a service worker; the page's own types do not hold it. */
interface WorkerScope {
  readonly registration: { readonly scope: string; readonly installing: unknown }
  readonly clients: {
    claim: () => Promise<void>
    matchAll: (options: {
      readonly type: 'window'
      readonly includeUncontrolled: boolean
    }) => Promise<readonly { readonly id: string; readonly url: string }[]>
  }
  skipWaiting: () => Promise<void>
  addEventListener: ((type: 'install' | 'activate', heard: (event: Lasting) => void) => void) &
    ((
      type: 'fetch',
      heard: (event: { readonly request: Request; respondWith: (answer: Promise<Response>) => void }) => void,
    ) => void) &
    ((
      type: 'message',
      heard: (event: Lasting & { readonly data: OfflineAsk; readonly source: Asker | null }) => void,
    ) => void)
}
interface Lasting {
  waitUntil: (work: Promise<unknown>) => void
}
interface Asker {
  readonly id: string
  postMessage: (answer: OfflineAnswer) => void
}

const worker = self as unknown as WorkerScope // The scope this file is run in.
const { scope } = worker.registration
const fetchFile = (request: Request): Promise<Response> => fetch(request)

worker.addEventListener('install', (event) => {
  event.waitUntil(keepBuild(caches, scope, build, fetchFile))
})

worker.addEventListener('activate', (event) => {
  // A still newer build may be filling its cache at this moment; it tidies up when its turn comes.
  if (worker.registration.installing === null) event.waitUntil(forgetOtherBuilds(caches, scope, build))
})

worker.addEventListener('fetch', (event) => {
  const answer = answerFromBuild(caches, scope, build, event.request, fetchFile)
  if (answer !== null) event.respondWith(answer)
})

worker.addEventListener('message', (event) => {
  const { data, source } = event
  if (data.ask === 'serve' && data.build === build.name) event.waitUntil(worker.clients.claim())
  if (data.ask === 'take-over' && source !== null) event.waitUntil(takeOver(source))
})

/** Other pages would have their files changed under them, so they are to be closed first. */
async function takeOver(asker: Asker): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const others = pages.filter(({ id, url }) => id !== asker.id && url.startsWith(scope)).length
  if (others === 0) await worker.skipWaiting()
  else asker.postMessage({ others })
}
