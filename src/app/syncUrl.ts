import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { knownIds } from '../core/query/knownIds.ts'
import { viewFromUrl } from '../core/query/parseViewUrl.ts'
import { viewToUrl } from '../core/query/viewUrl.ts'
import type { AppStore } from '../store/createAppStore.ts'
import { FIRST_PLACE, placeAfter, readPlace } from './place.ts'
import type { Place } from './place.ts'

/** The one binder between store and address: each committed change is a history entry, so Back is undo.
 *  Returns a function that stops it. */
export function syncUrl(store: AppStore, graph: MechanismGraph): () => void {
  const known = knownIds(graph)
  let place: Place = readPlace() ?? FIRST_PLACE
  history.replaceState(place, '', location.href)

  const tellHistory = (): void => {
    store.getState().setHistory(place.index > 0, place.index < place.last)
  }
  const openAddress = (): void => {
    const { view, problems } = viewFromUrl(location.hash, known)
    store.getState().showFromUrl(view, problems)
  }
  const onPop = (): void => {
    const there = readPlace()
    // A link typed or clicked by hand has no place yet: it starts after the current one.
    place = there === null ? placeAfter(place) : { ...there, last: Math.max(place.last, there.last) }
    history.replaceState(place, '', location.href)
    openAddress()
    tellHistory()
  }
  const stop = store.subscribe((state, before) => {
    if (state.revision === before.revision || state.commit === 'from-url') return
    const address = `#${viewToUrl(state.view)}`
    if (state.commit === 'push') {
      place = placeAfter(place)
      history.pushState(place, '', address)
    } else history.replaceState(place, '', address)
    tellHistory()
  })
  addEventListener('popstate', onPop)
  store.getState().setTravel((steps) => {
    history.go(steps)
  })
  openAddress()
  tellHistory()
  return () => {
    stop()
    removeEventListener('popstate', onPop)
  }
}
