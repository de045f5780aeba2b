import { expect, test } from '@playwright/test'

const answers = {
  'a server error': { status: 500, body: 'no' },
  'a page instead of data': { status: 200, body: '<!doctype html>' },
  'data cut short': { status: 200, body: '{"structure":1,"counts":{"nodes":9' },
  'data of another structure': { status: 200, body: '{"structure":999}' },
  'data with a list missing': { status: 200, body: '{"structure":1,"counts":{},"data":{}}' },
  'problems found at build': {
    status: 200,
    body: JSON.stringify({
      structure: 1,
      problems: [{ code: 'x', severity: 'error', where: 'edges/a.yaml:3', message: 'Planted problem.' }],
    }),
  },
} as const

test('broken data of any kind: the page says so in words and shows no half graph', async ({ page }) => {
  const crashes: string[] = []
  page.on('pageerror', (error) => crashes.push(String(error)))
  for (const [what, answer] of Object.entries(answers)) {
    await test.step(what, async () => {
      await page.unrouteAll()
      await page.route('**/graph-data.json', (route) => route.fulfill({ ...answer, contentType: 'application/json' }))
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('application')).toHaveCount(0)
      await expect(page.locator('#first-picture')).toHaveCount(0)
      const text = await page.locator('body').innerText()
      expect.soft(text.length, what).toBeGreaterThan(40)
      expect.soft(text, what).toContain(what === 'problems found at build' ? 'Planted problem.' : 'data')
      expect.soft(crashes, what).toEqual([])
    })
  }
})
