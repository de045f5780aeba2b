import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { isMap, isNode, LineCounter, parseDocument, visit } from 'yaml'
import { knownKey, knownValues, type KnownValues } from './knownValues.ts'
import type { Problem } from '../core/problem.ts'
import type { RawDocument, RawGraphData } from '../core/data/rawGraphData.ts'

/** The folders and files of graph-data that hold knowledge; lessons and schemas are read elsewhere. */
const DATA_FILE =
  /^(?:(?:nodes|edges)\/[^/]+\.yaml|(?:relations|studies|flags|never-claim|kept-apart|chapters|storyline|dataset)\.yaml|(?:references|review-index)\.json)$/

/** What lies beside the knowledge and is no knowledge. */
const OTHER = /^(?:schema|lessons)\/|\.(?:md|txt)$|(?:^|\/)\./

/** Reads a graph-data folder from disk: every document with its lines, and every file that cannot be read.
 *  Fails: a folder that is missing, a file that cannot be read or is not one of graph-data's is a problem, not an exception. */
export function readGraphData(folder: string): RawGraphData {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return { folder, documents: [], problems: [problem('missing-folder', folder, 'There is no folder of this name.')] }
  }
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, file: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/') }))
    .filter(({ file }) => !OTHER.test(file))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
  const inside = (file: string): string => {
    const path = join(folder, file)
    return relative(process.cwd(), path).startsWith('..') ? path : relative(process.cwd(), path)
  }
  const texts: DataText[] = []
  const problems: Problem[] = []
  for (const { entry, file } of entries) {
    const text = readEntry(entry, join(folder, file), file)
    if (text === null) continue
    if (typeof text === 'string') texts.push({ file, shown: inside(file), text })
    else problems.push(problem(text.code, `${inside(file)}:1`, text.message))
  }
  const read = readTexts(folder, texts, knownValues())
  return { ...read, problems: [...problems, ...read.problems] }
}

/** The text of a data file; why it is none; null for a folder that holds data files. */
function readEntry(entry: Dirent, path: string, file: string): string | Pick<Problem, 'code' | 'message'> | null {
  if (!DATA_FILE.test(file)) {
    if (entry.isDirectory()) return null
    return {
      code: 'ignored-file',
      message:
        'This file is not read. Data files are nodes/*.yaml, edges/*.yaml and the named files beside them; rename it, or move it out of the folder.',
    }
  }
  try {
    // A pipe would be waited for without end.
    if (!statSync(path).isFile()) throw new Error('it is no file')
    return readFileSync(path, 'utf8')
  } catch (error) {
    return {
      code: 'unreadable-file',
      message: `This file cannot be read (${error instanceof Error ? error.message : String(error)}). Put a readable text file there, or take it away.`,
    }
  }
}

/** A file of the folder: its path inside, its path in problems, its text. */
export interface DataText {
  readonly file: string
  readonly shown: string
  readonly text: string
}

/** The same from texts in memory. `known`: values of texts read before. */
export function readTexts(folder: string, texts: readonly DataText[], known: KnownValues = {}): RawGraphData {
  const documents: RawDocument[] = []
  const problems: Problem[] = []
  for (const { file, shown, text } of texts) {
    const read = readKnown(file, shown, text, known) ?? readJson(file, shown, text) ?? readDocument(file, shown, text)
    if (Array.isArray(read)) problems.push(...read)
    else documents.push(read)
  }
  return { folder, documents, problems }
}

/** The quickest way: a text that was read when the command line was built. Null for any other. */
function readKnown(file: string, shown: string, text: string, known: KnownValues): RawDocument | null {
  const key = knownKey(text)
  return Object.hasOwn(known, key) ? located(file, shown, text, known[key]) : null
}

/** The quick way for the large JSON files. Null when it is not good JSON. */
function readJson(file: string, shown: string, text: string): RawDocument | null {
  if (!file.endsWith('.json')) return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null // read again as YAML, which names the line
    throw error
  }
  return located(file, shown, text, value)
}

/** A value with its lines, which are found only when a problem asks. */
function located(file: string, shown: string, text: string, value: unknown): RawDocument {
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
      problem(
        'broken-yaml',
        `${shown}:${lines.linePos(error.pos[0]).line}`,
        `This file cannot be read: ${error.message} Mend the line; nothing of the file is used until then.`,
      ),
    )
  }
  const foreign = foreignParts(document).map(({ at, message }) =>
    problem('broken-yaml', `${shown}:${lines.linePos(at).line}`, message),
  )
  if (foreign.length > 0) return foreign
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

/** What YAML allows and graph-data does not: references to other places of the file, and tags that name types. */
function foreignParts(
  document: ReturnType<typeof parseDocument>,
): readonly { readonly at: number; readonly message: string }[] {
  const found: { readonly at: number; readonly message: string }[] = []
  visit(document, {
    Alias(_, node) {
      found.push({
        at: node.range?.[0] ?? 0,
        message: `The alias *${node.source} stands for another place of the file. Write the record out where it stands.`,
      })
    },
    Node(_, node) {
      if (node.tag !== undefined && node.tag.startsWith('!'))
        found.push({
          at: node.range?.[0] ?? 0,
          message: `The tag ${node.tag} is not used in graph-data. Write plain text, numbers and lists.`,
        })
    },
  })
  for (const warning of document.warnings)
    found.push({ at: warning.pos[0], message: `${warning.message}. Write plain text, numbers and lists.` })
  return found
}

function problem(code: string, where: string, message: string): Problem {
  return { code, severity: 'error', where, message }
}
