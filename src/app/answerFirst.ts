import { keepStanding } from '../features/explore/firstStanding.ts'
import { moveOfKey } from '../scene/moveOfKey.ts'
import { walkScene } from '../scene/walkScene.ts'
import type { Standing, WalkedScene } from '../scene/walkScene.ts'
import { FIRST_PLACE, placeAfter, readPlace } from './place.ts'

/** What the picture in the page knows of its nodes, as JSON in its `data-scene` (scripts/firstPicture.ts). */
export interface FirstScene extends WalkedScene {
  /** By node id: its name as it is spoken. */
  readonly names: Readonly<Record<string, string>>
}

/** Makes the picture of the first view answer before the app stands: a click selects a node or opens a chip, the keys of the map
 *  walk and select. What is chosen goes into the address, where the app finds it, and is ringed at once. */
export function answerFirst(picture: HTMLElement): void {
  const scene: FirstScene = JSON.parse(picture.dataset['scene'] ?? '{"nodes":[],"edges":[],"names":{}}')
  const said = picture.querySelector('[role="status"]')
  const shown = picture.querySelector('.first-said')
  let standing: Standing | null = null

  const say = (text: string): void => {
    if (said !== null) said.textContent = text
  }
  const partOf = (node: string): Element | null => picture.querySelector(`[data-node="${node}"]`)
  /** In both versions of the picture. */
  const mark = (as: 'data-chosen' | 'data-stands', part: Element | null): void => {
    for (const other of picture.querySelectorAll('[data-link]'))
      other.toggleAttribute(as, other.getAttribute('data-link') === linkOf(part))
  }
  const choose = (part: Element | null): void => {
    const link = linkOf(part)
    if (part === null || link === null) return
    const title = part.querySelector('title')?.textContent ?? ''
    mark('data-chosen', part)
    say(`${scene.names[part.getAttribute('data-node') ?? ''] ?? title}: details open in a moment.`)
    if (shown !== null) shown.textContent = `${title}: details open in a moment.`
    if (location.hash === `#${link}`) return
    const place = readPlace() ?? FIRST_PLACE
    history.replaceState(place, '', location.href)
    history.pushState(placeAfter(place), '', `#${link}`)
    // The app may be listening already, though its picture is not there yet.
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
  }

  picture.addEventListener('click', ({ target }) => {
    choose(target instanceof Element ? target.closest('[data-link]') : null)
  })
  picture.addEventListener('focus', () => {
    keepStanding(standing?.node ?? '')
  })
  // Not `blur`: that also comes when the map takes the place of the picture, which is when it must be known.
  const elsewhere = (event: FocusEvent): void => {
    if (!picture.isConnected) document.removeEventListener('focusin', elsewhere)
    else if (event.target !== picture) keepStanding(null)
  }
  document.addEventListener('focusin', elsewhere)
  picture.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = moveOfKey(event)
    if (move !== undefined) {
      standing = walkScene(scene, standing, move) ?? standing
      if (standing === null) return
      keepStanding(standing.node)
      mark('data-stands', partOf(standing.node))
      say(scene.names[standing.node] ?? '')
    } else if (event.key === 'Enter' && standing !== null) choose(partOf(standing.node))
    else return
    event.preventDefault()
  })
}

/** The address that selects what a part of the picture stands for. */
function linkOf(part: Element | null): string | null {
  return part?.getAttribute('data-link') ?? null
}
