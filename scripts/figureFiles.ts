import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { MechanismGraph } from '../src/core/model/buildGraph.ts'
import type { FigureFormat } from '../src/figure/presets.ts'
import { FIGURE_FORMATS } from '../src/figure/presets.ts'
import type { FigureRecipe } from '../src/figure/recipe.ts'
import { requestedRecipe, type FigureRequest } from '../src/cli/figureRequest.ts'

/** One figure of the folder figures/: its name, recipe and the files it is written to. */
export interface PlannedFigure {
  readonly name: string
  readonly recipe: FigureRecipe
  readonly files: readonly FigureFormat[]
}

export class FigureFileError extends Error {
  override readonly name = 'FigureFileError'
}

/** The figures that figures/*.yaml ask for, by file name; a file with `mechanisms` gives one figure per mechanism.
 *  Fails: throws FigureFileError, UsageError or StopError with the file's name when a file asks for something unknown. */
export function plannedFigures(graph: MechanismGraph, folder: string): readonly PlannedFigure[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const read: unknown = parse(readFileSync(path.join(folder, file), 'utf8'))
      if (!isFields(read)) throw new FigureFileError(`${file}: a figure file is a list of fields.`)
      const { mechanisms, files, ...request } = read
      const formats = asFormats(files, file)
      const name = file.replace(/\.yaml$/, '')
      try {
        if (!Array.isArray(mechanisms)) return [{ name, recipe: requestedRecipe(graph, request), files: formats }]
        return mechanisms.map((id) => ({
          name: `${name}-${String(id)}`,
          recipe: requestedRecipe(graph, { ...request, mechanism: String(id) }),
          files: formats,
        }))
      } catch (error) {
        throw new FigureFileError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
      }
    })
}

/** The fields of a figure file; unknown values are refused later, by the request and the recipe's schema. */
function isFields(
  value: unknown,
): value is FigureRequest & { readonly mechanisms?: unknown; readonly files?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asFormats(value: unknown, file: string): readonly FigureFormat[] {
  const names: readonly unknown[] = Array.isArray(value) ? value : ['svg']
  return names.map((name) => {
    const format = FIGURE_FORMATS.find((known) => known === name)
    if (format === undefined)
      throw new FigureFileError(`${file}: files may be ${FIGURE_FORMATS.join(', ')}, not ${String(name)}.`)
    return format
  })
}
