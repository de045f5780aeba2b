import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** The tests that `npm run mutation` runs for a folder; nothing is built for them. */
const tests = (process.env['EXOPATH_MUTATION_TESTS'] ?? '').split(',')
const ending = (end: string): string[] => tests.filter((glob) => glob.endsWith(end))

export default defineConfig({
  plugins: [react()],
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', pool: 'threads', isolate: false, include: ending('.ts') },
      },
      ...(ending('.tsx').length === 0
        ? []
        : [
            {
              extends: true as const,
              test: {
                name: 'component',
                environment: 'jsdom',
                pool: 'threads' as const,
                isolate: false,
                include: ending('.tsx'),
                setupFiles: ['tests/setup.ts'],
              },
            },
          ]),
    ],
  },
})
