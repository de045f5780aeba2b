import type { Figure } from './buildFigure.ts'
import { ptToMm } from './units.ts'

/** The legend of a figure as a file of its own, where its recipe asks for one; null else. It holds the recipe of its figure. */
export function legendFigure(figure: Figure): Figure | null {
  const { legendScene, facts } = figure
  if (legendScene === null) return null
  return {
    ...figure,
    scene: legendScene,
    heightMm: ptToMm(legendScene.height),
    facts: {
      ...facts,
      title: `Legend: ${facts.title}`,
      alt: `Legend of the figure “${facts.title}”: ${figure.legend.map(({ label }) => label).join('; ')}.`,
    },
  }
}
