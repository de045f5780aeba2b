import type { ReferenceRecord } from '../../core/model/records.ts'

/** "Cheng et al. 2018", "Sudo and Minami 2010", or the start of the title where no author is printed. */
export function authorsYear({ authors, authorsTruncated, title, year }: ReferenceRecord): string {
  const [first, second] = authors
  const names =
    first === undefined
      ? title.split(' ').slice(0, 4).join(' ')
      : authors.length > 2 || authorsTruncated
        ? `${first.family} et al.`
        : second === undefined
          ? first.family
          : `${first.family} and ${second.family}`
  return `${names} ${year ?? 'n.d.'}`
}
