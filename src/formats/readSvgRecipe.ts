import { XMLParser } from 'fast-xml-parser'

/** Longest SVG read, in characters. */
const MAX_LENGTH = 20_000_000

/** The text of the metadata element `exopath:recipe` of an SVG, or why there is none. Nothing in the file runs: no entities, no scripts, no loading. */
export function readSvgRecipe(
  svg: string,
): { readonly recipe: string } | { readonly missing: 'not-svg' | 'no-metadata' | 'too-long' | 'has-doctype' } {
  if (svg.length > MAX_LENGTH) return { missing: 'too-long' }
  if (/<!DOCTYPE|<!ENTITY/i.test(svg)) return { missing: 'has-doctype' }
  let tree: unknown
  try {
    tree = new XMLParser({
      processEntities: true,
      ignoreAttributes: true,
      trimValues: false,
      parseTagValue: false,
      stopNodes: ['*.path', '*.text'],
    }).parse(svg)
  } catch {
    return { missing: 'not-svg' }
  }
  const root = child(tree, 'svg')
  if (root === undefined) return { missing: 'not-svg' }
  const description = child(child(child(root, 'metadata'), 'rdf:RDF'), 'rdf:Description')
  const recipe = child(description, 'exopath:recipe')
  return typeof recipe === 'string' ? { recipe } : { missing: 'no-metadata' }
}

function child(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? new Map(Object.entries(value)).get(name)
    : undefined
}
