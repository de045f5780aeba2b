import { z } from 'zod'
import { CERTAINTIES, DESIGNS, NODE_KINDS, RELATION_CLASSES, ROUTES, SPECIES, TIERS } from '../model/records.ts'
import { id, text } from './schemaParts.ts'

/** The shape of every file in graph-data, as a curator writes it. Meaning is checked by the rules, not here.
 *  The JSON Schemas for editors (graph-data/schema) are generated from these; descriptions show up as help. */

const ids = z.array(id).default([])
const refs = z.array(z.int())
const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

const sign = z
  .union([z.enum(['+', '-', '0', '?']), z.literal(0)])
  .describe('"+" raises, "-" lowers, "0" carries no sign by its meaning, "?" the review prints no direction')
const species = z.enum(SPECIES)
const route = maybe(z.enum(ROUTES)).describe('Only where the review names the route for this study')
const locator = text.describe('§6.3 ¶1 s2 · Table 2 row 3 · Ref [24] title')

const formerIds = ids.describe('Ids of earlier data, so that old links still open; never used for anything else again')

const allow = z
  .array(z.strictObject({ rule: text, reason: text }))
  .default([])
  .describe('Findings of a rule that were looked at and stand, each with its reason')

const evidence = z.strictObject({
  id,
  locator,
  cell: maybe(z.enum(['objective', 'results'])).describe('For Table 2: the printed cell'),
  refs: refs.default([]).describe('Numbers printed on that sentence; none printed = []'),
  refsInherited: refs.default([]).describe('Numbers of a neighbouring sentence when this one prints none'),
  paraphrase: text.describe('Our words, stands alone, at most 25 words, no 6 words in a row of the review'),
  hedges: z.array(text).default([]).describe('Hedge words as printed that govern this claim'),
  hedgesOnOtherClause: z.array(text).default([]).describe('Hedge words of the sentence that govern another clause'),
  hedgeNote: maybe(text).describe('Why a hedge word is none here (noun use, past ability)'),
  perturbation: maybe(text).describe('What was done, when the sentence prints a loss, knockdown or overexpression'),
  design: z.enum(DESIGNS).default('not-stated'),
  recipient: maybe(z.strictObject({ species: z.array(species).default([]), system: maybe(text) })).describe(
    'The treated animal, patient or culture',
  ),
  donor: maybe(z.strictObject({ species, tissue: maybe(text), basis: text })).describe('Who gave the cells'),
  route,
  routeBasis: maybe(text),
  anchor: maybe(z.strictObject({ start: text, end: text })).describe(
    'First and last words of the passage, 2 to 4 words each',
  ),
})

export const nodeSchema = z.strictObject({
  id,
  formerIds,
  kind: z.enum(NODE_KINDS),
  label: text,
  shortLabel: maybe(text.max(24)).describe('A shorter name for the map'),
  aliases: z.array(text).default([]).describe('Every printed spelling; unique over all nodes'),
  valence: maybe(z.enum(['harmful', 'beneficial', 'neutral'])),
  tier: z.enum(TIERS),
  subkind: maybe(text),
  biolink: z.string().regex(/^biolink:[A-Za-z]+$/),
  broader: maybe(id).describe('Grouping on screen only'),
  sourceCell: maybe(id).describe('For exosomes: the cell that secretes them'),
  sourceBasis: maybe(locator).describe('The naming sentence, for an exosome that no table row lists'),
  xrefs: z
    .array(
      z.strictObject({
        curie: z.string().regex(/^[A-Za-z][\w.]*:\S+$/),
        match: z.enum(['exact', 'close', 'broad', 'related', 'member', 'candidate']),
        label: text,
      }),
    )
    .default([]),
  allow,
  note: maybe(text),
})

export const relationSchema = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  group: z.enum(['influence', 'transfer', 'context', 'modifier', 'readiness']),
  relationClass: z.enum(RELATION_CLASSES),
  transmits: sign.default('0'),
  negated: z.boolean().default(false),
  symmetric: z.boolean().default(false).describe('Says the same read from either end: `binds`'),
  verb: text.describe('Between subject and object, present tense: `is delivered to`'),
  passive: text.describe('The same seen from the object: `receives`'),
  from: z.union([z.literal('any'), z.array(z.enum(NODE_KINDS))]),
  to: z.union([z.literal('any'), z.array(z.enum(NODE_KINDS))]),
  meaning: text,
  mapping: z.strictObject({
    biolink: text,
    bel: text.optional(),
    signor: text.optional(),
    ro: text.optional(),
    sbo: text.optional(),
  }),
})

export const edgeSchema = z.strictObject({
  id,
  formerIds,
  subject: id,
  predicate: z.string(),
  object: id.optional().describe('A node; a modifier names an edge in `modifies` instead'),
  modifies: id.optional(),
  sign: sign.optional().describe('Left out on modifiers only'),
  signBasis: z.enum(['printed', 'inverted', 'via', 'definition', 'context', 'not-printed', 'none']),
  inferredSign: maybe(z.enum(['+', '-'])).describe('Curator\'s reading, only beside sign "?"'),
  certainty: z.enum(CERTAINTIES),
  directness: z.enum(['direct', 'indirect', 'unspecified']),
  tier: z.enum(TIERS),
  onlyFrom: ids,
  evidence: z.array(evidence).min(1, 'An edge without evidence is no edge'),
  flags: ids,
  caveat: maybe(text.max(60)).describe(
    'A few words on what an end adds to the printed words, such as "cell type not printed"; every path shows it',
  ),
  allow,
  note: maybe(text),
})

export const edgeFileSchema = z.strictObject({ mechanism: id, title: text, summary: text, edges: z.array(z.unknown()) })

export const tableRowSchema = z.strictObject({
  id,
  table: z.union([z.literal(1), z.literal(2)]),
  row: z.int().min(1),
  locator,
  exosomes: ids,
  originPrinted: maybe(text),
  cellTypeCellBlank: z.boolean().default(false),
  donorSpecies: maybe(species),
  recipientSpecies: maybe(species),
  scope: maybe(z.enum(DESIGNS)),
  authorYearPrinted: maybe(text),
  model: maybe(text),
  route,
  routeBasis: maybe(text),
  refs,
  summary: maybe(text),
  flags: ids,
  note: maybe(text),
})

export const studySchema = z.strictObject({
  id,
  ref: z.int(),
  authorYear: text,
  rows: ids,
  exosomes: ids.describe('Exosomes of which donor, recipient, scope and route are told'),
  alsoListed: ids.describe('Exosomes that a row lists and of which no treated animal, route or result is told'),
  donor: z.strictObject({ species: maybe(species), basis: z.array(text).default([]) }),
  recipient: z.strictObject({ species: maybe(species), model: maybe(text) }),
  scope: z.enum(DESIGNS),
  route,
  routeBasis: maybe(text),
  discStudy: z.boolean(),
  flags: ids,
})

export const annotationSchema = z.strictObject({
  id,
  about: z.union([z.strictObject({ node: id }), z.strictObject({ studies: refs.min(1) })]),
  topic: text,
  evidence: z.array(evidence).min(1),
  flags: ids,
  note: maybe(text),
})

export const studyFileSchema = z.strictObject({
  tableRows: z.array(z.unknown()),
  studies: z.array(z.unknown()),
  annotations: z.array(z.unknown()),
})

export const flagSchema = z.strictObject({
  id,
  kind: z.enum(['claim-citation', 'text-table-title', 'bibliography', 'interest']),
  severity: z.enum(['high', 'medium', 'low', 'info']),
  place: z.array(text).min(1),
  printed: maybe(text),
  claim: maybe(text),
  problem: text,
  expected: refs.default([]),
  treatAs: maybe(text),
  basis: text,
  about: ids,
})

const cslName = z.strictObject({ family: text, given: text.optional(), suffix: text.optional() })
export const referenceSchema = z.strictObject({
  id: text,
  type: text,
  title: text,
  author: z.array(cslName).min(1),
  'container-title': text.optional(),
  issued: z.strictObject({ 'date-parts': z.tuple([z.tuple([z.int()])]) }).optional(),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional(),
  publisher: text.optional(),
  'publisher-place': text.optional(),
  DOI: text.optional(),
  PMID: text.optional(),
  PMCID: text.optional(),
  note: text.optional(),
  custom: z.strictObject({
    review_ref: z.int(),
    review: z.boolean().default(false).describe('A review article by its own title or by a flag; left out when unsure'),
    authors_truncated: z.boolean(),
    locator_kind: text.nullable().optional(),
    cited_in: z.array(text),
    doi_level: z.enum(['found', 'found-content', 'pattern']).nullable(),
    doi_note: text.optional(),
    pmid_pmcid_level: text.optional(),
  }),
})

const endSet = z.array(z.string().regex(/^(?:kind:|valence:)?[A-Za-z0-9][A-Za-z0-9._-]*$/)).default([])
/** What must not exist as a review claim (policy §7): edges, or with `net` the paths that default switches show. Sides left out stand for any node. */
export const neverClaimSchema = z.strictObject({
  id,
  claim: text.describe('What a reader might expect and the review does not say'),
  subjects: endSet,
  objects: endSet,
  signs: z
    .array(z.enum(['+', '-', '0', '?']))
    .min(1)
    .default(['+', '-', '0', '?']),
  predicates: z.array(text).default([]).describe('Only these; none named = every predicate that is walked'),
  unless: z
    .array(z.enum(['bridge', 'title-only', 'inferred', 'only-from', 'explained']))
    .default([])
    .describe('Edges that may draw it'),
  refs: refs.default([]).describe('Only evidence with one of these numbers; none named = any evidence'),
  names: z.array(text).default([]).describe('Things that must not be nodes'),
  net: z
    .array(z.enum(['+', '-', '0', '?']))
    .default([])
    .describe(
      'The record is about paths, not edges: net effects that no path by default switches may have between its ends; joined paths are marked and do not count',
    ),
  via: endSet.describe('With net: only paths that pass all of these'),
  avoid: endSet.describe('With net: only paths that pass none of these'),
})

export const datasetSchema = z.strictObject({
  name: text,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  date: z.iso.date(),
  licence: text,
  licenceUrl: z.url(),
  attribution: text,
  review: z.strictObject({
    short: text,
    title: text,
    journal: text,
    year: z.int(),
    volume: text,
    article: text,
    doi: text,
    pmid: text,
    pmcid: text,
  }),
})

export type NodeInput = z.output<typeof nodeSchema>
export type RelationInput = z.output<typeof relationSchema>
export type EdgeInput = z.output<typeof edgeSchema> & { readonly mechanism: string }
export type EvidenceInput = z.output<typeof evidence>
export type TableRowInput = z.output<typeof tableRowSchema>
export type StudyInput = z.output<typeof studySchema>
export type AnnotationInput = z.output<typeof annotationSchema>
export type FlagInput = z.output<typeof flagSchema>
export type ReferenceInput = z.output<typeof referenceSchema>
export type NeverClaimInput = z.output<typeof neverClaimSchema>
export type DatasetInput = z.output<typeof datasetSchema>
