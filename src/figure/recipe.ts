import * as z from 'zod/mini'
import type { Problem, Result } from '../core/problem.ts'
import { targetRefusal } from './presets.ts'

/** Version of the recipe's own shape. A file with a higher number is refused, never half read. */
export const RECIPE_VERSION = 1
/** Longest recipe read back from a file, in characters. A 60-node recipe is at most 4 kB (F4). */
export const MAX_RECIPE_LENGTH = 200_000
/** Longest edited caption, in characters. */
export const MAX_CAPTION_LENGTH = 4000

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,120}$/))
const ids = z.readonly(z.array(id).check(z.maxLength(2000)))
const words = (max: number) => z.string().check(z.maxLength(max))
const mm = z.number().check(z.gte(-5000), z.lte(5000))

const plainShow = z.discriminatedUnion('kind', [
  z.readonly(z.strictObject({ kind: z.literal('storyline') })),
  z.readonly(z.strictObject({ kind: z.literal('whole') })),
  z.readonly(
    z.strictObject({
      kind: z.literal('neighbourhood'),
      centre: id,
      steps: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    }),
  ),
  z.readonly(z.strictObject({ kind: z.literal('mechanism'), mechanism: id })),
  z.readonly(z.strictObject({ kind: z.literal('study'), study: id })),
  z.readonly(z.strictObject({ kind: z.literal('path'), edges: ids })),
  z.readonly(z.strictObject({ kind: z.literal('picked'), nodes: ids, edges: z.nullable(ids) })),
  z.readonly(z.strictObject({ kind: z.literal('view'), link: words(4000) })),
])
const show = z.discriminatedUnion('kind', [
  ...plainShow.def.options,
  z.readonly(
    z.strictObject({ kind: z.literal('comparison'), a: plainShow, b: plainShow, aTitle: words(80), bTitle: words(80) }),
  ),
  z.readonly(
    z.strictObject({
      kind: z.literal('panels'),
      panels: z.readonly(
        z
          .array(z.readonly(z.strictObject({ show: plainShow, title: words(80) })))
          .check(z.minLength(1), z.maxLength(12)),
      ),
    }),
  ),
])
const target = z.union([
  z.readonly(z.strictObject({ preset: id, width: id, landscape: z.optional(z.boolean()) })),
  z.readonly(
    z.strictObject({
      mm: z.number().check(z.gte(20), z.lte(2000)),
      maxHeightMm: z.optional(z.number().check(z.gte(20), z.lte(2000))),
      textPt: z.optional(z.number().check(z.gte(5), z.lte(72))),
    }),
  ),
])
const schema = z.readonly(
  z.strictObject({
    exopathFigure: z.literal(RECIPE_VERSION),
    app: words(40),
    data: z.readonly(
      z.strictObject({
        version: words(40),
        date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
        sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    show,
    hidden: ids,
    overall: z.optional(z.enum(['folded', 'shown'])),
    target,
    colour: z.enum(['colour', 'gray', 'mono']),
    background: z.enum(['white', 'transparent', 'dark']),
    codes: z.boolean(),
    icons: z.optional(z.boolean()),
    backdrop: z.optional(z.boolean()),
    legend: z.enum(['auto', 'bottom', 'right', 'separate']),
    markers: z.boolean(),
    labels: z.enum(['all', 'no-context']),
    panelLetters: z.boolean(),
    title: z.nullable(words(300)),
    caption: z.nullable(words(MAX_CAPTION_LENGTH)),
    font: z.optional(words(80)),
    moved: z.record(id, z.readonly(z.tuple([mm, mm]))),
    seen: z.string().check(z.regex(/^([0-9a-f]{10})*$/), z.maxLength(100_000)),
  }),
)

/** A figure as data: what is shown, for which page, and every hand edit. It rides in each exported file.
 *  `overall` says whether relations that a chain of the figure explains are told in the caption (folded) or drawn (shown);
 *  a recipe without it comes from a version that drew them all, and still does.
 *  `font` names the family of the author's font that draws what the bundled one lacks; the font itself is chosen anew.
 *  `icons` and `backdrop` are signs in the boxes and regions behind the lanes; a recipe without them has none.
 *  `moved` holds node centres in mm from the panel's top left. `seen` is one 10-digit print per relation drawn or told
 *  (6 of the id, 4 of its content), so that a later version can say what changed. */
export type FigureRecipe = z.infer<typeof schema>
export type FigureShow = FigureRecipe['show']
export type PlainShow = z.infer<typeof plainShow>

/** The recipe of a JSON text. Nothing in it is run: JSON.parse, then the schema; unknown keys are refused. */
export function parseRecipe(text: string, where = 'recipe'): Result<FigureRecipe> {
  const fail = (code: string, message: string): Result<FigureRecipe> => ({
    ok: false,
    problems: [problem(code, where, message)],
  })
  if (text.length > MAX_RECIPE_LENGTH)
    return fail('recipe-too-long', `The recipe has ${text.length} characters; at most ${MAX_RECIPE_LENGTH} are read.`)
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return fail(
      'recipe-not-json',
      'The recipe is not valid JSON. It may have been cut or edited; export the figure again.',
    )
  }
  const version = typeof raw === 'object' && raw !== null && 'exopathFigure' in raw ? raw.exopathFigure : undefined
  if (typeof version === 'number' && version > RECIPE_VERSION) {
    return fail(
      'recipe-newer',
      `The recipe has version ${version}; this Exopath reads up to ${RECIPE_VERSION}. Open it with a newer Exopath.`,
    )
  }
  if (version === undefined)
    return fail('recipe-none', 'This is not an Exopath figure recipe: the field exopathFigure is missing.')
  const parsed = schema.safeParse(raw)
  const refusal = parsed.success ? targetRefusal(parsed.data.target) : null
  if (parsed.success)
    return refusal === null ? { ok: true, value: parsed.data, warnings: [] } : fail('recipe-unknown-target', refusal)
  return {
    ok: false,
    problems: parsed.error.issues
      .slice(0, 20)
      .map((issue) =>
        problem(
          'recipe-bad-field',
          `${where}: ${issue.path.map(String).join('.') || 'top level'}`,
          `${issue.message || 'The value is not allowed'}. The recipe was refused and nothing was opened.`,
        ),
      ),
  }
}

/** The one text form of a recipe: keys in the schema's order, mm to 2 decimals, no spaces. Equal recipes give equal bytes. */
export function recipeText(recipe: FigureRecipe): string {
  const moved: Record<string, readonly [number, number]> = {}
  for (const key of Object.keys(recipe.moved).sort()) {
    const at = recipe.moved[key]
    if (at !== undefined) moved[key] = [round2(at[0]), round2(at[1])]
  }
  const {
    exopathFigure,
    app,
    data,
    show: shown,
    hidden,
    overall,
    target: aim,
    colour,
    background,
    codes,
    icons,
    backdrop,
    legend,
    markers,
    labels,
    panelLetters,
    title,
    caption,
    font,
    seen,
  } = recipe
  return JSON.stringify({
    exopathFigure,
    app,
    data: { version: data.version, date: data.date, sha256: data.sha256 },
    show: shown,
    hidden,
    overall,
    target: aim,
    // Off is left out: a figure without them is written as before there were any.
    colour,
    background,
    codes,
    icons: icons === true ? true : undefined,
    backdrop: backdrop === true ? true : undefined,
    legend,
    markers,
    labels,
    panelLetters,
    title,
    caption,
    font,
    moved,
    seen,
  })
}

function round2(value: number): number {
  return Math.round(value * 100) / 100
}

function problem(code: string, where: string, message: string): Problem {
  return { code, severity: 'error', where, message }
}
