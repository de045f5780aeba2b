import { describe, expect, it } from 'vitest'
import type { NodeId } from '../../src/core/model/records.ts'
import { findPaths } from '../../src/core/query/findPaths.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import type { MechanismPath } from '../../src/core/query/mechanismPath.ts'
import { DEFAULT_PATH_OPTIONS } from '../../src/core/query/view.ts'
import type { NodeSet, PathOptions } from '../../src/core/query/view.ts'
import { nodeId } from './miniGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

const graph = shippedGraph()
const id = (text: string): NodeId => graph.node(nodeId(text)).id
const paths = (
  from: string,
  to: string,
  via: readonly string[] = [],
  options: Partial<PathOptions> = {},
): readonly MechanismPath[] =>
  findPaths(
    graph,
    pathQuery(id(from), id(to), { via: via.map(id), maxSteps: 12, options: { ...DEFAULT_PATH_OPTIONS, ...options } }),
  ).paths
const toSet = (from: string, set: NodeSet): readonly MechanismPath[] =>
  findPaths(graph, pathQuery(id(from), { kind: 'set', set }, { maxSteps: 12 })).paths
const walked = (from: string): readonly string[] =>
  (['any-target', 'any-pathway', 'any-process', 'any-outcome'] as const).flatMap((set) =>
    toSet(from, set).map((p) => p.nodes.join(' → ')),
  )
const edgesBetween = (from: string, to: string) =>
  graph.data.assertions.filter((a) => a.subject === id(from) && a.object === id(to))

describe('never claimed by default (policy §7)', () => {
  it.each([
    ['the inflammasome on IL-1β release', 'nlrp3-inflammasome', 'il-1b-release', []],
    ['AGEs on ER stress', 'ages', 'er-stress', []],
    ['AGEs on NLRP3', 'ages', 'nlrp3', []],
    ['AGEs on the inflammasome outside a title', 'ages', 'nlrp3-inflammasome', []],
    ['pyroptosis on IVDD', 'np-cell-pyroptosis', 'ivdd', []],
    ['NP cell apoptosis on IVDD', 'np-cell-apoptosis', 'ivdd', []],
    ['disc cell apoptosis on IVDD', 'disc-cell-apoptosis', 'ivdd', []],
    ['ER stress-related apoptosis on IVDD', 'er-stress-apoptosis', 'ivdd', []],
    ['endplate chondrocyte apoptosis on IVDD', 'epc-apoptosis', 'ivdd', []],
    ['senescence on IVDD', 'np-cell-senescence', 'ivdd', []],
    ['NP cell damage on IVDD', 'np-cell-damage', 'ivdd', []],
    ['NP cell loss on IVDD', 'np-cell-loss', 'ivdd', []],
    ['miR-21 on apoptosis by way of PI3K-AKT', 'mir-21', 'np-cell-apoptosis', ['pi3k-akt']],
    ['miR-21 on IVDD by way of PI3K-AKT', 'mir-21', 'ivdd', ['pi3k-akt']],
    ['MSC-Exos on NP cell apoptosis by way of AKT', 'msc-exos', 'np-cell-apoptosis', ['akt']],
    ['AKT on autophagy', 'akt', 'autophagy', []],
    ['PI3K-AKT on autophagy', 'pi3k-akt', 'autophagy', []],
    ['autophagy on AKT', 'autophagy', 'akt', []],
    ['hypoxia on MSC exosome release', 'hypoxia', 'msc-exos-secretion', []],
    ['acid on MSC exosome release', 'acidic-microenvironment', 'msc-exos-secretion', []],
    ['inflammation on MSC exosome release', 'inflammation', 'msc-exos-secretion', []],
    ['hypoxia on MSC-Exos', 'hypoxia', 'msc-exos', []],
    ['miR-410 in BMSC-Exos', 'bmsc-exos', 'mir-410', []],
    ['the trial on back pain', 'prp-exosomes', 'chronic-lbp', []],
    ['the trial on IVDD', 'prp-exosomes', 'ivdd', []],
    ['vessel growth on IVDD', 'angiogenesis', 'ivdd', []],
  ])('%s', (_, from, to, via) => {
    expect(paths(from, to, via).map((p) => p.edges.join(' '))).toEqual([])
  })

  it.each([
    ['MAPK', 'mapk'],
    ['D-Exos', 'd-exos'],
    ['fibroblast exosomes', 'fibroblast-exos'],
    ['HSC exosomes', 'hsc-exos'],
    ['chondrocyte exosomes', 'chondrocyte-exos'],
    ['PRP with exosomes', 'prp-exosomes'],
    ['vessel growth', 'angiogenesis'],
  ])('anything downstream of %s', (_, from) => {
    expect(walked(from)).toEqual([])
  })

  it.each([
    ['mir-223', 'nf-kb'],
    ['mir-31-5p', 'atf6'],
    ['bmsc-exos', 'er-stress-apoptosis'],
  ])('a direction of %s on %s', (from, to) => {
    const edges = edgesBetween(from, to)
    expect(edges.length).toBeGreaterThan(0)
    expect(edges.map((e) => e.sign)).toEqual(edges.map(() => null))
    expect(
      paths(from, to)
        .filter((p) => p.edges.length === 1)
        .map((p) => p.effect),
    ).toEqual(edges.map(() => 'undetermined'))
  })

  it('gasdermin, ASC, IL-18, TNF-α, PDE4D or SIRT6 as steps', () => {
    const names = graph.data.nodes.flatMap((n) => [n.label, ...n.aliases]).map((n) => n.toLowerCase())
    expect(names.filter((n) => /gasdermin|^asc$|il-?18|tnf|pde4d|sirt6/.test(n))).toEqual([])
  })

  it('miR-4450 as cargo, a target of notochordal cell exosomes, or miR-410 in the rabbit', () => {
    expect(paths('hplmsc-exos', 'mir-4450').filter((p) => !p.nodes.includes(id('antagomir-4450')))).toEqual([])
    expect(graph.data.assertions.filter((a) => a.predicate === 'carries' && a.object === id('mir-4450'))).toEqual([])
    expect(
      (['any-target', 'any-pathway', 'any-mirna'] as const).flatMap((set) => toSet('notochordal-cell-exos', set)),
    ).toEqual([])
    const ofMir410 = graph.data.assertions.filter((a) => a.subject === id('mir-410') || a.object === id('mir-410'))
    expect(ofMir410.filter((a) => a.evidence.some((e) => e.recipient?.species.includes('rabbit')))).toEqual([])
  })

  it('a benefit of unloaded hPLMSC-Exos', () => {
    const benefits = (['any-outcome', 'any-harm', 'any-benefit'] as const).flatMap((set) => toSet('hplmsc-exos', set))
    expect(benefits.length).toBeGreaterThan(0)
    expect(benefits.filter((p) => !p.nodes.includes(id('antagomir-4450')))).toEqual([])
  })

  it('inheritance along broader or sourceCell', () => {
    expect(paths('hplmsc-exos', 'mir-410')).toEqual([])
    expect(paths('imsc-exos', 'mir-21')).toEqual([])
    expect(paths('exosomes', 'msc-exos')).toEqual([])
  })

  it('a route for a study that names none', () => {
    const routes = graph.data.studies.filter((s) => [50, 135, 136, 139].includes(s.ref)).map((s) => s.route)
    expect(routes.filter((r) => r !== null && r !== 'not-stated' && r !== 'injection-site-not-stated')).toEqual([])
  })
})

describe('why there is no path', () => {
  it('never says that nothing starts at a node which the review does report on', () => {
    const told = graph.data.nodes
      .filter((n) => graph.outEdges(n.id).length > 0 && n.id !== 'ivdd')
      .flatMap((n) => {
        const dead = findPaths(graph, pathQuery(n.id, id('ivdd'))).dead
        return dead?.reason === 'from-has-no-way-out' ? [n.id] : []
      })
    expect(told).toEqual([])
  })

  it('names the context relation of avascularity as what a path does not walk unless asked', () => {
    const dead = findPaths(graph, pathQuery(id('disc-avascularity'), id('systemic-msc-exos-efficacy'))).dead
    expect(dead?.wouldHelp).toContain('contextLinks')
    expect(dead?.reason).not.toBe('from-has-no-way-out')
  })
})

describe('a blocked source', () => {
  it('never raises a harm and never lowers a benefit: its effect is lost', () => {
    const told = (['any-harm', 'any-benefit', 'any-outcome', 'any-process'] as const)
      .flatMap((set) => toSet('gw4869', set))
      .filter((p) => p.nodes.includes(id('msc-exos')) && p.nodes.at(-1) !== 'msc-exos')
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((p) => p.netSign !== null)).toEqual([])
  })
})

describe('the rows the review gives', () => {
  it.each([
    ['msc-exos', ['mir-410', 'nlrp3', 'nlrp3-inflammasome'], 'np-cell-pyroptosis', 'improves'],
    ['bmsc', ['bmsc-exos', 'mir-21', 'pten'], 'pi3k-akt', 'raises'],
    ['bmsc', ['bmsc-exos', 'mir-532-5p', 'rassf5'], 'np-cell-apoptosis', 'improves'],
    ['hplmsc', ['hplmsc-exos', 'antagomir-4450', 'mir-4450', 'znf121'], 'np-cell-apoptosis', 'improves'],
    ['msc-exos', ['mir-31-5p', 'atf6', 'er-stress'], 'epc-apoptosis', 'undetermined'],
    ['bmsc', ['bmsc-exos', 'mir-142-3p', 'mlk3'], 'mapk', 'lowers'],
    ['np-cell', ['np-cell-exos', 'mir-223', 'nf-kb'], 'inflammation', 'undetermined'],
    ['np-cell', ['np-cell-exos'], 'notch1', 'lowers'],
    ['notochordal-cell', ['notochordal-cell-exos'], 'gag-content', 'improves'],
    ['bmsc', ['bmsc-exos', 'nlrp3-inflammasome'], 'ivdd', 'improves'],
    ['bmsc', ['bmsc-exos', 'mitochondrial-proteins'], 'np-mitochondrial-function', 'improves'],
    ['msc', ['msc-exos', 'akt'], 'er-stress-apoptosis', 'improves'],
    ['msc', ['msc-exos', 'erk'], 'er-stress-apoptosis', 'improves'],
    ['imsc', ['imsc-exos'], 'np-cell-senescence', 'improves'],
    ['imsc', ['imsc-exos'], 'ivd-height', 'improves'],
    ['cesc-normal', ['n-exos', 'pi3k-akt'], 'np-cell-apoptosis', 'improves'],
    ['cesc-normal', ['n-exos', 'autophagy'], 'np-cell-apoptosis', 'improves'],
    ['gw4869', ['msc-exos-secretion', 'msc-exos'], 'np-cell-pyroptosis', 'lost'],
    ['wnt', ['msc-exos-secretion'], 'msc-exos', 'raises'],
    ['mtor', ['msc-exos-secretion'], 'msc-exos', 'raises'],
    ['ros', [], 'nlrp3-inflammasome', 'raises'],
    ['ros', [], 'il-1b-release', 'worsens'],
    ['ages', [], 'ivdd', 'worsens'],
    ['il-1b', [], 'inflammatory-cytokine-secretion', 'worsens'],
  ])('%s → %s → %s %s', (from, via, to, effect) => {
    const exact = paths(from, to, via).filter((p) => p.nodes.length === via.length + 2)
    expect(exact.length).toBeGreaterThan(0)
    expect([...new Set(exact.map((p) => p.effect))]).toEqual([effect])
  })

  it('NP cell exosomes reach differentiation by way of Notch1 only through a title', () => {
    expect(paths('np-cell-exos', 'msc-np-like-differentiation', ['notch1'])).toEqual([])
    expect(
      paths('np-cell-exos', 'msc-np-like-differentiation', ['notch1'], { titleOnly: true }).map((p) => p.weakest),
    ).toEqual(['title-only'])
  })

  it('the feedback loop of endplate calcification is walked and ends', () => {
    expect(paths('ivdd', 'endplate-exchange').map((p) => p.netSign)).toContain(-1)
    expect(paths('ivdd', 'ivdd').map((p) => [p.nodes, p.netSign])).toEqual([
      [['ivdd', 'endplate-pore-calcification', 'endplate-exchange', 'ivdd'], 1],
    ])
  })
})
