import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const SHEETS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => `src/${file}`)
/** Hairlines, rings, corners and shadows keep their px; nothing is read or pressed by them. */
const FIXED = /^(border|outline|box-shadow|--shadow|--radius|text-decoration|text-underline)/
/** Sizes a reader's own type size would not change: px of type at all, px of room above a hairline's. */
function fixedSizes(css: string): readonly string[] {
  return [...css.matchAll(/(?<=[{;\s])([\w-]+)\s*:\s*([^;{}]*)/g)]
    .filter(([, property = '']) => !FIXED.test(property))
    .filter(([, property = '', value = '']) =>
      [...value.matchAll(/(?<![\w#.-])-?(\d+(?:\.\d+)?)px/g)].some(
        ([, px]) => /^(font|font-size|line-height)$/.test(property) || Number(px) >= 4,
      ),
    )
    .map(([found]) => found)
}

it('all type, controls and room grow with the type size of the reader', () => {
  const files = SHEETS.filter((file) => !file.endsWith('print.css'))
  expect(files.length).toBeGreaterThan(10)
  expect(files.flatMap((file) => fixedSizes(readFileSync(file, 'utf8')).map((found) => `${file}: ${found}`))).toEqual(
    [],
  )
})

it('a size in px is found, a hairline and a ring are not', () => {
  expect(
    fixedSizes(
      '.a { font: 400 12px/1rem x; border: 1px solid; outline-offset: -4px } .b { width: calc(100vw - 32px); gap: 2px }',
    ),
  ).toEqual(['font: 400 12px/1rem x', 'width: calc(100vw - 32px)'])
})

it('no part of a page waits for a window of so many px', () => {
  const queries = SHEETS.flatMap((file) => readFileSync(file, 'utf8').match(/@(media|container)[^{]*/g) ?? [])
  expect(queries.filter((query) => /\dpx/.test(query))).toEqual([])
})
