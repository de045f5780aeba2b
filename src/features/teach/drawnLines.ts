import type { BuiltMap } from '../../core/lesson/builtMap.ts'
import { builtSignOf } from '../../core/lesson/compareMaps.ts'
import type { ExtraKind, LineVerdict, MapComparison } from '../../core/lesson/compareMaps.ts'
import type { ExpertLine } from '../../core/lesson/expertMap.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { DrawnLine } from './mapScene.ts'

/** Words beside the lines of a checked map: never colour alone. */
const VERDICT_LABELS: Readonly<Record<LineVerdict, string>> = {
  correct: '✓',
  missing: 'missing',
  'wrong-sign': 'wrong sign',
  reversed: 'wrong way',
}
const EXTRA_LABELS: Readonly<Record<ExtraKind, string>> = {
  invented: 'not in review',
  'as-a-whole': 'as a whole',
  'not-asked': 'not asked',
  'other-sign': 'wrong sign',
}

/** The same where there is little room; the list below the map says them in full. */
const SHORT_LABELS: Readonly<Record<string, string>> = {
  'wrong sign': '✗ sign',
  'wrong way': '✗ way',
  'not in review': 'other',
  'as a whole': 'whole',
  'not asked': 'other',
}

/** A learner's lines as drawn; once checked, with what became of each, and with the lines that are missing. */
export function drawnLines(graph: MechanismGraph, map: BuiltMap, result: MapComparison | null): readonly DrawnLine[] {
  const plain = { label: null, number: null, isMissing: false, isSelected: false }
  const labels = new Map(
    result === null
      ? []
      : [
          ...result.extra.map(({ line, kind }) => [`${line.from} ${line.to}`, EXTRA_LABELS[kind]] as const),
          // What is right of a pair stands over what is missing of it.
          ...result.lines
            .toSorted((a, b) => Number(a.verdict === 'correct') - Number(b.verdict === 'correct'))
            .flatMap(({ drawn, verdict }) =>
              drawn === null ? [] : [[`${drawn.from} ${drawn.to}`, VERDICT_LABELS[verdict]] as const],
            ),
        ],
  )
  const own = map.lines.map((line): DrawnLine => {
    const label = labels.get(`${line.from} ${line.to}`) ?? null
    return {
      ...plain,
      id: `${line.from}--${line.to}`,
      from: line.from,
      to: line.to,
      sign: line.sign,
      label,
      shortLabel: SHORT_LABELS[label ?? ''] ?? label,
    }
  })
  const missing = (result?.lines ?? []).filter(
    ({ verdict, line }) =>
      verdict === 'missing' && !map.lines.some((drawn) => drawn.from === line.source && drawn.to === line.target),
  )
  return [
    ...own,
    ...missing.map(({ line }): DrawnLine => ({
      ...expertDrawn(graph, line),
      label: VERDICT_LABELS.missing,
      isMissing: true,
    })),
  ]
}

/** A line of the expert map as drawn. */
export function expertDrawn(graph: MechanismGraph, { source, target, sign, edges }: ExpertLine): DrawnLine {
  const isSupply = edges.every((id) => graph.relation(graph.edge(id).predicate).group === 'transfer')
  return {
    id: `${source}--${target}--${sign}`,
    from: source,
    to: target,
    sign: isSupply ? 'supplies' : builtSignOf(sign),
    label: null,
    number: null,
    isMissing: false,
    isSelected: false,
  }
}
