/** Something a reader can do on the map with what is under the pointer, picked, or shown. */
export interface MapAction {
  readonly id: string
  readonly label: string
  /** What it will do, when the label cannot say it. */
  readonly hint?: string
  /** The key that does the same while the map has focus, as written on it. */
  readonly keys?: string
  readonly run: () => void
}

/** Actions that belong together; `title` is for screen readers. */
export interface ActionGroup {
  readonly title: string
  readonly actions: readonly MapAction[]
}

/** Groups without the empty ones. */
export function filledGroups(groups: readonly ActionGroup[]): readonly ActionGroup[] {
  return groups.filter((group) => group.actions.length > 0)
}
