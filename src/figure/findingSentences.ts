import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId, NodeId } from '../core/model/records.ts'
import { joinsSentence } from '../core/tell/chainWarnings.ts'
import { nameInText } from '../core/tell/tellRelation.ts'
import { beginSentence } from '../core/words/beginSentence.ts'
import { isPluralName } from '../core/words/isPluralName.ts'
import { aroundSentences, listWords } from './aroundSentences.ts'
import { chainSentences } from './chainSentences.ts'
import { comparisonSentences } from './comparisonSentences.ts'
import type { PanelPlan } from './figurePanels.ts'
import { longestChain, mainChain, readBy } from './mainChain.ts'
import type { FigureShow, PlainShow } from './recipe.ts'
import type { Shown } from './selectShown.ts'
import { studySentences } from './studySentences.ts'

/** Relations of a picture told one by one where nothing stands out. */
const MOST_LISTED = 5
/** A node stands out from so many arrows on. */
const LEAST_HUB = 3

/** What a figure tells, as sentences with a capital and a full stop, the most telling first: computed from the relations that are
 *  drawn, each with its own certainty, never more than the review says. Empty for a figure without relations. */
export function findingSentences(
  graph: MechanismGraph,
  show: FigureShow,
  plans: readonly PanelPlan[],
): readonly string[] {
  const [first] = plans
  if (first === undefined) return []
  if (show.kind === 'panels') return []
  if (show.kind === 'comparison') return comparisonSentences(graph, show, plans)
  return panelSentences(graph, show, first.shown)
}

/** Part of all relations that the node in the middle must touch for its sentence to stand for the figure. */
const MOST_OF_IT = 0.6

/** What two sides are both told to do. */
const SHARED = /^Both (?!hold )/

/** The one sentence that stands for a figure, without its full stop: its chain, or what its middle does where most relations touch that;
 *  null where no single sentence does. */
export function mainSentence(graph: MechanismGraph, show: FigureShow, plans: readonly PanelPlan[]): string | null {
  const [first] = plans
  if (
    first === undefined ||
    show.kind === 'panels' ||
    show.kind === 'storyline' ||
    show.kind === 'study' ||
    first.shown.rows.length > 0
  )
    return null
  const said =
    show.kind === 'comparison'
      ? findingSentences(graph, show, plans).find((text) => SHARED.test(text))
      : pictureSentence(graph, show, first.shown)
  return said === undefined ? null : said.replace(/\.$/, '')
}

function pictureSentence(graph: MechanismGraph, show: PlainShow, shown: Shown): string | undefined {
  const edges = relationsOf(shown)
  const chain = show.kind === 'neighbourhood' ? [] : chainOf(graph, shown)
  if (chain.length > 0) return chainSentences(graph, chain)[0]
  const hub = show.kind === 'neighbourhood' && graph.hasNode(show.centre) ? show.centre : middleOf(shown)
  const touching = edges.filter((id) => graph.edge(id).subject === hub || graph.edge(id).object === hub)
  if (hub === undefined || touching.length < MOST_OF_IT * edges.length) return undefined
  // Of what is done to the middle and what it does, the part that tells more.
  return around(graph, hub, shown, edges).toSorted((a, b) => b.length - a.length)[0]
}

/** What one panel tells. */
export function panelSentences(graph: MechanismGraph, show: PlainShow, shown: Shown): readonly string[] {
  const edges = relationsOf(shown)
  if (edges.length === 0) return []
  switch (show.kind) {
    case 'storyline':
      return shown.rows.length === 0 ? hubSentences(graph, shown) : rowsSentences(graph, shown)
    case 'neighbourhood':
      return graph.hasNode(show.centre) ? around(graph, show.centre, shown, edges) : []
    case 'study':
      return studySentences(graph, show.study, edges)
    case 'mechanism':
    case 'path':
    case 'picked':
    case 'view':
    case 'whole':
      return shown.rows.length > 0 ? rowsSentences(graph, shown) : pictureSentences(graph, shown)
  }
}

/** A chain, else the node that most arrows meet at, else the relations. */
function pictureSentences(graph: MechanismGraph, shown: Shown): readonly string[] {
  const chain = chainOf(graph, shown)
  if (chain.length === 0) return hubSentences(graph, shown)
  const [told = '', ...net] = chainSentences(graph, chain)
  // The warnings tell this of a drawn path.
  const joins = shown.steps.size > 0 ? null : joinsSentence(graph, readBy(graph, chain))
  const rest = [...net, ...(joins === null ? [] : [joins.text])]
  const isAll = chain.length === shown.links.length
  const onChain = new Set(chain.flatMap((step) => step.edges))
  const beside = relationsOf(shown).filter((id) => !onChain.has(id))
  return isAll
    ? [told, ...rest]
    : [
        `Drawn as a chain: ${uncapital(told, graph, chain[0]?.source)}`,
        ...rest,
        `Also drawn: ${listWords(graph, beside, MOST_LISTED)}.`,
      ]
}

/** The numbered steps, else the chain that stands out. */
function chainOf(graph: MechanismGraph, { links, steps }: Shown): ReturnType<typeof mainChain> {
  const stepped = links
    .filter((link) => steps.has(link.id))
    .toSorted((a, b) => (steps.get(a.id) ?? 0) - (steps.get(b.id) ?? 0))
  return stepped.length > 0 ? stepped : mainChain(graph, links)
}

/** The node that most arrows meet at. */
function middleOf({ nodes, links }: Shown): NodeId | undefined {
  const degree = (id: NodeId): number => links.filter((link) => link.source === id || link.target === id).length
  return nodes.toSorted((a, b) => degree(b) - degree(a))[0]
}

/** A sentence begun by a name, to follow a colon. */
function uncapital(text: string, graph: MechanismGraph, first: NodeId | undefined): string {
  const name = first === undefined ? '' : nameInText(graph, first)
  return text.startsWith(beginSentence(name)) ? `${name}${text.slice(name.length)}` : text
}

function hubSentences(graph: MechanismGraph, shown: Shown): readonly string[] {
  const edges = relationsOf(shown)
  const degree = (id: NodeId): number => shown.links.filter((link) => link.source === id || link.target === id).length
  const hub = middleOf(shown)
  if (hub === undefined || degree(hub) < LEAST_HUB || edges.length <= LEAST_HUB)
    return [`${beginSentence(listWords(graph, edges, MOST_LISTED))}.`]
  const told = around(graph, hub, shown, edges)
  const beside = edges.filter((id) => graph.edge(id).subject !== hub && graph.edge(id).object !== hub)
  if (beside.length === 0) return told
  const place = `${beginSentence(nameInText(graph, hub))} ${isPluralName(nameInText(graph, hub)) ? 'have' : 'has'} the most arrows, ${degree(hub)} of ${shown.links.length}.`
  return [
    ...told,
    place,
    ...(beside.length > MOST_LISTED ? [] : [`Also drawn: ${listWords(graph, beside, MOST_LISTED)}.`]),
  ]
}

function around(graph: MechanismGraph, centre: NodeId, shown: Shown, edges: readonly EdgeId[]): readonly string[] {
  const told = aroundSentences(graph, centre, edges)
  const further = shown.links.filter((link) => link.source !== centre && link.target !== centre).length
  return told.length > 0 || further === 0 ? told : [`${beginSentence(listWords(graph, edges, MOST_LISTED))}.`]
}

/** The chain of each row of the first view, from its exosome on. */
function rowsSentences(graph: MechanismGraph, { rows, links }: Shown): readonly string[] {
  const chains = rows.flatMap((row) => {
    const own = links.filter((link) => link.edges.every((id) => graph.edge(id).mechanism === row.mechanism))
    return chainSentences(graph, longestChain(graph, own, row.exosome)).slice(0, 1)
  })
  return [...chains, 'Each row follows one mechanism of an exosome.']
}

export function relationsOf({ links }: Pick<Shown, 'links'>): readonly EdgeId[] {
  return [...new Set(links.flatMap((link) => link.edges))]
}
