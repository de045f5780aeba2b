import { expect, test } from '@playwright/test'
import { openMap } from './openMap.ts'

test('a path is asked by typing, opened as a story, and leads step by step through its evidence', async ({ page }) => {
  await openMap(page)
  const finder = page.getByRole('region', { name: 'Find paths' })
  await finder.getByRole('combobox', { name: 'From' }).fill('bmsc ex')
  await page.getByRole('option', { name: /^BMSC-Exos/ }).click()
  await finder.getByRole('combobox', { name: 'To' }).fill('np cell apop')
  await page.getByRole('option', { name: /^NP cell apoptosis/ }).click()
  const list = page.getByRole('region', { name: /^(First )?\d+ paths?$/ })
  await list.getByRole('button', { name: /lowers.*2 steps/ }).first().click()
  await expect(page.getByText('Net effect: less NP cell apoptosis')).toBeVisible()
  await list.getByRole('button', { name: /carries miR-21/ }).click()
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details).toContainText('step 1 of 2')
  await expect(details.getByRole('article').first()).toContainText('Cheng et al. 2018')
  await details.getByRole('button', { name: 'Next step' }).click()
  await expect(details).toContainText('step 2 of 2')
})

test('a set can stand at an end, and the tally says whether the paths agree', async ({ page }) => {
  await openMap(page, 'map?from=any-exosome&to=np-cell-pyroptosis')
  await expect(page.getByRole('region', { name: /^(First )?\d+ paths?$/ })).toContainText(/all \d+ lower; they agree/)
})

test('no path: the answer says which side stops and offers a way on', async ({ page }) => {
  await openMap(page, 'map?from=n-exos&to=mlk3')
  await expect(page.getByRole('heading', { name: 'No path from N-Exos to MLK3' })).toBeVisible()
  await page.getByRole('heading', { name: 'Nearest reachable' }).locator('..').getByRole('button').first().click()
  await expect(page.getByRole('region', { name: /^(First )?\d+ paths?$/ })).toBeVisible()
})

test('the splice audit names what each step rests on', async ({ page }) => {
  await openMap(page, 'map?from=bmsc-exos&to=np-cell-apoptosis&via=pten&with=join-contexts')
  await page.locator('.path-open').first().click()
  await page.getByRole('button', { name: 'Splice audit' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Splice audit' })
  await expect(dialog).toContainText('Spliced')
  await expect(dialog.getByRole('row')).toHaveCount(5)
})

test('a flagged relation shows the printed and the expected reference beside each other', async ({ page }) => {
  await openMap(page, 'map?select=edge:M47')
  const card = page.getByRole('region', { name: 'Details' }).getByRole('article').first()
  await expect(card).toContainText('[24] Zhang et al. 2020')
  await expect(card).toContainText('Printed [24], expected [134]')
  await expect(card).toContainText('[134] Cheng et al. 2018')
  await expect(card.getByRole('link', { name: 'Open in article' })).toHaveAttribute('href', /^https:\/\/doi\.org\/10\.3390\/cells10092241#:~:text=/)
})

test('a legend entry hides its relations, says how many are left, and Undo brings them back', async ({ page }) => {
  await openMap(page)
  const legend = page.getByRole('group', { name: /^Legend/ })
  const count = page.getByText(/of \d+ nodes, \d+ relations/)
  const before = await count.textContent()
  await legend.getByRole('button', { name: /lowers/ }).click()
  await expect(count).not.toHaveText(before ?? '')
  await expect(legend.getByRole('button', { name: /lowers/ })).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Control+z')
  await expect(count).toHaveText(before ?? '')
})

test('filters that leave nothing say so and give a way out', async ({ page }) => {
  await openMap(page, 'map?species=pig')
  await expect(page.getByRole('heading', { name: '0 relations left' })).toBeVisible()
  await page.getByRole('button', { name: 'species pig' }).click()
  await expect(page.getByRole('heading', { name: '0 relations left' })).toHaveCount(0)
})
