import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { loadGraph } from '../src/cli/loadGraph.ts'
import { generateQuiz } from '../src/core/quiz/generateQuiz.ts'
import { exportQuiz } from '../src/formats/quiz/exportQuiz.ts'
import { quizPaper } from '../src/formats/quiz/quizPaper.ts'

/** `npm run verify:quiz -- FOLDER`: quiz packages judged by xmllint against the published schemas, which may not be shipped here.
 *  FOLDER holds them anywhere below it: ims_qtiasiv1p2p1.xsd (or ims_qtiasiv1p2.xsd), imsqti_v2p1.xsd, imscp_v1p1.xsd and what they
 *  import. Every finding is one line; the last line counts them. */
const SEEDS = 20
const scratch = mkdtempSync(path.join(os.tmpdir(), 'exopath-quiz-'))
const folder = process.argv[2]
if (folder === undefined || spawnSync('xmllint', ['--version']).status !== 0) {
  console.error(
    'Checking quiz files needs xmllint (Debian package libxml2-utils) and a folder with the IMS schemas: npm run verify:quiz -- FOLDER',
  )
  process.exit(2)
}
const below = readdirSync(folder, { recursive: true, encoding: 'utf8' })
const qti12 = schema('ims_qtiasiv1p2p1.xsd', 'ims_qtiasiv1p2.xsd')
const qti21 = schema('imsqti_v2p1.xsd')
const packing = schema('imscp_v1p1.xsd')
const graph = loadGraph({ out: console.log, err: console.error, cwd: process.cwd() })
let checks = 0
let failed = 0
for (let seed = 1; seed <= SEEDS; seed += 1) {
  const { items } = generateQuiz(graph, { seed, count: 30, difficulty: 'mixed' })
  const paper = quizPaper(graph, items, { title: `Quiz: <µ> & "β" ${seed}`, seed })
  for (const format of ['qti12', 'qti21'] as const) {
    const { content } = exportQuiz(paper, format)
    const files = typeof content === 'string' ? {} : unzipSync(content)
    for (const [name, bytes] of Object.entries(files)) {
      const file = path.join(scratch, `${seed}-${format}`, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, bytes)
    }
    judge(packing, [path.join(scratch, `${seed}-${format}`, 'imsmanifest.xml')])
    judge(
      format === 'qti12' ? qti12 : qti21,
      Object.keys(files)
        .filter((name) => name !== 'imsmanifest.xml')
        .map((name) => path.join(scratch, `${seed}-${format}`, name)),
    )
  }
}
console.log(`${checks} files against the schemas, ${failed} not valid. Files: ${scratch}`)
process.exitCode = failed === 0 && checks > 0 ? 0 : 1

function schema(...names: readonly string[]): string {
  const found = names.flatMap((name) => below.filter((file) => path.basename(file) === name))[0]
  if (found !== undefined) return path.join(folder ?? '', found)
  console.error(`${folder} holds no ${names.join(' or ')}.`)
  process.exit(2)
}

function judge(xsd: string, files: readonly string[]): void {
  const { stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', xsd, ...files], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  const valid = new Set(
    stderr
      .split('\n')
      .filter((line) => line.endsWith(' validates'))
      .map((line) => line.slice(0, -' validates'.length)),
  )
  checks += files.length
  const wrong = files.filter((file) => !valid.has(file))
  failed += wrong.length
  if (wrong.length > 0)
    console.error(
      stderr
        .split('\n')
        .filter((line) => line !== '' && !line.endsWith(' validates'))
        .slice(0, 20)
        .join('\n'),
    )
}
