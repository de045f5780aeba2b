import type { MechanismGraph } from '../../../src/core/model/buildGraph.ts'
import type { AssertionRecord, NodeRecord } from '../../../src/core/model/records.ts'
import type { QuizItem } from '../../../src/core/quiz/quiz.ts'

/** A question as it stands on paper: texts alone, no id, no key. */
export interface PrintedItem {
  readonly prompt: string
  readonly options: readonly string[]
  /** What is offered beside the options; only where things are matched. */
  readonly answers: readonly string[]
}

/** What the solver finds: options that are right, the one order of all of them, or for each option the answers that fit it. */
export type Solution =
  | { readonly kind: 'right'; readonly options: readonly string[] }
  | { readonly kind: 'orders'; readonly orders: readonly (readonly string[])[] }
  | { readonly kind: 'fits'; readonly fits: Readonly<Record<string, readonly string[]>> }

export function printed(item: QuizItem): PrintedItem {
  const { key, question } = item
  const texts = 'choices' in key ? key.choices.map(({ text }) => text) : []
  return {
    prompt: question.prompt,
    options: texts,
    answers: key.kind === 'pairs' ? key.answers.map(({ text }) => text) : [],
  }
}

type End = 1 | -1 | null | 'lost' | 'supplied'
interface Told {
  readonly nodes: readonly string[]
  readonly edges: readonly AssertionRecord[]
  readonly joined: boolean
  readonly end: End
}

/** Solves printed questions from the records alone: every simple chain is grown without limit, signs are counted as minuses, and
 *  no code of the app is used. */
export function quizSolver({ data }: MechanismGraph): (item: PrintedItem) => Solution {
  const relations = new Map(data.relations.map((r) => [r.id, r]))
  const name = (node: NodeRecord): string => node.shortLabel ?? node.label
  const nodes = new Map(data.nodes.map((n) => [n.id as string, n]))
  const byName = new Map(data.nodes.map((n) => [name(n), n.id as string]))
  const kinds: Readonly<Record<string, string>> = { mirna: 'miRNA', trial: 'clinical trial' }
  const byKindName = new Map(data.nodes.map((n) => [`${name(n)} (${kinds[n.kind] ?? n.kind})`, n.id as string]))
  const idOf = (text: string): string => byKindName.get(text) ?? byName.get(text) ?? unknown(text)
  const relationOf = (a: AssertionRecord) => relations.get(a.predicate) ?? unknown(a.predicate)
  const signOf = (a: AssertionRecord): 1 | -1 | 0 | null =>
    relationOf(a).transmits === 0 ? 0 : relationOf(a).transmits === null ? null : a.sign
  const unwalked = new Set(['part_of', 'member_of', 'is_a', 'distinct_from', 'lacks_risk_of', 'contraindicates'])
  const walked = data.assertions.filter(
    (a) =>
      !a.negated &&
      !relationOf(a).negated &&
      !unwalked.has(a.predicate) &&
      relationOf(a).group !== 'modifier' &&
      signOf(a) !== 0 &&
      a.tier !== 'bridge' &&
      a.certainty !== 'title-only',
  )
  const wide = data.assertions.filter(
    (a) =>
      !a.negated &&
      !relationOf(a).negated &&
      !unwalked.has(a.predicate) &&
      relationOf(a).group !== 'modifier' &&
      signOf(a) !== 0,
  )
  const outOf = (list: readonly AssertionRecord[]): ReadonlyMap<string, readonly AssertionRecord[]> => {
    const map = new Map<string, AssertionRecord[]>()
    for (const a of list) map.set(a.subject, [...(map.get(a.subject) ?? []), a])
    return map
  }
  const out = outOf(walked)
  const wideOut = outOf(wide)

  /** Findings of different sources are joined, unless all steps name one source or each bound step's source was passed. */
  const isJoined = (edges: readonly AssertionRecord[]): boolean => {
    if (edges.length === 1) return false
    const common = edges[0]?.onlyFrom.filter((source) => edges.every((a) => a.onlyFrom.includes(source))) ?? []
    return (
      common.length === 0 &&
      edges.some(
        (a, i) => a.onlyFrom.length > 0 && !edges.slice(0, i + 1).some((before) => a.onlyFrom.includes(before.subject)),
      )
    )
  }
  const endOf = (edges: readonly AssertionRecord[]): End => {
    if (edges.some((a) => signOf(a) === null)) return null
    let minuses = 0
    for (const [i, a] of edges.entries()) {
      if (signOf(a) === -1) minuses += 1
      if (i < edges.length - 1 && minuses % 2 === 1 && ['cell', 'exosome'].includes(nodes.get(a.object)?.kind ?? ''))
        return 'lost'
    }
    if (minuses === 0 && edges.every((a) => relationOf(a).group === 'transfer')) return 'supplied'
    return minuses % 2 === 0 ? 1 : -1
  }
  const told = (edges: readonly AssertionRecord[]): Told => ({
    nodes: [edges[0]?.subject ?? '', ...edges.map((a) => a.object)],
    edges,
    joined: isJoined(edges),
    end: endOf(edges),
  })

  const fromNode = new Map<string, readonly Told[]>()
  const chainsFrom = (start: string): readonly Told[] => {
    const known = fromNode.get(start)
    if (known !== undefined) return known
    const found: Told[] = []
    const grow = (edges: readonly AssertionRecord[], seen: readonly string[]): void => {
      if (edges.length > 0) found.push(told(edges))
      for (const a of out.get(edges.at(-1)?.object ?? start) ?? [])
        if (!seen.includes(a.object)) grow([...edges, a], [...seen, a.object])
    }
    grow([], [start])
    fromNode.set(start, found)
    return found
  }
  /** Chains along exactly these nodes, parallel relations one by one. */
  const along = (ids: readonly string[]): readonly Told[] => {
    let chains: readonly (readonly AssertionRecord[])[] = [[]]
    for (const [i, to] of ids.slice(1).entries())
      chains = chains.flatMap((edges) =>
        (out.get(ids[i] ?? '') ?? []).filter((a) => a.object === to).map((a) => [...edges, a]),
      )
    return chains.map(told)
  }
  /** Whether any chain at all, read as widely as can be, passes a node between two others. */
  const passes = (from: string, by: string, to: string): boolean => {
    const grow = (at: string, seen: ReadonlySet<string>): boolean =>
      (wideOut.get(at) ?? []).some(({ object }) =>
        object === to ? seen.has(by) : !seen.has(object) && grow(object, new Set([...seen, object])),
      )
    return reaches(from, by) && reaches(by, to) && grow(from, new Set([from]))
  }
  const reached = new Map<string, ReadonlySet<string>>()
  const reaches = (from: string, to: string): boolean => {
    const known = reached.get(from) ?? new Set<string>()
    if (!reached.has(from)) {
      const all = new Set<string>()
      const front = [from]
      for (let at = front.pop(); at !== undefined; at = front.pop())
        for (const { object } of wideOut.get(at) ?? [])
          if (!all.has(object)) {
            all.add(object)
            front.push(object)
          }
      reached.set(from, all)
      return all.has(to)
    }
    return known.has(to)
  }
  const verb = (a: AssertionRecord): string =>
    a.sign === null && Math.abs(relationOf(a).transmits ?? 0) === 1 ? 'affects' : relationOf(a).verb
  const phrase = (a: AssertionRecord): string =>
    `${name(nodes.get(a.subject) ?? unknown(a.subject))} ${verb(a)} ${name(nodes.get(a.object) ?? unknown(a.object))}`
  const refs = (a: AssertionRecord): readonly number[] =>
    a.evidence.flatMap((e) => (e.refs.length > 0 ? e.refs : e.refsInherited))
  const one = (right: (option: string) => boolean, { options }: PrintedItem): Solution => ({
    kind: 'right',
    options: options.filter(right),
  })

  const signAnswer = (ids: readonly string[], item: PrintedItem): Solution => {
    const ends = new Set(
      along(ids)
        .filter((chain) => !chain.joined)
        .map((chain) => chain.end),
    )
    const up = ends.has(1) && !ends.has(-1)
    const down = ends.has(-1) && !ends.has(1)
    return one(
      (option) =>
        option.endsWith(' goes up') ? up : option.endsWith(' goes down') ? down : ends.size > 0 && !up && !down,
      item,
    )
  }

  return (item) => {
    const ask = (pattern: RegExp): readonly string[] | null => pattern.exec(item.prompt)?.slice(1) ?? null
    const sign = ask(/^By what the review says, plainly or cautiously: what does more (.+) do to (.+)\?$/)
    if (sign !== null) return signAnswer(sign.map(idOf), item)
    const effect = ask(/^Follow the chain (.+)\. If every step holds, what does more .+\?$/)
    if (effect !== null) return signAnswer((effect[0] ?? '').split(' → ').map(idOf), item)
    const choice = ask(
      /^By what the review says, plainly or cautiously: which of these does more (.+) (raise|lower)\?$/,
    )
    if (choice !== null) {
      const from = idOf(choice[0] ?? '')
      const wanted = choice[1] === 'raise' ? 1 : -1
      // A chain that is told, or one that cannot be told: a reader might argue for either.
      const ends = (id: string): ReadonlySet<End> =>
        new Set(
          chainsFrom(from)
            .filter((c) => c.nodes.at(-1) === id && !c.joined)
            .map((c) => c.end),
        )
      return one((option) => ends(idOf(option)).has(wanted) || ends(idOf(option)).has(null), item)
    }
    const gap = ask(/^Which step is missing in the chain (.+)\?$/)
    if (gap !== null) {
      const chain = (gap[0] ?? '').split(' → ')
      const at = chain.indexOf('?')
      const [before, after] = [idOf(chain[at - 1] ?? ''), idOf(chain[at + 1] ?? '')]
      return one(
        (option) =>
          passes(before, idOf(option), after) ||
          along(chain.map((text) => idOf(text === '?' ? option : text))).some((c) => !c.joined),
        item,
      )
    }
    const type = ask(/^Which kind of relation leads from (.+) to (.+)\?$/)
    if (type !== null) {
      const [from, to] = type.map(idOf)
      const classes = new Set(
        data.assertions
          .filter((a) => a.subject === from && a.object === to)
          .map((a) => {
            const { relationClass, negated } = relationOf(a)
            return a.negated || negated
              ? 'associated'
              : a.sign === null && ['activates', 'inhibits'].includes(relationClass)
                ? 'modulates'
                : relationClass
          }),
      )
      const starts: Readonly<Record<string, string>> = {
        activates: 'raises',
        inhibits: 'lowers',
        modulates: 'affects',
        transfers: 'supplies',
        associated: 'other',
      }
      return one((option) => [...classes].some((cls) => option.startsWith(starts[cls] ?? cls)), item)
    }
    const certainty = ask(/^How does the review word this: (.+)\?$/)
    if (certainty !== null) {
      const words = new Set(
        data.assertions.filter((a) => phrase(a) === certainty[0]).map((a) => a.certainty.replace('-', ' ')),
      )
      return one((option) => words.has(option.split(':')[0] ?? ''), item)
    }
    const evidence = ask(/^What stands behind the whole chain (.+)\?$/)
    if (evidence !== null) {
      const verdicts = new Set(
        along((evidence[0] ?? '').split(' → ').map(idOf)).map((chain) => {
          const judged = chain.edges.filter((a) => !(a.predicate === 'secretes' && a.signBasis === 'definition'))
          const shared = (lists: readonly (readonly (string | number)[])[]): boolean =>
            (lists[0] ?? []).some((x) => lists.every((list) => list.includes(x)))
          if (!chain.joined && shared(judged.map(refs))) return 'One paper'
          const systems = judged.map((a) =>
            a.evidence.flatMap((e) =>
              e.recipient === null || e.recipient.system === null
                ? []
                : e.recipient.species.map((s) => `${s} ${e.design} ${e.recipient?.system?.toLowerCase()}`),
            ),
          )
          return !chain.joined && shared(systems) ? 'Several papers' : 'It is pieced'
        }),
      )
      return one((option) => [...verdicts].some((verdict) => option.startsWith(verdict)), item)
    }
    if (item.prompt.startsWith('Which reference')) {
      const numbers = (text: string): readonly number[] =>
        data.assertions
          .filter((a) => phrase(a) === text)
          .flatMap((a) => a.evidence.flatMap((e) => [...e.refs, ...e.refsInherited]))
      return {
        kind: 'fits',
        fits: Object.fromEntries(
          item.options.map((option) => [
            option,
            item.answers.filter((answer) => numbers(option).includes(Number(/^\[(\d+)\]/.exec(answer)?.[1]))),
          ]),
        ),
      }
    }
    if (item.prompt.startsWith('Put these')) {
      const orders: (readonly string[])[] = []
      const place = (done: readonly string[], left: readonly string[]): void => {
        if (left.length === 0) orders.push(done)
        const last = done.at(-1)
        for (const next of left)
          if (last === undefined || wide.some((a) => a.subject === idOf(last) && a.object === idOf(next)))
            place(
              [...done, next],
              left.filter((text) => text !== next),
            )
      }
      place([], item.options)
      return { kind: 'orders', orders }
    }
    return unknown(item.prompt)
  }
}

function unknown(text: string): never {
  throw new Error(`The solver cannot read “${text}”`)
}
