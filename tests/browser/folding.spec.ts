import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './onePage.ts'
import { openMap } from './openMap.ts'
import { watchPage } from './watchPage.ts'

/** Pixels drawn on one of the map's layers, the lowest first. */
async function ink(map: Locator, layer: number): Promise<number> {
  return map
    .locator('canvas')
    .nth(layer)
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0
      const pixels =
        canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray()
      let inked = 0
      for (let i = 3; i < pixels.length; i += 4) if ((pixels[i] ?? 0) > 40) inked++
      return inked
    })
}

const spoken = (page: Page): Locator => page.locator('.app > [role=status]')

test('overall effects are folded, counted, drawn on request and kept in the link', async ({ page }) => {
  const watch = watchPage(page)
  const map = await openMap(page)
  await expect(map).toHaveAccessibleName(/^Mechanism map, 15 nodes, \d+ lines, \d+ overall effects folded$/)
  const [, lines = '', folded = ''] =
    /(\d+) lines, (\d+) overall/.exec((await map.getAttribute('aria-label')) ?? '') ?? []
  expect(Number(lines)).toBeLessThanOrEqual(20)
  const chip = page.getByRole('button', { name: `${folded} overall effects`, exact: true })
  await expect(chip).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByRole('button', { name: `${folded} folded (overall effects)` })).toBeVisible()
  await chip.click()
  await expect(map).toHaveAccessibleName(`Mechanism map, 15 nodes, ${Number(lines) + Number(folded)} lines`)
  await expect(spoken(page)).toHaveText(`${folded} overall effects drawn.`)
  await expect(page).toHaveURL(/overall=shown/)
  await page.reload()
  await expect(map).toHaveAccessibleName(`Mechanism map, 15 nodes, ${Number(lines) + Number(folded)} lines`)
  await page.goBack()
  await expect(chip).toHaveAttribute('aria-pressed', 'false')
  expect(watch).toEqual({ foreign: [], errors: [] })
})

test('the results of a vesicle as a whole are read and opened from the keyboard, and closed again', async ({
  page,
}) => {
  const map = await openMap(page)
  const [, folded = ''] = /(\d+) overall effects folded$/.exec((await map.getAttribute('aria-label')) ?? '') ?? []
  await map.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(spoken(page)).toHaveText(/M S C Exos, .*1 result as a whole, R reads it\./)
  await page.keyboard.press('r')
  await expect(spoken(page)).toHaveText(
    /^As a whole, M S C Exos .+ I V D D; .+ stud(y|ies)\. 1 of 1\. Enter opens it\.$/,
  )
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/select=bundle:msc-exos--ivdd/)
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('MSC-Exos and IVDD')
  await expect(map).toHaveAccessibleName(new RegExp(`, ${Number(folded) - 1} overall effects folded$`))
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/select=/)
})

test('the keyboard on a node brings up the folded lines that touch it, and takes them away', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const map = await openMap(page)
  const name = await map.getAttribute('aria-label')
  // Folded lines are painted on the lowest layer, under the engine's own; only the rules between lanes are there too.
  await expect.poll(() => ink(map, 0), { timeout: 30_000 }).toBeGreaterThan(0)
  const rules = await ink(map, 0)
  await map.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => ink(map, 0), { timeout: 30_000 }).toBeGreaterThan(rules + 1_000)
  expect(await map.getAttribute('aria-label')).toBe(name)
  await page.keyboard.press('Escape')
  await expect.poll(() => ink(map, 0)).toBe(rules)
})

test('the first question opens its chain, numbered, with the joined step told in the legend', async ({ page }) => {
  const map = await openMap(page)
  await page.getByRole('button', { name: 'How could miR-21 protect NP cells?' }).click()
  await expect(page).toHaveURL(/open=/)
  await expect(page.getByRole('group', { name: /^Legend/ })).toContainText('joined 1')
  await expect(map).toHaveAccessibleName(/^Mechanism map, \d+ nodes/)
})
