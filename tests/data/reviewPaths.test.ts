import { describe, expect, it } from 'vitest'
import { loadGraph } from '../../src/cli/loadGraph.ts'
import type { NodeId, Sign } from '../../src/core/model/records.ts'
import { findPaths } from '../../src/core/query/findPaths.ts'
import type { MechanismPath } from '../../src/core/query/mechanismPath.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'

const graph = loadGraph({ cwd: process.cwd(), out: () => {}, err: () => {} })
const node = (id: string): NodeId => {
  if (!graph.hasNode(id)) throw new Error(`no node ${id}`)
  return id
}
const paths = (
  from: string,
  to: string,
  rest: { readonly via?: readonly string[]; readonly avoid?: readonly string[] } = {},
): readonly MechanismPath[] =>
  findPaths(
    graph,
    pathQuery(node(from), node(to), { via: (rest.via ?? []).map(node), avoid: (rest.avoid ?? []).map(node) }),
  ).paths

/** Node sequences that the review gives, source to outcome, with the net sign read off its words. */
const CHAINS: readonly (readonly [what: string, nodes: string, sign: Sign])[] = [
  ['miR-410, NLRP3, pyroptosis', 'msc msc-exos mir-410 nlrp3 nlrp3-inflammasome np-cell-pyroptosis', -1],
  ['miR-21, PTEN, PI3K-AKT', 'bmsc bmsc-exos mir-21 pten pi3k-akt', 1],
  ['miR-21 and degeneration', 'bmsc bmsc-exos mir-21 ivdd', -1],
  ['miR-532-5p, RASSF5', 'bmsc bmsc-exos mir-532-5p rassf5 np-cell-apoptosis', -1],
  ['AntagomiR-4450, miR-4450, ZNF121', 'hplmsc hplmsc-exos antagomir-4450 mir-4450 znf121 np-cell-apoptosis', -1],
  ['AntagomiR-4450 and inflammation', 'hplmsc hplmsc-exos antagomir-4450 mir-4450 znf121 inflammation', -1],
  ['miR-31-5p, ATF6, ER stress', 'msc msc-exos mir-31-5p atf6 er-stress epc-apoptosis', null],
  ['miR-31-5p, ATF6, ER stress and degeneration', 'msc msc-exos mir-31-5p atf6 er-stress ivdd', null],
  ['miR-142-3p, MLK3, MAPK', 'bmsc bmsc-exos mir-142-3p mlk3 mapk', -1],
  ['miR-142-3p and cytokines', 'bmsc bmsc-exos mir-142-3p inflammatory-cytokine-secretion', -1],
  ['miR-223, NF-κB', 'np-cell np-cell-exos mir-223 nf-kb inflammation', null],
  ['NP cell exosomes, Notch1', 'np-cell np-cell-exos notch1', -1],
  ['NP cell exosomes, NP-like cells', 'np-cell np-cell-exos msc-np-like-differentiation', 1],
  ['notochordal exosomes', 'notochordal-cell notochordal-cell-exos gag-content', 1],
  ['rabbit BMSC exosomes, NLRP3', 'bmsc bmsc-exos nlrp3-inflammasome ivdd', -1],
  ['mitochondrial proteins', 'bmsc bmsc-exos mitochondrial-proteins np-mitochondrial-function', 1],
  ['AKT and ER stress-related apoptosis', 'msc msc-exos akt er-stress-apoptosis', -1],
  ['ERK and ER stress-related apoptosis', 'msc msc-exos erk er-stress-apoptosis', -1],
  ['BMSC exosomes and ER stress-related apoptosis', 'bmsc bmsc-exos er-stress-apoptosis', null],
  ['iMSC exosomes, senescence', 'ips-cell imsc imsc-exos np-cell-senescence', -1],
  ['iMSC exosomes, disc height', 'ips-cell imsc imsc-exos ivd-height', 1],
  ['normal CESC exosomes, PI3K-AKT', 'cesc-normal n-exos pi3k-akt np-cell-apoptosis', -1],
  ['normal CESC exosomes, autophagy', 'cesc-normal n-exos autophagy ivdd', -1],
  ['GW4869', 'gw4869 msc-exos-secretion msc-exos np-cell-pyroptosis', null],
  ['Wnt and exosome secretion', 'wnt msc-exos-secretion msc-exos ivdd', -1],
  ['mTOR and exosome secretion', 'mtor msc-exos-secretion msc-exos ivdd', -1],
  ['ROS and the inflammasome', 'ros nlrp3-inflammasome', 1],
  ['ROS and IL-1β', 'ros il-1b-release', 1],
  ['AGEs', 'ages oxidative-stress', 1],
  ['AGEs and degeneration', 'ages ivdd', 1],
  ['IL-1β', 'il-1b inflammatory-cytokine-secretion', 1],
]

describe('what the review tells step by step', () => {
  it.each(CHAINS)('is a default path with its sign: %s', (_, nodes, sign) => {
    const steps = nodes.split(' ')
    const [from = '', to = ''] = [steps[0], steps.at(-1)]
    const along = paths(from, to).filter((p) => p.nodes.join(' ') === nodes)
    expect(along.length).toBeGreaterThan(0)
    expect(along.map((p) => p.netSign)).toEqual(along.map(() => sign))
  })

  it('shows normal CESC exosomes beside degenerated ones without a sign', () => {
    const compared = graph
      .outEdges(node('n-exos'))
      .map(graph.edge)
      .filter((e) => e.object === 'd-exos')
    expect(compared.map((e) => [e.predicate, e.sign])).toEqual([['more_effective_than', 0]])
  })

  it('lets GW4869 abolish the effect of MSCs, as a modifier', () => {
    expect(graph.data.modifiers.filter((m) => m.subject === 'gw4869').map((m) => m.modifies)).toEqual(['G02'])
  })
})

/** Curation policy §7: tempting, not in the review. Ends, then a node the path would pass. */
const NEVER: readonly (readonly [claim: string, from: string, to: string, via?: string])[] = [
  ['MAPK on cytokines', 'mapk', 'inflammatory-cytokine-secretion'],
  ['MAPK on degeneration', 'mapk', 'ivdd'],
  ['NLRP3 on IL-1β release', 'nlrp3', 'il-1b-release'],
  ['AGEs on ER stress', 'ages', 'er-stress'],
  ['AGEs on NLRP3', 'ages', 'nlrp3-inflammasome'],
  ['pyroptosis on degeneration', 'np-cell-pyroptosis', 'ivdd'],
  ['apoptosis on degeneration', 'np-cell-apoptosis', 'ivdd'],
  ['disc cell apoptosis on degeneration', 'disc-cell-apoptosis', 'ivdd'],
  ['endplate chondrocyte apoptosis on degeneration', 'epc-apoptosis', 'ivdd'],
  ['endplate chondrocyte calcification on degeneration', 'epc-calcification', 'ivdd'],
  ['ER stress-related apoptosis on degeneration', 'er-stress-apoptosis', 'ivdd'],
  ['senescence on degeneration', 'np-cell-senescence', 'ivdd'],
  ['NP cell damage on degeneration', 'np-cell-damage', 'ivdd'],
  ['miR-21 on apoptosis by PI3K-AKT', 'mir-21', 'np-cell-apoptosis', 'pi3k-akt'],
  ['miR-21 on degeneration by PI3K-AKT', 'mir-21', 'ivdd', 'pi3k-akt'],
  ['MSC-Exos on NP cell apoptosis by AKT', 'msc-exos', 'np-cell-apoptosis', 'akt'],
  ['MSC-Exos on degeneration by AKT', 'msc-exos', 'ivdd', 'akt'],
  ['AKT of N-Exos on ER stress-related apoptosis', 'n-exos', 'er-stress-apoptosis'],
  ['BMSC-Exos of the rabbit study on pyroptosis', 'bmsc-exos', 'np-cell-pyroptosis'],
  ['MSC-Exos on degeneration by the inflammasome of the rabbit study', 'msc-exos', 'ivdd', 'nlrp3-inflammasome'],
  ['miR-410 on degeneration by the inflammasome of the rabbit study', 'mir-410', 'ivdd', 'nlrp3-inflammasome'],
  ['ROS on pyroptosis, which is told of miR-410 and MSC-Exos', 'ros', 'np-cell-pyroptosis'],
  ['the NF-κB decoy on inflammation, which is told of miR-223', 'amg0103', 'inflammation'],
  ['AKT on autophagy', 'akt', 'autophagy'],
  ['PI3K-AKT on autophagy', 'pi3k-akt', 'autophagy'],
  ['autophagy on AKT', 'autophagy', 'akt'],
  ['hypoxia on MSC exosomes', 'hypoxia', 'msc-exos'],
  ['acid on MSC exosomes', 'acidic-microenvironment', 'msc-exos'],
  ['inflammation on MSC exosomes', 'inflammation', 'msc-exos'],
  ['miR-410 in BMSC-Exos', 'bmsc-exos', 'mir-410'],
  ['D-Exos on degeneration', 'd-exos', 'ivdd'],
  ['D-Exos on apoptosis', 'd-exos', 'np-cell-apoptosis'],
  ['fibroblast exosomes on degeneration', 'fibroblast-exos', 'ivdd'],
  ['HSC exosomes on degeneration', 'hsc-exos', 'ivdd'],
  ['chondrocyte exosomes on degeneration', 'chondrocyte-exos', 'ivdd'],
  ['PRP with exosomes on degeneration', 'prp-exosomes', 'ivdd'],
  ['vessel growth on degeneration', 'angiogenesis', 'ivdd'],
]

/** Directions that are not printed: a path is there, and its net effect is never raises or lowers. */
const NO_DIRECTION: readonly (readonly [from: string, to: string])[] = [
  ['mir-223', 'nf-kb'],
  ['mir-31-5p', 'atf6'],
  ['bmsc-exos', 'er-stress-apoptosis'],
  ['msc-exos', 'er-stress'],
]

describe('what the review never says', () => {
  const cases = NEVER.map(([claim, from, to, via]) => ({ claim, from, to, via: via === undefined ? [] : [via] }))
  it.each(cases)('is no default path: $claim', ({ from, to, via }) => {
    expect(paths(from, to, { via }).map((p) => p.edges)).toEqual([])
  })

  it.each(NO_DIRECTION)('gets no direction: %s on %s', (from, to) => {
    const found = paths(from, to)
    expect(found.length).toBeGreaterThan(0)
    expect(found.map((p) => p.netSign)).toEqual(found.map(() => null))
  })

  it('is a benefit of placental exosomes without their load', () => {
    for (const outcome of ['np-cell-damage', 'np-cell-apoptosis', 'inflammation', 'ivdd']) {
      expect(paths('hplmsc-exos', outcome).length).toBeGreaterThan(0)
      expect(paths('hplmsc-exos', outcome, { avoid: ['antagomir-4450'] })).toEqual([])
    }
  })

  it('is a cargo, target or pathway of notochordal cell exosomes', () => {
    const kinds = graph.outEdges(node('notochordal-cell-exos')).map((id) => graph.node(graph.edge(id).object).kind)
    expect([...new Set(kinds)]).toEqual(['outcome'])
  })
})
