import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** Violations of axe's WCAG 2.0 to 2.2 A and AA rules and of its best practices, one line each. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  return findings(axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']))
}

/** Violations of the rules that depend on colours: all that another theme of the same page can add. */
export async function axeColourFindings(page: Page): Promise<readonly string[]> {
  return findings(axe(page).withRules(['color-contrast', 'link-in-text-block']))
}

/** The page holds no frames, so axe may finish in the page itself (its "legacy mode"), and what it did not find wrong need not be
 *  told of: together a quarter of the time. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
}

async function findings(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze()
  return violations.map(
    (v) =>
      `${v.id}, ${v.help}: ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  )
}

/** Presses Tab until the focused element has this accessible name; fails after `most` presses. */
export async function tabTo(page: Page, name: RegExp, most = 60): Promise<number> {
  const names: string[] = []
  for (let presses = 1; presses <= most; presses++) {
    await page.keyboard.press('Tab')
    const focused = await focusedName(page)
    names.push(focused)
    if (name.test(focused)) return presses
  }
  throw new Error(`Tab never reached ${String(name)}; it passed ${names.join(' | ')}`)
}

/** The words of the focused element: its label, else its text. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const el = document.activeElement
    if (el === null) return ''
    const label =
      el.getAttribute('aria-label') ?? (el instanceof HTMLInputElement ? (el.labels?.[0]?.textContent ?? '') : '')
    return (label === '' ? (el.textContent ?? '') : label).replace(/\s+/g, ' ').trim()
  })
}

/** Nothing but the page itself scrolls sideways, and it does not. */
export async function expectNoSidewaysScroll(page: Page, view: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth
    return (
      [...document.querySelectorAll('body *')]
        .filter(
          (el) =>
            el.closest(
              '.map-region, .visually-hidden, .skip-link, .tree-head, [hidden], svg, details:not([open]) > :not(summary)',
            ) === null,
        )
        // A data table may scroll inside its page (WCAG 1.4.10); on a phone it becomes cards and does not.
        .filter((el) => limit < 640 || el.closest('.data-table') === null)
        .filter((el) => {
          const box = el.getBoundingClientRect()
          return (
            box.width > 1 && box.height > 1 && box.right > limit + 1 && getComputedStyle(el).visibility !== 'hidden'
          )
        })
        .map(
          (el) =>
            `${el.tagName.toLowerCase()}.${el.className.toString()} ${Math.round(el.getBoundingClientRect().right)}`,
        )
    )
  })
  expect.soft(wide.slice(0, 5), view).toEqual([])
}

/** Goes to another view as a link in the page does, without loading the page again, and waits until it stands. */
export async function goOn(page: Page, hash: string): Promise<void> {
  await page.evaluate(async (to) => {
    const arrived = new Promise((resolve) => {
      addEventListener('popstate', resolve, { once: true })
    })
    if (location.hash.replace('#', '') === to) return
    location.hash = to
    await arrived
    await new Promise((resolve) => {
      requestAnimationFrame(() => {
        requestAnimationFrame(resolve)
      })
    })
  }, hash)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** Opens a view by its link and waits for its h1. */
export async function openView(page: Page, hash: string): Promise<void> {
  await page.goto(hash === '' ? '/' : `/#${hash}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
}
