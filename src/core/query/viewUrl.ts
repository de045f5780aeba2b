import { DEFAULT_PATH_OPTIONS, NODE_SETS } from './view.ts'
import type { EndSpec, Filters, MapChange, PathOptions, PathRequest, Scope, Selection, View } from './view.ts'

/** Longest path in edges when a link or a caller names none. */
export const DEFAULT_MAX_STEPS = 8

/** How the path switches are written in a link: on by `with=`, off by `without=`. */
export const OPTION_WORDS: Readonly<Record<keyof PathOptions, string>> = {
  inferredSteps: 'inferred-steps',
  bridges: 'bridges',
  titleOnly: 'title-only',
  inferredSigns: 'inferred-signs',
  joinContexts: 'join-contexts',
  contextLinks: 'context-links',
}

/** How the filters are written in a link. */
export const FILTER_KEYS: Readonly<Record<keyof Filters, string>> = {
  hiddenClasses: 'hide-relation',
  hiddenCertainties: 'hide-certainty',
  hiddenSettings: 'hide-setting',
  hiddenDirectness: 'hide-directness',
  species: 'species',
  settings: 'setting',
  routes: 'route',
}

/** The view as a link's fragment, without `#`: `map?from=mir-21&to=ivdd&via=pten`. The first view is the empty text.
 *  Only what differs from the first view is written, in a fixed order, so equal views give equal links. */
export function viewToUrl(view: View): string {
  const parts = [
    ...part('read', view.reading === 'map' ? null : view.reading),
    ...part('at', scopeText(view.scope)),
    ...part('layout', view.layout === 'lanes' ? null : view.layout),
    ...part('do', view.changes.length === 0 ? null : view.changes.map(changeText).join(',')),
    ...part(
      'moved',
      view.moved.length === 0
        ? null
        : view.moved.map((m) => `${encodePiece(m.id)}:${Math.round(m.dx)}:${Math.round(m.dy)}`).join(','),
    ),
    ...part('order', view.atlas.order === 'review' ? null : view.atlas.order),
    ...part('holding', view.atlas.holding.length === 0 ? null : list(view.atlas.holding)),
    ...part('select', selectionText(view.selection)),
    ...(view.paths === null ? [] : pathParts(view.paths)),
    ...filterParts(view.filters),
    ...part('overall', view.overall),
    ...part('opened', view.opened.length === 0 ? null : list(view.opened)),
    ...part('q', view.search === '' ? null : encodePiece(view.search)),
    ...part('compare', view.compare === null ? null : `${endText(view.compare.a)}~${endText(view.compare.b)}`),
    ...part(
      'lesson',
      view.lesson === null
        ? null
        : `${encodePiece(view.lesson.id)}${view.lesson.step === 0 ? '' : `:${view.lesson.step + 1}`}`,
    ),
    ...part('as', view.lesson === null || view.lesson.as === 'learner' ? null : view.lesson.as),
  ]
  if (parts.length === 0) return view.page === 'map' ? '' : view.page
  return `${view.page}?${parts.join('&')}`
}

/** Percent-encodes what would be read as a separator; spaces become `+`. A broken surrogate becomes U+FFFD. */
export function encodePiece(text: string): string {
  const whole = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
  return encodeURIComponent(whole).replace(/~/g, '%7E').replace(/%20/g, '+')
}

/** A node by its id or a set by its name; a node named like a set is written `node:…`. */
export function endText(end: EndSpec): string {
  if (end.kind === 'set') return end.set
  return NODE_SETS.some((s) => s === end.id) ? `node:${encodePiece(end.id)}` : encodePiece(end.id)
}

function part(key: string, value: string | null): readonly string[] {
  return value === null ? [] : [`${key}=${value}`]
}

function list(ids: readonly string[]): string {
  return ids.map(encodePiece).join(',')
}

function scopeText(scope: Scope): string | null {
  switch (scope.kind) {
    case 'storyline':
      return null
    case 'whole':
      return scope.without === undefined || scope.without.length === 0 ? 'whole' : `whole:${list(scope.without)}`
    case 'atlas':
    case 'core':
      return scope.kind
    case 'neighbourhood':
      return `near:${encodePiece(scope.centre)}:${scope.steps}`
    case 'mechanism':
      return `mechanism:${encodePiece(scope.mechanism)}`
    case 'picked':
      return `pick:${list(scope.nodes)}`
  }
}

function selectionText(selection: Selection | null): string | null {
  if (selection === null) return null
  return selection.kind === 'nodes'
    ? `nodes:${list(selection.ids)}`
    : `${selection.kind}:${encodePiece(String(selection.id))}`
}

/** `expand:pten:down:1`, `add:mlk3`, `hide:ivdd:ecm`, `only:pten:akt`, `arrange`; an expansion by one class of relations names it last. */
function changeText(change: MapChange): string {
  switch (change.kind) {
    case 'expand':
      return [
        'expand',
        encodePiece(change.node),
        change.way,
        change.steps,
        ...(change.relationClass === null ? [] : [change.relationClass]),
      ].join(':')
    case 'add':
    case 'hide':
    case 'only':
      return [change.kind, ...change.nodes.map(encodePiece)].join(':')
    case 'arrange':
      return 'arrange'
  }
}

function pathParts(request: PathRequest): readonly string[] {
  const names: readonly (keyof PathOptions)[] = [
    'inferredSteps',
    'bridges',
    'titleOnly',
    'inferredSigns',
    'joinContexts',
    'contextLinks',
  ]
  const changed = names.filter((n) => request.options[n] !== DEFAULT_PATH_OPTIONS[n])
  const on = changed.filter((n) => request.options[n]).map((n) => OPTION_WORDS[n])
  const off = changed.filter((n) => !request.options[n]).map((n) => OPTION_WORDS[n])
  return [
    ...part('from', endText(request.from)),
    ...part('to', endText(request.to)),
    ...part('via', request.via.length === 0 ? null : list(request.via)),
    ...part('avoid', request.avoid.length === 0 ? null : list(request.avoid)),
    ...part('max', request.maxSteps === DEFAULT_MAX_STEPS ? null : String(request.maxSteps)),
    ...part('with', on.length === 0 ? null : list(on)),
    ...part('without', off.length === 0 ? null : list(off)),
    ...part('open', request.open === null ? null : list(request.open)),
    ...part('step', request.step === null ? null : String(request.step)),
    ...part('layer', request.joined === true ? 'joined' : null),
  ]
}

function filterParts(filters: Filters): readonly string[] {
  const names: readonly (keyof Filters)[] = [
    'hiddenClasses',
    'hiddenCertainties',
    'hiddenSettings',
    'hiddenDirectness',
    'species',
    'settings',
    'routes',
  ]
  return names.flatMap((n) => part(FILTER_KEYS[n], filters[n].length === 0 ? null : list(filters[n])))
}
