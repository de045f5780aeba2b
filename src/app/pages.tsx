import type { ComponentType } from 'react'
import type { Page } from '../core/query/view.ts'
import { MapPage } from '../features/explore/MapPage.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'

// Each page but the map loads when it is first opened, so that the first view stays small.
const StudiesPage = lazyPart(async () => (await import('../features/studies/StudiesPage.tsx')).StudiesPage)
const ReferencesPage = lazyPart(async () => (await import('../features/references/ReferencesPage.tsx')).ReferencesPage)
const FlagsPage = lazyPart(async () => (await import('../features/flags/FlagsPage.tsx')).FlagsPage)
const ComparePage = lazyPart(async () => (await import('../features/compare/ComparePage.tsx')).ComparePage)
const LessonsPage = lazyPart(async () => (await import('../features/teach/LessonsPage.tsx')).LessonsPage)
const SearchPage = lazyPart(async () => (await import('../features/search/SearchPage.tsx')).SearchPage)
const AboutPage = lazyPart(async () => (await import('../features/about/AboutPage.tsx')).AboutPage)

/** What the centre shows for each page of a link. */
export const PAGE_CONTENT: Readonly<Record<Page, ComponentType>> = {
  map: MapPage,
  studies: StudiesPage,
  references: ReferencesPage,
  flags: FlagsPage,
  compare: ComparePage,
  lessons: LessonsPage,
  search: SearchPage,
  about: AboutPage,
}
