import { expect, type Page } from '@playwright/test'
import { test } from './onePage.ts'
import { openMap } from './openMap.ts'

test('the first Tab reaches the skip link, which leads past header and panels', async ({ page }) => {
  await openMap(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /Skip/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the map is one tab stop, and no stop is a trap', async ({ page }) => {
  await openMap(page)
  const stops: string[] = []
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop === 'BODY' || (i > 0 && stop === stops[0])) break
    stops.push(stop)
  }
  expect(stops.length).toBeLessThan(60)
  expect(stops.filter((stop) => stop.startsWith('application'))).toHaveLength(1)
  expect(stops.some((stop) => stop.includes('doi:'))).toBe(true)
})

test('arrow keys walk the map, Enter opens the details, Escape closes them', async ({ page }) => {
  const map = await openMap(page)
  await map.focus()
  const spoken = page.getByRole('status')
  await page.keyboard.press('Home')
  await expect(spoken).toContainText(/In: \d|Out: \d/)
  const first = await spoken.textContent()
  await page.keyboard.press('ArrowRight')
  await expect(spoken).not.toHaveText(first ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Details' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Details' })).toBeHidden()
})

test('a path between two nodes takes at most 20 key presses', async ({ page }) => {
  await openMap(page)
  const from = page.getByRole('combobox', { name: 'From' })
  await from.focus()
  await from.pressSequentially('mir410', { delay: 30 })
  await expect(page.getByRole('option').filter({ visible: true }).first()).toContainText('miR-410', { timeout: 20_000 })
  await page.keyboard.press('Enter')
  const to = page.getByRole('combobox', { name: 'To' })
  await to.focus()
  await to.pressSequentially('ivdd', { delay: 30 })
  await expect(page.getByRole('option').filter({ visible: true }).first()).toContainText('IVDD', { timeout: 20_000 })
  await page.keyboard.press('Enter')
  const paths = page.getByRole('heading', { name: /^\d+ routes?; / })
  await expect(paths).toBeVisible()
})

/** Role or tag and name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return 'BODY'
    const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return `${element.getAttribute('role') ?? element.tagName} ${name.slice(0, 60)}`
  })
}
