import type { ReferenceRecord } from '../model/records.ts'

/** A reference with what a reader of the list must know of its number. */
export interface NotedReference {
  readonly reference: ReferenceRecord
  readonly notes: readonly string[]
}

/** `Reference 24 of Krut et al. 2021. Printed [24], expected [134] (§6.3 ¶2 s6, flag CF-02)` */
export function noteText({ reference, notes }: NotedReference): string {
  return [
    `Reference ${reference.number} of Krut et al. 2021${reference.authorsTruncated ? '; the review cuts the author list short' : ''}`,
    ...notes,
  ].join('. ')
}
