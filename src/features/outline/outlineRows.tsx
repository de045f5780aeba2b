import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { nodeClass } from '../../core/model/nodeClass.ts'
import type { EdgeId, EvidenceRecord, ModifierRecord, NodeId, RefNumber } from '../../core/model/records.ts'
import type { Answer } from '../../core/query/answer.ts'
import { factsOf } from '../../core/query/scopeContent.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import type { OutlineGroup, OutlineNode, OutlineRelation } from '../../core/query/outlineOf.ts'
import type { Selection } from '../../core/query/view.ts'
import { laneTitle } from '../../core/words/laneWords.ts'
import { kindWord } from '../../core/words/nodeWords.ts'
import { pronounceName } from '../../core/words/pronounce.ts'
import { relationClassWord } from '../../core/words/classWords.ts'
import { certaintyWord } from '../../core/words/relationWords.ts'
import { claimWarnings } from '../../core/tell/claimWarnings.ts'
import { tellModifierVerb, tellPassive, tellRelation, tellVerb } from '../../core/tell/tellRelation.ts'
import type { TreeRow } from '../../ui/TreeGrid.tsx'
import { LineGlyph } from '../glyphs/LineGlyph.tsx'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'

export const OUTLINE_COLUMNS = ['Name', 'Class', 'In', 'Out', 'Certainty', 'References'] as const

export function groupTitle(id: OutlineGroup['id']): string {
  return id === 'trial' ? 'Trials, not drawn on the map' : laneTitle(id)
}

/** A row and what Enter opens: a selection, or nothing for a group. */
export interface OutlineRow extends TreeRow {
  readonly opens: Selection | null
}

interface RowMaker {
  readonly graph: MechanismGraph
  readonly isOpen: (key: string) => boolean
  readonly selection: Selection | null
  readonly path: Answer['openPath']
}

/** The visible rows of an outline: rows inside closed ones are left out. */
export function outlineRows(outline: readonly OutlineGroup[], maker: RowMaker): readonly OutlineRow[] {
  return outline.flatMap((group, g) => {
    const key = `group:${group.id}`
    const open = maker.isOpen(key)
    const title = groupTitle(group.id)
    const head: OutlineRow = {
      key,
      level: 1,
      position: g + 1,
      size: outline.length,
      expanded: open,
      parent: null,
      name: title,
      spoken: `${title}, ${group.nodes.length}`,
      cells: [
        <span key="n">
          {title} <span className="num quiet">{group.nodes.length}</span>
        </span>,
        '',
        '',
        '',
        '',
        '',
      ],
      selected: false,
      marked: false,
      opens: null,
    }
    return [head, ...(open ? group.nodes.flatMap((node, n) => nodeRows(maker, group, node, n, key)) : [])]
  })
}

/** The keys of everything that can be opened. */
export function outlineKeys(outline: readonly OutlineGroup[]): readonly string[] {
  return outline.flatMap((g) => [
    `group:${g.id}`,
    ...g.nodes.flatMap((n) => [
      nodeKey(n.id),
      ...n.relations.filter((r) => r.modifiers.length > 0).map((r) => relationKey(n.id, r)),
    ]),
  ])
}

export function nodeKey(id: NodeId): string {
  return `node:${id}`
}

function relationKey(node: NodeId, { edge, way }: OutlineRelation): string {
  return `node:${node} ${way} ${edge}`
}

function nodeRows(
  maker: RowMaker,
  group: OutlineGroup,
  node: OutlineNode,
  index: number,
  parent: string,
): readonly OutlineRow[] {
  const { graph, selection, path } = maker
  const record = graph.node(node.id)
  const cls = nodeClass(record.kind)
  const key = nodeKey(node.id)
  const size = node.relations.length + node.modifies.length
  const open = size > 0 && maker.isOpen(key)
  const into = node.relations.filter((r) => r.way === 'in').length
  const out = node.relations.length - into
  const kind = kindWord(record.kind)
  const row: OutlineRow = {
    key,
    level: 2,
    position: index + 1,
    size: group.nodes.length,
    expanded: size === 0 ? null : open,
    parent,
    name: mapLabel(record),
    spoken: `${pronounceName(mapLabel(record))}, ${kind}. In: ${into}. Out: ${out}.`,
    cells: [
      <span key="n">
        <NodeGlyph nodeClass={cls} /> {record.label}
      </span>,
      kind,
      String(into),
      String(out),
      '',
      refsText(
        node.relations.flatMap((r) => graph.edge(r.edge).evidence),
        'count',
      ),
    ],
    selected: selection?.kind === 'node' && selection.id === node.id,
    marked: path?.nodes.includes(node.id) ?? false,
    opens: { kind: 'node', id: node.id },
  }
  if (!open) return [row]
  return [
    row,
    ...node.relations.flatMap((r, i) => relationRows(maker, node.id, r, { position: i + 1, size, parent: key })),
    ...node.modifies.map((m, i) =>
      modifierRow(maker, m, `${key} changes ${m.id}`, {
        level: 3,
        position: node.relations.length + i + 1,
        size,
        parent: key,
      }),
    ),
  ]
}

function relationRows(
  maker: RowMaker,
  node: NodeId,
  relation: OutlineRelation,
  at: { readonly position: number; readonly size: number; readonly parent: string },
): readonly OutlineRow[] {
  const { graph, selection, path } = maker
  const record = graph.edge(relation.edge)
  const verb = relation.way === 'out' ? tellVerb(graph, relation.edge) : tellPassive(graph, relation.edge)
  const other = mapLabel(graph.node(relation.other))
  const facts = factsOf(graph, relation.edge)
  const key = relationKey(node, relation)
  const open = relation.modifiers.length > 0 && maker.isOpen(key)
  const warnings = [...new Set(claimWarnings(graph, [relation.edge]).map((w) => w.short))].filter(
    (w) => w !== certaintyWord(record.certainty),
  )
  const flagged = warnings.length === 0 ? '' : `, ${warnings.join(', ')}`
  const row: OutlineRow = {
    key,
    level: 3,
    ...at,
    expanded: relation.modifiers.length === 0 ? null : open,
    name: `${verb} ${other}`,
    spoken: `${verb} ${pronounceName(other)}, ${certaintyWord(record.certainty)}${flagged}, ${refsText(record.evidence, 'spoken')}.`,
    cells: [
      <span key="n">
        <LineGlyph {...facts} /> {verb} <strong>{other}</strong>
        {flagged === '' ? null : <span className="quiet">{flagged}</span>}
      </span>,
      facts.negated ? 'no effect' : relationClassWord(facts.relationClass),
      relation.way === 'in' ? 'in' : '',
      relation.way === 'out' ? 'out' : '',
      certaintyWord(record.certainty),
      refsText(record.evidence, 'list'),
    ],
    selected: isSelected(selection, relation.edge),
    marked: path?.edges.includes(relation.edge) ?? false,
    opens: { kind: 'edge', id: relation.edge },
  }
  if (!open) return [row]
  return [
    row,
    ...relation.modifiers.map((m, i) =>
      modifierRow(maker, m, `${key} changed by ${m.id}`, {
        level: 4,
        position: i + 1,
        size: relation.modifiers.length,
        parent: key,
      }),
    ),
  ]
}

/** A relation about a relation: seen from its subject (level 3) or from the relation it changes (level 4). */
function modifierRow(
  { graph, selection }: RowMaker,
  modifier: ModifierRecord,
  key: string,
  at: { readonly level: number; readonly position: number; readonly size: number; readonly parent: string },
): OutlineRow {
  const verb = tellModifierVerb(graph, modifier)
  const subject = mapLabel(graph.node(modifier.subject))
  const sentence = tellRelation(graph, modifier.modifies)
  const text = at.level === 3 ? `${verb} the relation “${sentence}”` : `${subject} ${verb} this relation`
  return {
    key,
    ...at,
    expanded: null,
    name: text,
    spoken: `${pronounceName(text)}, ${certaintyWord(modifier.certainty)}, ${refsText(modifier.evidence, 'spoken')}.`,
    cells: [text, 'about a relation', '', '', certaintyWord(modifier.certainty), refsText(modifier.evidence, 'list')],
    selected: isSelected(selection, modifier.modifies),
    marked: false,
    opens: { kind: 'edge', id: modifier.modifies },
  }
}

function isSelected(selection: Selection | null, edge: EdgeId): boolean {
  return selection?.kind === 'edge' && selection.id === edge
}

/** References of some evidence: `[24] [134]`, `references 24 and 134`, or how many. */
function refsText(evidence: readonly EvidenceRecord[], how: 'list' | 'spoken' | 'count'): string {
  const numbers: readonly RefNumber[] = [
    ...new Set(evidence.flatMap((e) => (e.refs.length > 0 ? e.refs : e.refsInherited))),
  ].sort((a, b) => a - b)
  if (numbers.length === 0) return how === 'count' ? '' : 'none printed'
  switch (how) {
    case 'list':
      return numbers.map((n) => `[${n}]`).join(' ')
    case 'spoken':
      return `${numbers.length === 1 ? 'reference' : 'references'} ${numbers.join(', ')}`
    case 'count':
      return numbers.length === 1 ? '1 reference' : `${numbers.length} references`
  }
}
