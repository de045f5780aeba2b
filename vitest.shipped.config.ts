import { defineConfig } from 'vitest/config'

/** Rules checked on every figure of the shipped data; part of `npm run verify:files`. */
export default defineConfig({
  test: { environment: 'node', include: ['tests/shipped/**/*.test.ts'], testTimeout: 60_000 },
})
