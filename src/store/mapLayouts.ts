import type { Later } from '../layout/extendLayout.ts'
import type { LaneInput, LaneLayout } from '../layout/layoutTypes.ts'

/** Where maps get their layouts. The app gives what was made at build and a worker; tests give the plain function. */
export interface MapLayouts {
  /** The layout of an input where it is there already, else null: then it has to be asked for. */
  readonly known: (input: LaneInput) => LaneLayout | null
  readonly find: (input: LaneInput) => Promise<LaneLayout>
  /** A standing layout with what came later, see `extendLayout`. */
  readonly extend: (layout: LaneLayout, later: Later) => Promise<LaneLayout>
}
