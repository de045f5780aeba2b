import type { Finding, Rule } from '../graphDataInput.ts'
import { finding } from '../graphDataInput.ts'

/** Longest label and alias, in characters; longer names belong in a note. */
export const LABEL_LIMIT = 80

/** A spelling without case, dashes and spaces: `miR142-3p` and `MIR-142-3P` are one. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s‐-―−-]+/g, '')
}

/** Every label, short label and alias names one node only. */
export const uniqueNames: Rule = (input) => {
  const owners = new Map<string, { readonly id: string; readonly where: () => string }>()
  return input.nodes.flatMap(({ record, at }) => {
    const names: (readonly [string, () => string])[] = [
      [record.label, () => at('label')],
      ...record.aliases.map((alias, i) => [alias, () => at('aliases', i)] as const),
    ]
    if (record.shortLabel !== null) names.push([record.shortLabel, () => at('shortLabel')])
    return names.flatMap(([name, where]): readonly Finding[] => {
      const key = nameKey(name)
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, { id: record.id, where })
      if (owner === undefined || owner.id === record.id) return []
      return [
        finding(
          'duplicate-name',
          where(),
          `"${name}" already names ${owner.id} (${owner.where()}); case and dashes make no difference. Keep it on one node.`,
        ),
      ]
    })
  })
}

const MARKUP = /<[a-z/!]|&(?:[a-z]+|#\d+);|\*|`|\]\(|\$|__/i

/** Names are plain text of a length that can be drawn. */
export const plainNames: Rule = (input) => {
  const named = [
    ...input.nodes.flatMap(({ record, at }) => [
      { name: record.label, where: () => at('label') },
      ...record.aliases.map((name, i) => ({ name, where: () => at('aliases', i) })),
      { name: record.shortLabel ?? '', where: () => at('shortLabel') },
    ]),
    ...input.mechanisms.map(({ record, at }) => ({ name: record.title, where: () => at('title') })),
  ]
  return named.flatMap(({ name, where }) => [
    ...(name.length > LABEL_LIMIT
      ? [
          finding(
            'long-label',
            where(),
            `This name has ${name.length} characters; ${LABEL_LIMIT} is the limit. Shorten it and move the rest to the note.`,
          ),
        ]
      : []),
    ...(MARKUP.test(name)
      ? [
          finding(
            'label-markup',
            where(),
            `This name holds markup. Write plain text; Greek letters and dashes as they are.`,
          ),
        ]
      : []),
  ])
}

/** Nothing half-written is shown to a reader. */
export const finishedTexts: Rule = (input) => {
  const texts = [
    ...input.mechanisms.map(({ record, at }) => ({ text: record.summary, where: () => at('summary') })),
    ...input.relations.map(({ record, at }) => ({ text: record.meaning, where: () => at('meaning') })),
  ]
  return texts.flatMap(({ text, where }) =>
    /\b(?:TODO|TBD|FIXME|XXX)\b/.test(text)
      ? [
          finding(
            'unfinished',
            where(),
            `This text is not written yet ("${text}"). Write it in one or two plain sentences.`,
          ),
        ]
      : [],
  )
}
