import { formatNumber } from '../scene/pathData.ts'
import type { Figure } from './buildFigure.ts'
import type { FileFacts } from './fileFacts.ts'
import { escapeXml, sceneToSvg } from './sceneToSvg.ts'
import { ptToMm } from './units.ts'

/** Namespace of the recipe inside an SVG's metadata. */
export const RECIPE_NAMESPACE = 'https://exopath.invalid/ns/figure#'

/** The figure as SVG, size in mm, view box in pt, with Dublin Core and the recipe in its metadata. Same figure, same bytes, in Node and browser. */
export function figureSvg(figure: Figure): string {
  return sceneToSvg(figure.scene, {
    title: figure.facts.title,
    desc: figure.facts.alt,
    width: `${formatNumber(figure.widthMm)}mm`,
    height: `${formatNumber(ptToMm(figure.scene.height))}mm`,
    background: figure.recipe.background !== 'transparent',
    metadata: svgMetadata(figure.facts),
  })
}

/** Dublin Core, alt text, long description and the recipe as XML for `<metadata>`. */
export function svgMetadata(facts: FileFacts): string {
  const dc = (name: string, text: string): string => `<dc:${name}>${escapeXml(text)}</dc:${name}>`
  const parts = [
    dc('title', facts.title),
    dc('creator', facts.creator),
    dc('source', facts.sourceDoi),
    dc('rights', facts.licence),
    dc('date', facts.date),
    dc('language', facts.language),
    dc('bibliographicCitation', facts.source).replaceAll('dc:bibliographicCitation', 'dcterms:bibliographicCitation'),
    dc('description', facts.longDescription),
    dc('subject', facts.keywords.join(', ')),
    `<exopath:caption>${escapeXml(facts.caption)}</exopath:caption>`,
    `<exopath:recipe>${escapeXml(facts.recipe)}</exopath:recipe>`,
  ]
  return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:exopath="${RECIPE_NAMESPACE}"><rdf:Description rdf:about="">${parts.join('\n')}</rdf:Description></rdf:RDF>`
}
