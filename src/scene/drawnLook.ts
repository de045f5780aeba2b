import type { EdgeLook } from './edgeGlyph.ts'

/** How facts of a relation are drawn: a negated claim as a plain line of `associated`. A line that has a sign of its own at its middle
 *  carries no angle. */
export function drawnLook(facts: EdgeLook): EdgeLook {
  const { relationClass, certainty, inVivo, direct, negated, joined = false, oneWay = false } = facts
  return {
    relationClass: negated ? 'associated' : relationClass,
    certainty,
    inVivo,
    direct,
    negated,
    joined,
    oneWay: oneWay && !negated && certainty !== 'title-only',
  }
}
