import { nodeClass } from '../core/model/nodeClass.ts'
import { CERTAINTIES, NODE_CLASSES, RELATION_CLASSES, type Certainty, type NodeClass, type NodeKind, type RelationClass } from '../core/model/records.ts'
import type { Setting } from '../core/query/view.ts'
import { capital } from '../core/words/capital.ts'
import { legendWords } from '../core/words/nodeWords.ts'
import { drawnLook } from './drawnEdge.ts'
import type { EdgeLook } from './edgeGlyph.ts'
import { lineSample, nodeSample, type GlyphSample } from './glyphSample.ts'
import { SCREEN_SIZING, type Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

/** What a legend entry stands for; the app turns it into a filter (UX-41). */
export type LegendKey =
  | { readonly kind: 'node'; readonly value: NodeClass }
  | { readonly kind: 'arrow'; readonly value: RelationClass }
  | { readonly kind: 'line'; readonly value: Certainty }
  | { readonly kind: 'width'; readonly value: Setting }
  | { readonly kind: 'dot'; readonly value: 'direct' }
  | { readonly kind: 'mark'; readonly value: 'no-effect' }

export interface LegendEntry {
  readonly key: LegendKey
  readonly label: string
  readonly count: number
  readonly glyph: GlyphSample
}

export interface LegendGroup {
  readonly kind: LegendKey['kind']
  /** `Arrow: effect` and so on. */
  readonly label: string
  readonly entries: readonly LegendEntry[]
}

export interface LegendInput {
  /** One look for each drawn line; SceneEdge and EdgeFacts fit. */
  readonly edges: readonly EdgeLook[]
  /** One kind for each drawn node; empty = no group of classes (on screen the lane headers name them). */
  readonly nodeKinds: readonly NodeKind[]
  readonly theme: Theme
  /** Default: screen. A figure passes its own. */
  readonly sizing?: Sizing
}

export const RELATION_LABELS: Readonly<Record<RelationClass, string>> = {
  activates: 'raises', inhibits: 'lowers', modulates: 'affects, direction not stated', transfers: 'carries, secretes', associated: 'goes with, is part of',
}
export const CERTAINTY_LABELS: Readonly<Record<Certainty, string>> = { stated: 'stated', hedged: 'hedged', 'title-only': 'only in a cited title', inferred: 'inferred' }

/** The legend of a picture: exactly the classes, relations, wordings, widths and marks that are drawn, with counts (FIG-20). */
export function buildLegend(input: LegendInput): readonly LegendGroup[] {
  const { theme, sizing = SCREEN_SIZING } = input
  const looks = input.edges.map(drawnLook)
  const count = (test: (look: EdgeLook) => boolean): number => looks.filter(test).length
  const line = (look: Partial<EdgeLook>, color?: string): GlyphSample => lineSample({ ...PLAIN, ...look }, theme, sizing, undefined, undefined, color)
  const groups: readonly LegendGroup[] = [
    {
      kind: 'node',
      label: 'Shape: class',
      entries: NODE_CLASSES.map((value) => {
        const kinds = input.nodeKinds.filter((kind) => nodeClass(kind) === value)
        return { key: { kind: 'node', value }, label: capital(legendWords(kinds)), count: kinds.length, glyph: nodeSample(value, theme, sizing.fontSize * 1.7, sizing.fontSize * 1.08) }
      }),
    },
    {
      kind: 'arrow',
      label: 'Arrow: effect',
      entries: RELATION_CLASSES.map((value) => ({
        key: { kind: 'arrow', value }, label: RELATION_LABELS[value], count: count((look) => look.relationClass === value && !look.negated), glyph: line({ relationClass: value }),
      })),
    },
    {
      kind: 'line',
      label: 'Line: wording in the review',
      entries: CERTAINTIES.map((value) => ({
        key: { kind: 'line', value }, label: CERTAINTY_LABELS[value], count: count((look) => look.certainty === value), glyph: line({ certainty: value }, theme.laneText),
      })),
    },
    {
      kind: 'width',
      label: 'Width: setting',
      entries: [
        { key: { kind: 'width', value: 'in-vivo' }, label: 'in vivo', count: count((look) => look.inVivo), glyph: line({ inVivo: true }, theme.laneText) },
        { key: { kind: 'width', value: 'other' }, label: 'other', count: count((look) => !look.inVivo), glyph: line({}, theme.laneText) },
      ],
    },
    {
      kind: 'dot',
      label: 'Dot: binding',
      entries: [{ key: { kind: 'dot', value: 'direct' }, label: 'direct', count: count((look) => look.direct), glyph: line({ direct: true }, theme.laneText) }],
    },
    {
      kind: 'mark',
      label: 'Cross',
      entries: [{ key: { kind: 'mark', value: 'no-effect' }, label: 'no effect reported', count: count((look) => look.negated), glyph: line({ negated: true }) }],
    },
  ]
  return groups.map((group) => ({ ...group, entries: group.entries.filter((entry) => entry.count > 0) })).filter((group) => group.entries.length > 0)
}

const PLAIN: EdgeLook = { relationClass: 'associated', certainty: 'stated', inVivo: false, direct: false, negated: false }
