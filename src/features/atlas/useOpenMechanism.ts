import type { MechanismId } from '../../core/model/records.ts'
import { useAppStore } from '../../store/react.tsx'

/** Opens the map of one mechanism; what the reader did by hand to another map stays behind. */
export function useOpenMechanism(): (mechanism: MechanismId) => void {
  const store = useAppStore()
  return (mechanism) => { store.getState().show({ page: 'map', reading: 'map', scope: { kind: 'mechanism', mechanism }, paths: null, changes: [], moved: [] }) }
}
