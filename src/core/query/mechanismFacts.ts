import { flagsOf } from '../cite/flagNotes.ts'
import { papersOfEdges } from '../cite/papersOf.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import { keptPerGraph } from '../model/keptPerGraph.ts'
import { SPECIES } from '../model/records.ts'
import type { EdgeId, FlagId, MechanismId, NodeId, RefNumber, Species } from '../model/records.ts'
import { relationsOf } from './mechanismOrder.ts'
import { factsOf } from './scopeContent.ts'

/** What a mechanism holds, counted over its own relations and the statements about them. */
export interface MechanismFacts {
  /** In data order, undrawn ones (trials) too. */
  readonly relations: readonly EdgeId[]
  readonly nodes: readonly NodeId[]
  /** Papers cited for them, misprints set right; reviews are not studies. */
  readonly studies: readonly RefNumber[]
  readonly reviews: readonly RefNumber[]
  /** Of the treated animals, patients or cultures, in the fixed order. */
  readonly species: readonly Species[]
  /** Some evidence comes from an animal or a patient. */
  readonly inVivo: boolean
  readonly flags: readonly FlagId[]
}

/** The facts of one mechanism; empty for an id without relations. Kept per graph. */
export const mechanismFacts = keptPerGraph(readFacts)

function readFacts(graph: MechanismGraph, mechanism: MechanismId): MechanismFacts {
  const records = relationsOf(graph, mechanism)
  const relations = records.map((record) => record.id)
  const ends = new Set(records.flatMap((record) => [record.subject, record.object]))
  const facts = relations.map((id) => factsOf(graph, id))
  const species = new Set(facts.flatMap((f) => f.species))
  const told = [...records, ...relations.flatMap((id) => graph.modifiersOf(id))]
  const flags = new Set(told.flatMap((record) => flagsOf(graph, record).map((flag) => flag.id)))
  return {
    relations,
    nodes: graph.data.nodes.filter((node) => ends.has(node.id)).map((node) => node.id),
    ...papersOfEdges(graph, relations),
    species: SPECIES.filter((s) => species.has(s)),
    inVivo: facts.some((f) => f.inVivo),
    flags: graph.data.flags.filter((flag) => flags.has(flag.id)).map((flag) => flag.id),
  }
}
