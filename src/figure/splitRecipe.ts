import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId } from '../core/model/records.ts'
import { counted } from '../core/words/plural.ts'
import { measureText } from '../scene/measureText.ts'
import { wordCount } from './altText.ts'
import { buildFigure, type Figure } from './buildFigure.ts'
import { cutsBalanced } from './cutBalanced.ts'
import { drawingChecks } from './drawingChecks.ts'
import { partTitles } from './partTitles.ts'
import { fitsHeadline, HEADLINE_LINES } from './figureText.ts'
import { figurePanels } from './figurePanels.ts'
import { mainSentence } from './findingSentences.ts'
import { isPage, isWidePage, PAGE_MM, type TargetSize } from './presets.ts'
import { TITLE_WORDS } from './draftTitle.ts'
import type { FigureRecipe } from './recipe.ts'
import { splitDivisions, type Division, type SplitUnit } from './splitUnits.ts'
import { mmToPt, ptToMm } from './units.ts'

/** Most panels on a page, and on a slide. */
const PAGE_PANELS = 4
const SLIDE_PANELS = 2
/** Most parts; a figure that needs more is not one to divide. */
const MOST_PARTS = 12

interface Part {
  /** Fits above its panel. */
  readonly title: string
  /** For a page of its own. */
  readonly full: string
  readonly edges: readonly EdgeId[]
  /** Most lines of a headline. */
  readonly lines: number
}

/** The figure divided into the fewest balanced parts that all fit, as pages of at most four panels (two on a slide), one recipe a page.
 *  Each relation that the figure draws or tells stands in one part; nodes are repeated; each part folds for itself. No part is a single
 *  arrow. Empty when no division fits, and for a numbered path, whose joints would be lost. Pure; takes up to ten seconds for 40 relations
 *  on a slide: `splitSteps` does the same in steps. */
export function splitRecipe(graph: MechanismGraph, figure: Figure): readonly FigureRecipe[] {
  const steps = splitSteps(graph, figure)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The division of `splitRecipe` in steps of a page or a few, between which a caller may do other things or stop. */
export function* splitSteps(graph: MechanismGraph, figure: Figure): Generator<undefined, readonly FigureRecipe[]> {
  if (figure.scene.badges.length > 0) return []
  const build = builder(graph, figure.size.preset.captionInFile)
  const tooMuch: (readonly EdgeId[])[] = []
  // A slide that a headline of two lines fills may have room below one.
  const headlines = isWidePage(figure.size) ? [HEADLINE_LINES, 1] : [HEADLINE_LINES]
  for (const { cut, detail } of cutsOf(graph, figure)) {
    const sets = cut.map((part) => new Set(part.flatMap((unit) => unit.edges)))
    if (sets.some((set) => tooMuch.some((edges) => edges.every((id) => set.has(id))))) continue
    for (const lines of headlines) {
      const parts = named(figure, cut, detail, lines)
      yield
      const wrong = wrongPart(figure, parts, build)
      if (wrong === null) {
        yield
        const pages = pagesOf(figure, parts, build)
        if (pages.every((page) => isRight(buildFigure(graph, page))))
          return pages.map((page) => stated(graph, page, figure.size))
      } else {
        const { fit } = wrong.page
        const times = Math.max(fit.heightMm / pageMm(figure.size), fit.widthMm > figure.size.widthMm ? Infinity : 0)
        const isLast = lines === headlines.at(-1) || times > A_LINE
        if (isLast && times > HOPELESS) tooMuch.push(wrong.edges)
        if (isLast) break
      }
    }
  }
  return []
}

/** Cuts worth a try, the one with fewest parts first. Parts of unlike weight come last: they are taken only where no number of like ones fits. */
function* cutsOf(
  graph: MechanismGraph,
  figure: Figure,
): Generator<{ readonly cut: readonly (readonly SplitUnit[])[]; readonly detail: Division['detail'] }> {
  const relations = figure.edges.length + figure.folded.length
  const divisions = splitDivisions(graph, figure)
  const [least, most] = [leastParts(figure), Math.min(MOST_PARTS, Math.floor(relations / 2))]
  const counts = Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => least + i)
  const tries = [
    ...counts.flatMap(
      (count) =>
        [
          [count, 'even'],
          [count, 'near'],
        ] as const,
    ),
    ...counts.map((count) => [count, 'any'] as const),
  ]
  for (const [count, balance] of tries) {
    for (const division of divisions) {
      const cuts = cutsBalanced(division.units, count, balance).filter((cut) =>
        hasNames(cut, division, isWidePage(figure.size)),
      )
      for (const cut of cuts.slice(
        0,
        relations > MANY ? 1 : MOST_CUTS[isWidePage(figure.size) ? 'slide' : 'page'][count === 2 ? 0 : 1],
      ))
        yield { cut, detail: division.detail }
    }
  }
}

/** Cuts of one division tried for two parts and for more: on slides, which hold little each, and on pages, which take several parts. */
const MOST_CUTS = { slide: [16, 4], page: [4, 2] } as const
/** What has more relations is cut in one way for each number of parts: there are many of those. */
const MANY = 60
/** What is so many times too high is too much with further lines as well; what is less may by chance be laid out better. */
const HOPELESS = 1.1
/** A shorter headline mends no more than this. */
const A_LINE = 1.6

/** `4 panels on 2 pages`. */
export function splitWords(pages: readonly FigureRecipe[]): string {
  const panels = pages.reduce((sum, { show }) => sum + (show.kind === 'panels' ? show.panels.length : 1), 0)
  return `${counted(panels, 'panel', 'panels')} on ${counted(pages.length, 'page', 'pages')}`
}

/** Height for the panels of one page, mm; of a free size without one, that of a printed page. */
function pageMm({ maxHeightMm }: TargetSize): number {
  return maxHeightMm ?? PAGE_MM
}

/** What parts take of the page that the whole takes: their lines do not pass each other. */
const DENSER = 0.7

/** So many parts at the least are worth a try, by the pages that the figure would cover. */
function leastParts({ size, fit }: Figure): number {
  return Math.max(2, Math.floor((DENSER * fit.widthMm * fit.heightMm) / (size.widthMm * pageMm(size))))
}

/** Whether each part holds few enough groups, and whole ones where the division asks that, to be told by their names. Two
 *  slides, which a sentence heads where it can, may hold as many as they have room for. */
function hasNames(
  cut: readonly (readonly SplitUnit[])[],
  { mostGroups, isWhole }: Division,
  isSlide: boolean,
): boolean {
  const groups = cut.map((part) => [...new Set(part.map((unit) => unit.group))])
  return (
    groups.every((these, i) => these.length <= mostGroups || (groups.length === 2 && (isSlide || i === 1))) &&
    !(isWhole && new Set(groups.flat()).size < groups.flat().length)
  )
}

function named(
  { size }: Figure,
  cut: readonly (readonly SplitUnit[])[],
  detail: Division['detail'],
  lines: number,
): readonly Part[] {
  const titles = partTitles(cut, detail, (title) => fitsAbove(size, title, lines))
  const full = size.preset.captionInFile ? titles : partTitles(cut, detail, () => true)
  return cut.map((part, i) => ({
    title: titles[i] ?? '',
    full: full[i] ?? '',
    edges: part.flatMap((unit) => unit.edges).toSorted(),
    lines,
  }))
}

/** Whether a title fits above a panel and, where a page has a headline, as such. */
function fitsAbove(size: TargetSize, title: string, lines: number): boolean {
  const isRow =
    size.panelPt * 1.4 + measureText(title, { size: size.textPt }) <= mmToPt(size.widthMm) - 2 * size.marginPt
  return isRow && (!isPage(size) || fitsHeadline(title, size, lines))
}

/** The heaviest part that does not stand on a page of its own, with that page; null when all do. */
function wrongPart(
  figure: Figure,
  parts: readonly Part[],
  build: (recipe: FigureRecipe) => Figure,
): { readonly edges: readonly EdgeId[]; readonly page: Figure } | null {
  for (const part of parts.toSorted((a, b) => b.edges.length - a.edges.length)) {
    const page = build(pageRecipe(figure, [part], 0, parts.length))
    if (!isRight(page)) return { edges: part.edges, page }
  }
  return null
}

/** Parts that each fit a page of their own on the fewest pages. */
function pagesOf(
  figure: Figure,
  parts: readonly Part[],
  build: (recipe: FigureRecipe) => Figure,
): readonly FigureRecipe[] {
  const { size } = figure
  const alone = new Map(
    parts.map((part) => [part, build(pageRecipe(figure, [part], 0, parts.length)).panels[0]?.height ?? 0]),
  )
  const most = isWidePage(size) ? SLIDE_PANELS : PAGE_PANELS
  for (let count = Math.ceil(parts.length / most); count < parts.length; count++) {
    for (const groups of evenly(parts, count)) {
      const high = groups.some(
        (group) => ptToMm(group.reduce((sum, part) => sum + (alone.get(part) ?? 0), 0)) > pageMm(size),
      )
      const pages = groups.map((group, i) => pageRecipe(figure, group, i, count))
      if (!high && pages.every((page) => isRight(build(page)))) return pages
    }
  }
  return parts.map((part, i) => pageRecipe(figure, [part], i, parts.length))
}

/** The parts in their order on `count` pages of like numbers: the fuller pages first, then the fuller pages last. */
function evenly(parts: readonly Part[], count: number): readonly (readonly (readonly Part[])[])[] {
  const size = (i: number): number => Math.floor(parts.length / count) + (i < parts.length % count ? 1 : 0)
  const sizes = Array.from({ length: count }, (_, i) => size(i))
  const cut = (lengths: readonly number[]): readonly (readonly Part[])[] =>
    lengths.map((length, i) => {
      const from = lengths.slice(0, i).reduce((sum, n) => sum + n, 0)
      return parts.slice(from, from + length)
    })
  return parts.length % count === 0 ? [cut(sizes)] : [cut(sizes), cut(sizes.toReversed())]
}

function pageRecipe(
  { recipe, caption, size }: Figure,
  parts: readonly Part[],
  page: number,
  pages: number,
): FigureRecipe {
  const whole = recipe.title ?? caption.title
  const isShort = (title: string): boolean =>
    wordCount(title) <= TITLE_WORDS &&
    (!isPage(size) || fitsAbove(size, title, Math.min(...parts.map((part) => part.lines))))
  const picked = ({ edges }: Part) => ({ kind: 'picked', nodes: [], edges }) as const
  const [first, ...others] = parts
  const changed = { ...recipe, moved: {}, caption: null }
  if (first !== undefined && others.length === 0)
    return { ...changed, title: [`${whole}: ${first.full}`].find(isShort) ?? first.full, show: picked(first) }
  const title =
    pages === 1
      ? [whole]
      : [
          `${whole}, part ${page + 1} of ${pages}`,
          `${parts[0]?.title ?? ''}; and ${others.length} more`,
          `Part ${page + 1} of ${pages}`,
        ]
  return {
    ...changed,
    title: title.find(isShort) ?? whole,
    show: { kind: 'panels', panels: parts.map((part) => ({ title: part.title, show: picked(part) })) },
  }
}

/** On slides and posters a page is headed by the one sentence that stands for most of it, where that is short and the page has room for it. */
function stated(graph: MechanismGraph, page: FigureRecipe, size: TargetSize): FigureRecipe {
  if (!isPage(size)) return page
  const said = mainSentence(graph, page.show, figurePanels(graph, page, size.preset.panelLabel ?? 'a'))
  const titled = { ...page, title: said }
  return said !== null &&
    wordCount(said) <= TITLE_WORDS &&
    fitsHeadline(said, size) &&
    isRight(buildFigure(graph, titled))
    ? titled
    : page
}

/** Whether a page can be handed over: it fits, its drawing passes, and no panel draws a single arrow. */
function isRight(page: Figure): boolean {
  return (
    page.fit.answer === 'ok' &&
    page.panels.every((panel) => panel.edges.length > 1) &&
    (page.panels.length === 1 || page.heightMm <= pageMm(page.size)) &&
    drawingChecks(page).every((check) => check.status !== 'fail')
  )
}

/** Builds each page once; a title counts where the page shows it. */
function builder(graph: MechanismGraph, isHeaded: boolean): (recipe: FigureRecipe) => Figure {
  const built = new Map<string, Figure>()
  return (recipe) => {
    const key = JSON.stringify([recipe.show, isHeaded ? recipe.title : ''])
    const figure = built.get(key) ?? buildFigure(graph, recipe, true)
    built.set(key, figure)
    return figure
  }
}
