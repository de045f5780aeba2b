import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MechanismGraph } from '../../src/core/model/buildGraph.ts'
import { CERTAINTIES } from '../../src/core/model/records.ts'
import { findPaths } from '../../src/core/query/findPaths.ts'
import type { MechanismPath } from '../../src/core/query/mechanismPath.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import type { PathQuery } from '../../src/core/query/pathQuery.ts'
import { DEFAULT_PATH_OPTIONS } from '../../src/core/query/view.ts'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { netOf } from '../../src/core/paths/netOf.ts'
import { routesOf } from '../../src/core/paths/routesOf.ts'
import { tellRoute } from '../../src/core/tell/tellRoute.ts'
import type { RouteStory } from '../../src/core/tell/tellRoute.ts'
import { spliceAudit } from '../../src/core/reason/spliceAudit.ts'
import { stepSentence } from '../../src/core/reason/stepSentence.ts'
import { tallyWords } from '../../src/core/words/pathWords.ts'
import { truncatedWords } from '../../src/core/words/routeWords.ts'
import { edgeId, miniEvidence, miniGraph, nodeId } from './miniGraph.ts'
import type { MiniEdge } from './miniGraph.ts'
import { fitQuery, randomGraph, randomQuery } from './randomGraph.ts'

const between = (edges: readonly MiniEdge[], from: string, to: string, rest: Parameters<typeof pathQuery>[2] = {}) => {
  const graph = miniGraph({
    nodes: [
      { id: 'apoptosis', label: 'NP cell apoptosis', valence: 'harmful' },
      { id: 'nf-kb', label: 'NF-κB pathway', kind: 'pathway' },
    ],
    edges,
  })
  const query = pathQuery(nodeId(from), nodeId(to), rest)
  const answer = findPaths(graph, query)
  return {
    graph,
    answer,
    stories: answer.paths.flatMap((p) => routesOf(graph, [p], query).map((r) => tellRoute(graph, r))),
    audits: answer.paths.map((p) => spliceAudit(graph, p)),
  }
}

const storyOf = (graph: MechanismGraph, path: MechanismPath, query: PathQuery): RouteStory => {
  const [route] = routesOf(graph, [path], query)
  if (route === undefined) throw new Error('no route')
  return tellRoute(graph, route)
}

describe('the story of a path', () => {
  it('tells net effect, each step with hedge word, authors, year, number and setting', () => {
    const { stories } = between(
      [
        { id: '1', from: 'exos', to: 'mir', predicate: 'carries', refs: [4], species: ['rat'], design: 'in-vivo' },
        {
          id: '2',
          from: 'mir',
          to: 'apoptosis',
          predicate: 'suppresses',
          certainty: 'hedged',
          hedges: ['may', 'potential'],
          refs: [4, 7],
        },
      ],
      'exos',
      'apoptosis',
    )
    expect(stories[0]?.text).toBe(
      [
        'Net effect: less NP cell apoptosis, weakest step hedged.',
        'Author4 2004 [4] is cited for every step.',
        'No step of this path cites a clinical trial.',
        '1. exos carries mir (Author4 2004 [4]; rat, in vivo).',
        '– same study [4]',
        '2. mir suppresses NP cell apoptosis (hedged: “may”, “potential”; Author4 2004 [4], Author7 2007 [7]; setting not stated).',
      ].join('\n'),
    )
    expect(stories[0]?.announcement).toBe(
      'Path found, 2 steps, net effect: less N P cell apoptosis, weakest step hedged.',
    )
  })

  it('says that no trial stands behind a path only where no step of it cites one', () => {
    const remark = (...designs: readonly (MiniEdge['design'] & string)[]): readonly unknown[] => {
      const edges = designs.map((design, i) => ({ id: `${i}`, from: `n${i}`, to: `n${i + 1}`, design }))
      const { audits, stories } = between(edges, 'n0', `n${designs.length}`)
      return [audits[0]?.noTrial, stories[0]?.text.includes('No step of this path cites a clinical trial.')]
    }
    expect(remark('in-vivo', 'in-vitro')).toEqual([true, true])
    expect(remark('in-vivo', 'clinical-trial')).toEqual([false, false])
  })

  it('names the step that leaves the direction open and claims nothing', () => {
    const { stories, answer } = between(
      [
        { id: '1', from: 'a', to: 'b' },
        { id: '2', from: 'b', to: 'nf-kb', predicate: 'regulates' },
        { id: '3', from: 'nf-kb', to: 'apoptosis', refs: [2] },
      ],
      'a',
      'apoptosis',
    )
    expect(stories[0]?.headline.text).toBe(
      'Direction cannot be told: none is printed for step 2, which affects NF-κB pathway.',
    )
    expect(stories[0]?.remarks[0]?.text).toBe(
      'This chain joins findings from 2 different studies; no study cited here shows all of it.',
    )
    expect(answer.paths[0]).toMatchObject({ effect: 'undetermined', netSign: null })
  })

  it('does not let a verb tell a direction that is not stated', () => {
    const { stories } = between(
      [{ id: '1', from: 'a', to: 'nf-kb', predicate: 'suppresses', sign: null, inferredSign: -1 }],
      'a',
      'nf-kb',
    )
    expect(stories[0]?.steps[0]?.sentence.text).toMatch(/^a affects NF-κB pathway/)
  })

  it('tells on the step what its end adds to the printed words', () => {
    const { stories } = between(
      [{ id: '1', from: 'a', to: 'apoptosis', caveat: 'cell type not printed', refs: [4] }],
      'a',
      'apoptosis',
    )
    expect(stories[0]?.steps[0]?.sentence.text).toBe(
      'a promotes NP cell apoptosis (cell type not printed; Author4 2004 [4]; setting not stated).',
    )
    for (const form of ['text', 'spoken', 'markdown'] as const)
      expect(stories[0]?.[form]).toContain('cell type not printed')
  })

  it('says when a direction was inferred', () => {
    const options = { ...pathQuery(nodeId('a'), nodeId('b')).options, inferredSigns: true }
    const { stories } = between(
      [{ id: '1', from: 'a', to: 'apoptosis', predicate: 'regulates', sign: null, inferredSign: -1 }],
      'a',
      'apoptosis',
      { options },
    )
    expect(stories[0]?.headline.text).toBe(
      'Net effect: less NP cell apoptosis, direction partly inferred, weakest step stated.',
    )
  })

  it('says that a chain supplies its end only where every step is told to', () => {
    const told = (rest: Partial<MiniEdge>, inferredSigns = true) =>
      between([{ id: '1', from: 'exos', to: 'apoptosis', predicate: 'carries', ...rest }], 'exos', 'apoptosis', {
        options: { ...DEFAULT_PATH_OPTIONS, inferredSigns },
      })
    const words = ({ graph, answer, stories }: ReturnType<typeof told>) => [
      stories[0]?.headline.text,
      ...answer.paths.map((path) => netOf(graph, path)),
    ]
    expect(words(told({}))).toEqual(['Supplies NP cell apoptosis, every step stated.', 'supplies'])
    expect(words(told({ sign: null, inferredSign: -1 }))).toEqual([
      'Net effect: less NP cell apoptosis, direction partly inferred, weakest step stated.',
      'lowers',
    ])
    expect(words(told({ sign: null, inferredSign: -1 }, false))).toEqual([
      'Direction cannot be told: none is printed for step 1, which affects NP cell apoptosis.',
      'untold',
    ])
  })

  it('holds every hedge word, the weakest certainty and the same sentences in every form, on random graphs', () => {
    fc.assert(
      fc.property(randomGraph, randomQuery, (graph, wild) => {
        for (const path of findPaths(graph, fitQuery(wild, graph)).paths.slice(0, 5)) {
          const story = storyOf(graph, path, fitQuery(wild, graph))
          const ranks = path.edges.map((id) => CERTAINTIES.indexOf(graph.edge(id).certainty))
          expect(CERTAINTIES.indexOf(path.weakest)).toBe(Math.max(...ranks))
          for (const step of story.steps) {
            for (const hedge of graph.edge(step.edge).evidence.flatMap((e) => e.hedges))
              expect(step.sentence.text).toContain(`“${hedge}”`)
            expect(story.text).toContain(`${step.number}. ${step.sentence.text}`)
          }
          const claims = /Net effect: (more|less)|^(Supplies)/
            .exec(story.headline.text)
            ?.slice(1)
            .find((word) => word !== undefined)
          const isSupply = path.edges.every((id) => graph.relation(graph.edge(id).predicate).group === 'transfer')
          expect(claims).toBe(
            path.netSign === 1 ? (isSupply ? 'Supplies' : 'more') : path.netSign === -1 ? 'less' : undefined,
          )
          expect(story.text.replaceAll('\n', ' ')).toContain(story.headline.text)
        }
      }),
      { numRuns: 120 },
    )
  })

  const joined = miniGraph({
    nodes: [{ id: 'IL-1β' }, { id: 'n-exos', kind: 'exosome', label: 'N-Exos' }],
    edges: [
      { id: '1', from: 'b-exos', to: 'IL-1β', refs: [5] },
      { id: '2', from: 'IL-1β', to: 'death', predicate: 'suppresses', refs: [6], onlyFrom: ['n-exos'] },
      { id: 'whole', from: 'b-exos', to: 'death', predicate: 'suppresses', refs: [5] },
      { id: 'n', from: 'n-exos', to: 'IL-1β' },
    ],
  })

  it('says what a joined step joins, and reads joined where the weakest step is named', () => {
    const [route] = answerQuestion(joined, pathQuery(nodeId('b-exos'), nodeId('death'))).how
    const story = route === undefined ? null : tellRoute(joined, route)
    expect(story?.text.split('\n')).toEqual([
      'Net effect: less death, weakest step joined.',
      'Joined: that IL-1β suppresses death was told of N-Exos only [6]; the whole effect is printed for b-exos [5].',
      'This chain joins findings from 2 different studies; no study cited here shows all of it.',
      'No step of this path cites a clinical trial.',
      '1. b-exos promotes IL-1β (Author5 2005 [5]; setting not stated).',
      '– break: joined, step 2 was told of N-Exos only',
      '2. IL-1β suppresses death (Author6 2006 [6]; setting not stated; told of N-Exos only).',
    ])
    expect(story?.spoken.split('\n')[1]).toBe(
      'Joined: that I L 1 beta suppresses death was told of N Exos only [6]; the whole effect is printed for b-exos [5].',
    )
    expect(story?.spoken.split('\n')[5]).toBe('– break: joined, step 2 was told of N Exos only')
    expect(story?.announcement).toBe('Joined path found, 2 steps, net effect: less death, weakest step joined.')
  })

  it('says of a step whose direction is turned round that the opposite change is printed', () => {
    const told = (signBasis: 'inverted' | 'printed') =>
      stepSentence(miniGraph({ edges: [{ id: '1', from: 'a', to: 'b', refs: [1], signBasis }] }), edgeId('1')).text
    expect(told('inverted')).toContain('(printed of the opposite change; ')
    expect(told('printed')).not.toContain('opposite')
  })

  it.each([
    ['hedged', 'was told, with a hedge, of'],
    ['title-only', 'stands in a cited title on'],
    ['inferred', 'is inferred by the curator for'],
  ] as const)('tells a joined step that is %s no more strongly', (certainty, words) => {
    const graph = miniGraph({
      nodes: [{ id: 'n', kind: 'exosome' }],
      edges: [
        { id: '1', from: 'a', to: 'b' },
        { id: '2', from: 'b', to: 'c', onlyFrom: ['n'], certainty },
      ],
    })
    const [route] = answerQuestion(
      graph,
      pathQuery(nodeId('a'), nodeId('c'), { options: { ...DEFAULT_PATH_OPTIONS, titleOnly: true } }),
    ).joined
    expect(route === undefined ? '' : tellRoute(graph, route).remarks[0]?.text).toBe(
      `Joined: that b promotes c ${words} n only [1]; no printed relation spans it.`,
    )
  })

  it('says so when the printed whole is hedged', () => {
    const graph = miniGraph({
      nodes: [
        { id: 'e', kind: 'exosome' },
        { id: 'n', kind: 'exosome' },
      ],
      edges: [
        { id: '1', from: 'e', to: 'b' },
        { id: '2', from: 'b', to: 'c', onlyFrom: ['n'] },
        { id: '3', from: 'e', to: 'c', certainty: 'hedged', refs: [2] },
        { id: '4', from: 'n', to: 'b' },
      ],
    })
    const [route] = answerQuestion(graph, pathQuery(nodeId('e'), nodeId('c'))).how
    expect(route === undefined ? '' : tellRoute(graph, route).remarks[0]?.text).toContain(
      '; the whole effect is printed, with a hedge, for e [2].',
    )
  })

  it('says so when no printed relation spans a joined step', () => {
    const [route] = answerQuestion(joined, pathQuery(nodeId('IL-1β'), nodeId('death'), { maxSteps: 1 })).stated
    expect(route === undefined ? '' : tellRoute(joined, route).text).not.toMatch(/joined/i)
    const bare = miniGraph({
      nodes: [{ id: 'n', kind: 'exosome' }],
      edges: [
        { id: '1', from: 'a', to: 'b' },
        { id: '2', from: 'b', to: 'c', onlyFrom: ['n'] },
      ],
    })
    const [other] = answerQuestion(bare, pathQuery(nodeId('a'), nodeId('c'))).joined
    expect(other === undefined ? '' : tellRoute(bare, other).remarks[0]?.text).toBe(
      'Joined: that b promotes c was told of n only [1]; no printed relation spans it.',
    )
  })

  it('tells the other relations of a step and the direction that is printed of the whole only', () => {
    const graph = miniGraph({
      edges: [
        { id: '1', from: 'a', to: 'b', refs: [1] },
        { id: '1b', from: 'a', to: 'b', refs: [2], certainty: 'hedged' },
        { id: '2', from: 'b', to: 'c', predicate: 'regulates', sign: null, inferredSign: -1, refs: [1] },
        { id: '3', from: 'c', to: 'd', refs: [1] },
        { id: 'whole', from: 'b', to: 'd', predicate: 'suppresses', refs: [3] },
      ],
    })
    const [route] = answerQuestion(graph, pathQuery(nodeId('a'), nodeId('d'))).how
    const story = route === undefined ? null : tellRoute(graph, route)
    expect(story?.remarks[0]?.text).toBe('A direction is printed only for steps 2 to 3 together: b suppresses d [3].')
    expect(story?.text).toContain(
      '\n2 relations tell this step, also: a promotes b (hedged: “may”; Author2 2002 [2]; setting not stated).\n– same study [1]\n2. ',
    )
    expect(story?.steps[0]).toMatchObject({ alsoWords: '2 relations tell this step', also: [{ edge: '1b' }] })
  })

  it('holds the same sentences as text, as speech and as Markdown, on random graphs', () => {
    const plain = (markdown: string): string => markdown.replaceAll(/[*\\]/g, '')
    fc.assert(
      fc.property(randomGraph, randomQuery, (graph, wild) => {
        const answer = answerQuestion(graph, fitQuery(wild, graph))
        for (const route of [...answer.how, ...answer.joined].slice(0, 4)) {
          const story = tellRoute(graph, route)
          const told = [
            story.headline,
            ...story.remarks,
            ...story.steps.flatMap((s) => [
              ...(s.joint === null ? [] : [s.joint.sentence]),
              s.sentence,
              ...s.also.map((a) => a.sentence),
            ]),
          ]
          for (const { text, spoken } of told)
            expect([
              story.text.includes(text),
              story.spoken.includes(spoken),
              plain(story.markdown).includes(plain(text)),
            ]).toEqual([true, true, true])
          expect(story.spoken.split('\n').length).toBe(story.text.split('\n').length)
          for (const s of story.steps)
            for (const ref of graph.edge(s.edge).evidence.flatMap((e) => e.refs))
              expect(story.references).toContain(ref)
          expect(story.remarks.filter((r) => r.text.startsWith('Joined: ')).length).toBe(route.joins.length)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('escapes markup in names when copied as Markdown and lists the references', () => {
    const graph = miniGraph({
      nodes: [{ id: 'a', label: 'A *b* <i>' }],
      edges: [{ id: '1', from: 'a', to: 'c', refs: [3] }],
    })
    const [route] = answerQuestion(graph, pathQuery(nodeId('a'), nodeId('c'))).stated
    const markdown = route === undefined ? '' : tellRoute(graph, route).markdown
    expect(markdown).toContain('1. **A \\*b\\* \\<i\\>** *promotes* **c**')
    expect(markdown).toContain('- \\[3\\] Author3 AB, Second C. Title 3. J. Test. 2003;1:1-9.')
    expect(markdown).toContain('Source: Krut et al. 2021, Cells 10, 2241, https://doi.org/10.3390/cells10092241')
  })
})

describe('the splice audit', () => {
  const vivo = (
    id: string,
    from: string,
    to: string,
    refs: readonly number[],
    species: 'rat' | 'mouse',
    system: string | null = 'IVDD model',
  ): MiniEdge => ({
    id,
    from,
    to,
    evidence: [miniEvidence({ refs, design: 'in-vivo', recipient: { species: [species], system } })],
  })
  it('calls a chain single study when one reference is on every hop', () => {
    const { audits } = between([vivo('1', 'a', 'b', [1, 2], 'rat'), vivo('2', 'b', 'c', [2, 3], 'mouse')], 'a', 'c')
    expect(audits[0]).toMatchObject({ verdict: 'single-study', segments: [{ from: 1, to: 2, refs: [2] }] })
  })
  it('calls it same system only when species, setting and system are all stated and equal', () => {
    expect(
      between([vivo('1', 'a', 'b', [1], 'rat'), vivo('2', 'b', 'c', [3], 'rat')], 'a', 'c').audits[0]?.verdict,
    ).toBe('same-system')
    expect(
      between([vivo('1', 'a', 'b', [1], 'rat'), vivo('2', 'b', 'c', [3], 'mouse')], 'a', 'c').audits[0]?.verdict,
    ).toBe('spliced')
    expect(
      between([vivo('1', 'a', 'b', [1], 'rat', null), vivo('2', 'b', 'c', [3], 'rat', null)], 'a', 'c').audits[0]
        ?.verdict,
    ).toBe('spliced')
  })
  it('splices at a hop without a reference and names the pieces', () => {
    const { audits } = between(
      [vivo('1', 'a', 'b', [1], 'rat'), vivo('2', 'b', 'c', [1], 'rat'), vivo('3', 'c', 'd', [], 'rat')],
      'a',
      'd',
    )
    expect(audits[0]?.sentence).toBe(
      'Spliced: steps 1 to 2 from [1]; step 3 from no cited study. No study cited here shows the whole chain.',
    )
  })
  it('asks no study for a cell that secretes its exosomes by definition', () => {
    const { audits, stories } = between(
      [
        { id: '1', from: 'bmsc', to: 'exos', predicate: 'secretes', signBasis: 'definition', refs: [9] },
        vivo('2', 'exos', 'x', [1], 'rat'),
        vivo('3', 'x', 'y', [1], 'rat'),
      ],
      'bmsc',
      'y',
    )
    expect(audits[0]).toMatchObject({
      verdict: 'single-study',
      segments: [
        { from: 1, to: 1 },
        { from: 2, to: 3 },
      ],
    })
    expect(stories[0]?.remarks[0]?.text).toBe('Author1 2001 [1] is cited for every step.')
  })
  it('misses human evidence unless a hop has a clinical trial', () => {
    expect(between([vivo('1', 'a', 'b', [1], 'rat')], 'a', 'b').audits[0]?.noTrial).toBe(true)
    expect(
      between([{ id: '1', from: 'a', to: 'b', design: 'clinical-trial', species: ['human'] }], 'a', 'b').audits[0]
        ?.noTrial,
    ).toBe(false)
    expect(
      between([{ id: '1', from: 'a', to: 'b', design: 'in-vitro', species: ['human'] }], 'a', 'b').audits[0]?.noTrial,
    ).toBe(true)
  })
})

describe('the order of paths', () => {
  const { answer } = between(
    [
      { id: 'h', from: 'a', to: 'z', certainty: 'hedged' },
      { id: '1', from: 'a', to: 'b' },
      { id: '2', from: 'b', to: 'z' },
      { id: '3', from: 'b', to: 'c' },
      { id: '4', from: 'c', to: 'z' },
      { id: '5', from: 'a', to: 'd', certainty: 'inferred' },
      { id: '6', from: 'd', to: 'z' },
    ],
    'a',
    'z',
  )
  const shown = (paths: typeof answer.paths): readonly string[] => paths.map((p) => p.edges.join(''))
  it('puts inferred and hedged steps last by default', () => {
    expect(shown(answer.paths)).toEqual(['12', '134', 'h', '56'])
  })
  it.each([
    [{ raises: 0, lowers: 3, undetermined: 0, contextual: 0, lost: 0 }, '3 routes; all 3 lower; they agree'],
    [{ raises: 0, lowers: 4, undetermined: 1, contextual: 0, lost: 0 }, '5 routes; 4 lower; 1 cannot be told'],
    [{ raises: 1, lowers: 2, undetermined: 0, contextual: 0, lost: 0 }, '3 routes; 1 raises; 2 lower; they disagree'],
    [{ raises: 1, lowers: 0, undetermined: 0, contextual: 0, lost: 0 }, '1 route; it raises'],
    [{ raises: 0, lowers: 0, undetermined: 1, contextual: 0, lost: 0 }, '1 route; its direction cannot be told'],
    [
      { raises: 0, lowers: 0, undetermined: 0, contextual: 0, lost: 2 },
      '2 routes; all 2 end in an effect that is lost',
    ],
    [{ raises: 0, lowers: 0, undetermined: 0, contextual: 0, lost: 0 }, '0 routes'],
  ])('is tallied in words: %j', (tally, words) => {
    const count = Object.values(tally).reduce((sum, n) => sum + n, 0)
    expect(tallyWords({ count, truncated: false, tally })).toBe(words)
  })
  it('says of a cut answer that more exist, and what to ask instead', () => {
    expect(
      tallyWords({
        count: 5000,
        truncated: true,
        tally: { raises: 2000, lowers: 3000, undetermined: 0, contextual: 0, lost: 0 },
      }),
    ).toBe('First 5000 routes, more exist; 2000 raise; 3000 lower; they disagree')
    // Two that disagree are enough; that all agree is not known while more exist.
    expect(
      tallyWords({
        count: 5000,
        truncated: true,
        tally: { raises: 0, lowers: 5000, undetermined: 0, contextual: 0, lost: 0 },
      }),
    ).toBe('First 5000 routes, more exist; all 5000 lower; those listed agree')
    expect(truncatedWords(5000)).toMatch(
      /^Only the first 5000 routes are listed; more exist\..*fewer steps.*via.*avoid/,
    )
  })
})
