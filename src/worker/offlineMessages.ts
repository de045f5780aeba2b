/** What a page asks of the worker that keeps the app for use without a network: to serve this page too, which was loaded from a
 *  build before the worker was there; or to take the place of the older one. */
export type OfflineAsk = { readonly ask: 'serve'; readonly build: string } | { readonly ask: 'take-over' }

/** It cannot take over yet: so many other pages are open. */
export interface OfflineAnswer {
  readonly others: number
}
