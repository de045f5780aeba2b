import type { LaneInput, LaneLayout } from '../layout/layoutTypes.ts'

/** Where large maps get their layout. The app gives a worker and the file made at build; tests give the plain function. */
export interface MapLayouts {
  /** The whole map without filters, or null when no file is there. */
  readonly whole: () => Promise<LaneLayout | null>
  readonly large: (input: LaneInput) => Promise<LaneLayout>
}
