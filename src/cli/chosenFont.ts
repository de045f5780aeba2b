import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { buildFigure, type Figure } from '../figure/buildFigure.ts'
import { MOST_FONT_BYTES, tooLarge } from '../figure/fontFace.ts'
import type { FigureRecipe } from '../figure/recipe.ts'
import { spareCharacters } from '../figure/spareCharacters.ts'
import { chooseSpareFont } from '../scene/spareFont.ts'
import { StopError, type CommandIo } from './command.ts'

/** The figure drawn with the font of `--font`, where it draws characters that the figures' own font lacks; else as it is.
 *  Stops with code 1 when the file is none that can be used. The choice holds for this call. */
export async function withChosenFont(
  graph: MechanismGraph,
  recipe: FigureRecipe,
  file: string | undefined,
  io: CommandIo,
): Promise<Figure> {
  chooseSpareFont(null)
  const figure = buildFigure(graph, recipe)
  if (file === undefined) return figure
  const { blank } = spareCharacters(figure.scene)
  if (blank.length === 0) {
    io.err(`--font ${file} is not used: the figures' own font draws every character.`)
    return figure
  }
  const bytes = await fontBytes(path.resolve(io.cwd, file), file)
  const { readSpareFont } = await import('../figure/readSpareFont.ts')
  const read = readSpareFont(bytes, path.basename(file), blank)
  if (!read.ok) throw new StopError(1, read.problems.map(({ message }) => `--font: ${message}`).join('\n'))
  chooseSpareFont(read.value)
  return buildFigure(graph, recipe)
}

async function fontBytes(place: string, file: string): Promise<Uint8Array> {
  const about = statSync(place, { throwIfNoEntry: false })
  if (about?.isFile() !== true)
    throw new StopError(1, `--font ${file} ${about === undefined ? 'is not there' : 'is no file'}.`)
  if (about.size > MOST_FONT_BYTES) throw new StopError(1, `--font: ${tooLarge(path.basename(file))}`)
  return readFile(place).catch(() => {
    throw new StopError(1, `--font ${file} cannot be read.`)
  })
}
