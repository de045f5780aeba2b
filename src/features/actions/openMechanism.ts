import type { MechanismId } from '../../core/model/records.ts'
import type { AppStore } from '../../store/createAppStore.ts'

/** Opens one mechanism by itself, as it was curated; what is selected stays selected. */
export function openMechanism(store: AppStore, mechanism: MechanismId): void {
  store.getState().show({ page: 'map', reading: 'map', scope: { kind: 'mechanism', mechanism }, paths: null })
}
