import { expect } from '@playwright/test'
import { test } from './onePage.ts'
import { openMap } from './openMap.ts'

test('a link to a relation opens its evidence', async ({ page }) => {
  await openMap(page, 'map?select=edge:M43')
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details.getByRole('heading', { level: 2 })).toContainText('miR-21')
  await expect(details.getByRole('article').first()).toContainText('[134]')
})

test('a link to a path lists it with its net effect', async ({ page }) => {
  await openMap(page, 'map?from=mir-410&to=ivdd')
  await expect(page.getByRole('combobox', { name: 'From' })).toHaveValue('miR-410')
  await expect(page.getByRole('heading', { name: /^\d+ routes?; / })).toBeVisible()
  await expect(page.getByRole('button', { name: /lowers.*weakest/ }).first()).toBeVisible()
})

test('a link with unknown parts opens the rest and says what it could not', async ({ page }) => {
  const map = await openMap(page, 'map?at=whole&select=node:nothing-like-this&colour=red')
  await expect(
    page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: 'nothing-like-this' }),
  ).toBeVisible()
  await expect(map).toHaveAccessibleName(/\d{3} nodes/)
})

test('a link with thousands of picked nodes and unknown parts opens, and says so in a few lines', async ({ page }) => {
  const ids = Array.from({ length: 5000 }, (_, i) => (i === 7 ? 'mir-21' : `node-${i}`)).join(',')
  const map = await openMap(page, `map?at=pick:${ids}`)
  await expect(map).toHaveAccessibleName(/1 node/)
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('5000')
  expect((await notice.boundingBox())?.height).toBeLessThan(240)
  await notice.getByText(/more parts/).click()
  expect((await notice.boundingBox())?.height).toBeLessThan(500)
})

test('the page stands after broken links', async ({ page }) => {
  const crashes: string[] = []
  page.on('pageerror', (error) => crashes.push(String(error)))
  page.on('dialog', (dialog) => crashes.push(dialog.message()))
  for (const fragment of [
    '%E0%A4%A',
    '<script>alert(1)</script>',
    'map?from=%00&to=~~~',
    `map?q=${'x'.repeat(5000)}`,
    'nowhere?at=whole',
  ]) {
    await test.step(fragment.slice(0, 30), async () => {
      // Each link starts the page anew: only its first reading is meant here.
      await page.goto('about:blank')
      await page.goto(`/#${fragment}`)
      await expect(page.getByRole('banner')).toBeVisible()
      await expect(page.getByRole('application').or(page.getByRole('main')).first()).toBeVisible()
      expect.soft(crashes, fragment).toEqual([])
    })
  }
})
