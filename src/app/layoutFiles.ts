import type { LayoutJson } from '../layout/layoutJson.ts'

/** Layouts by the name of their input. */
export type NamedLayouts = Readonly<Record<string, LayoutJson>>

/** Files made at build, beside index.html; the layouts of the first view stand in the page itself, in an element of this id. */
export const LAYOUT_FILES = { small: 'layouts.json', large: 'layouts-large.json' } as const
export const FIRST_LAYOUTS = 'first-layouts'
/** Layouts of more nodes than any mechanism has are in the large file. */
export const LARGE_ABOVE = 60
