import { z } from 'zod'
import { id, text } from './schemaParts.ts'

/** The shape of the files that say how the graph is read: the first view, the chapters, what is kept apart. */
/** Things that are easily taken for one another and are not the same; each names the others. */
export const keptApartSchema = z.strictObject({ id, nodes: z.array(id).min(2) })

/** Mechanisms that are read together, in reading order. */
export const chapterSchema = z.strictObject({
  id,
  title: text,
  summary: text,
  core: z.boolean(),
  mechanisms: z.array(id).min(1),
})

export const storylineSchema = z.strictObject({
  title: text,
  nodes: z.array(id).max(15, 'The first view holds at most 15 nodes'),
  links: z.array(z.strictObject({ id, source: id, target: id, edges: z.array(id).min(1) })),
  rows: z
    .array(
      z.strictObject({
        exosome: id.describe('The exosome whose mechanism the row shows'),
        mechanism: id.describe('Its title stands at the left of the row'),
        title: text.nullable().default(null).describe('Shorter words than the title of the mechanism'),
        nodes: z.array(id).min(1).describe('What stands on the row, from left to right'),
      }),
    )
    .default([])
    .describe('The first view in rows, top to bottom; what stands in no row stands between them'),
  questions: z.array(z.strictObject({ id, text, shows: text, view: text })).default([]),
})

export type KeptApartInput = z.output<typeof keptApartSchema>
export type ChapterInput = z.output<typeof chapterSchema>
export type StorylineInput = z.output<typeof storylineSchema>
