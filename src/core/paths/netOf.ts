import type { MechanismGraph } from '../model/buildGraph.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import { isSupply } from './isSupply.ts'

/** What a path does to its end: raises, lowers or supplies it, gives context only, ends in an effect that is lost, or leaves
 *  its direction untold. */
export type Net = 'raises' | 'lowers' | 'supplies' | 'context' | 'lost' | 'untold'

export function netOf(graph: MechanismGraph, path: Pick<MechanismPath, 'edges' | 'effect' | 'netSign'>): Net {
  if (isSupply(graph, path)) return 'supplies'
  if (path.effect === 'contextual') return 'context'
  if (path.effect === 'lost') return 'lost'
  return path.netSign === 1 ? 'raises' : path.netSign === -1 ? 'lowers' : 'untold'
}
