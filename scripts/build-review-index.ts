/** Writes graph-data/review-index.json from the review's text, so that every check runs without it.
 *  usage: npx tsx scripts/build-review-index.ts <review.md> <locators.json> [out] */
import { readFileSync, writeFileSync } from 'node:fs'
import { indexReview } from '../src/core/data/indexReview.ts'

const [review, locators, out = 'graph-data/review-index.json'] = process.argv.slice(2)
if (review === undefined || locators === undefined) {
  console.error('usage: npx tsx scripts/build-review-index.ts <review.md> <locators.json> [out]')
  process.exit(2)
}
const index = indexReview(readFileSync(review, 'utf8'), JSON.parse(readFileSync(locators, 'utf8')))
const text = `${JSON.stringify(index, null, 1)}\n`
writeFileSync(out, text)
console.log(`${out}: ${Object.keys(index.locators).length} places, ${Math.round(text.length / 1000)} kB`)
