import { parseArgs } from 'node:util'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { CERTAINTIES, SPECIES, type Sign } from '../core/model/records.ts'
import { answerQuestion } from '../core/paths/answerQuestion.ts'
import { LAYERS, withSign } from '../core/paths/route.ts'
import { findPaths } from '../core/query/findPaths.ts'
import { pathQuery, type PathQuery } from '../core/query/pathQuery.ts'
import { DEFAULT_PATH_OPTIONS, NO_FILTERS, type Filters, type PathOptions } from '../core/query/view.ts'
import { DEFAULT_MAX_STEPS, OPTION_WORDS } from '../core/query/viewUrl.ts'
import { chosenWords, splitWords, wholeNumber } from './chosenWords.ts'
import { UsageError, type Command } from './command.ts'
import { emit, toJson } from './emit.ts'
import { loadGraph } from './loadGraph.ts'
import { endNamed, nodeNamed } from './nodeNamed.ts'
import { pathsJson } from './pathsJson.ts'
import { pathsText } from './pathsText.ts'
import { routesJson } from './routesJson.ts'
import { routesText } from './routesText.ts'

const SWITCHES = Object.values(OPTION_WORDS).filter(
  (word) => word !== OPTION_WORDS.inferredSteps && word !== OPTION_WORDS.joinContexts,
)

const HELP = `exopath paths --from X --to Y [options]

How X acts on Y, in three layers: stated outright; how, by chains, the fullest first, each with the shorter ones it explains
under it; and what would be so if findings of different exosome sources were joined. Joined routes are never counted with
the others. One node at both ends asks for the feedback loops through it.
  --from, --to   a node by label, alias or id, or a set: any-exosome, any-mirna, any-outcome, any-harm …
  --via A        every path passes A (repeat for more)
  --avoid B      no path passes B (repeat for more)
  --max-steps N  longest path in relations, 1 to 12 (default ${DEFAULT_MAX_STEPS})
  --sign S       only routes that raise (+), lower (-), leave it open (?) or only give context (0)
  --species      keep relations seen in human, mouse, rat, rabbit or pig
  --setting      keep relations seen in-vivo, or other
  --certainty    keep steps that are stated, hedged, title-only or inferred
  --with W       switch on: ${SWITCHES.join(', ')}; with --flat also ${OPTION_WORDS.joinContexts}
  --without inferred-steps
  --top N        how many routes of each layer to print (default 5); --all prints every one
  --flat         one plain list of paths instead of layers, best known first
  --json         every route as JSON;  -o, --out  a file instead of the output;  --data  another graph-data folder
example: exopath paths --from "any exosome source" --to IVDD --via miR-21 --sign -`

const SIGNS: Readonly<Record<string, Sign>> = {
  '+': 1,
  raises: 1,
  '-': -1,
  lowers: -1,
  '?': null,
  undetermined: null,
  '0': 0,
  contextual: 0,
}

export const pathsCommand: Command = {
  summary: 'Find how one thing acts on another, with the evidence of each step',
  help: HELP,
  run(args, io) {
    const { values } = readOptions(args)
    if (values.from === undefined || values.to === undefined) throw new UsageError('Say both ends: --from X --to Y.')
    const sign = values.sign === undefined ? undefined : SIGNS[values.sign]
    if (values.sign !== undefined && sign === undefined)
      throw new UsageError(`--sign ${values.sign}: choose from + - ? 0.`)
    const shown = values.all === true ? Infinity : wholeNumber('top', values.top, { min: 1, max: 100_000, default: 5 })
    const graph = loadGraph(io, values.data)
    const query = queryOf(graph, values.from, values.to, values)
    const print = (json: () => object, text: () => string): void => {
      emit(io, values.json === true ? toJson(json()) : text(), values.out)
    }
    if (values.flat === true) {
      const answer = findPaths(graph, query)
      const paths = sign === undefined ? answer.paths : answer.paths.filter((path) => path.netSign === sign)
      print(
        () => pathsJson(graph, query, answer, paths),
        () => pathsText(graph, query, answer, paths, shown),
      )
      return paths.length > 0 ? 0 : 1
    }
    if (query.options.joinContexts)
      io.err('Joined routes stand in a layer of their own; --with join-contexts is for --flat.')
    const answer = answerQuestion(graph, query)
    const kept = sign === undefined ? answer : withSign(answer, sign)
    print(
      () => routesJson(graph, query, kept),
      () => routesText(graph, query, kept, shown),
    )
    return LAYERS.some((layer) => kept[layer].length > 0) ? 0 : 1
  },
}

type Values = ReturnType<typeof readOptions>['values']

function readOptions(args: readonly string[]) {
  return parseArgs({
    // `--sign -` is an option and its value; parseArgs would take the lone hyphen for a flag.
    args: args.map((arg, i) => (arg === '-' && args[i - 1] === '--sign' ? 'lowers' : arg)),
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      via: { type: 'string', multiple: true },
      avoid: { type: 'string', multiple: true },
      'max-steps': { type: 'string' },
      sign: { type: 'string' },
      species: { type: 'string', multiple: true },
      setting: { type: 'string', multiple: true },
      certainty: { type: 'string', multiple: true },
      with: { type: 'string', multiple: true },
      without: { type: 'string', multiple: true },
      top: { type: 'string' },
      all: { type: 'boolean' },
      flat: { type: 'boolean' },
      json: { type: 'boolean' },
      out: { type: 'string', short: 'o' },
      data: { type: 'string' },
    },
  })
}

function queryOf(graph: MechanismGraph, from: string, to: string, values: Values): PathQuery {
  return pathQuery(endNamed(graph, from), endNamed(graph, to), {
    via: (values.via ?? []).map((name) => nodeNamed(graph, name)),
    avoid: (values.avoid ?? []).map((name) => nodeNamed(graph, name)),
    maxSteps: wholeNumber('max-steps', values['max-steps'], { min: 1, max: 12, default: DEFAULT_MAX_STEPS }),
    options: optionsOf(values),
    filters: filtersOf(values),
  })
}

function optionsOf(values: Values): PathOptions {
  const words = Object.values(OPTION_WORDS)
  const on = chosenWords('with', values.with, words)
  const off = chosenWords('without', values.without, words)
  const value = (key: keyof PathOptions): boolean => {
    const word = OPTION_WORDS[key]
    return on.includes(word) || (DEFAULT_PATH_OPTIONS[key] && !off.includes(word))
  }
  return {
    inferredSteps: value('inferredSteps'),
    bridges: value('bridges'),
    titleOnly: value('titleOnly'),
    inferredSigns: value('inferredSigns'),
    joinContexts: value('joinContexts'),
    contextLinks: value('contextLinks'),
  }
}

function filtersOf(values: Values): Filters {
  const kept = chosenWords('certainty', values.certainty, CERTAINTIES)
  return {
    ...NO_FILTERS,
    species: chosenWords('species', values.species, SPECIES),
    settings: chosenWords('setting', values.setting, ['in-vivo', 'other'] as const),
    hiddenCertainties:
      splitWords(values.certainty).length === 0 ? [] : CERTAINTIES.filter((name) => !kept.includes(name)),
  }
}
