import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { Caption } from './caption.ts'
import type { FileFacts } from './fileFacts.ts'
import { recipeText, type FigureRecipe } from './recipe.ts'

/** What each exported file of a figure says about itself. */
export function fileFacts(
  graph: MechanismGraph,
  recipe: FigureRecipe,
  caption: Caption,
  captionWords: string,
  alt: string,
  longDescription: string,
): FileFacts {
  const { review, licence } = graph.data.dataset
  return {
    title: caption.title,
    alt,
    longDescription,
    creator: 'Exopath; after Krut et al. 2021',
    source: caption.source,
    sourceDoi: `https://doi.org/${review.doi}`,
    licence,
    keywords: [
      'exosomes',
      'intervertebral disc degeneration',
      'mechanism',
      `data ${recipe.data.version} ${recipe.data.sha256}`,
    ],
    date: recipe.data.date,
    language: 'en',
    caption: captionWords,
    citations: caption.references.map((r) => `[${r.number}] ${r.text}`),
    recipe: recipeText(recipe),
  }
}
