import { expect } from '@playwright/test'
import { test } from './onePage.ts'
import { watchPage } from './watchPage.ts'

test('a lesson of three steps is written by keyboard and map, outlives a reload, and is played', async ({ page }) => {
  const watched = watchPage(page)
  await page.goto('/#map?at=mechanism:mir21-pten-akt')
  await page.locator('[role="application"] canvas').first().waitFor()
  await page
    .locator('[role="application"]')
    .first()
    .click({ button: 'right', position: { x: 30, y: 60 } })
  await page.getByRole('menuitem', { name: 'Add step to a lesson' }).click()
  await page.getByRole('button', { name: 'Open the lesson' }).click()

  const say = page.getByRole('textbox', { name: 'What is read beside the map' })
  await say.fill('BMSC-Exos carry miR-21. It represses PTEN. Follow the lines.')
  await page.locator('summary', { hasText: 'What it rests on' }).click()
  await page.getByRole('group', { name: 'Relations that back what is said' }).getByRole('checkbox').first().check()

  await page.getByRole('button', { name: 'Add step', exact: true }).press('Enter')
  await page.locator('summary', { hasText: 'The question' }).press('Enter')
  await page.getByRole('combobox', { name: 'Kind of question' }).selectOption({ label: 'Predict the effect' })
  await say.fill('What do you expect?')
  await expect(page.getByRole('region', { name: 'Preview of the step' }).getByText('Predict the effect')).toBeVisible()

  await page.getByRole('button', { name: 'Add step', exact: true }).press('Enter')
  await say.fill('That was all. Look once more.')
  await page.getByRole('button', { name: 'About the lesson' }).press('Enter')
  await page.getByRole('textbox', { name: 'One learns to, 1' }).fill('Read three lines')
  await page.getByRole('textbox', { name: 'Title of the lesson' }).fill('Three steps')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('textbox', { name: 'Title of the lesson' })).toHaveValue('New lesson')
  await page.keyboard.press('Control+Shift+z')

  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Title of the lesson' })).toHaveValue('Three steps')
  await expect(page.getByRole('navigation', { name: 'Steps' }).getByRole('listitem')).toHaveCount(3)
  await page.getByRole('button', { name: 'Try it' }).click()
  await page.getByRole('button', { name: 'Next', exact: true }).press('Enter')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.locator('.question-feedback')).toBeVisible()
  await page.getByRole('button', { name: 'Lessons', exact: true }).first().click()
  await expect(
    page.getByRole('region', { name: 'Your lessons' }).getByRole('heading', { name: 'Three steps' }),
  ).toBeVisible()
  expect(watched.errors).toEqual([])
})
