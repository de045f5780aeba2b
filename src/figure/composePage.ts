import { LARGE } from './layoutOnce.ts'
import { lostOn, placeOnPage, type LegendPlace, type PageContent, type PlacedPage } from './placeOnPage.ts'
import { mmToPt } from './units.ts'
import { isWidePage, targetSteps, type TargetSize } from './presets.ts'

/** Another place of the legend must save this part of the height. */
const LOWER = 0.97

/** On a slide that nothing else fits, lines between lanes are so much shorter: 9 mm at the least, as in print, with numbers beside them. */
const SHORT_REACH = 0.5
/** and what is more than so many times too large fits with none. */
const NEARLY = 1.6

interface Choice {
  readonly page: PlacedPage
  readonly place: LegendPlace
  readonly reach: number
}

/** The page at the largest text that fits (one size, but for slides and posters), with the legend where the recipe wants it, or where the
 *  figure becomes lowest. Hand moves change neither. The smallest text where nothing fits; null for an unknown target. `isTrial`: only the
 *  smallest text is tried, enough to know whether it fits. */
export function composePage(of: PageContent, isTrial: boolean): PlacedPage | null {
  const steps = targetSteps(of.recipe.target).slice(isTrial ? -1 : 0)
  if (steps.length === 0) return null
  const still = { ...of, recipe: { ...of.recipe, moved: {} } }
  const usual = largestFitting(steps, (size) => bestPlace(still, size, 1))
  const short =
    usual.page.fits || !isNearlyFit(usual.page)
      ? usual
      : largestFitting(steps, (size) => bestPlace(still, size, SHORT_REACH))
  const chosen = short.page.fits ? short : usual
  return Object.keys(of.recipe.moved).length === 0
    ? chosen.page
    : placeOnPage(of, chosen.page.size, chosen.place, null, chosen.reach)
}

/** Whether a slide is so little too small that shorter lines may fit it. */
function isNearlyFit({ size, scene, arranged }: PlacedPage): boolean {
  const wide = Math.max(0, ...arranged.panels.map(({ at }) => at.layout.width))
  return (
    isWidePage(size) && scene.height <= mmToPt(size.maxHeightMm ?? 0) * NEARLY && wide <= mmToPt(size.widthMm) * NEARLY
  )
}

/** `steps`: sizes, the largest text first; there is one at the least. Most figures keep the usual one or go up from it. */
function largestFitting(steps: readonly TargetSize[], compose: (size: TargetSize) => Choice): Choice {
  const tried = new Map<TargetSize, Choice>()
  const at = (size: TargetSize): Choice => {
    const choice = tried.get(size) ?? compose(size)
    tried.set(size, choice)
    return choice
  }
  const usual = Math.max(
    0,
    steps.findIndex(({ textPt, preset }) => textPt === (preset.text.target ?? textPt)),
  )
  const [larger, [first, ...smaller]] = [steps.slice(0, usual), steps.slice(usual)]
  if (first === undefined) throw new Error('A page has one size at the least.')
  if (at(first).page.fits) {
    const largest = climb(
      at(first),
      larger.toReversed(),
      at,
      (next, chosen) => lostOn(next.page) <= lostOn(chosen.page),
    )
    // Smaller labels may leave the room that a number needs.
    return smaller.reduce(
      (best, size) =>
        lostOn(best.page) > 0 && at(size).page.fits && lostOn(at(size).page) < lostOn(best.page) ? at(size) : best,
      largest,
    )
  }
  // What does not fit at the smallest text fits at none.
  const smallest = at(smaller.at(-1) ?? first)
  return smallest.page.fits ? climb(smallest, smaller.slice(0, -1).toReversed(), at, () => true) : smallest
}

/** The last of the sizes, from the next larger one on, up to which all fit and are as good. */
function climb(
  from: Choice,
  sizes: readonly TargetSize[],
  at: (size: TargetSize) => Choice,
  isAsGood: (next: Choice, chosen: Choice) => boolean,
): Choice {
  let chosen = from
  for (const size of sizes) {
    const next = at(size)
    if (!next.page.fits || !isAsGood(next, chosen)) break
    chosen = next
  }
  return chosen
}

function bestPlace(of: PageContent, size: TargetSize, reach: number): Choice {
  const { legend } = of.recipe
  const place: LegendPlace = legend === 'auto' ? 'bottom' : legend
  let best: Choice = { page: placeOnPage(of, size, place, null, reach), place, reach }
  const { arranged } = best.page
  // What is too wide with the legend below is so with it anywhere else.
  if (legend !== 'auto' || isWidePage(size) || arranged.panels.some((panel) => !panel.at.fits)) return best
  // A large map is not laid out a second time.
  const others: readonly LegendPlace[] =
    of.plans.reduce((sum, plan) => sum + plan.shown.nodes.length, 0) > LARGE ? ['corner'] : ['corner', 'right']
  for (const other of others) {
    const page = placeOnPage(of, size, other, arranged, reach)
    const isBetter =
      page.fits && page.scene.height < best.page.scene.height * LOWER && lostOn(page) <= lostOn(best.page)
    if (isBetter || (page.fits && !best.page.fits)) best = { page, place: other, reach }
  }
  return best
}
