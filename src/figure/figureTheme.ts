import { grayTheme, monoTheme, screenTheme, type Theme } from '../scene/theme.ts'
import type { FigureRecipe } from './recipe.ts'

/** Colours of a recipe: `dark` only when chosen, gray and mono always on white (FIG-13, FIG-14). */
export function figureTheme(recipe: Pick<FigureRecipe, 'colour' | 'background'>): Theme {
  if (recipe.colour === 'gray') return grayTheme()
  if (recipe.colour === 'mono') return monoTheme()
  return screenTheme(recipe.background === 'dark' ? 'dark' : 'light')
}

/** Bands of a difference panel: pale, so that line, dash and head stay in front; none in mono, where the words alone tell. */
export function bands(theme: Theme): { readonly underlay: string | null; readonly selected: string } {
  if (theme.name === 'gray') return { underlay: '#D2D2D2', selected: '#9E9E9E' }
  if (theme.name === 'dark') return { underlay: '#6B5A12', selected: '#2C4A7A' }
  return theme.underlay === null
    ? { underlay: null, selected: theme.canvas }
    : { underlay: '#FFE28A', selected: '#B5CDF4' }
}
