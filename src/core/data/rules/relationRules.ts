import type { Finding, Rule } from '../graphDataInput.ts'
import { allowable, finding } from '../graphDataInput.ts'
import type { RelationInput } from '../graphDataSchema.ts'

/** Each edge fits its relation: kinds of both ends, sign, and whether it points at a node or at an edge. */
export const edgeFitsRelation: Rule = (input) => {
  const relations = new Map(input.relations.map(({ record }) => [record.id, record]))
  const nodes = new Map(input.nodes.map(({ record }) => [record.id, record]))
  return input.edges.flatMap((edge): readonly Finding[] => {
    const { record, at } = edge
    const relation = relations.get(record.predicate)
    if (relation === undefined) return []
    const subject = nodes.get(record.subject)
    const object = record.object === undefined ? undefined : nodes.get(record.object)
    const found: Finding[] = []
    if (subject !== undefined && !fits(relation.from, subject.kind)) {
      found.push(
        allowable(
          edge,
          'predicate-kinds',
          at('subject'),
          `"${record.predicate}" starts from ${kinds(relation.from)}, and ${subject.id} is a ${subject.kind}. Choose another relation or another node.`,
        ),
      )
    }
    if (object !== undefined && !fits(relation.to, object.kind)) {
      found.push(
        allowable(
          edge,
          'predicate-kinds',
          at('object'),
          `"${record.predicate}" ends at ${kinds(relation.to)}, and ${object.id} is a ${object.kind}. Choose another relation or another node.`,
        ),
      )
    }
    const isModifier = relation.group === 'modifier'
    if (isModifier !== (record.modifies !== undefined) || isModifier === (record.object !== undefined)) {
      found.push(
        finding(
          'modifier-shape',
          at('predicate'),
          isModifier
            ? `"${record.predicate}" says something about an edge: write \`modifies: <edge id>\` and no object.`
            : `"${record.predicate}" joins two nodes: write \`object: <node id>\` and no \`modifies\`.`,
        ),
      )
    }
    return [...found, ...signFits(edge, relation)]
  })
}

function signFits(
  {
    record,
    at,
  }: Parameters<typeof allowable>[0] & { readonly record: { readonly sign?: string | number | undefined } },
  relation: RelationInput,
): readonly Finding[] {
  const wanted = relation.group === 'modifier' ? undefined : String(relation.transmits)
  const written = record.sign === undefined ? undefined : String(record.sign)
  if (written === wanted) return []
  const advice =
    wanted === undefined
      ? 'A modifier carries no sign: leave it out.'
      : `"${relation.id}" carries the sign "${wanted}". Correct the sign, or choose the relation that says what is printed.`
  return [
    finding(
      'predicate-sign',
      at('sign'),
      `${record.id}: the sign is ${written === undefined ? 'missing' : `"${written}"`}. ${advice}`,
    ),
  ]
}

/** `ameliorates_in_model` speaks of animals and cells; what was seen in patients is increases or decreases. */
export const patientsAreNoModel: Rule = (input) =>
  input.edges
    .filter(({ record }) => record.predicate === 'ameliorates_in_model')
    .flatMap(({ record, at }) =>
      record.evidence.flatMap((e, i) =>
        e.design === 'clinical-trial'
          ? [
              finding(
                'model-only',
                at('evidence', i, 'design'),
                `${record.id}: a result in patients is written with increases or decreases, never as ameliorates_in_model.`,
              ),
            ]
          : [],
      ),
    )

/** `direct` rests on a sentence that prints contact: targets, binds (policy §2). */
export const directIsPrinted: Rule = (input) =>
  input.edges.flatMap((edge): readonly Finding[] => {
    const { record, at } = edge
    if (record.directness !== 'direct' || input.review === null) return []
    const printed = record.evidence.some((e) => (input.review?.passage(e.locator, e.cell)?.contact ?? []).length > 0)
    return printed
      ? []
      : [
          allowable(
            edge,
            'directness',
            at('directness'),
            'no sentence of its evidence prints "targets" or "binds". Write unspecified, or indirect if a step between is named.',
          ),
        ]
  })

/** The vocabulary never claims a treatment. */
export const noTreats: Rule = (input) =>
  input.relations.flatMap(({ record, at }) =>
    record.id.startsWith('treats')
      ? [
          finding(
            'treats',
            at('id'),
            'The relation "treats" is never used: no edge of the review claims a treatment. Use ameliorates_in_model.',
          ),
        ]
      : [],
  )

function fits(kindsOfEnd: RelationInput['from'], kind: string): boolean {
  return kindsOfEnd === 'any' || kindsOfEnd.some((k) => k === kind)
}

function kinds(list: RelationInput['from']): string {
  return list === 'any' ? 'any node' : list.join(', ')
}
