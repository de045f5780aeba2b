import { loadGraph } from '../src/cli/loadGraph.ts'
import { nodeFigurePlatform } from '../src/cli/nodeFigurePlatform.ts'
import { buildFigure } from '../src/figure/buildFigure.ts'
import { exportFigure } from '../src/figure/exportFigure.ts'
import { makeRecipe } from '../src/figure/makeRecipe.ts'
import type { FigureFormat } from '../src/figure/presets.ts'
import { figureSvg } from '../src/figure/toSvg.ts'
import type { BenchResult, BenchRow } from './benchResult.ts'

const LIMITS: Readonly<Record<FigureFormat, number>> = { svg: 100, pdf: 1000, png: 1000, tiff: 2000, pptx: 2000 }

/** A figure of about 60 nodes: laying it out, then each file. Median of 5 after one warm-up. */
export async function run(): Promise<BenchResult> {
  const graph = loadGraph({ out: () => undefined, err: () => undefined, cwd: process.cwd() })
  const chosen = sixtyNodes(graph)
  const recipe = makeRecipe(graph, { kind: 'picked', nodes: chosen, edges: null }, { target: { mm: 260 } })
  const figure = buildFigure(graph, recipe)
  const storyline = buildFigure(graph, makeRecipe(graph, { kind: 'storyline' }))
  const rows: BenchRow[] = [
    {
      what: `lay out ${figure.scene.nodes.length} nodes, ${figure.scene.edges.length} lines`,
      value: await median(() => buildFigure(graph, recipe)),
      unit: 'ms',
    },
  ]
  rows.push({ what: 'SVG', value: await median(() => figureSvg(figure)), unit: 'ms', limit: LIMITS.svg })
  for (const format of ['pdf', 'png', 'tiff', 'pptx'] as const) {
    const raster = format === 'png' || format === 'tiff'
    rows.push({
      what: `${format.toUpperCase()}${raster ? `, storyline, 183 mm, 600 dpi` : ''}`,
      value: await median(() => exportFigure(raster ? storyline : figure, format, nodeFigurePlatform, { dpi: 600 })),
      unit: 'ms',
      limit: LIMITS[format],
    })
  }
  const bytes = await exportFigure(figure, 'pdf', nodeFigurePlatform)
  rows.push(
    { what: 'PDF size', value: bytes.bytes.length / 1000, unit: 'kB' },
    { what: 'recipe', value: figure.facts.recipe.length / 1000, unit: 'kB', limit: 4 },
  )
  return {
    title: 'Figures',
    rows,
    notes: [
      `Figure of ${Math.round(figure.widthMm)} × ${Math.round(figure.heightMm)} mm; PNG and TIFF by resvg in Node, of the storyline over two columns (183 × ${Math.round(storyline.heightMm)} mm).`,
    ],
  }
}

/** The storyline and what surrounds it, in data order, until 60 nodes are reached. */
function sixtyNodes(graph: ReturnType<typeof loadGraph>): readonly string[] {
  const kept = new Set<string>(graph.data.storyline.nodes)
  for (const { subject, object, tier } of graph.data.assertions) {
    if (kept.size >= 60 || tier !== 'core') continue
    if (kept.has(subject) || kept.has(object)) kept.add(subject).add(object)
  }
  return [...kept].slice(0, 60)
}

async function median(work: () => unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[2] ?? 0
}
