import { CERTAINTIES, LANES, RELATION_CLASSES, ROUTES, SPECIES } from '../model/records.ts'
import type { EdgeId, LaneId } from '../model/records.ts'
import { counted } from '../words/plural.ts'
import { LinkReader } from './LinkReader.ts'
import { selectionOf } from './pickedNodes.ts'
import { wholeWithout } from './scopeContent.ts'
import { ATLAS_ORDERS, DEFAULT_PATH_OPTIONS, FIRST_VIEW, LESSON_ROLES, NODE_SETS, WAYS } from './view.ts'
import type {
  AtlasChoice,
  EndSpec,
  Filters,
  MapChange,
  MovedNode,
  PathOptions,
  PathRequest,
  Scope,
  Selection,
  View,
} from './view.ts'
import { DEFAULT_MAX_STEPS, FILTER_KEYS, OPTION_WORDS } from './viewUrl.ts'

/** The parts of a view's link. */
export class ViewReader extends LinkReader {
  scope(): Scope {
    const raw = this.raw('at')
    if (raw === undefined) return FIRST_VIEW.scope
    const [word = ''] = raw.split(':', 1)
    const [kind = '', first = '', second = ''] = this.split(
      'at',
      raw,
      ':',
      word === 'near' ? 3 : word === 'atlas' || word === 'core' ? 1 : 2,
    )
    if (kind === 'atlas' || kind === 'core') return { kind }
    if (kind === 'whole')
      return wholeWithout(this.ids('at', first, (id): id is string => this.known.hasChapter(id), 'chapter'))
    if (kind === 'pick') return this.#picked(first)
    if (kind === 'near') {
      const centre = this.id('at', first, this.known.hasNode, 'node')
      const steps = ([1, 2, 3] as const).find((n) => String(n) === second)
      if (steps === undefined)
        this.report('unknown-link-value', 'at', `A neighbourhood has 1 to 3 steps, not “${second}”; 1 was used.`)
      return centre === null ? FIRST_VIEW.scope : { kind: 'neighbourhood', centre, steps: steps ?? 1 }
    }
    if (kind === 'mechanism') {
      const mechanism = this.decode('at', first)
      if (mechanism !== null && this.known.hasMechanism(mechanism)) return { kind: 'mechanism', mechanism }
      this.unknown('at', 'mechanism', mechanism ?? first)
      return FIRST_VIEW.scope
    }
    this.oneOf('at', kind, ['atlas', 'core', 'whole', 'near', 'mechanism', 'pick'])
    return FIRST_VIEW.scope
  }

  /** Nodes chosen by hand; a link that names none of this graph opens the first view. */
  #picked(list: string): Scope {
    const nodes = this.ids('at', list, this.known.hasNode, 'node')
    if (nodes.length > 0) return { kind: 'picked', nodes }
    this.report(
      'nothing-picked',
      'at',
      'The link shows chosen nodes and names none that is in this graph. The storyline was opened instead.',
    )
    return FIRST_VIEW.scope
  }

  changes(): readonly MapChange[] {
    return this.pieces('do').flatMap((piece): readonly MapChange[] => {
      const [word = '', ...rest] = piece.split(':')
      const kind = this.oneOf('do', word, ['expand', 'add', 'hide', 'only', 'arrange'] as const)
      if (kind === null) return []
      if (kind === 'arrange') return [{ kind }]
      if (kind === 'expand') return this.#expansion(rest)
      const nodes = rest.flatMap((id) => this.id('do', id, this.known.hasNode, 'node') ?? [])
      return nodes.length === 0 ? [] : [{ kind, nodes: [...new Set(nodes)] }]
    })
  }

  #expansion([id = '', way = '', far = '', cls]: readonly string[]): readonly MapChange[] {
    const node = this.id('do', id, this.known.hasNode, 'node')
    const steps = ([1, 2, 3] as const).find((n) => String(n) === far) ?? 1
    const relationClass = cls === undefined ? null : this.oneOf('do', cls, RELATION_CLASSES)
    return node === null
      ? []
      : [{ kind: 'expand', node, way: this.oneOf('do', way, WAYS) ?? 'both', steps, relationClass }]
  }

  moved(): readonly MovedNode[] {
    return this.pieces('moved').flatMap((piece) => {
      const [id = '', ...by] = piece.split(':')
      const node = this.id('moved', id, this.known.hasNode, 'node')
      const [dx = Number.NaN, dy = Number.NaN] = by.map((text) =>
        /^-?\d{1,4}$/.test(text) ? Number(text) : Number.NaN,
      )
      if (Number.isNaN(dx) || Number.isNaN(dy))
        this.report('unknown-link-value', 'moved', `“${piece}” does not say how far a node was moved and was left out.`)
      return node === null || Number.isNaN(dx) || Number.isNaN(dy) ? [] : [{ id: node, dx, dy }]
    })
  }

  opened(): View['opened'] {
    return [...new Set(this.idsOf('opened', this.known.hasNode, 'node'))]
  }

  atlas(): AtlasChoice {
    return {
      order: this.choice('order', ATLAS_ORDERS) ?? 'review',
      holding: this.idsOf('holding', this.known.hasNode, 'node'),
    }
  }

  selection(): Selection | null {
    const raw = this.raw('select')
    if (raw === undefined) return null
    const [kind = '', id = ''] = this.split('select', raw, ':', 2)
    const named = <K extends string, T extends string>(
      as: K,
      has: (x: string) => x is T,
      what: string = as,
    ): { readonly kind: K; readonly id: T } | null => {
      const found = this.id('select', id, has, what)
      return found === null ? null : { kind: as, id: found }
    }
    switch (this.oneOf('select', kind, ['node', 'nodes', 'edge', 'bundle', 'lane', 'study', 'reference', 'flag'])) {
      case 'node':
        return named('node', this.known.hasNode)
      case 'nodes':
        return selectionOf(this.ids('select', id, this.known.hasNode, 'node'))
      case 'edge':
        return named('edge', this.known.hasEdge, 'relation')
      case 'bundle':
        return named('bundle', (x): x is string => this.known.hasBundle(x))
      case 'lane': {
        const lane: LaneId | null = this.oneOf('select', id, LANES)
        return lane === null ? null : { kind: 'lane', id: lane }
      }
      case 'study':
        return named('study', (x): x is string => this.known.hasStudy(x))
      case 'reference': {
        const reference = named('reference', (x): x is string => this.known.hasReference(x))
        return reference === null ? null : { kind: 'reference', id: Number(reference.id) }
      }
      case 'flag':
        return named('flag', (x): x is string => this.known.hasFlag(x))
      case null:
        return null
    }
  }

  paths(): PathRequest | null {
    const names = ['from', 'to', 'via', 'avoid', 'max', 'with', 'without', 'open', 'step', 'layer']
    if (!names.some((n) => this.has(n))) return null
    const from = this.#end('from')
    const to = this.#end('to')
    const open = this.#open()
    const request = {
      via: this.idsOf('via', this.known.hasNode, 'node'),
      avoid: this.idsOf('avoid', this.known.hasNode, 'node'),
      maxSteps: this.count('max', 1, 12) ?? DEFAULT_MAX_STEPS,
      options: this.#options(),
      open,
      step: this.#step(open),
      ...(this.#opensJoined() ? { joined: true as const } : {}),
    }
    if (from !== null && to !== null) return { from, to, ...request }
    this.report(
      'path-without-end',
      from === null ? 'from' : 'to',
      'The path has no known start or end, so no path was opened. Choose both in the path finder.',
    )
    return null
  }

  filters(): Filters {
    return {
      hiddenClasses: this.values(FILTER_KEYS.hiddenClasses, RELATION_CLASSES),
      hiddenCertainties: this.values(FILTER_KEYS.hiddenCertainties, CERTAINTIES),
      hiddenSettings: this.values(FILTER_KEYS.hiddenSettings, ['in-vivo', 'other'] as const),
      hiddenDirectness: this.values(FILTER_KEYS.hiddenDirectness, ['direct', 'other'] as const),
      species: this.values(FILTER_KEYS.species, SPECIES),
      settings: this.values(FILTER_KEYS.settings, ['in-vivo', 'other'] as const),
      routes: this.values(FILTER_KEYS.routes, ROUTES),
    }
  }

  compare(): View['compare'] {
    const raw = this.raw('compare')
    if (raw === undefined) return null
    const [left = '', right = ''] = this.split('compare', raw, '~', 2)
    const a = this.#endOf('compare', left)
    const b = this.#endOf('compare', right)
    return a === null || b === null ? null : { a, b }
  }

  lesson(): View['lesson'] {
    const raw = this.raw('lesson')
    const as = this.choice('as', LESSON_ROLES) ?? 'learner'
    if (raw === undefined) return null
    const [name = '', step = '1'] = this.split('lesson', raw, ':', 2)
    const id = this.decode('lesson', name)
    if (!/^\d{1,2}$/.test(step))
      this.report(
        'unknown-link-value',
        'lesson',
        `A step of a lesson is a number, not “${step}”; the first one was opened.`,
      )
    return id === null || id === ''
      ? null
      : { id, step: Math.max(0, /^\d{1,2}$/.test(step) ? Number(step) - 1 : 0), as }
  }

  #options(): PathOptions {
    const words = Object.values(OPTION_WORDS)
    const on = this.values('with', words)
    const off = this.values('without', words)
    for (const word of on.filter((w) => off.includes(w)))
      this.report('contradictory-link-part', 'with', `The link turns “${word}” on and off; it is on.`)
    const read = (name: keyof PathOptions): boolean =>
      on.includes(OPTION_WORDS[name]) ? true : off.includes(OPTION_WORDS[name]) ? false : DEFAULT_PATH_OPTIONS[name]
    return {
      inferredSteps: read('inferredSteps'),
      bridges: read('bridges'),
      titleOnly: read('titleOnly'),
      inferredSigns: read('inferredSigns'),
      joinContexts: false,
      contextLinks: read('contextLinks'),
    }
  }

  /** Links of 0.1 asked for joined paths by a switch; now they are always there, in a layer of their own. */
  #opensJoined(): boolean {
    const layer = this.choice('layer', ['joined'] as const)
    if (this.raw('with')?.split(',').includes(OPTION_WORDS.joinContexts) !== true) return layer !== null
    this.report(
      'changed-link-part',
      'with',
      'This link joined paths across contexts by a switch. Joined paths now stand in a layer of their own, apart from the routes shown; it is open.',
    )
    return true
  }

  /** A path with an unknown step is another path: it opens the list only. */
  #open(): readonly EdgeId[] | null {
    const raw = this.raw('open')
    if (raw === undefined) return null
    const before = this.told()
    const edges = this.ids('open', raw, this.known.hasEdge, 'relation')
    if (this.told() === before && edges.length > 0) return edges
    this.report(
      'path-not-opened',
      'open',
      'The path that the link opens is not in this graph; the list of paths was opened instead.',
    )
    return null
  }

  /** The current step of the open path, from 0. */
  #step(open: readonly EdgeId[] | null): number | null {
    const step = this.count('step', 0, 11)
    if (step === null || (open !== null && step < open.length)) return step
    this.report(
      'step-not-opened',
      'step',
      open === null
        ? 'The link names a step and no open path, so no step was opened.'
        : `The open path has ${counted(open.length, 'step', 'steps')}, counted from 0 in a link; there is no step ${step}.`,
    )
    return null
  }

  #end(key: 'from' | 'to'): EndSpec | null {
    const raw = this.raw(key)
    return raw === undefined ? null : this.#endOf(key, raw)
  }

  #endOf(key: string, raw: string): EndSpec | null {
    const set = NODE_SETS.find((s) => s === raw)
    if (set !== undefined) return { kind: 'set', set }
    const id = this.id(key, raw.startsWith('node:') ? raw.slice('node:'.length) : raw, this.known.hasNode, 'node')
    return id === null ? null : { kind: 'node', id }
  }
}
