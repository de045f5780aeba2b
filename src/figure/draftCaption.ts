import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId, RelationClass } from '../core/model/records.ts'
import { factsOf } from '../core/query/scopeContent.ts'
import { tellInText, tellVerbs } from '../core/tell/tellRelation.ts'
import { capital } from '../core/words/capital.ts'
import { counted, listed } from '../core/words/plural.ts'
import { certaintyNote } from '../core/words/relationWords.ts'
import { abbreviationsIn } from '../core/words/abbreviations.ts'
import { captionWarnings } from './captionWarnings.ts'
import { abbreviationText, captionReference, countText, sourceLine, type Caption } from './caption.ts'
import { draftTitle } from './draftTitle.ts'
import type { PanelPlan } from './figurePanels.ts'
import type { FigureTold } from './figureTold.ts'
import { findingSentences, panelSentences } from './findingSentences.ts'
import { foldedSentence } from './foldedSentence.ts'
import { inVivoWords } from './inVivoWords.ts'
import { isChain } from '../core/tell/chainWarnings.ts'
import { numberWord } from './numberWord.ts'
import { weakestStep } from './weakestStep.ts'
import { printedNumber } from './printedNumber.ts'
import type { FigureRecipe } from './recipe.ts'
import { drawnLook } from '../scene/drawnLook.ts'
import type { Scene } from '../scene/scene.ts'
import { groundSentence } from './groundRegions.ts'

/** So many arrows without a head are told one by one. */
const SPELLED_ARROWS = 4

/** The drafted caption of a figure: every part follows from what is drawn and told. */
export function draftCaption(
  graph: MechanismGraph,
  recipe: FigureRecipe,
  plans: readonly PanelPlan[],
  told: FigureTold,
  drawn: Pick<Scene, 'ground' | 'edges'> | null = null,
): Caption {
  const { ground = [] } = drawn ?? {}
  const hasNumbers = drawn !== null && printedNumber(drawn.edges) !== null
  const { nodes, references } = told
  const edges = new Set(told.edges)
  const whole =
    plans.find((plan) => plan.belonging !== null)?.shown.what ??
    plans.map((plan) => plan.shown.what).find((what) => what !== '') ??
    'Mechanism'
  const title = (recipe.title ?? draftTitle(whole))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s]+$/, '')
  const arrows = plans.reduce((sum, plan) => sum + plan.shown.links.length, 0)
  const bundles = plans.some((plan) => plan.shown.links.some((link) => link.edges.length > 1))
  const left = recipe.labels === 'no-context' ? ' Context nodes are left out.' : ''
  const hidden =
    recipe.hidden.length > 0 ? ` ${counted(recipe.hidden.length, 'chosen item is', 'chosen items are')} hidden.` : ''
  const steps = plans.some((plan) => plan.shown.steps.size > 0)
    ? ' Numbers on the arrows count the steps of the path.'
    : ''
  const together = bundles ? ' An arrow that stands for several relations is drawn as its weakest.' : ''
  const markers = hasNumbers ? ' Small numbers are reference numbers of the review.' : ''
  const direct =
    recipe.show.kind === 'comparison' &&
    recipe.show.a.kind === 'neighbourhood' &&
    recipe.show.b.kind === 'neighbourhood'
      ? ' Compared are the direct relations of each; paths of several steps are not drawn.'
      : ''
  const labels = [...nodes, ...plans.flatMap((plan) => plan.shown.joins.flatMap((join) => join.toldOf))].map((id) => {
    const n = graph.node(id)
    return n.shortLabel ?? n.label
  })
  const titles = plans.map((plan) => plan.title)
  return {
    title,
    finding: findingSentences(graph, recipe.show, plans),
    shown: `Shown: ${countText(nodes.length, edges.size, arrows)}${plans.length > 1 && arrows !== edges.size ? ` in ${numberWord(plans.length)} panels` : ''}.${direct}${left}${hidden}${steps}${together}${markers}`,
    panels: plans.length === 1 ? [] : plans.map((plan, i) => panelText(graph, recipe, plan, i, plans)),
    notDrawn: foldedSentence(graph, told.folded),
    notation: [notation(graph, edges), groundSentence(ground)].filter((part) => part !== '').join(' '),
    abbreviations: abbreviationText(abbreviationsIn([...labels, ...titles, title]).known),
    evidence: evidenceSentence(graph, edges, plans),
    warnings: captionWarnings(
      graph,
      [...edges, ...told.folded],
      chainOf(graph, plans),
      plans.flatMap((plan) => plan.shown.joins),
    ),
    references: references.toSorted((a, b) => a - b).map((n) => captionReference(graph, n, [...edges, ...told.folded])),
    source: sourceLine(graph, recipe.app, recipe.data.sha256),
  }
}

/** The relations of a drawn path in the order of its steps; empty for other figures, and where they do not meet end to end. */
function chainOf(graph: MechanismGraph, plans: readonly PanelPlan[]): readonly EdgeId[] {
  const [plan, ...others] = plans
  if (plan === undefined || others.length > 0) return []
  const step = (id: string): number => plan.shown.steps.get(id) ?? 0
  const edges = plan.shown.links
    .filter((link) => plan.shown.steps.has(link.id))
    .toSorted((a, b) => step(a.id) - step(b.id))
    .flatMap((link) => link.edges)
  return isChain(graph, edges) ? edges : []
}

/** What a panel shows: of several views each tells its own finding; the sides of a comparison are told together. */
function panelText(
  graph: MechanismGraph,
  { show }: FigureRecipe,
  plan: PanelPlan,
  index: number,
  plans: readonly PanelPlan[],
): string {
  if (plan.belonging !== null) return `(${plan.letter}) Difference: ${differenceWords(plans)}.`
  const panel = show.kind === 'panels' ? show.panels[index] : undefined
  const told = panel === undefined ? undefined : panelSentences(graph, panel.show, plan.shown)[0]
  return `(${plan.letter}) ${plan.title}${told === undefined ? '.' : `: ${told}`}`
}

function differenceWords(plans: readonly PanelPlan[]): string {
  const [a, b, difference] = plans
  const isShared = [...(difference?.belonging?.values() ?? [])].includes('both')
  return `arrows marked a are told only of ${a?.title ?? 'a'}, arrows marked b only of ${b?.title ?? 'b'}${isShared ? ', the others of both' : ''}`
}

/** The notation sentence names only what is drawn. */
function notation(graph: MechanismGraph, edges: ReadonlySet<EdgeId>): string {
  const facts = [...edges].map((id) => factsOf(graph, id))
  const drawnAs = (cls: RelationClass): readonly EdgeId[] =>
    [...edges].filter((_, i) => facts[i]?.relationClass === cls && facts[i]?.negated === false)
  const heads = [
    facts.some((f) => f.relationClass === 'activates') ? 'filled heads raise' : '',
    facts.some((f) => f.relationClass === 'inhibits') ? 'bars lower' : '',
    facts.some((f) => f.relationClass === 'modulates') ? 'open diamonds affect without a stated direction' : '',
    readAs('open heads', drawnAs('transfers'), graph),
    plainLines(graph, drawnAs('associated')),
    facts.some((f) => f.certainty === 'hedged') ? 'dashed arrows are hedged by the review' : '',
    facts.some((f) => f.certainty === 'title-only')
      ? 'dashed arrows with a quotation mark rest on the title of a cited reference'
      : '',
    facts.some((f) => f.certainty === 'inferred') ? `dotted arrows are steps ${certaintyNote('inferred')}` : '',
    facts.some((f) => f.inVivo) ? `thick arrows were seen ${inVivoWords(graph, [...edges])}` : '',
    facts.some((f) => f.direct) ? 'a dot marks a target that the review names as direct' : '',
    facts.some((f) => f.negated) ? 'a cross marks a reported absence of effect' : '',
  ].filter((part) => part !== '')
  if (heads.length === 0) return ''
  const text = heads.join('; ')
  return `${capital(text)}.`
}

/** `open heads read “secretes” or “carries”`; empty when none is drawn. */
function readAs(marks: string, edges: readonly EdgeId[], graph: MechanismGraph): string {
  const verbs = tellVerbs(graph, edges).map((verb) => `“${verb}”`)
  return verbs.length === 0 ? '' : `${marks} read ${listed(verbs, 'or')}`
}

/** An arrow without a head tells nothing by itself: a few are spelled out, many share one verb or are left to the long description. */
function plainLines(graph: MechanismGraph, edges: readonly EdgeId[]): string {
  if (edges.length === 0) return ''
  const isOneWay = edges.some((id) => drawnLook(factsOf(graph, id)).oneWay === true)
  if (edges.length <= SPELLED_ARROWS)
    return `${isOneWay ? 'arrows without a head or with an angle' : 'arrows without a head'}: ${listed(edges.map((id) => tellInText(graph, id)))}`
  if (tellVerbs(graph, edges).length === 1)
    return readAs(isOneWay ? 'arrows with an angle on them' : 'arrows without a head', edges, graph)
  return `arrows without a head are other relations, each told in the long description${isOneWay ? '; an angle on them shows the way they are read' : ''}`
}

function evidenceSentence(graph: MechanismGraph, edges: ReadonlySet<EdgeId>, plans: readonly PanelPlan[]): string {
  const certainties = [...edges].map((id) => graph.edge(id).certainty)
  const count = (what: string): number => certainties.filter((c) => c === what).length
  const parts = [
    [count('stated'), 'stated'],
    [count('hedged'), 'hedged'],
    [count('title-only'), 'known from a cited title only'],
    [count('inferred'), certaintyNote('inferred')],
  ] as const
  const said = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${n === 1 ? 'is' : 'are'} ${word}`)
  return `Review-level evidence: of the relations, ${said.length === 0 ? 'none is drawn' : listed(said)}${plans.length === 1 && plans[0] !== undefined ? weakestStep(graph, plans[0].shown) : ''}.`
}
