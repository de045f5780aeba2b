import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { Problem } from '../core/problem.ts'
import type { RawDocument, RawGraphData } from '../core/data/rawGraphData.ts'

/** The folders and files of graph-data that hold knowledge; lessons and schemas are read elsewhere. */
const DATA_FILE = /^(?:(?:nodes|edges)\/[^/]+\.yaml|(?:relations|studies|flags|never-claim|kept-apart|storyline|dataset)\.yaml|(?:references|review-index)\.json)$/

/** Reads a graph-data folder from disk: every document with its lines, and every file that cannot be read.
 *  Fails: a folder that is missing is a problem with code `missing-folder`, not an exception. */
export function readGraphData(folder: string): RawGraphData {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return { folder, documents: [], problems: [problem('missing-folder', folder, 'There is no folder of this name.')] }
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => DATA_FILE.test(file))
    .sort()
  const inside = (file: string): string => {
    const path = join(folder, file)
    return relative(process.cwd(), path).startsWith('..') ? path : relative(process.cwd(), path)
  }
  return readTexts(folder, files.map((file) => ({ file, shown: inside(file), text: readFileSync(join(folder, file), 'utf8') })))
}

/** A file of the folder: its path inside, its path in problems, its text. */
export interface DataText {
  readonly file: string
  readonly shown: string
  readonly text: string
}

/** The same from texts in memory. */
export function readTexts(folder: string, texts: readonly DataText[]): RawGraphData {
  const documents: RawDocument[] = []
  const problems: Problem[] = []
  for (const { file, shown, text } of texts) {
    const read = readJson(file, shown, text) ?? readDocument(file, shown, text)
    if (Array.isArray(read)) problems.push(...read)
    else documents.push(read)
  }
  return { folder, documents, problems }
}

/** The quick way for the large JSON files: lines are found only when a problem asks. Null when it is not good JSON. */
function readJson(file: string, shown: string, text: string): RawDocument | null {
  if (!file.endsWith('.json')) return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null // read again as YAML, which names the line
    throw error
  }
  let slow: RawDocument | null = null
  const locate: RawDocument['locate'] = (path) => {
    const read = slow ?? readDocument(file, shown, text)
    if (Array.isArray(read)) return shown
    slow = read
    return read.locate(path)
  }
  return { file, value, locate }
}

/** One YAML (or JSON, its subset) text with its lines; or why it cannot be read.
 *  `shown` is the path printed in problems. Anchors and aliases are refused: a record stands where it is written. */
export function readDocument(file: string, shown: string, text: string): RawDocument | Problem[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2', stringKeys: true })
  if (document.errors.length > 0) {
    return document.errors.map((error) =>
      problem('broken-yaml', `${shown}:${lines.linePos(error.pos[0]).line}`, `This file cannot be read: ${error.message} Mend the line; nothing of the file is used until then.`))
  }
  const locate = (path: readonly PropertyKey[]): string => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const start = offsetOf(path.slice(0, depth))
      if (start !== null) return `${shown}:${lines.linePos(start).line}`
    }
    return shown
  }
  function offsetOf(path: readonly PropertyKey[]): number | null {
    const last = path.at(-1)
    const parent = path.length === 0 ? null : document.getIn(path.slice(0, -1), true)
    if (isMap(parent)) {
      const key = parent.items.find((pair) => isNode(pair.key) && pair.key.toJSON() === last)?.key
      return isNode(key) ? (key.range?.[0] ?? null) : null
    }
    const node = document.getIn(path, true)
    return isNode(node) ? (node.range?.[0] ?? null) : null
  }
  return { file, value: document.toJS({ maxAliasCount: 0 }), locate }
}

function problem(code: string, where: string, message: string): Problem {
  return { code, severity: 'error', where, message }
}
