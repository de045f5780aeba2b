/** What every exported file says about itself (FIG-30). Dates come from the data version, never from the clock (FIG-32). */
export interface FileFacts {
  readonly title: string
  /** Alt text. */
  readonly alt: string
  /** Every node by lane, then every relation as a sentence. */
  readonly longDescription: string
  readonly creator: string
  /** The line that must stay (FIG-23). */
  readonly source: string
  /** DOI address of the review. */
  readonly sourceDoi: string
  readonly licence: string
  readonly keywords: readonly string[]
  /** ISO date of the data version. */
  readonly date: string
  readonly language: 'en'
  readonly caption: string
  readonly citations: readonly string[]
  readonly recipe: string
}

export const RECIPE_FILE_NAME = 'exopath-recipe.json'
export const RECIPE_KEYWORD = 'exopath:recipe'
