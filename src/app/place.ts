/** Place in the app's own history, kept in history.state so that undo and redo know their ends. */
export interface Place {
  readonly exopath: true
  readonly index: number
  readonly last: number
}

export const FIRST_PLACE: Place = { exopath: true, index: 0, last: 0 }

/** The place after this one; what came after it before is gone. */
export function placeAfter({ index }: Place): Place {
  return { exopath: true, index: index + 1, last: index + 1 }
}

/** The place of the current history entry; null when it was made by hand or by another page. */
export function readPlace(): Place | null {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !('exopath' in state) || !('index' in state) || !('last' in state))
    return null
  const { index, last } = state
  return typeof index === 'number' && typeof last === 'number' ? { exopath: true, index, last } : null
}
