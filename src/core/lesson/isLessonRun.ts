import { BUILT_SIGNS } from './builtMap.ts'
import type { LessonRun } from './lessonRun.ts'

/** Whether a value has the shape of a learner's way through a lesson, down to each answer: what a browser kept may have been written
 *  by another version or by hand. */
export function isLessonRun(value: unknown): value is LessonRun {
  return (
    isRecord(value) &&
    isCount(value['reached']) &&
    isRecord(value['steps']) &&
    Object.values(value['steps']).every(isStepRecord)
  )
}

function isStepRecord(value: unknown): boolean {
  return (
    isRecord(value) &&
    isListOf(value['given'], isGiven) &&
    isCount(value['hints']) &&
    typeof value['isShown'] === 'boolean' &&
    (value['isRight'] === null || typeof value['isRight'] === 'boolean')
  )
}

function isGiven(value: unknown): boolean {
  if (!isRecord(value)) return false
  switch (value['kind']) {
    case 'one':
      return isText(value['id'])
    case 'some':
    case 'order':
      return isListOf(value['ids'], isText)
    case 'pairs':
      return isRecord(value['pairs']) && Object.values(value['pairs']).every(isText)
    case 'name':
    case 'open':
      return isText(value['text'])
    case 'map':
      return value['map'] === null || isMap(value['map'])
    default:
      return false
  }
}

/** Lines end at nodes of the map. */
function isMap(value: unknown): boolean {
  if (!isRecord(value) || !isListOf(value['nodes'], isText)) return false
  const nodes = new Set<unknown>(Array.isArray(value['nodes']) ? value['nodes'] : [])
  const signs: readonly unknown[] = BUILT_SIGNS
  return isListOf(
    value['lines'],
    (line) => isRecord(line) && nodes.has(line['from']) && nodes.has(line['to']) && signs.includes(line['sign']),
  )
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
