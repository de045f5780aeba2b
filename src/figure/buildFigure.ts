import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId, NodeId, RefNumber } from '../core/model/records.ts'
import type { Problem } from '../core/problem.ts'
import type { Scene } from '../scene/scene.ts'
import type { Sizing } from '../scene/sizing.ts'
import type { Theme } from '../scene/theme.ts'
import { altText, longDescription, wordCount } from './altText.ts'
import { captionText, withShortReferences, type Caption } from './caption.ts'
import { composePage } from './composePage.ts'
import { draftCaption } from './draftCaption.ts'
import { figureFit, type Fit } from './figureFit.ts'
import { mainSentence } from './findingSentences.ts'
import type { LegendEntry } from './figureLegend.ts'
import { figurePanels } from './figurePanels.ts'
import { fitsHeadline } from './figureText.ts'
import { figureTheme } from './figureTheme.ts'
import { figureTold } from './figureTold.ts'
import type { FileFacts } from './fileFacts.ts'
import { fileFacts } from './figureFacts.ts'
import { stampRecipe } from './makeRecipe.ts'
import { targetSize, type TargetSize } from './presets.ts'
import { namingFont, withSpareFamily } from './spareCharacters.ts'
import type { FigureRecipe } from './recipe.ts'
import { ptToMm } from './units.ts'

/** A finished figure: everything that files, dialog and checks need. */
export interface Figure {
  /** The recipe with today's data stamp: what is written into files. */
  readonly recipe: FigureRecipe
  readonly size: TargetSize
  readonly widthMm: number
  readonly heightMm: number
  /** All panels, legend and, for slides and posters, caption, in pt. */
  readonly scene: Scene
  readonly sizing: Sizing
  readonly theme: Theme
  readonly panels: readonly FigurePanel[]
  readonly legend: readonly LegendEntry[]
  /** Legend on its own, when the recipe asks for a separate file; else null. */
  readonly legendScene: Scene | null
  readonly caption: Caption
  readonly captionWords: string
  readonly altText: string
  readonly longDescription: string
  /** Reference numbers of all that is drawn or told in the caption, and those expected there by a flag. */
  readonly references: readonly RefNumber[]
  /** Relations drawn. */
  readonly edges: readonly EdgeId[]
  /** Overall effects told in the caption and not drawn, in data order. */
  readonly folded: readonly EdgeId[]
  /** Relations that are overall effects, drawn or told: what the switch of the recipe is about. */
  readonly overall: readonly EdgeId[]
  /** Lines whose reference marker found no free place; their numbers stand in caption and description. */
  readonly unmarked: readonly string[]
  /** Lines with no room to say what source they were told of alone; the caption says it. */
  readonly untold: readonly string[]
  /** Ids of lines whose number stands nearer to another line. */
  readonly strayed: readonly string[]
  /** Joints of drawn paths where findings of different sources or studies meet. */
  readonly joins: number
  readonly facts: FileFacts
  readonly fit: Fit
  readonly problems: readonly Problem[]
}

export interface FigurePanel {
  readonly letter: string
  readonly title: string
  readonly nodes: readonly NodeId[]
  readonly edges: readonly EdgeId[]
  readonly direction: 'right' | 'down'
  /** Top left of the panel's drawing in pt: hand moves count from here. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export class UnknownTargetError extends Error {
  override readonly name = 'UnknownTargetError'
}

/** Lays a recipe out for its millimetres and draws it. Pure; 60 nodes take well below 100 ms. `isTrial`: of a slide or poster only the
 *  smallest text is tried, to know whether it fits.
 *  Fails: throws UnknownTargetError when preset or width do not exist (check with `targetSize`). */
export function buildFigure(graph: MechanismGraph, recipe: FigureRecipe, isTrial = false): Figure {
  const known = targetSize(recipe.target)
  if (known === null) throw new UnknownTargetError(`No such preset or width: ${JSON.stringify(recipe.target)}`)
  const theme = figureTheme(recipe)
  const plans = figurePanels(graph, recipe, known.preset.panelLabel ?? 'a')
  const told = figureTold(graph, plans)
  const { nodes, edges, folded, references } = told
  const stamped = stampRecipe(graph, recipe, [...edges, ...folded])
  const captionOn = (drawn: Pick<Scene, 'ground' | 'edges'> | null): Caption =>
    draftCaption(graph, stamped, plans, told, drawn)
  const draft = captionOn(null)
  const page = composePage(
    {
      graph,
      recipe,
      plans,
      theme,
      headline: headlineOf(recipe, draft.title, mainSentence(graph, recipe.show, plans), known),
      source: draft.source,
      captionParts: (drawn) => captionText(withShortReferences(captionOn(drawn)), 'text', recipe.caption).split('\n'),
    },
    isTrial,
  )
  if (page === null) throw new UnknownTargetError(`No size for ${JSON.stringify(recipe.target)}`)
  const { size, sizing, arranged, legend } = page
  const scene = withSpareFamily(page.scene)
  const legendScene = page.legendScene === null ? null : withSpareFamily(page.legendScene)
  const named = namingFont(stamped, scene)
  const caption = captionOn(scene)
  const captionWords = captionText(caption, 'text', recipe.caption)
  const panels = arranged.panels.map(({ plan, at, left, top: y }): FigurePanel => ({
    letter: plan.letter,
    title: plan.title,
    nodes: plan.shown.nodes,
    edges: plan.shown.links.flatMap((l) => l.edges),
    direction: at.direction,
    left,
    top: y,
    width: at.layout.width,
    height: at.layout.height,
  }))
  const parts = plans.map((plan) => ({
    what: recipe.show.kind === 'panels' ? plans.map((one) => one.shown.what).join('; ') : plan.shown.what,
    nodes: plan.shown.nodes,
    edges: plan.shown.links.flatMap((l) => l.edges),
    lines: plan.shown.links.length,
  }))
  const alt = altText(
    graph,
    parts,
    scene.direction,
    folded.length,
    caption.finding.length > 0 ? caption.finding : caption.panels,
  )
  const description = longDescription(graph, nodes, edges, folded, caption.warnings)
  return {
    recipe: named,
    size,
    widthMm: size.widthMm,
    heightMm: ptToMm(scene.height),
    scene,
    sizing,
    theme,
    panels,
    legend,
    legendScene,
    caption,
    captionWords,
    altText: alt,
    longDescription: description,
    references,
    edges,
    folded,
    overall: told.overall,
    unmarked: arranged.unmarked,
    untold: arranged.untold,
    strayed: arranged.strayed,
    joins: plans.reduce((sum, plan) => sum + plan.shown.joins.length, 0),
    facts: fileFacts(graph, named, caption, captionWords, alt, description),
    fit: figureFit(
      size,
      arranged.panels.map((p) => p.at),
      scene,
      edges.length,
      page.beside,
    ),
    problems: plans.flatMap((plan) => plan.shown.problems),
  }
}

/** Longest headline in words: what a listener reads at one glance. */
const HEADLINE_WORDS = 20

/** What stands over a slide or poster: the author's title, else the sentence that stands for the figure where that is short, else its
 *  drafted title. */
function headlineOf(recipe: FigureRecipe, title: string, said: string | null, size: TargetSize): string {
  return recipe.title === null && said !== null && wordCount(said) <= HEADLINE_WORDS && fitsHeadline(said, size)
    ? said
    : title
}
