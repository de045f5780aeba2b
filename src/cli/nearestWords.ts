import { editDistance } from '../core/data/nearestName.ts'

/** The `count` words most like `word`, best first; words that differ in more than half of their letters are left out. */
export function nearestWords(word: string, words: Iterable<string>, count: number): readonly string[] {
  const asked = word.toLowerCase()
  return [...words]
    .map((candidate) => ({ candidate, distance: editDistance(asked, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(asked.length, candidate.length) / 2)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate)
}
