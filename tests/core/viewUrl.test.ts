import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CERTAINTIES, LANES, RELATION_CLASSES, ROUTES, SPECIES } from '../../src/core/model/records.ts'
import type { EdgeId, NodeId } from '../../src/core/model/records.ts'
import { viewFromUrl } from '../../src/core/query/parseViewUrl.ts'
import type { KnownIds } from '../../src/core/query/knownIds.ts'
import { ATLAS_ORDERS, LESSON_ROLES, FIRST_VIEW, NODE_SETS, PAGES, WAYS } from '../../src/core/query/view.ts'
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
