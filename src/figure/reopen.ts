import { inflateSync, unzlibSync } from 'fflate'
import type { Problem, Result } from '../core/problem.ts'
import { readSvgRecipe } from '../formats/readSvgRecipe.ts'
import { RECIPE_FILE_NAME, RECIPE_KEYWORD } from './fileFacts.ts'
import { isPng, readPngTexts } from './pngChunks.ts'
import { MAX_RECIPE_LENGTH, parseRecipe, type FigureRecipe } from './recipe.ts'
import { readPptxDescription } from './toPptx.ts'
import { isTiff, readTiffDescription } from './toTiff.ts'

/** The recipe inside an exported figure (SVG, PNG, PDF, TIFF, PPTX or a recipe's JSON), told by content, not by name.
 *  A file without one, a newer one or a hostile one is refused in words; nothing in a file is run. */
export function reopenFigure(bytes: Uint8Array, name: string): Result<FigureRecipe> {
  const found = findRecipe(bytes)
  if ('problem' in found)
    return { ok: false, problems: [{ code: found.code, severity: 'error', where: name, message: found.problem }] }
  return parseRecipe(found.recipe, name)
}

type Found = { readonly recipe: string } | { readonly code: Problem['code']; readonly problem: string }

const STRIPPED = 'An editor or converter may have removed it. Open the original file, or the recipe itself.'

function findRecipe(bytes: Uint8Array): Found {
  if (isPng(bytes))
    return orStripped(readPngTexts(bytes).find((t) => t.keyword === RECIPE_KEYWORD)?.text ?? null, 'This PNG')
  if (isTiff(bytes)) return orStripped(jsonTail(readTiffDescription(bytes)), 'This TIFF')
  if (starts(bytes, '%PDF-')) return orStripped(pdfAttachment(bytes), 'This PDF')
  if (starts(bytes, 'PK\u0003\u0004')) return orStripped(pptxRecipe(bytes), 'This PPTX')
  const text = new TextDecoder().decode(bytes)
  if (/^\s*\{/.test(text)) return { recipe: text.trim() }
  const svg = readSvgRecipe(text)
  if ('recipe' in svg) return svg
  switch (svg.missing) {
    case 'no-metadata':
      return { code: 'figure-stripped', problem: `This SVG holds no Exopath recipe. ${STRIPPED}` }
    case 'has-doctype':
      return {
        code: 'figure-hostile',
        problem: 'This SVG declares a document type or entities. Exopath writes none and does not read them.',
      }
    case 'too-long':
      return { code: 'figure-too-long', problem: 'This SVG is larger than 20 MB; Exopath writes none of that size.' }
    case 'not-svg':
      return {
        code: 'figure-unknown',
        problem:
          'This is not a figure Exopath can reopen. It reads its own SVG, PNG, PDF, TIFF, PPTX and recipe files.',
      }
  }
}

function orStripped(recipe: string | null, what: string): Found {
  return recipe === null
    ? { code: 'figure-stripped', problem: `${what} holds no Exopath recipe. ${STRIPPED}` }
    : { recipe }
}

function jsonTail(description: string | null): string | null {
  const at = description?.indexOf('\n{') ?? -1
  return description === null || at < 0 ? null : description.slice(at + 1)
}

function pptxRecipe(bytes: Uint8Array): string | null {
  try {
    return readPptxDescription(bytes)
  } catch {
    return null
  }
}

/** The embedded file of our name in a PDF: file specification, then its stream. Reads plain object syntax, as pdfkit and most
 *  tools write it; a PDF whose objects were packed into streams by another program counts as stripped. */
function pdfAttachment(bytes: Uint8Array): string | null {
  const text = latin1(bytes)
  const spec = new RegExp(
    `/F \\(${RECIPE_FILE_NAME.replace('.', '\\.')}\\)[\\s\\S]{0,200}?/EF\\s*<<\\s*/F (\\d+) 0 R`,
  ).exec(text)
  const number = spec?.[1]
  if (number === undefined) return null
  const start = new RegExp(`(?:^|[\\r\\n])${number} 0 obj\\b`).exec(text)
  if (start === null) return null
  const stream = text.indexOf('stream', start.index)
  const end = text.indexOf('endstream', stream)
  if (stream < 0 || end < 0) return null
  const header = text.slice(start.index, stream)
  const from = stream + 'stream'.length + (text.startsWith('\r\n', stream + 6) ? 2 : 1)
  const length = Number(/\/Length (\d+)/.exec(header)?.[1] ?? end - from)
  const data = bytes.subarray(from, from + length)
  if (!header.includes('/FlateDecode')) return new TextDecoder().decode(data)
  return inflateText(data)
}

function inflateText(data: Uint8Array): string | null {
  const out = new Uint8Array(MAX_RECIPE_LENGTH * 2)
  for (const inflate of [unzlibSync, inflateSync]) {
    try {
      return new TextDecoder().decode(inflate(data, { out }))
    } catch {
      continue
    }
  }
  return null
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

function starts(bytes: Uint8Array, text: string): boolean {
  return Array.from(text).every((char, i) => bytes[i] === char.charCodeAt(0))
}
