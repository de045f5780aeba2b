import { FIGURE_FONT_FAMILY } from '../scene/measureText.ts'
import type { Scene } from '../scene/scene.ts'
import { missingCharacters, spareFont } from '../scene/spareFont.ts'
import type { FigureRecipe } from './recipe.ts'
import { sceneGroups } from './sceneMarks.ts'

/** Characters drawn in a scene that the bundled font lacks: those that the chosen font draws, and those that none does. */
export interface SpareCharacters {
  readonly drawn: readonly string[]
  readonly blank: readonly string[]
}

export function spareCharacters(scene: Scene): SpareCharacters {
  const font = spareFont()
  const missing = missingCharacters(
    sceneGroups(scene)
      .flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.text.lines : [])))
      .join(''),
  )
  const isDrawn = (char: string): boolean => font !== null && font.has(char)
  return { drawn: missing.filter(isDrawn), blank: missing.filter((char) => !isDrawn(char)) }
}

/** The scene with the chosen font among its families, where it draws something. */
export function withSpareFamily(scene: Scene): Scene {
  const font = spareFont()
  return font === null || spareCharacters(scene).drawn.length === 0
    ? scene
    : { ...scene, fontFamily: FIGURE_FONT_FAMILY.replace('sans-serif', `'${font.family}', sans-serif`) }
}

/** The recipe with the family of the font that draws characters of the scene; while none does, the one it was drawn with before.
 *  A figure that needs no such font names none. */
export function namingFont(recipe: FigureRecipe, scene: Scene): FigureRecipe {
  const { font: before, ...rest } = recipe
  const { drawn, blank } = spareCharacters(scene)
  const family = drawn.length > 0 ? spareFont()?.family : blank.length > 0 ? before : undefined
  return family === undefined ? rest : { ...rest, font: family }
}

/** Characters as a list for a sentence, at most eight. */
export function listedCharacters(characters: readonly string[]): string {
  return `${characters.slice(0, 8).join(' ')}${characters.length > 8 ? ' …' : ''}`
}
