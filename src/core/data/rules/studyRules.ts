import type { Finding, GraphDataInput, Rule } from '../graphDataInput.ts'
import { allowable, finding } from '../graphDataInput.ts'
import type { StudyInput } from '../graphDataSchema.ts'

/** Names of disc parts and disc cells; a node so named is about the disc. */
const OF_THE_DISC = /\b(?:NP|AF|IVD|IVDD|EPC|CEP|disc|endplate|nucleus|annulus)\b/i

const studyOf = (input: GraphDataInput): ReadonlyMap<number, StudyInput> =>
  new Map(input.studies.map(({ record }) => [record.ref, record]))

/** A study that is no disc study supports no edge about the disc (policy §5). */
export const noDiscEdgeFromOtherStudies: Rule = (input) => {
  const studies = studyOf(input)
  const discNodes = new Set(
    input.nodes
      .filter(({ record }) => record.subkind !== 'outside-disc' && OF_THE_DISC.test(record.label))
      .map(({ record }) => record.id),
  )
  return input.edges.flatMap((edge): readonly Finding[] => {
    const { record } = edge
    if (![record.subject, record.object ?? ''].some((id) => discNodes.has(id))) return []
    return record.evidence.flatMap((e, i) => {
      const others = e.refs.filter((ref) => studies.get(ref)?.discStudy === false)
      if (others.length === 0 || others.length < e.refs.length) return []
      return [
        allowable(
          edge,
          'no-disc-study',
          edge.at('evidence', i, 'refs'),
          `${e.id}: [${others.join(', ')}] is no disc study, and this edge is about the disc. Take the edge out or cite what is printed for it.`,
        ),
      ]
    })
  })
}

const ROUTE_WORDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  intradiscal: [
    ['intradiscal', 'injection'],
    ['intradiscal', 'injections'],
    ['intradiscal', 'prp'],
    ['intradiscal', 'space'],
  ],
  'sub-endplate': [['sub-endplate', 'injection']],
  'tail-vein': [['tail', 'vein']],
}

/** A route stands only where the review names it for that study. */
export const routesNamed: Rule = (input) => {
  const studies = studyOf(input)
  const named = (route: string, locator: string | null, cell: string | null): boolean => {
    const words = ROUTE_WORDS[route]
    const passage = locator === null ? null : (input.review?.passage(locator, cell) ?? null)
    return words === undefined || passage === null ? words === undefined : words.some((w) => passage.holds(w))
  }
  const inStudies = [...input.studies, ...input.tableRows].flatMap(({ record, at }) =>
    record.route === null || input.review === null || named(record.route, record.routeBasis, null)
      ? []
      : [
          finding(
            'route-not-named',
            at('route'),
            `${record.id}: ${record.routeBasis ?? 'no place'} does not name the route ${record.route}. Give the place in \`routeBasis\`, or write not-stated.`,
          ),
        ],
  )
  const inEvidence = input.edges.flatMap((edge) =>
    edge.record.evidence.flatMap((e, i): readonly Finding[] => {
      if (e.route === null || ROUTE_WORDS[e.route] === undefined || input.review === null) return []
      const refs = [...e.refs, ...e.refsInherited]
      const cited = refs.flatMap((ref) => studies.get(ref) ?? [])
      // A sentence may name another study's route too, so a study's own record decides where there is one.
      if (
        cited.length > 0
          ? cited.every((study) => study.route === e.route)
          : named(e.route, e.locator, e.cell) || named(e.route, e.routeBasis, null)
      )
        return []
      return [
        allowable(
          edge,
          'route-not-named',
          edge.at('evidence', i, 'route'),
          `${e.id}: the review names no ${e.route} route here, nor for every study cited ([${refs.join(', ')}]). Write not-stated, or give the place in \`routeBasis\`.`,
        ),
      ]
    }),
  )
  return [...inStudies, ...inEvidence]
}

/** Studies and the printed table rows agree; each study has one record. */
export const studiesMatchRows: Rule = (input) => {
  const rows = new Map(input.tableRows.map(({ record }) => [record.id, record]))
  const seen = new Map<number, string>()
  return input.studies.flatMap(({ record, at }): readonly Finding[] => {
    const before = seen.get(record.ref)
    seen.set(record.ref, record.id)
    return [
      ...(before === undefined
        ? []
        : [
            finding(
              'duplicate-study',
              at('ref'),
              `Reference ${record.ref} already has the study ${before}. One study per reference.`,
            ),
          ]),
      ...record.rows.flatMap((id, i) =>
        rows.get(id)?.refs.includes(record.ref) === false
          ? [finding('study-row', at('rows', i), `${record.id}: row ${id} does not print [${record.ref}].`)]
          : [],
      ),
      ...(['exosomes', 'alsoListed'] as const).flatMap((field) =>
        record[field].flatMap((id, i) =>
          record.rows.length > 0 &&
          !record.rows.some((row) => rows.get(row)?.exosomes.includes(id)) &&
          rows.size > 0 &&
          record.rows.every((row) => rows.has(row))
            ? [finding('study-row', at(field, i), `${record.id}: none of its rows lists the exosomes ${id}.`)]
            : [],
        ),
      ),
    ]
  })
}

/** Table rows list the numbers that are printed in the row. */
export const rowsAsPrinted: Rule = (input) =>
  input.tableRows.flatMap(({ record, at }): readonly Finding[] => {
    const printed = input.review?.passage(record.locator)?.refs
    if (
      printed === undefined ||
      (printed.length === record.refs.length && printed.every((ref) => record.refs.includes(ref)))
    )
      return []
    return [
      finding(
        'row-refs',
        at('refs'),
        `${record.id}: ${record.locator} prints [${printed.join(', ')}]. Keep the row as printed; a wrong number gets a flag.`,
      ),
    ]
  })

/** Species of an evidence are those of the studies it cites, where their records tell them (donor: Table 1, recipient: Table 2). */
export const settingsOfStudies: Rule = (input) => {
  const studies = studyOf(input)
  return input.edges.flatMap((edge) =>
    edge.record.evidence.flatMap((e, i): readonly Finding[] => {
      const cited = [...e.refs, ...e.refsInherited].flatMap((ref) => studies.get(ref) ?? [])
      const differs = (who: 'recipient' | 'donor', species: readonly string[]): readonly Finding[] => {
        const told = cited.map((study) => study[who].species)
        if (cited.length === 0 || told.includes(null)) return []
        return species
          .filter((s) => !told.some((t) => t === s))
          .map((s) =>
            allowable(
              edge,
              'setting-differs',
              edge.at('evidence', i, who),
              `${e.id}: the ${who} is ${s} here and ${told.join(', ')} in the studies cited (studies.yaml). Donor and treated animal are two fields; correct the one that is wrong.`,
            ),
          )
      }
      return [
        ...differs('recipient', e.recipient?.species ?? []),
        ...differs('donor', e.donor === null ? [] : [e.donor.species]),
      ]
    }),
  )
}
