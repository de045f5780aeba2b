import { expect } from '@playwright/test'
import { test } from './onePage.ts'
import { openMap } from './openMap.ts'

test('a path is asked by typing: the fullest route opens as a story and leads step by step through its evidence', async ({
  page,
}) => {
  await openMap(page)
  const finder = page.getByRole('region', { name: 'Find paths' })
  await finder.getByRole('combobox', { name: 'From' }).fill('bmsc ex')
  await page.getByRole('option', { name: /^BMSC-Exos/ }).click()
  await finder.getByRole('combobox', { name: 'To' }).fill('np cell apop')
  await page.getByRole('option', { name: /^NP cell apoptosis/ }).click()
  await expect(page.getByText('Net effect: less NP cell apoptosis')).toBeVisible()
  await expect(
    page.getByText(
      /weakest step joined\. Joined: that PI3K-AKT pathway suppresses NP cell apoptosis was told of N-Exos only \[139\]/,
    ),
  ).toBeVisible()
  const list = page.getByRole('region', { name: /^\d+ routes?; / })
  await expect(list.getByText('break: joined, step 4 was told of N-Exos only')).toBeAttached()
  await list.getByRole('button', { name: /represses PTEN \(/ }).click()
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details).toContainText('step 2 of 4')
  await expect(details.getByRole('article').first()).toContainText('Cheng et al. 2018')
  await details.getByRole('button', { name: 'Next step' }).click()
  await expect(details).toContainText('step 3 of 4')
})

test('a shorter route is opened from the list and drawn in place of the fuller one', async ({ page }) => {
  await openMap(page, 'map?from=bmsc-exos&to=np-cell-apoptosis')
  const list = page.getByRole('region', { name: /^\d+ routes?; / })
  await list
    .getByRole('button', { name: /lowers.*2 steps/ })
    .first()
    .click()
  await expect(page.getByText(/^Net effect: less NP cell apoptosis/)).toBeVisible()
  await list.getByRole('button', { name: /carries miR-21 \(/ }).click()
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('step 1 of 2')
})

test('a set can stand at an end: the tally says whether the routes agree, and what many state is told once', async ({
  page,
}) => {
  await openMap(page, 'map?from=any-exosome&to=np-cell-pyroptosis')
  await expect(page.getByRole('region', { name: /^\d+ routes; all \d+ lower; they agree$/ })).toBeVisible()
  await openMap(page, 'map?from=any-exosome&to=ivdd')
  const stated = page.getByRole('region', { name: 'Stated outright' })
  await expect(stated.getByText(/^\d exosome sources show benefit in models of IVDD: /)).toBeVisible()
  await expect(stated.getByRole('listitem').first()).toBeHidden()
  await stated.getByText(/^\d relations; /).click()
  await expect(stated.getByRole('listitem').first()).toBeVisible()
})

test('a link that joined contexts by a switch opens the joined layer and says what changed', async ({ page }) => {
  await openMap(page, 'map?from=pten&to=np-cell-apoptosis&with=join-contexts')
  await expect(page.getByRole('alert')).toContainText('Joined paths now stand in a layer of their own')
  await expect(page.getByRole('heading', { name: 'No shown route; 1 joined path exists' })).toBeVisible()
  await page.getByRole('button', { name: /raises.*weakest: joined/ }).click()
  await expect(page.getByText(/no printed relation spans it/)).toBeVisible()
})

test('feedback loops are asked with one node at both ends', async ({ page }) => {
  await openMap(page, 'map?from=ivdd&to=ivdd')
  await expect(page.getByRole('heading', { name: 'Feedback loops through IVDD: 1 reinforces itself' })).toBeVisible()
})

test('no path: the answer says which side stops and offers a way on', async ({ page }) => {
  await openMap(page, 'map?from=n-exos&to=mlk3')
  await expect(page.getByRole('heading', { name: 'No path from N-Exos to MLK3' })).toBeVisible()
  await page.getByRole('heading', { name: 'Nearest reachable' }).locator('..').getByRole('button').first().click()
  await expect(page.getByRole('region', { name: /^\d+ routes?; / })).toBeVisible()
})

test('a via that no route passes is named and can be left out', async ({ page }) => {
  await openMap(page, 'map?from=bmsc-exos&to=np-cell-apoptosis&via=nlrp3')
  await expect(page.getByText('No route passes NLRP3.')).toBeVisible()
  await page.getByRole('button', { name: 'Ask without NLRP3' }).click()
  await expect(page.getByRole('region', { name: /^\d+ routes?; / })).toBeVisible()
})

test('the splice audit names what each step rests on', async ({ page }) => {
  await openMap(page, 'map?from=bmsc-exos&to=np-cell-apoptosis&via=pten&open=M43,M47,M48,M50')
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
  await expect(card.getByRole('link', { name: 'Open in article' })).toHaveAttribute(
    'href',
    /^https:\/\/doi\.org\/10\.3390\/cells10092241#:~:text=/,
  )
})

test('a legend entry hides its relations, says how many are left, and Undo brings them back', async ({ page }) => {
  await openMap(page)
  const legend = page.getByRole('group', { name: /^Legend/ })
  const count = page.getByText(/^\d+ nodes, \d+ relations/)
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
