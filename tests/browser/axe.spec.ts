import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openMap } from './openMap.ts'

/** Views with a map, by the fragment of their link. */
const MAPS: Readonly<Record<string, string>> = {
  'the first view': '',
  'the whole map': 'map?at=whole',
  'a node': 'map?select=node:mir-21',
  'a relation': 'map?select=edge:M43',
  'a path question': 'map?from=any-exosome&to=ivdd',
  'no path': 'map?from=ivdd&to=mir-21',
  'a notice': 'map?select=node:nothing-like-this',
}
/** Pages without one. */
const PAGES: Readonly<Record<string, string>> = {
  'the mechanisms': 'map?at=atlas&q=pten',
  'the outline': 'map?read=outline',
  'the table': 'map?read=table',
  'the studies': 'studies',
  'the references': 'references',
  'the flags': 'flags',
  'the search': 'search?q=miR-21',
  'the about page': 'about',
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with any view in the ${colorScheme} theme`, async ({ page }) => {
    // One page walks through all views: a context for each would cost more than the checks.
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const [view, fragment] of Object.entries(MAPS)) {
      await page.goto('about:blank')
      await openMap(page, fragment)
      expect.soft(await wrongWith(page), view).toEqual([])
    }
    for (const [view, fragment] of Object.entries(PAGES)) {
      await page.goto('about:blank')
      await page.goto(`/#${fragment}`)
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1)
      await page.waitForLoadState('networkidle')
      expect.soft(await wrongWith(page), view).toEqual([])
    }
  })
}

/** What axe finds: rule, its words, and where. */
async function wrongWith(page: Page): Promise<readonly object[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }))
}
