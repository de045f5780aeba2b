import { FIRST_VIEW } from '../../core/query/view.ts'
import { viewToUrl } from '../../core/query/viewUrl.ts'

/** Where a lesson opens, by the address of the page that shows Exopath; null for what is no address of the web. */
export function lessonAddress(page: string, lesson: string): string | null {
  if (!URL.canParse(page)) return null
  const url = new URL(page)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  url.hash = ''
  return `${url.href.replace(/#$/, '')}#${viewToUrl({ ...FIRST_VIEW, page: 'lessons', lesson: { id: lesson, step: 0, as: 'learner' } })}`
}
