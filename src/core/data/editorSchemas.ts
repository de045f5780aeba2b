import { z } from 'zod'
import * as schema from './graphDataSchema.ts'
import { lessonSchema } from '../lesson/lessonSchema.ts'
import * as reading from './readingSchema.ts'

/** JSON Schema (2020-12) of each sort of file in graph-data, by the name it has in graph-data/schema.
 *  An editor completes and checks with them while one types; the rules still need `exopath validate`. */
export function editorSchemas(): Readonly<Record<string, unknown>> {
  const files: Readonly<Record<string, z.ZodType>> = {
    'nodes.json': z.array(schema.nodeSchema).meta({ title: 'Nodes of one kind' }),
    'edges.json': schema.edgeFileSchema
      .extend({ edges: z.array(schema.edgeSchema) })
      .meta({ title: 'Edges of one mechanism, each with its evidence' }),
    'relations.json': z.array(schema.relationSchema).meta({ title: 'The closed vocabulary of relations' }),
    'studies.json': schema.studyFileSchema
      .extend({
        tableRows: z.array(schema.tableRowSchema),
        studies: z.array(schema.studySchema),
        annotations: z.array(schema.annotationSchema),
      })
      .meta({ title: 'Rows of Tables 1 and 2, studies, annotations' }),
    'flags.json': z.array(schema.flagSchema).meta({ title: 'Where text, tables and citations of the review disagree' }),
    'never-claim.json': z.array(schema.neverClaimSchema).meta({ title: 'Claims the review does not make' }),
    'kept-apart.json': z.array(reading.keptApartSchema).meta({ title: 'Things that are not the same' }),
    'chapters.json': z.array(reading.chapterSchema).meta({ title: 'Mechanisms in chapters, in reading order' }),
    'storyline.json': reading.storylineSchema.meta({ title: 'The first view' }),
    'dataset.json': schema.datasetSchema.meta({ title: 'Name, version, date and licence of the data' }),
    'references.json': z.array(schema.referenceSchema).meta({ title: 'References of the review, CSL-JSON' }),
  }
  const lessons = z.toJSONSchema(lessonSchema, { io: 'input' })
  return {
    ...Object.fromEntries(Object.entries(files).map(([name, shape]) => [name, z.toJSONSchema(shape, { io: 'input' })])),
    'lessons.json': { title: 'One lesson', ...lessons },
  }
}
