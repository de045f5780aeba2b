import { missingCharacters, spareFont } from '../scene/spareFont.ts'
import type { Figure } from './buildFigure.ts'
import type { DrawingCheck } from './drawingChecks.ts'
import { listedCharacters, spareCharacters } from './spareCharacters.ts'

/** Whether fonts are at hand for every character. What none draws fails: PDF and pictures would hold a blank. What the chosen font
 *  draws, and what only the caption beside the figure holds, is told. */
export function charactersLine({
  scene,
  captionWords,
  recipe,
}: Pick<Figure, 'scene' | 'captionWords' | 'recipe'>): DrawingCheck {
  const font = spareFont()
  const { drawn, blank } = spareCharacters(scene)
  if (blank.length > 0) return { id: 'characters', status: 'fail', message: blankWords(blank, recipe.font) }
  if (font !== null && drawn.length > 0) {
    return {
      id: 'characters',
      status: 'warn',
      message: `${listedCharacters(drawn)} ${drawn.length === 1 ? 'is' : 'are'} drawn from ${font.family}. PDF, PNG and TIFF hold what they need of it; SVG and PPTX only name it, so where it is not installed another font stands in.`,
    }
  }
  const inCaption = missingCharacters(captionWords)
  return inCaption.length === 0
    ? { id: 'characters', status: 'pass', message: 'The font draws every character.' }
    : {
        id: 'characters',
        status: 'warn',
        message: `The caption holds ${listedCharacters(inCaption)}; its text is copied as it is, but the font of figures cannot draw it.`,
      }
}

/** What would be blank, and what to do: `before` is the font that the figure was drawn with. */
export function blankWords(blank: readonly string[], before: string | undefined): string {
  const font = spareFont()
  const nobody =
    font === null
      ? 'The font of figures has no drawing for'
      : `Neither the font of figures nor ${font.family} has a drawing for`
  const then =
    before === undefined || before === font?.family
      ? ''
      : ` The figure was drawn with ${before}, which is not chosen here.`
  return `${nobody} ${listedCharacters(blank)}: ${blank.length === 1 ? 'it' : 'they'} would be blank in PDF, PNG and TIFF.${then} Choose a font that has ${blank.length === 1 ? 'it' : 'them'}, or write the title and names in Latin or Greek letters.`
}
