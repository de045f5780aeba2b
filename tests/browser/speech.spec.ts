import { expect } from '@playwright/test'
import { test } from './onePage.ts'
import { openView } from './rooms.ts'

test('each action is spoken once, after a pause, and the region is empty at load', async ({ page }) => {
  await openView(page, '')
  const region = page.locator('.app > [role=status]')
  await expect(region).toHaveText('')
  await expect(region).toHaveAttribute('aria-atomic', 'true')
  await page.evaluate(() => {
    const spoken: string[] = []
    Object.assign(window, { spoken })
    const box = document.querySelector('.app > [role=status]')
    if (box !== null)
      new MutationObserver(() => {
        if ((box.textContent ?? '') !== '') spoken.push(box.textContent ?? '')
      }).observe(box, { childList: true, characterData: true, subtree: true })
  })
  const spoken = (): Promise<readonly string[]> =>
    page.evaluate(() => ('spoken' in window && Array.isArray(window.spoken) ? window.spoken.map(String) : []))
  await page.getByRole('button', { name: /^hedged/ }).click()
  await expect.poll(spoken).toEqual([expect.stringMatching(/^\d+ of 37 relations shown$/)])
  await page.getByRole('application').focus()
  await page.keyboard.press('Home')
  await expect.poll(async () => (await spoken()).length).toBe(2)
  expect((await spoken())[1]).toMatch(/^M S C, cell\. In: \d+\. Out: \d+/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await spoken()).length).toBe(3)
  // What comes next is the fourth: the first key of the burst was never spoken.
  await page.keyboard.press('Home')
  await expect.poll(async () => (await spoken()).at(-1)).toBe((await spoken())[1])
  expect(await spoken(), 'a burst of keys is spoken as its last').toHaveLength(4)
})

test('a change of page moves the focus to its title, and the title and the tab name the view', async ({ page }) => {
  await openView(page, '')
  for (const name of ['Studies', 'References', 'Flags'] as const) {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
    await expect(page).toHaveTitle(`${name} · Exopath`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  }
})

test('help is in the same place on every page and leads to the accessibility statement', async ({ page }) => {
  const places = new Set<string>()
  for (const hash of ['', 'studies', 'references', 'flags', 'about']) {
    await openView(page, hash)
    const box = await page.getByRole('button', { name: 'Help and shortcuts' }).boundingBox()
    places.add(`${Math.round(box?.x ?? 0)} ${Math.round(box?.y ?? 0)}`)
  }
  expect(places.size).toBe(1)
  await openView(page, 'flags')
  await page.getByRole('button', { name: 'Help and shortcuts' }).click()
  await page.getByRole('button', { name: /accessibility statement/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'About Exopath' })).toBeFocused()
  await expect(page.getByText(/No person who uses a screen reader/)).toBeVisible()
})

test('the table of the storyline comes as CSV with every relation of the view', async ({ page }) => {
  await openView(page, 'map?read=table')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  const stream = await (await download).createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  expect(Buffer.concat(chunks).toString('utf8').trimEnd().split('\r\n')).toHaveLength(38)
})
