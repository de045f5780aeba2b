import type { Problem } from '../../../core/problem.ts'
import type { AppState } from '../../../store/appState.ts'

/** Opens the presenter's window beside this one, which becomes what the room sees. Where the browser blocks a second window, this one
 *  shows both, and says so. */
export function startPresenting(lesson: string, step: number, show: AppState['show'], tell: AppState['tell']): void {
  if (openPresenter(lesson, step)) {
    show({ lesson: { id: lesson, step, as: 'audience' } })
    return
  }
  show({ lesson: { id: lesson, step, as: 'presenter' } })
  tell([windowBlocked()])
}

export function windowBlocked(): Problem {
  return {
    code: 'window-blocked',
    severity: 'warning',
    where: 'Presenting',
    message:
      'The browser blocked the second window, so the picture and your notes stand together here. Allow pop-ups for this page to have your notes on a screen of their own, or use “Show to the room” for a single screen.',
  }
}

/** Names of the windows that are opened for a presentation begin so. */
const WINDOW = 'exopath-'

/** Whether this window was opened for a presentation, and may go with it. */
export function isOpenedForIt(): boolean {
  return window.name.startsWith(WINDOW)
}

export function openPresenter(lesson: string, step: number): boolean {
  return open(addressOf(lesson, step, 'presenter'), `${WINDOW}presenter`, 'popup,width=1180,height=760') !== null
}

export function openAudience(lesson: string, step: number): boolean {
  return open(addressOf(lesson, step, 'audience'), `${WINDOW}audience`, 'popup,width=1280,height=720') !== null
}

function addressOf(lesson: string, step: number, as: 'presenter' | 'audience'): string {
  return `${location.href.split('#')[0] ?? ''}#lessons?lesson=${encodeURIComponent(lesson)}${step === 0 ? '' : `:${step + 1}`}&as=${as}`
}
