import type { Rule } from '../graphDataInput.ts'
import { duplicateIds, unresolvedIds } from './idRules.ts'

/** Every rule of graph-data, in the order their findings are printed. */
export const RULES: readonly Rule[] = [duplicateIds, unresolvedIds]
