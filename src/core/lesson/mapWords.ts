import type { MechanismGraph } from '../model/buildGraph.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { tellVerbs } from '../tell/tellRelation.ts'
import { listed } from '../words/plural.ts'
import type { BuiltLine, BuiltSign } from './builtMap.ts'
import { builtSignOf } from './compareMaps.ts'
import type { ExtraKind, ExtraLine, JudgedLine, LineVerdict } from './compareMaps.ts'
import type { ExpertLine } from './expertMap.ts'

/** What a learner chooses for a line. Supplying is no raising, and counts here with it. */
export const BUILT_SIGN_CHOICES: Readonly<Record<BuiltSign, string>> = {
  raises: 'raises or supplies',
  lowers: 'lowers',
  unknown: 'acts on, direction not known',
}
const BUILT_SIGN_VERBS: Readonly<Record<BuiltSign, string>> = {
  raises: 'raises or supplies',
  lowers: 'lowers',
  unknown: 'acts on',
}

/** One word or two for tables, and beside lines. */
export const VERDICT_WORDS: Readonly<Record<LineVerdict, string>> = {
  correct: 'right',
  missing: 'missing',
  'wrong-sign': 'wrong sign',
  reversed: 'wrong way round',
}
export const EXTRA_WORDS: Readonly<Record<ExtraKind, string>> = {
  invented: 'not in the review',
  'as-a-whole': 'in the review, but as a whole',
  'not-asked': 'in the review, but not asked for here',
  'other-sign': 'in the review, but with another sign',
}

/** `miR-21 represses PTEN`: a line of the expert map in the words of the review. */
export function expertLineWords(graph: MechanismGraph, { source, target, edges }: ExpertLine): string {
  return `${mapLabel(graph.node(source))} ${listed(tellVerbs(graph, edges))} ${mapLabel(graph.node(target))}`
}

/** `miR-21 lowers PTEN`: a line as a learner drew it. */
export function builtLineWords(graph: MechanismGraph, { from, to, sign }: BuiltLine): string {
  return `${mapLabel(graph.node(from))} ${BUILT_SIGN_VERBS[sign]} ${mapLabel(graph.node(to))}`
}

/** A line of the expert map in a sentence for the learner; that it is right or missing is said by what it stands under. */
export function judgedWords(graph: MechanismGraph, { line, verdict, drawn }: JudgedLine): string {
  const told = expertLineWords(graph, line)
  switch (verdict) {
    case 'correct':
    case 'missing':
      return `${told}.`
    case 'wrong-sign':
      return `You drew “${drawn === null ? '' : builtLineWords(graph, drawn)}”. The review: ${told}, so here “${BUILT_SIGN_CHOICES[builtSignOf(line.sign)]}”.`
    case 'reversed':
      return `You drew it the other way round. The review: ${told}.`
  }
}

/** What a line is that was not looked for, in a sentence for the learner. */
export function extraWords(graph: MechanismGraph, { line, kind, edges }: ExtraLine): string {
  const told = `${mapLabel(graph.node(line.from))} ${listed(tellVerbs(graph, edges))} ${mapLabel(graph.node(line.to))}`
  switch (kind) {
    case 'invented':
      return edges.length > 0
        ? `You drew “${builtLineWords(graph, line)}”. The review denies it: ${told}.`
        : `${builtLineWords(graph, line)}: the review tells no such relation. That is not the same as no effect.`
    case 'as-a-whole':
      return `${told}: in the review, but as a whole. The steps of this map explain it.`
    case 'not-asked':
      return `${told}: in the review, but not asked for here.`
    case 'other-sign':
      return `You drew “${builtLineWords(graph, line)}”. The review tells another relation: ${told}.`
  }
}
