import { spawnSync } from 'node:child_process'
import { loadGraph } from '../src/cli/loadGraph.ts'
import type { MechanismGraph } from '../src/core/model/buildGraph.ts'
import type { NodeId } from '../src/core/model/records.ts'
import { answerQuestion } from '../src/core/paths/answerQuestion.ts'
import { compareEnds } from '../src/core/query/compareEnds.ts'
import { findPaths } from '../src/core/query/findPaths.ts'
import { pathQuery } from '../src/core/query/pathQuery.ts'
import { DEFAULT_PATH_OPTIONS } from '../src/core/query/view.ts'
import { walkSteps } from '../src/core/query/walkSteps.ts'
import type { BenchResult, BenchRow } from './benchResult.ts'
import { medianTime } from './medianTime.ts'
import { PYTHON_PEERS } from './pathPeers.ts'
import type { PythonPeer } from './pathPeers.ts'

const STEPS = 8
/** Peers know no contexts, so all sides join them and list the same set. */
const OPTIONS = { ...DEFAULT_PATH_OPTIONS, joinContexts: true }

/** All simple paths of at most 8 steps from every source to every outcome: ours and, where installed, networkx and igraph,
 *  on the same walked edges; then the slowest single question, with its dead-end diagnosis, against the budget of 100 ms. */
export function run(): BenchResult {
  const graph = loadGraph({ cwd: process.cwd(), out: () => {}, err: () => {} })
  const sources = graph.data.nodes.filter((n) => n.kind === 'cell' || n.kind === 'exosome').map((n) => n.id)
  const outcomes = graph.data.nodes.filter((n) => n.kind === 'outcome').map((n) => n.id)
  const pairs = sources.flatMap((from) => outcomes.map((to): readonly [NodeId, NodeId] => [from, to]))
  const ask = ([from, to]: readonly [NodeId, NodeId]): number =>
    findPaths(graph, pathQuery(from, to, { maxSteps: STEPS, options: OPTIONS })).paths.length
  const found = pairs.filter((pair) => ask(pair) > 0)
  const total = found.reduce((sum, pair) => sum + ask(pair), 0)
  const ours = medianTime(5, () => found.forEach(ask))
  const slowest = Math.max(...pairs.map((pair) => medianTime(3, () => ask(pair))))
  const anyToAny = medianTime(5, () =>
    findPaths(graph, pathQuery({ kind: 'set', set: 'any-exosome' }, { kind: 'set', set: 'any-outcome' })),
  )
  const layered = medianTime(5, () =>
    answerQuestion(graph, pathQuery({ kind: 'set', set: 'any-exosome' }, { kind: 'set', set: 'any-outcome' })),
  )
  const exosomes = graph.data.nodes.filter((n) => n.kind === 'exosome')
  const compared = Math.max(
    ...exosomes.map((n) =>
      medianTime(3, () => compareEnds(graph, { kind: 'node', id: n.id }, { kind: 'set', set: 'any-exosome' })),
    ),
  )
  const peers = PYTHON_PEERS.map((peer) => askPython(graph, found, peer))
  return {
    title: `Paths: ${found.length} connected pairs of a source and an outcome, ${total} paths of at most ${STEPS} steps`,
    rows: [
      { what: 'ours: all pairs, signed, ordered, read in full', value: ours, unit: 'ms' },
      ...peers.flatMap((p) => p.rows),
      { what: `ours: slowest of ${pairs.length} questions, dead ends told`, value: slowest, unit: 'ms', limit: 100 },
      { what: 'ours: any exosome source to any outcome at once', value: anyToAny, unit: 'ms', limit: 100 },
      { what: 'ours: the same in layers, with what would join', value: layered, unit: 'ms', limit: 200 },
      {
        what: `ours: slowest of ${exosomes.length} comparisons of an exosome with any exosome source`,
        value: compared,
        unit: 'ms',
        limit: 100,
      },
    ],
    notes: [
      ...peers.flatMap((p) => p.notes),
      'cytoscape.js has no search for all simple paths; graphology has one for simple graphs in a package of its own, which refuses parallel edges, so neither is timed.',
    ],
  }
}

interface PeerResult {
  readonly rows: readonly BenchRow[]
  readonly notes: readonly string[]
}

function askPython(graph: MechanismGraph, pairs: readonly (readonly [NodeId, NodeId])[], peer: PythonPeer): PeerResult {
  const edges = walkSteps(graph, OPTIONS).map((s) => [s.source, s.target, s.edge])
  const asked = spawnSync('python3', ['-c', peer.program], {
    input: JSON.stringify({ edges, pairs, steps: STEPS }),
    encoding: 'utf8',
    timeout: 120_000,
  })
  if (asked.error !== undefined || asked.status !== 0) {
    const missing = asked.error !== undefined || asked.stderr.includes('ModuleNotFoundError')
    return {
      rows: [],
      notes: [
        missing
          ? `${peer.name} is not installed: ${peer.install}`
          : `${peer.name} failed: ${asked.stderr.trim().split('\n').at(-1) ?? ''}`,
      ],
    }
  }
  const answer: unknown = JSON.parse(asked.stdout)
  if (!isAnswer(answer)) return { rows: [], notes: [`${peer.name} gave no readable answer.`] }
  return {
    rows: [{ what: `${peer.name}: all pairs, no sign, no order`, value: answer.ms, unit: 'ms' }],
    notes: [`${peer.name} found ${answer.paths} paths. ${peer.remark}`],
  }
}

function isAnswer(value: unknown): value is { readonly ms: number; readonly paths: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ms' in value &&
    typeof value.ms === 'number' &&
    'paths' in value &&
    typeof value.paths === 'number'
  )
}
