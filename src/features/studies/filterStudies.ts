import { DESIGNS, ROUTES, SPECIES } from '../../core/model/records.ts'
import type { StudyRecord } from '../../core/model/studyRecords.ts'
import type { Design, Route, Species } from '../../core/model/records.ts'
import { speciesOfStudy } from './studyWords.ts'

/** Kept values; empty = all. Within one kind either is enough, between kinds all must hold. */
export interface StudyFilters {
  readonly species: readonly Species[]
  readonly scopes: readonly Design[]
  readonly routes: readonly Route[]
}
export const ALL_STUDIES: StudyFilters = { species: [], scopes: [], routes: [] }

/** A study without a named route counts as `not-stated`, unless it is in vitro, where there is none. */
export function routeOf({ route, scope }: StudyRecord): Route | null {
  return route ?? (scope === 'in-vitro' ? null : 'not-stated')
}

const VALUES: { readonly [K in keyof StudyFilters]: (study: StudyRecord) => readonly StudyFilters[K][number][] } = {
  species: speciesOfStudy,
  scopes: (study) => [study.scope],
  routes: (study) => {
    const route = routeOf(study)
    return route === null ? [] : [route]
  },
}

export function filterStudies(studies: readonly StudyRecord[], filters: StudyFilters): readonly StudyRecord[] {
  const keeps = <T extends string>(kept: readonly T[], values: readonly T[]): boolean =>
    kept.length === 0 || values.some((v) => kept.includes(v))
  return studies.filter(
    (s) =>
      keeps(filters.species, VALUES.species(s)) &&
      keeps(filters.scopes, VALUES.scopes(s)) &&
      keeps(filters.routes, VALUES.routes(s)),
  )
}

export interface Choice<T> {
  readonly value: T
  /** Studies left if only this value of its kind were kept, the other kinds as they are. */
  readonly count: number
}

/** The values that occur, in fixed order, with live counts. */
export function studyChoices(
  studies: readonly StudyRecord[],
  filters: StudyFilters,
): {
  readonly species: readonly Choice<Species>[]
  readonly scopes: readonly Choice<Design>[]
  readonly routes: readonly Choice<Route>[]
} {
  return {
    species: SPECIES.filter((v) => studies.some((s) => VALUES.species(s).includes(v))).map((value) => ({
      value,
      count: filterStudies(studies, { ...filters, species: [value] }).length,
    })),
    scopes: DESIGNS.filter((v) => studies.some((s) => VALUES.scopes(s).includes(v))).map((value) => ({
      value,
      count: filterStudies(studies, { ...filters, scopes: [value] }).length,
    })),
    routes: ROUTES.filter((v) => studies.some((s) => VALUES.routes(s).includes(v))).map((value) => ({
      value,
      count: filterStudies(studies, { ...filters, routes: [value] }).length,
    })),
  }
}
