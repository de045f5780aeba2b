import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildFigure } from '../figure/buildFigure.ts'
import { diffRecipe } from '../figure/diffRecipe.ts'
import { checkSvgFile } from '../figure/checkSvgFile.ts'
import { preflight } from '../figure/preflight.ts'
import { targetSize } from '../figure/presets.ts'
import { reopenFigure } from '../figure/reopen.ts'
import { figureSvg } from '../figure/toSvg.ts'
import { StopError, UsageError, type Command } from './command.ts'
import { loadGraph } from './loadGraph.ts'

const HELP = `exopath check FILE [--all] [--data FOLDER]

Checks an exported figure (svg, pdf, png, tiff, pptx) or a recipe: reads its recipe back, draws it again and
lists every rule that fails: sizes, lines, overlaps, heads, contrast, data changed since, file changed by hand.
  --all   list passed checks and warnings too
exit 1 when a rule fails.`

export const checkCommand: Command = {
  summary: 'Check an exported figure against its rules',
  help: HELP,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { all: { type: 'boolean' }, data: { type: 'string' } },
    })
    const [file, extra] = positionals
    if (file === undefined || extra !== undefined) throw new UsageError('Name one file.')
    const bytes = await readFile(path.resolve(io.cwd, file)).catch(() => null)
    if (bytes === null) throw new StopError(1, `${file} cannot be read.`)
    const read = reopenFigure(bytes, file)
    if (!read.ok) throw new StopError(1, read.problems.map((p) => `fail ${p.code}: ${p.message}`).join('\n'))
    if (targetSize(read.value.target) === null)
      throw new StopError(1, 'fail target: The recipe names a preset or width that this Exopath does not have.')
    const graph = loadGraph(io, values.data)
    const figure = buildFigure(graph, read.value)
    const diff = diffRecipe(graph, read.value, figure)
    const lines = [
      ...preflight(graph, figure),
      ...figure.problems.map((p) => ({ id: p.code, status: 'warn' as const, message: p.message })),
      ...(diff.message === '' ? [] : [{ id: 'data', status: 'warn' as const, message: diff.message }]),
      ...(file.toLowerCase().endsWith('.svg')
        ? checkSvgFile(bytes.toString('utf8'), figureSvg(figure), figure.size, diff.message === '')
        : []),
    ]
    for (const line of lines)
      if (line.status === 'fail' || values.all === true) io.out(`${line.status} ${line.id}: ${line.message}`)
    const failed = lines.filter((line) => line.status === 'fail').length
    io.err(
      failed === 0
        ? `${file}: ${lines.length} checks, none fails.`
        : `${file}: ${failed} of ${lines.length} checks fail.`,
    )
    return failed === 0 ? 0 : 1
  },
}
