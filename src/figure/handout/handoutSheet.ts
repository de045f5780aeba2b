import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { PdfFacts } from '../openPdf.ts'
import { fillPages } from './fillPages.ts'
import { flowPages } from './flowPages.ts'
import { handoutContext } from './handoutContext.ts'
import { PAPERS } from './handoutOptions.ts'
import type { HandoutOptions } from './handoutOptions.ts'
import { keyBlocks } from './keySheet.ts'
import { sheetPages } from './sheetPages.ts'
import type { SheetFoot, SheetPage } from './sheetPages.ts'
import { studentBlocks } from './studentSheet.ts'

/** One of the two files of a handout. */
export interface Sheet {
  readonly facts: PdfFacts
  readonly fileName: string
  readonly pages: readonly SheetPage[]
}

export type SheetKind = 'student' | 'key'

/** A sheet of a lesson for a paper: what students get, with no answer in any part of the file, or the teacher's key. Pure: the same
 *  lesson, data and options give the same pages. Throws UnknownIdError for ids the graph does not hold: lint first. */
export function handoutSheet(graph: MechanismGraph, lesson: Lesson, options: HandoutOptions, kind: SheetKind): Sheet {
  const context = handoutContext(graph, lesson, options)
  const foot: SheetFoot = {
    address: options.address,
    lead: 'Open the lesson:',
    source: sourceWords(graph, lesson),
    named: kind === 'student',
  }
  // Students see pages evenly filled; a key is as short as it can be.
  return sheet(
    graph,
    lesson,
    options,
    kind,
    kind === 'student'
      ? sheetPages(studentBlocks(context), options.paper, foot, flowPages)
      : sheetPages(keyBlocks(context), options.paper, foot, fillPages),
  )
}

function sheet(
  graph: MechanismGraph,
  lesson: Lesson,
  { paper }: HandoutOptions,
  kind: SheetKind,
  pages: readonly SheetPage[],
): Sheet {
  const { name, version, date } = graph.data.dataset
  return {
    pages,
    fileName: `exopath-${lesson.id}-${paper}-${kind}.pdf`,
    facts: {
      title: kind === 'student' ? `${lesson.title}: student sheet` : `${lesson.title}: key`,
      creator: 'Exopath; after Krut et al. 2021',
      subject: `${kind === 'student' ? 'Student sheet' : 'Key and notes for teachers'} of a lesson, ${PAPERS[paper].label}. ${lesson.license}`,
      keywords: [`lesson ${lesson.id}`, `${name} data ${version}`],
      date,
      language: lesson.lang,
    },
  }
}

function sourceWords(graph: MechanismGraph, lesson: Lesson): string {
  const { name, version, date } = graph.data.dataset
  return `${lesson.license}. ${name} data ${version}, ${date}. What a review reports; not medical advice.`
}
