import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId, Sign } from '../model/records.ts'
import { DEFAULT_PATH_OPTIONS } from '../query/view.ts'
import { walkStep, walkSteps } from '../query/walkSteps.ts'
import type { BuiltLine, BuiltMap, BuiltSign } from './builtMap.ts'
import type { ExpertLine, ExpertMap } from './expertMap.ts'

export const LINE_VERDICTS = ['correct', 'missing', 'wrong-sign', 'reversed'] as const
export type LineVerdict = (typeof LINE_VERDICTS)[number]

/** A line of the expert map and what the learner made of it; `drawn` is theirs, null when it is missing. */
export interface JudgedLine {
  readonly line: ExpertLine
  readonly verdict: LineVerdict
  readonly drawn: BuiltLine | null
}

export const EXTRA_KINDS = ['invented', 'as-a-whole', 'not-asked', 'other-sign'] as const
/** What a line is that the expert map does not hold. `invented`: the review has no such relation. `as-a-whole`: the review states
 *  it, and the steps of this map explain it. `not-asked`: the review has it, outside this task. `other-sign`: the review joins the
 *  two, but does not say what the line says. */
export type ExtraKind = (typeof EXTRA_KINDS)[number]

export interface ExtraLine {
  readonly line: BuiltLine
  readonly kind: ExtraKind
  /** Relations of the review between its ends, in its direction; of an invented line those that deny it. */
  readonly edges: readonly EdgeId[]
}

export interface MapComparison {
  /** One for each line of the expert map, in its order. */
  readonly lines: readonly JudgedLine[]
  /** Every other line the learner drew, in their order. */
  readonly extra: readonly ExtraLine[]
}

export function signOfBuilt(sign: BuiltSign): 1 | -1 | null {
  return sign === 'raises' ? 1 : sign === 'lowers' ? -1 : null
}

export function builtSignOf(sign: ExpertLine['sign']): BuiltSign {
  return sign === 1 ? 'raises' : sign === -1 ? 'lowers' : 'unknown'
}

/** A learner's map held against the expert's. A line drawn the other way round is `reversed`, unless the expert map has that way
 *  too; each drawn line is told once. A direction claimed where none is told is a wrong sign. */
export function compareMaps(graph: MechanismGraph, expert: ExpertMap, built: BuiltMap): MapComparison {
  const drawn = new Map(built.lines.map((line) => [pair(line.from, line.to), line]))
  const told = new Map<string, readonly ExpertLine[]>()
  for (const line of expert.lines)
    told.set(pair(line.source, line.target), [...(told.get(pair(line.source, line.target)) ?? []), line])
  const used = new Set<BuiltLine>()
  const lines = expert.lines.map((line): JudgedLine => {
    const own = drawn.get(pair(line.source, line.target))
    if (own !== undefined) {
      used.add(own)
      return judged(line, own, told.get(pair(line.source, line.target)) ?? [])
    }
    const turned = drawn.get(pair(line.target, line.source))
    if (turned === undefined || told.has(pair(line.target, line.source)))
      return { line, verdict: 'missing', drawn: null }
    used.add(turned)
    return { line, verdict: 'reversed', drawn: turned }
  })
  return { lines, extra: built.lines.filter((line) => !used.has(line)).map((line) => extraLine(graph, expert, line)) }
}

/** Where the review tells a pair of nodes with and without a direction, the direction tells both. */
function judged(line: ExpertLine, drawn: BuiltLine, ofPair: readonly ExpertLine[]): JudgedLine {
  const sign = signOfBuilt(drawn.sign)
  if (sign === line.sign) return { line, verdict: 'correct', drawn }
  if (!ofPair.some((other) => other.sign === sign)) return { line, verdict: 'wrong-sign', drawn }
  return line.sign === null ? { line, verdict: 'correct', drawn } : { line, verdict: 'missing', drawn: null }
}

function extraLine(graph: MechanismGraph, expert: ExpertMap, line: BuiltLine): ExtraLine {
  const all = graph.outEdges(line.from).filter((id) => graph.edge(id).object === line.to)
  const edges = all.filter((id) => !graph.edge(id).negated && !graph.relation(graph.edge(id).predicate).negated)
  if (edges.length === 0) return { line, kind: 'invented', edges: all }
  const sign = signOfBuilt(line.sign)
  const agreeing = edges.filter((id) => sign === null || signOf(graph, id) === sign)
  if (agreeing.length === 0) return { line, kind: 'other-sign', edges }
  const walked = new Set(walkSteps(graph, DEFAULT_PATH_OPTIONS).map((step) => step.edge))
  const isInside = expert.nodes.includes(line.from) && expert.nodes.includes(line.to)
  return { line, kind: isInside && agreeing.some((id) => walked.has(id)) ? 'as-a-whole' : 'not-asked', edges: agreeing }
}

function signOf(graph: MechanismGraph, id: EdgeId): Sign {
  const record = graph.edge(id)
  return walkStep(record, graph.relation(record.predicate), DEFAULT_PATH_OPTIONS).sign
}

function pair(from: NodeId, to: NodeId): string {
  return `${from} ${to}`
}
