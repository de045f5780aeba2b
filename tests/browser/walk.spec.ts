import { expect, test } from '@playwright/test'
import { randomWalk } from './randomWalk.ts'
import { watchPage } from './watchPage.ts'

/** `npm run walk` names its own; the tests take 500 steps, in walks short enough to share the cores to the end. */
const { EXOPATH_WALK_STEPS: steps, EXOPATH_WALK_SEED: seed } = process.env
const WALKS =
  seed === undefined
    ? [8, 11].map((each) => ({ seed: each, count: 160 }))
    : [{ seed: Number(seed), count: Number(steps ?? 10_000) }]

for (const walk of WALKS) {
  test(`the page stands a random walk of ${walk.count} steps and asks no other host for anything, seed ${walk.seed}`, async ({
    page,
  }) => {
    test.setTimeout(Math.max(600_000, walk.count * 200))
    await page.setViewportSize({ width: 1024, height: 700 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const watch = watchPage(page)
    const walked = await randomWalk(page, walk.seed, walk.count)
    expect(walked.wrong, `seed ${walk.seed}, after these steps:\n${walked.steps.slice(-30).join('\n')}\n`).toBeNull()
    expect(watch.foreign, 'asked of other hosts').toEqual([])
  })
}
