import type { Problem } from '../problem.ts'
import type { KnownIds } from './knownIds.ts'
import { PAGES } from './view.ts'
import type { View } from './view.ts'
import { ViewReader } from './ViewReader.ts'
import { FILTER_KEYS } from './viewUrl.ts'

export interface OpenedView {
  readonly view: View
  /** What the link asked for and could not be opened; empty = all of it opened. */
  readonly problems: readonly Problem[]
}

const KEYS: readonly string[] = [
  'read',
  'at',
  'layout',
  'do',
  'moved',
  'order',
  'holding',
  'select',
  'from',
  'to',
  'via',
  'avoid',
  'max',
  'with',
  'without',
  'open',
  'step',
  'layer',
  'q',
  'compare',
  'overall',
  'opened',
  'lesson',
  'as',
  ...Object.values(FILTER_KEYS),
]

/** The view a link holds. Total: what is unknown or malformed becomes a problem, and the rest opens.
 *  Takes the fragment with or without its leading `#`. */
export function viewFromUrl(text: string, known: KnownIds): OpenedView {
  const problems: Problem[] = []
  const fragment = text.startsWith('#') ? text.slice(1) : text
  const cut = fragment.indexOf('?')
  const page = cut === -1 ? fragment : fragment.slice(0, cut)
  const reader = new ViewReader(cut === -1 ? '' : fragment.slice(cut + 1), KEYS, known, problems)
  const view: View = {
    page: page === '' ? 'map' : (reader.oneOf('page', page, PAGES) ?? 'map'),
    reading: reader.choice('read', ['outline', 'table'] as const) ?? 'map',
    scope: reader.scope(),
    layout: reader.choice('layout', ['flow'] as const) ?? 'lanes',
    changes: reader.changes(),
    moved: reader.moved(),
    atlas: reader.atlas(),
    selection: reader.selection(),
    paths: reader.paths(),
    filters: reader.filters(),
    overall: reader.choice('overall', ['folded', 'shown'] as const),
    opened: reader.opened(),
    search: reader.decoded('q') ?? '',
    compare: reader.compare(),
    lesson: reader.lesson(),
  }
  return { view, problems }
}
