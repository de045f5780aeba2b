import { expect, test, type Locator, type Page } from '@playwright/test'
import { openMap } from './openMap.ts'
import { placeOnMap } from './placeOnMap.ts'
import { watchPage } from './watchPage.ts'

// In one process: each would lay the same maps out for itself.
test.describe.configure({ mode: 'default' })

const details = (page: Page): Locator => page.getByRole('region', { name: 'Details' })
const spoken = (page: Page): Locator => page.locator('.app > [role=status]')
const menu = (page: Page): Locator => page.getByRole('menu')

/** From a question to its evidence, its flag and its mechanism: the same for every hand, `press` is a click or a tap. */
async function toMechanism(page: Page, press: (target: Locator) => Promise<void>): Promise<void> {
  await press(page.getByRole('button', { name: /^How could miR-21 protect NP cells\?/ }))
  await expect(page).toHaveURL(/open=/)
  await press(page.getByRole('button', { name: /miR-21 represses PTEN/ }).first())
  await expect(details(page)).toContainText('Evidence')
  await press(
    details(page)
      .getByRole('button', { name: /^Flag / })
      .first(),
  )
  await expect(details(page)).toContainText('Relations it is about')
  await press(
    details(page)
      .getByRole('button', { name: /miR-21 .*represses PTEN/ })
      .first(),
  )
  await press(details(page).getByRole('button', { name: 'miR-21, PTEN and PI3K-AKT' }))
  await expect(page).toHaveURL(/at=mechanism:mir21-pten-akt(?!.*from=)/)
  // Its summary takes room above the map.
  await expect(page.getByText(/^In rats BMSC exosomes eased/)).toBeVisible()
}

async function undoAll(page: Page, press: (target: Locator) => Promise<void>): Promise<void> {
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  for (let i = 0; i < 40 && (await undo.isEnabled()); i++) {
    const before = page.url()
    await press(undo)
    await expect.poll(() => page.url()).not.toBe(before)
  }
  await expect(undo).toBeDisabled()
  await expect(page).toHaveURL(/\/$|#$/)
}

test('with the mouse: from a question to evidence, flag and mechanism, then grow, hide, pick, ask, and undo it all', async ({
  page,
}) => {
  const watch = watchPage(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const map = await openMap(page)
  const press = async (target: Locator): Promise<void> => target.click()
  await toMechanism(page, press)
  await page.getByRole('button', { name: 'Close details' }).click()
  const on = async (name: string, how: Parameters<Page['mouse']['click']>[2] = {}): Promise<void> => {
    const { x, y } = await placeOnMap(page, map, name)
    await page.mouse.click(x, y, how)
  }
  await on('PI3K-AKT pathway', { button: 'right' })
  await menu(page)
    .getByRole('menuitem', { name: /^Both: \d+ more$/ })
    .click()
  await expect(spoken(page)).toHaveText(/more\. Undo takes it back\.$/)
  for (const name of ['AKT signaling', 'N-Exos']) {
    await on(name, { button: 'right' })
    await menu(page)
      .getByRole('menuitem', { name: /^Hide (?!it)/ })
      .click()
    await expect(spoken(page)).toHaveText(/^1 node hidden/)
  }
  await on('BMSC-Exos')
  for (const name of ['miR-21', 'PI3K-AKT pathway']) {
    await page.keyboard.down('Shift')
    await on(name)
    await page.keyboard.up('Shift')
  }
  await expect(details(page)).toContainText('3 nodes picked')
  await details(page).getByRole('button', { name: 'Paths between them' }).click()
  await expect(spoken(page)).toHaveText(/paths? between 3 nodes/)
  await page.getByRole('button', { name: 'Close details' }).click()
  // Dragging keeps a node in its lane, and its place in the link.
  const from = await placeOnMap(page, map, 'PTEN')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 300, from.y + 60, { steps: 6 })
  await page.mouse.up()
  await expect(page).toHaveURL(/moved=pten:\d+:\d+/)
  await expect(spoken(page)).toHaveText(/^PTEN moved\. It stays in its lane, Targets\./)
  await undoAll(page, press)
  expect(watch).toEqual({ foreign: [], errors: [] })
})

test('with the keyboard alone: the same', async ({ page }) => {
  const watch = watchPage(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const map = await openMap(page)
  const press = async (target: Locator): Promise<void> => {
    await target.focus()
    await page.keyboard.press('Enter')
  }
  await toMechanism(page, press)
  await map.focus()
  const keys = async (...list: readonly string[]): Promise<void> => {
    for (const key of list) await page.keyboard.press(key)
  }
  await keys('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await expect(spoken(page)).toHaveText(/^P I 3 K A K T pathway/)
  await keys('m')
  await expect(menu(page)).toBeVisible()
  await keys('b', 'Enter')
  await expect(spoken(page)).toHaveText(/more\. Undo takes it back\.$/)
  for (const left of [7, 6]) {
    await keys('Home', 'Delete')
    await expect(spoken(page)).toHaveText(`1 node hidden, ${left} nodes left. Undo takes it back.`)
  }
  await keys('Home')
  for (const count of [1, 2, 3]) {
    await keys(' ')
    await expect(spoken(page)).toHaveText(new RegExp(`picked, ${count} nodes? in all`))
    await keys('ArrowRight')
  }
  await expect(details(page)).toContainText('3 nodes picked')
  await press(details(page).getByRole('button', { name: 'Paths between them' }))
  await expect(spoken(page)).toHaveText(/paths? between 3 nodes|No path leads/)
  await undoAll(page, press)
  expect(watch).toEqual({ foreign: [], errors: [] })
})

test.describe('with a finger on a tablet', () => {
  test.use({ hasTouch: true, viewport: { width: 768, height: 1024 } })

  test('the same, by taps and a long press', async ({ page }) => {
    const watch = watchPage(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const map = await openMap(page)
    const press = async (target: Locator): Promise<void> => target.tap()
    const devtools = await page.context().newCDPSession(page)
    const hold = async (name: string): Promise<void> => {
      const { x, y } = await placeOnMap(page, map, name)
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
      await expect(menu(page)).toBeVisible()
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await toMechanism(page, press)
    await hold('PI3K-AKT pathway')
    await press(menu(page).getByRole('menuitem', { name: /^Both: \d+ more$/ }))
    await expect(spoken(page)).toHaveText(/more\. Undo takes it back\.$/)
    for (const name of ['AKT signaling', 'N-Exos']) {
      await hold(name)
      await press(menu(page).getByRole('menuitem', { name: /^Hide (?!it)/ }))
      await expect(spoken(page)).toHaveText(/^1 node hidden/)
    }
    for (const name of ['BMSC-Exos', 'miR-21', 'PI3K-AKT pathway']) {
      await hold(name)
      await press(menu(page).getByRole('menuitem', { name: 'Pick together with others' }))
    }
    await hold('miR-21')
    await press(menu(page).getByRole('menuitem', { name: 'Paths between them' }))
    await expect(spoken(page)).toHaveText(/paths? between 3 nodes/)
    await undoAll(page, press)
    expect(watch).toEqual({ foreign: [], errors: [] })
  })
})
