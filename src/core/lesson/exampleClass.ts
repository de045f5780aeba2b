import type { NodeId } from '../model/records.ts'
import type { BuiltLine, BuiltMap } from './builtMap.ts'
import { addLine, EMPTY_MAP } from './builtMap.ts'
import { builtSignOf } from './compareMaps.ts'
import type { TallyQuestion } from './classTally.ts'
import type { ExpertLine, ExpertMap } from './expertMap.ts'
import { HAND_IN_VERSION } from './handIn.ts'
import type { HandIn, HandInTask } from './handIn.ts'

/** Hand-ins of a class that does not exist, made from the expert map: `students` named `Example 1` and on. Some lines are harder than
 *  others, and a few wrong lines are drawn by many, as in a class. random: a seeded stream, so that one seed gives one class.
 *  questions: answered by their samples, else with `Example answer A` or `B`; some but the first are left out here and there. */
export function exampleClass(
  expert: ExpertMap,
  task: HandInTask,
  questions: readonly Pick<TallyQuestion, 'stepId' | 'sample'>[],
  random: () => number,
  students = 28,
): readonly HandIn[] {
  const ease = expert.lines.map(() => 0.45 + 0.5 * random())
  const believed = wrongLines(expert, random)
  return Array.from({ length: students }, (_, i): HandIn => {
    let map: BuiltMap = { ...EMPTY_MAP, nodes: expert.nodes }
    for (const [at, line] of expert.lines.entries()) {
      const drawn = drawnBy(line, ease[at] ?? 0.5, random)
      if (drawn !== null) map = addLine(map, drawn)
    }
    for (const line of believed)
      if (random() < 0.2 && !map.lines.some((own) => own.from === line.from && own.to === line.to))
        map = addLine(map, line)
    return {
      exopathHandIn: HAND_IN_VERSION,
      lesson: task.lesson,
      data: { version: task.dataVersion },
      name: `Example ${i + 1}`,
      when: '2000-01-01',
      steps: questions.flatMap(({ stepId, sample }, at) => {
        const isRight = random() < 0.65
        const answers =
          sample === undefined ? [isRight ? 'Example answer A' : 'Example answer B'] : sample(isRight, random)
        if (at > 0 && (5 * i + 11 * at) % 31 === 0) return []
        return [
          answers === null
            ? { step: stepId, answers: ['Example: a learner’s own words'], right: null }
            : { step: stepId, answers: [...answers], right: isRight },
        ]
      }),
      maps: expert.lines.length === 0 ? [] : [{ step: task.mapStep, map }],
    }
  })
}

function drawnBy({ source, target, sign }: ExpertLine, ease: number, random: () => number): BuiltLine | null {
  if (random() < ease) return { from: source, to: target, sign: builtSignOf(sign) }
  const slip = random()
  if (slip < 0.45) return null
  return slip < 0.75
    ? { from: source, to: target, sign: sign === 1 ? 'lowers' : 'raises' }
    : { from: target, to: source, sign: builtSignOf(sign) }
}

/** Up to three lines that the expert map holds in neither direction. */
function wrongLines(expert: ExpertMap, random: () => number): readonly BuiltLine[] {
  const joined = new Set(expert.lines.flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]))
  const free = expert.nodes.flatMap((from): readonly (readonly [NodeId, NodeId])[] =>
    expert.nodes.flatMap((to) => (from === to || joined.has(`${from} ${to}`) ? [] : [[from, to] as const])),
  )
  return Array.from({ length: Math.min(3, free.length) }, (): BuiltLine | null => {
    const [chosen] = free.splice(Math.floor(random() * free.length), 1)
    return chosen === undefined ? null : { from: chosen[0], to: chosen[1], sign: random() < 0.5 ? 'raises' : 'lowers' }
  }).flatMap((line) => line ?? [])
}
