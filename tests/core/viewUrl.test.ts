import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CERTAINTIES, LANES, RELATION_CLASSES, ROUTES, SPECIES } from '../../src/core/model/records.ts'
import type { EdgeId, NodeId } from '../../src/core/model/records.ts'
import { viewFromUrl } from '../../src/core/query/parseViewUrl.ts'
import type { KnownIds } from '../../src/core/query/knownIds.ts'
import {
  ATLAS_ORDERS,
  DEFAULT_PATH_OPTIONS,
  FIRST_VIEW,
  LESSON_ROLES,
  NODE_SETS,
  PAGES,
  WAYS,
} from '../../src/core/query/view.ts'
import type { EndSpec, MapChange, PathRequest, Scope, Selection, View } from '../../src/core/query/view.ts'
import { viewToUrl } from '../../src/core/query/viewUrl.ts'
import { edgeId, nodeId } from './miniGraph.ts'

const NODES = ['mir-21', 'pten', 'ivdd', 'any-harm', 'node:x', 'α, ~=&?#%+ ', 'a:b']
const CHAPTERS = ['clinic', 'titles, known', 'a:b']
const EDGES = ['M1', 'M2', 'sec,retes:1']
const KNOWN: KnownIds = {
  hasNode: (id): id is NodeId => NODES.includes(id),
  hasEdge: (id): id is EdgeId => EDGES.includes(id),
  hasMechanism: (id) => id === 'mir21-pten-akt',
  hasChapter: (id) => CHAPTERS.includes(id),
  hasBundle: (id) => id === 'b 1',
  hasStudy: (id) => id === 'study-134',
  hasReference: (number) => number === '134',
  hasFlag: (id) => id === 'CF-01',
  idNow: (id) => (id === 'phosphatase' ? 'pten' : null),
}
const anyText = fc
  .array(
    fc.constantFrom('a', 'β', ',', ':', '~', '=', '&', '?', '#', '%', '+', ' ', '/', '"', 'é', '\u{1F9EC}', '0', '%E9'),
    { maxLength: 12 },
  )
  .map((c) => c.join(''))
const node = fc.constantFrom(...NODES).map(nodeId)
const edge = fc.constantFrom(...EDGES).map(edgeId)
const sub = <T>(values: readonly T[]): fc.Arbitrary<readonly T[]> => fc.shuffledSubarray([...values])
const end: fc.Arbitrary<EndSpec> = fc.oneof(
  node.map((id) => ({ kind: 'node' as const, id })),
  fc.constantFrom(...NODE_SETS).map((set) => ({ kind: 'set' as const, set })),
)
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant({ kind: 'storyline' as const }),
  fc.constantFrom('atlas' as const, 'core' as const).map((kind) => ({ kind })),
  sub(CHAPTERS).map((chapters) =>
    chapters.length === 0 ? { kind: 'whole' as const } : { kind: 'whole' as const, without: chapters },
  ),
  fc.record({
    kind: fc.constant('neighbourhood' as const),
    centre: node,
    steps: fc.constantFrom(1 as const, 2 as const, 3 as const),
  }),
  fc.constant({ kind: 'mechanism' as const, mechanism: 'mir21-pten-akt' }),
  fc.shuffledSubarray(NODES, { minLength: 1 }).map((nodes) => ({ kind: 'picked' as const, nodes: nodes.map(nodeId) })),
)
const selection: fc.Arbitrary<Selection> = fc.oneof(
  node.map((id) => ({ kind: 'node' as const, id })),
  fc.shuffledSubarray(NODES, { minLength: 2 }).map((ids) => ({ kind: 'nodes' as const, ids: ids.map(nodeId) })),
  edge.map((id) => ({ kind: 'edge' as const, id })),
  fc.constant({ kind: 'bundle' as const, id: 'b 1' }),
  fc.constantFrom(...LANES).map((id) => ({ kind: 'lane' as const, id })),
  fc.constant({ kind: 'study' as const, id: 'study-134' }),
  fc.constant({ kind: 'reference' as const, id: 134 }),
  fc.constant({ kind: 'flag' as const, id: 'CF-01' }),
)
const change: fc.Arbitrary<MapChange> = fc.oneof(
  fc.record({
    kind: fc.constant('expand' as const),
    node,
    way: fc.constantFrom(...WAYS),
    steps: fc.constantFrom(1 as const, 2 as const, 3 as const),
    relationClass: fc.option(fc.constantFrom(...RELATION_CLASSES)),
  }),
  fc.record({
    kind: fc.constantFrom('add' as const, 'hide' as const, 'only' as const),
    nodes: fc.shuffledSubarray(NODES, { minLength: 1 }).map((ids) => ids.map(nodeId)),
  }),
  fc.constant({ kind: 'arrange' as const }),
)
const moved = fc.uniqueArray(
  fc.record({ id: node, dx: fc.integer({ min: -2000, max: 2000 }), dy: fc.integer({ min: -2000, max: 2000 }) }),
  { selector: (m) => m.id, maxLength: 4 },
)
const paths: fc.Arbitrary<PathRequest> = fc
  .record(
    {
      from: end,
      to: end,
      via: sub(NODES.map(nodeId)),
      avoid: sub(NODES.map(nodeId)),
      maxSteps: fc.integer({ min: 1, max: 12 }),
      options: fc.record({
        inferredSteps: fc.boolean(),
        bridges: fc.boolean(),
        titleOnly: fc.boolean(),
        inferredSigns: fc.boolean(),
        joinContexts: fc.constant(false),
        contextLinks: fc.boolean(),
      }),
      open: fc.option(fc.shuffledSubarray(EDGES.map(edgeId), { minLength: 1 })),
      step: fc.option(fc.nat({ max: EDGES.length - 1 })),
      joined: fc.constantFrom(true as const),
    },
    { requiredKeys: ['from', 'to', 'via', 'avoid', 'maxSteps', 'options', 'open', 'step'] },
  )
  .map((p) => ({ ...p, step: p.open === null || p.step === null ? null : Math.min(p.step, p.open.length - 1) }))
const view: fc.Arbitrary<View> = fc.record({
  page: fc.constantFrom(...PAGES),
  reading: fc.constantFrom('map' as const, 'outline' as const, 'table' as const),
  scope,
  layout: fc.constantFrom('lanes' as const, 'flow' as const),
  changes: fc.array(change, { maxLength: 4 }),
  moved,
  atlas: fc.record({ order: fc.constantFrom(...ATLAS_ORDERS), holding: sub(NODES.map(nodeId)) }),
  selection: fc.option(selection),
  paths: fc.option(paths),
  filters: fc.record({
    hiddenClasses: sub(RELATION_CLASSES),
    hiddenCertainties: sub(CERTAINTIES),
    hiddenSettings: sub(['in-vivo', 'other'] as const),
    hiddenDirectness: sub(['direct', 'other'] as const),
    species: sub(SPECIES),
    settings: sub(['in-vivo', 'other'] as const),
    routes: sub(ROUTES),
  }),
  overall: fc.constantFrom('folded' as const, 'shown' as const, null),
  opened: sub(NODES.map(nodeId)),
  search: anyText,
  compare: fc.option(fc.record({ a: end, b: end })),
  lesson: fc.option(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9-]{3,40}$/),
      step: fc.nat({ max: 20 }),
      as: fc.constantFrom(...LESSON_ROLES),
    }),
  ),
})

describe('the link of a view', () => {
  it('opens the same view again, for every view', () => {
    fc.assert(
      fc.property(view, (v) => {
        expect(viewFromUrl(viewToUrl(v), KNOWN)).toEqual({ view: v, problems: [] })
        expect(viewFromUrl(`#${viewToUrl(v)}`, KNOWN).view).toEqual(v)
      }),
      { numRuns: 200 },
    )
  })

  it('uses only characters that stay together when a link is pasted', () => {
    fc.assert(
      fc.property(view, (v) => {
        expect(viewToUrl(v)).toMatch(/^[A-Za-z0-9\-_.!~*'()%+:,=&?]*$/)
      }),
    )
  })

  it('never throws, whatever the text, and always gives a view', () => {
    const text = fc.oneof(
      anyText,
      fc
        .array(
          fc.tuple(
            fc.constantFrom('from', 'to', 'at', 'select', 'open', 'max', 'species', 'compare', 'lesson', 'as', 'zzz'),
            fc.string(),
          ),
        )
        .map((parts) => `map?${parts.map(([k, t]) => `${k}=${t}`).join('&')}`),
    )
    fc.assert(
      fc.property(text, (t) => {
        const opened = viewFromUrl(t, KNOWN)
        expect(viewFromUrl(viewToUrl(opened.view), KNOWN)).toEqual({ view: opened.view, problems: [] })
      }),
      { numRuns: 150 },
    )
  })

  it('is empty for the first view and short and readable for a path', () => {
    expect(viewToUrl(FIRST_VIEW)).toBe('')
    expect(viewToUrl({ ...FIRST_VIEW, page: 'studies' })).toBe('studies')
    const opened = viewFromUrl('map?from=mir-21&to=any-harm&via=pten', KNOWN).view
    expect(opened.paths?.to).toEqual({ kind: 'set', set: 'any-harm' })
    expect(viewToUrl(opened)).toBe('map?from=mir-21&to=any-harm&via=pten')
  })

  it('opens without an unknown id and says so', () => {
    const { view: opened, problems } = viewFromUrl(
      'map?from=mir-21&to=ivdd&via=gone&select=node:lost&foo=1&max=99&species=rat,cat',
      KNOWN,
    )
    expect(opened.paths).toMatchObject({ via: [], maxSteps: 8 })
    expect(opened.selection).toBeNull()
    expect(opened.filters.species).toEqual(['rat'])
    expect(problems.map((p) => p.where)).toEqual([
      'URL part foo',
      'URL part select',
      'URL part via',
      'URL part max',
      'URL part species',
    ])
    expect(problems[1]?.message).toContain('“lost”')
  })

  it('opens what an id of earlier data is called now, and says so', () => {
    const { view: opened, problems } = viewFromUrl('map?from=mir-21&to=ivdd&via=phosphatase', KNOWN)
    expect(opened.paths?.via).toEqual(['pten'])
    expect(problems.map((p) => [p.code, p.message])).toEqual([
      ['renamed-link-id', 'The link names the node “phosphatase”, which is called “pten” now; that was opened.'],
    ])
  })

  it('opens the list only when a step of the open path is unknown', () => {
    const { view: opened, problems } = viewFromUrl('map?from=mir-21&to=ivdd&open=M1,M99', KNOWN)
    expect(opened.paths?.open).toBeNull()
    expect(problems.map((p) => p.code)).toEqual(['unknown-link-id', 'path-not-opened'])
  })

  it.each([
    ['an empty path', 'map?from=mir-21&to=ivdd&open=', ['path-not-opened']],
    ['a step the open path does not have', 'map?from=mir-21&to=ivdd&open=M1,M2&step=2', ['step-not-opened']],
    ['a step without an open path', 'map?from=mir-21&to=ivdd&step=1', ['step-not-opened']],
    [
      'an option turned on and off',
      'map?from=mir-21&to=ivdd&with=bridges&without=bridges',
      ['contradictory-link-part'],
    ],
    ['a step of a lesson that is no number', 'lessons?lesson=two-minuses:x', ['unknown-link-value']],
    ['a third side of a comparison', 'compare?compare=mir-21~pten~ivdd', ['long-link-part']],
    ['more of a place than it has', 'map?at=near:mir-21:2:9', ['long-link-part']],
    ['more of a selection than it has', 'map?select=edge:M1:M2', ['long-link-part']],
    ['chosen nodes without a node', 'map?at=pick:', ['nothing-picked']],
    ['chosen nodes that are all gone', 'map?at=pick:gone', ['unknown-link-id', 'nothing-picked']],
  ])('says what it left out: %s', (_, link, codes) => {
    const { view: opened, problems } = viewFromUrl(link, KNOWN)
    expect(problems.map((p) => p.code)).toEqual(codes)
    expect(viewFromUrl(viewToUrl(opened), KNOWN)).toEqual({ view: opened, problems: [] })
  })

  it('opens the storyline in place of an empty map', () => {
    expect(viewFromUrl('map?at=pick:gone', KNOWN).view.scope).toEqual({ kind: 'storyline' })
  })

  it('reads the first 400 of thousands of pieces or parts, at once, and says how many there were', () => {
    const ids = Array.from({ length: 5000 }, (_, i) => (i === 399 ? 'mir-21' : i === 400 ? 'pten' : `n${i}`))
    const { view: opened, problems } = viewFromUrl(`map?at=pick:${ids.join(',')}`, KNOWN)
    expect(opened.scope).toEqual({ kind: 'picked', nodes: ['mir-21'] })
    expect(problems[0]?.message).toBe('“at” names 5000 things; the first 400 were read.')
    expect(problems).toHaveLength(400)
    const many = viewFromUrl(`map?${ids.map((id) => `${id}=1`).join('&')}`, KNOWN).problems
    expect(many[0]?.message).toBe('The link has 5000 parts; the first 400 were read.')
    expect(many).toHaveLength(401)
  })

  it('says which end is missing when a path cannot be opened', () => {
    const { view: opened, problems } = viewFromUrl('map?from=gone&to=ivdd', KNOWN)
    expect(opened.paths).toBeNull()
    expect(problems.map((p) => p.code)).toEqual(['unknown-link-id', 'path-without-end'])
  })

  it('replaces a broken surrogate instead of failing', () => {
    expect(viewToUrl({ ...FIRST_VIEW, search: 'a\uD800b' })).toBe('map?q=a%EF%BF%BDb')
  })
})

describe('a link', () => {
  const opened = (text: string) => viewFromUrl(text, KNOWN)
  const messages = (text: string) => opened(text).problems.map((p) => p.message)

  it('is written with the words that this table holds', () => {
    const link = (patch: Partial<View>) => viewToUrl({ ...FIRST_VIEW, ...patch })
    const path: PathRequest = {
      from: { kind: 'node', id: nodeId('any-harm') },
      to: { kind: 'set', set: 'any-harm' },
      via: [nodeId('pten')],
      avoid: [nodeId('ivdd'), nodeId('mir-21')],
      maxSteps: 5,
      options: {
        inferredSteps: false,
        bridges: true,
        titleOnly: true,
        inferredSigns: true,
        joinContexts: false,
        contextLinks: true,
      },
      open: [edgeId('M1'), edgeId('M2')],
      step: 1,
      joined: true,
    }
    expect([
      link({ reading: 'outline', layout: 'flow', overall: 'shown', search: 'a b' }),
      link({ scope: { kind: 'neighbourhood', centre: nodeId('pten'), steps: 2 } }),
      link({ scope: { kind: 'mechanism', mechanism: 'mir21-pten-akt' } }),
      link({ scope: { kind: 'picked', nodes: [nodeId('pten'), nodeId('a:b')] } }),
      link({ scope: { kind: 'core' }, opened: [nodeId('pten')] }),
      link({ scope: { kind: 'whole', without: [] } }),
      link({
        changes: [
          { kind: 'expand', node: nodeId('pten'), way: 'down', steps: 1, relationClass: null },
          { kind: 'expand', node: nodeId('pten'), way: 'both', steps: 3, relationClass: 'inhibits' },
          { kind: 'add', nodes: [nodeId('ivdd')] },
          { kind: 'hide', nodes: [nodeId('ivdd'), nodeId('pten')] },
          { kind: 'only', nodes: [nodeId('pten')] },
          { kind: 'arrange' },
        ],
      }),
      link({ moved: [{ id: nodeId('pten'), dx: 12.4, dy: -7.6 }] }),
      link({ atlas: { order: 'studies', holding: [nodeId('pten')] } }),
      link({ selection: { kind: 'nodes', ids: [nodeId('pten'), nodeId('ivdd')] } }),
      link({ selection: { kind: 'reference', id: 134 } }),
      link({ paths: path }),
      link({
        filters: {
          hiddenClasses: ['inhibits'],
          hiddenCertainties: ['hedged', 'inferred'],
          hiddenSettings: ['other'],
          hiddenDirectness: ['direct'],
          species: ['rat'],
          settings: ['in-vivo'],
          routes: ['tail-vein'],
        },
      }),
      link({ page: 'compare', compare: { a: path.from, b: { kind: 'node', id: nodeId('pten') } } }),
      link({ page: 'lessons', lesson: { id: 'two-minuses', step: 2, as: 'presenter' } }),
      link({ page: 'lessons', lesson: { id: 'two-minuses', step: 0, as: 'learner' } }),
    ]).toEqual([
      'map?read=outline&layout=flow&overall=shown&q=a+b',
      'map?at=near:pten:2',
      'map?at=mechanism:mir21-pten-akt',
      'map?at=pick:pten,a%3Ab',
      'map?at=core&opened=pten',
      'map?at=whole',
      'map?do=expand:pten:down:1,expand:pten:both:3:inhibits,add:ivdd,hide:ivdd:pten,only:pten,arrange',
      'map?moved=pten:12:-8',
      'map?order=studies&holding=pten',
      'map?select=nodes:pten,ivdd',
      'map?select=reference:134',
      'map?from=node:any-harm&to=any-harm&via=pten&avoid=ivdd,mir-21&max=5&with=bridges,title-only,inferred-signs,context-links&without=inferred-steps&open=M1,M2&step=1&layer=joined',
      'map?hide-relation=inhibits&hide-certainty=hedged,inferred&hide-setting=other&hide-directness=direct&species=rat&setting=in-vivo&route=tail-vein',
      'compare?compare=node:any-harm~pten',
      'lessons?lesson=two-minuses:3&as=presenter',
      'lessons?lesson=two-minuses',
    ])
  })

  it.each<readonly [string, string, readonly string[]]>([
    ['an unknown part', 'map?zz=1&at=core', ['The link part “zz” is not known and was left out.']],
    ['a part named twice', 'map?at=core&at=atlas', ['The link names “at” twice; the first one was used.']],
    ['an unknown value', 'map?layout=round', ['“round” is not a value of “layout” and was left out. Known: flow.']],
    [
      'an unknown place',
      'map?at=moon:x',
      ['“moon” is not a value of “at” and was left out. Known: atlas, core, whole, near, mechanism, pick.'],
    ],
    [
      'more of a part than it holds',
      'map?at=core:a:b',
      ['“a:b” at the end of “at” means nothing there and was left out.'],
    ],
    ['a broken text', 'map?q=%E0%A4%A', ['The text of “q” is not readable (a broken % sign) and was left out.']],
    [
      'an unknown mechanism',
      'map?at=mechanism:gone',
      ['The link names the mechanism “gone”, which is not in this graph. The rest was opened.'],
    ],
    [
      'an unknown relation',
      'map?select=edge:M9',
      ['The link names the relation “M9”, which is not in this graph. The rest was opened.'],
    ],
    ['a neighbourhood too wide', 'map?at=near:pten:4', ['A neighbourhood has 1 to 3 steps, not “4”; 1 was used.']],
    [
      'a number that is none',
      'map?from=pten&to=ivdd&max=0',
      ['“max” is a whole number from 1 to 12, not “0”; it was left out.'],
    ],
    [
      'no node picked',
      'map?at=pick:',
      ['The link shows chosen nodes and names none that is in this graph. The storyline was opened instead.'],
    ],
    [
      'a node moved nowhere',
      'map?moved=pten:12',
      ['“pten:12” does not say how far a node was moved and was left out.'],
    ],
    [
      'a path without an end',
      'map?from=pten',
      ['The path has no known start or end, so no path was opened. Choose both in the path finder.'],
    ],
    [
      'an option on and off',
      'map?from=pten&to=ivdd&with=bridges&without=bridges',
      ['The link turns “bridges” on and off; it is on.'],
    ],
    [
      'a switch of earlier links',
      'map?from=pten&to=ivdd&with=join-contexts',
      [
        'This link joined paths across contexts by a switch. Joined paths now stand in a layer of their own, apart from the routes shown; it is open.',
      ],
    ],
    [
      'an open path that is gone',
      'map?from=pten&to=ivdd&open=',
      ['The path that the link opens is not in this graph; the list of paths was opened instead.'],
    ],
    [
      'a step too far',
      'map?from=pten&to=ivdd&open=M1,M2&step=2',
      ['The open path has 2 steps, counted from 0 in a link; there is no step 2.'],
    ],
    [
      'a step of no path',
      'map?from=pten&to=ivdd&step=0',
      ['The link names a step and no open path, so no step was opened.'],
    ],
    [
      'a lesson step that is no number',
      'lessons?lesson=two-minuses:x',
      ['A step of a lesson is a number, not “x”; the first one was opened.'],
    ],
  ])('says in words what it left out: %s', (_, link, told) => {
    expect(messages(link)).toEqual(told)
  })

  it('opens all of it that is known', () => {
    expect(opened('map?at=core&at=atlas').view.scope).toEqual({ kind: 'core' })
    expect(opened('map?at=core:a').view.scope).toEqual({ kind: 'core' })
    expect(opened('map?at=near:pten:4').view.scope).toEqual({ kind: 'neighbourhood', centre: 'pten', steps: 1 })
    expect(opened('map?at=near:gone:2').view.scope).toEqual({ kind: 'storyline' })
    expect(opened('map?at=pick:pten,gone,pten').view.scope).toEqual({ kind: 'picked', nodes: ['pten'] })
    expect(opened('map?select=nodes:pten').view.selection).toEqual({ kind: 'node', id: 'pten' })
    expect(opened('map?select=nodes:gone').view.selection).toBeNull()
    expect(opened('map?select=lane:nowhere').view.selection).toBeNull()
    expect(opened('map?select=reference:999').view.selection).toBeNull()
    expect(opened('map?species=rat,rat,human').view.filters.species).toEqual(['rat', 'human'])
    expect(opened('map?q=a=b').view.search).toBe('a=b')
    expect(opened('map?&&at=core&').problems).toEqual([])
    expect(opened('?at=core').view).toEqual({ ...FIRST_VIEW, scope: { kind: 'core' } })
    expect(opened('nopage').view.page).toBe('map')
    expect(opened('lessons?as=presenter').view.lesson).toBeNull()
    expect(opened('lessons?lesson=:3').view.lesson).toBeNull()
    expect(opened('lessons?lesson=l:0').view.lesson).toEqual({ id: 'l', step: 0, as: 'learner' })
    expect(opened('lessons?lesson=l:123').view.lesson?.step).toBe(0)
    expect(opened('compare?compare=pten~gone').view.compare).toBeNull()
    expect(opened('compare?compare=gone~pten').view.compare).toBeNull()
  })

  it('opens what the reader changed as far as it is known', () => {
    expect(opened('map?do=expand:pten:sideways:9').view.changes).toEqual([
      { kind: 'expand', node: 'pten', way: 'both', steps: 1, relationClass: null },
    ])
    expect(opened('map?do=expand:gone:up:1,hide:gone,hide:pten:gone:pten,fly,arrange').view.changes).toEqual([
      { kind: 'hide', nodes: ['pten'] },
      { kind: 'arrange' },
    ])
    expect(opened('map?do=expand:pten:up:2:odd').view.changes).toEqual([
      { kind: 'expand', node: 'pten', way: 'up', steps: 2, relationClass: null },
    ])
    expect(opened('map?moved=pten:12345:1,ivdd:-3:4,gone:1:1,mir-21:1.5:2').view.moved).toEqual([
      { id: 'ivdd', dx: -3, dy: 4 },
    ])
    expect(opened('map?opened=pten,pten').view.opened).toEqual(['pten'])
  })

  it('opens a path with every switch as it is named, the rest by default', () => {
    const options = (text: string) => opened(`map?from=pten&to=ivdd${text}`).view.paths?.options
    expect(options('')).toEqual(DEFAULT_PATH_OPTIONS)
    expect(options('&with=bridges,context-links&without=inferred-steps')).toEqual({
      ...DEFAULT_PATH_OPTIONS,
      bridges: true,
      contextLinks: true,
      inferredSteps: false,
    })
    expect(options('&with=bridges&without=bridges')?.bridges).toBe(true)
    expect(options('&with=join-contexts')).toEqual(DEFAULT_PATH_OPTIONS)
  })

  it.each(['from', 'to', 'via', 'avoid', 'max', 'with', 'without', 'open', 'step', 'layer'])(
    'that names %s asks for a path',
    (key) => {
      expect(opened(`map?${key}=`).problems.map((p) => p.code)).toContain('path-without-end')
    },
  )

  it('keeps the joined layer open when it says so, and not otherwise', () => {
    const joined = (text: string) => opened(`map?from=pten&to=ivdd${text}`).view.paths?.joined
    expect([joined(''), joined('&layer=joined'), joined('&with=bridges,join-contexts'), joined('&layer=none')]).toEqual(
      [undefined, true, true, undefined],
    )
  })

  it('takes 1 to 12 steps, and steps of the open path from 0', () => {
    const max = (text: string) => opened(`map?from=pten&to=ivdd&max=${text}`).view.paths?.maxSteps
    expect(['1', '12', '13', '0', '007', '1a', 'x1', '-1'].map(max)).toEqual([1, 12, 8, 8, 8, 8, 8, 8])
    const step = (text: string) => opened(`map?from=pten&to=ivdd&open=M1,M2&step=${text}`).view.paths?.step
    expect(['0', '1', '2'].map(step)).toEqual([0, 1, null])
  })

  it('reads 400 parts and 400 pieces without a word', () => {
    const part = Array.from({ length: 400 }, () => 'pten').join(',')
    expect(opened(`map?at=pick:${part}`).problems).toEqual([])
    expect(opened(`map?at=core${'&'.repeat(500)}`).problems).toEqual([])
    const parts = Array.from({ length: 400 }, (_, i) => `k${i}=1`).join('&')
    expect(opened(`map?${parts}`).problems).toHaveLength(400)
  })

  it('tells problems as warnings of the part they are about', () => {
    expect(opened('map?zz=1').problems).toEqual([
      {
        code: 'unknown-link-part',
        severity: 'warning',
        where: 'URL part zz',
        message: 'The link part “zz” is not known and was left out.',
      },
    ])
    const codes = [
      'map?at=core&at=core',
      'map?layout=x',
      'map?q=%',
      'map?at=near:pten:9',
      'map?moved=pten',
      'map?from=pten&to=ivdd&max=x',
      'map?from=pten&to=ivdd&with=join-contexts',
    ].map((text) =>
      opened(text)
        .problems.map((p) => `${p.code} ${p.where}`)
        .join(),
    )
    expect(codes).toEqual([
      'repeated-link-part URL part at',
      'unknown-link-value URL part layout',
      'broken-link-text URL part q',
      'unknown-link-value URL part at',
      'unknown-link-value URL part moved',
      'unknown-link-value URL part max',
      'changed-link-part URL part with',
    ])
    const end = (text: string) => opened(text).problems.at(-1)?.where
    expect([end('map?to=pten'), end('map?from=pten')]).toEqual(['URL part from', 'URL part to'])
  })
})
