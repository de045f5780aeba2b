import { flagNote, flagsOf, flagTitle } from '../cite/flagNotes.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { AssertionRecord, EdgeId, FlagId, ModifierRecord } from '../model/records.ts'
import { onlyNames } from './onlyNames.ts'
import { certaintyNote, certaintyWord } from '../words/relationWords.ts'

export const WARNING_KINDS = [
  'negated',
  'title-only',
  'inferred',
  'context-bound',
  'caveat',
  'no-reference',
  'flag',
  'interest',
  'text-differs',
  'effect-lost',
  'joined-contexts',
  'joined-studies',
] as const
/** `flag`: the printed reference does not fit or is in doubt; `text-differs`: text, tables and titles of the review disagree;
 *  `caveat`: an end of the relation is wider or narrower than the printed words; `interest`: authors declare an interest; `effect-lost` (a source is blocked) and the two `joined` kinds are of chains only. */
export type WarningKind = (typeof WARNING_KINDS)[number]

/** What a reader must know before taking a claim along. */
export interface ClaimWarning {
  readonly kind: WarningKind
  /** `told of N-Exos only`, `printed [24], expected [134]`: complete where it stands, no capital, no full stop. */
  readonly text: string
  /** A few words for a hover card or a row: `N-Exos only`. */
  readonly short: string
  /** The relations it is about, in the order given. */
  readonly edges: readonly EdgeId[]
  /** The flag behind it, if one is. */
  readonly flag: FlagId | null
}

type Warning = Omit<ClaimWarning, 'edges'>

/** The warnings of one relation, or of several told one by one. Whatever leaves the app with a claim takes them along.
 *  A warning of several relations stands once, with all of them; order: by kind, then as given. */
export function claimWarnings(graph: MechanismGraph, edges: readonly EdgeId[]): readonly ClaimWarning[] {
  const merged = new Map<string, { readonly warning: Warning; readonly edges: EdgeId[] }>()
  for (const id of new Set(edges)) {
    for (const warning of recordWarnings(graph, graph.edge(id))) {
      const key = `${warning.kind} ${warning.text}`
      const known = merged.get(key)
      if (known === undefined) merged.set(key, { warning, edges: [id] })
      else known.edges.push(id)
    }
  }
  const all = [...merged.values()].map(({ warning, edges: about }): ClaimWarning => ({ ...warning, edges: about }))
  return byKind(all)
}

/** The warnings of one relation, or of a statement about one, in the same order. */
export function statementWarnings(
  graph: MechanismGraph,
  record: AssertionRecord | ModifierRecord,
): readonly ClaimWarning[] {
  return byKind(recordWarnings(graph, record).map((warning) => ({ ...warning, edges: [record.id] })))
}

function byKind(warnings: readonly ClaimWarning[]): readonly ClaimWarning[] {
  return warnings.toSorted((a, b) => WARNING_KINDS.indexOf(a.kind) - WARNING_KINDS.indexOf(b.kind))
}

/** The warnings of one record by itself, also of a statement about a relation. */
function recordWarnings(graph: MechanismGraph, record: AssertionRecord | ModifierRecord): readonly Warning[] {
  const plain = (kind: WarningKind, text: string, short = text): Warning => ({ kind, text, short, flag: null })
  const only = onlyNames(graph, record.onlyFrom)
  return [
    ...(record.negated || graph.relation(record.predicate).negated
      ? [plain('negated', 'reported without effect', 'no effect')]
      : []),
    ...(record.certainty === 'title-only' || record.certainty === 'inferred'
      ? [plain(record.certainty, certaintyNote(record.certainty), certaintyWord(record.certainty))]
      : []),
    ...(only === '' ? [] : [plain('context-bound', `told of ${only} only`, `${only} only`)]),
    ...(record.caveat === null ? [] : [plain('caveat', record.caveat)]),
    ...(record.evidence.every((e) => e.refs.length + e.refsInherited.length === 0)
      ? [plain('no-reference', 'no reference printed')]
      : []),
    ...flagsOf(graph, record).flatMap((flag): readonly Warning[] => {
      const kind = FLAG_KINDS[flag.kind]
      if (kind === null) return []
      return [
        {
          kind,
          text: lowerFirst(flagNote(flag).text),
          short: kind === 'text-differs' ? `flag ${flag.id}` : lowerFirst(flagTitle(flag)),
          flag: flag.id,
        },
      ]
    }),
  ]
}

/** A misprint in the reference list itself does not touch the claim. */
const FLAG_KINDS: Readonly<
  Record<'claim-citation' | 'text-table-title' | 'bibliography' | 'interest', WarningKind | null>
> = {
  'claim-citation': 'flag',
  'text-table-title': 'text-differs',
  interest: 'interest',
  bibliography: null,
}

/** The warnings in a few words each, for a hover card, a row or the title of a line; where text and tables disagree is told
 *  where there is room for how. */
export function shortWarnings(graph: MechanismGraph, edges: readonly EdgeId[]): readonly string[] {
  return shortTexts(claimWarnings(graph, edges))
}

/** Warnings given already, in the same few words. */
export function shortTexts(warnings: readonly ClaimWarning[]): readonly string[] {
  return [...new Set(warnings.filter((w) => w.kind !== 'text-differs').map((w) => w.short))]
}

/** Warnings in one line: `told of N-Exos only; printed [24], expected [134] (flag CF-02)`; empty without any. */
export function warningLine(warnings: readonly ClaimWarning[]): string {
  return warnings.map(warningText).join('; ')
}

/** The text with the id of its flag, so that a reader can look it up. */
export function warningText({ text, flag }: Pick<ClaimWarning, 'text' | 'flag'>): string {
  return flag === null ? text : `${text} (flag ${flag})`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
