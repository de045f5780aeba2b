import { parseArgs } from 'node:util'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { mapLabel } from '../core/query/nodeSets.ts'
import { type StudyRecord } from '../core/model/studyRecords.ts'
import { SPECIES } from '../core/model/records.ts'
import { chosenWords } from './chosenWords.ts'
import type { Command } from './command.ts'
import { emit, toJson } from './emit.ts'
import { loadGraph } from './loadGraph.ts'

const HELP = `exopath studies [--json] [--species S] [-o FILE] [--data FOLDER]

The experiments of the review's Tables 1 and 2: exosomes, donor, recipient, route, scope and flags.
  --species     only studies whose recipient is human, mouse, rat, rabbit or pig
  --json        the records as JSON, with the table rows they were joined from
  -o, --out     a file instead of the output
  --data        another graph-data folder (default: the one of this clone)`

export const studiesCommand: Command = {
  summary: 'List the experiments of the review’s tables',
  help: HELP,
  run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        species: { type: 'string', multiple: true },
        out: { type: 'string', short: 'o' },
        data: { type: 'string' },
      },
    })
    const kept = chosenWords('species', values.species, SPECIES)
    const graph = loadGraph(io, values.data)
    const studies = graph.data.studies.filter(
      ({ recipient }) => kept.length === 0 || (recipient.species !== null && kept.includes(recipient.species)),
    )
    if (values.json === true) {
      const rows = new Set(studies.flatMap((study) => study.rows))
      emit(io, toJson({ studies, tableRows: graph.data.tableRows.filter((row) => rows.has(row.id)) }), values.out)
    } else {
      emit(io, studies.map((study) => studyLines(graph, study).join('\n')).join('\n\n'), values.out)
    }
    return 0
  },
}

function studyLines(graph: MechanismGraph, study: StudyRecord): readonly string[] {
  const { donor, recipient } = study
  const names = (ids: StudyRecord['exosomes']): string => ids.map((id) => mapLabel(graph.node(id))).join(', ')
  const model = recipient.model === null ? '' : `, ${recipient.model}`
  return [
    `${study.authorYear} [${study.ref}]${study.discStudy ? '' : '  not a disc study'}`,
    `  exosomes   ${names(study.exosomes) || 'none named'}`,
    `  donor      ${donor.species ?? 'not stated'}`,
    `  recipient  ${recipient.species ?? 'not stated'}${model}`,
    `  scope      ${study.scope}`,
    `  route      ${study.route === null || study.route === 'not-stated' ? 'not stated' : study.route}`,
    ...(study.alsoListed.length === 0
      ? []
      : [`  also       ${names(study.alsoListed)}: listed in a table; no treated animal, route or result told`]),
    ...study.flags.map((id) => `  flag       ${id}: ${graph.flag(id).problem}`),
  ]
}
