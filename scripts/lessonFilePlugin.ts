import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'
import { compileGraphData } from '../src/core/data/compileGraphData.ts'
import { LESSON_MARK, TITLE_MARK } from '../src/features/teach/downloadLesson.ts'
import { checkedOnce } from './checkedOnce.ts'

/** The page a lesson is downloaded in, beside the app: code, style, type and data in one file, so that it opens from disk. Its own
 *  small build with every dynamic import inlined; a lesson is put in when it is downloaded. */
export function lessonFilePlugin(folder = 'graph-data'): Plugin {
  return {
    name: 'exopath:lesson-file',
    apply: 'build',
    async generateBundle() {
      const checked = checkedOnce(folder)
      // graphDataPlugin stops the build with the list of problems.
      if (!checked.ok) return
      const { script, style } = await oneScript()
      const graph = gzipSync(JSON.stringify(compileGraphData(checked.value)), { level: 9 }).toString('base64')
      this.emitFile({ type: 'asset', fileName: 'lesson-file.html', source: page(script, style, graph) })
    },
  }
}

const LEFT_OUT = [
  'EditorPage',
  'OwnGate',
  'OwnLessons',
  'allDrafts',
  'keepCopy',
  'HandoutDialog',
  'ShareDialog',
] as const

/** A saved lesson is played and presented: what writes, prints and shares lessons (`isLessonFile` closes it) is left out. */
const playedOnly: Plugin = {
  name: 'exopath:played-only',
  load: (id) =>
    /\/features\/(?:teach\/(?:HandoutDialog|edit\/(?:EditorPage|OwnGate|OwnLessons|draftStore))|share\/ShareDialog)\.tsx?$/.test(
      id,
    )
      ? `const left = () => null\nexport { ${LEFT_OUT.map((name) => `left as ${name}`).join(', ')} }`
      : null,
}

async function oneScript(): Promise<{ readonly script: string; readonly style: string }> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [react(), playedOnly],
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'src/lessonFile.tsx', output: { format: 'iife', codeSplitting: false } },
    },
  })
  const parts = (Array.isArray(built) ? built : [built]).flatMap((result) => ('output' in result ? result.output : []))
  const chunks = parts.filter((part) => part.type === 'chunk')
  const [only] = chunks
  if (only === undefined || chunks.length > 1)
    throw new LessonFileError(
      `The lesson file must be one script, and is ${chunks.length}: ${chunks.map((part) => part.fileName).join(', ')}`,
    )
  const style = parts
    .flatMap((part) => (part.type === 'asset' && part.fileName.endsWith('.css') ? [String(part.source)] : []))
    .join('\n')
  // The type of the app is left out, which has others in its place; that of the map is small and keeps its labels as measured.
  const faces = ['Regular', 'Bold'].map(
    (face) =>
      `@font-face{font-family:Arimo;font-weight:${face === 'Bold' ? 700 : 400};src:url(data:font/woff2;base64,${readFileSync(`public/fonts/Arimo-${face}.woff2`).toString('base64')}) format('woff2')}`,
  )
  return {
    script: only.code.replaceAll('</script', '<\\/script'),
    style: `${faces.join('')}${style.replaceAll(/@font-face\s*\{[^}]*\}/g, '').replaceAll('</style', '<\\/style')}`,
  }
}

export class LessonFileError extends Error {
  override readonly name = 'LessonFileError'
}

function page(script: string, style: string, graph: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; font-src data:; img-src data: blob:; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${TITLE_MARK}</title>
<style>${style}</style>
</head>
<body>
<noscript><p>This lesson needs JavaScript. Everything it needs is in this file; nothing is sent anywhere.</p></noscript>
<div id="root"></div>
<script type="text/plain" id="packed-graph">${graph}</script>
<script type="text/plain" id="packed-lesson">${LESSON_MARK}</script>
<script>${script}</script>
</body>
</html>
`
}
