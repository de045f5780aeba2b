import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { normalizePath } from 'vite'
import { defineConfig } from 'vitest/config'
import { embedScriptPlugin } from './scripts/embedScriptPlugin.ts'
import { askAgainPlugin } from './scripts/askAgainPlugin.ts'
import { cspPlugin } from './scripts/cspPlugin.ts'
import { firstViewGroup } from './scripts/firstViewGroup.ts'
import { firstPicturePlugin } from './scripts/firstPicturePlugin.ts'
import { lightLibrariesPlugin } from './scripts/lightLibrariesPlugin.ts'
import { searchIndexPlugin } from './scripts/searchIndexPlugin.ts'
import { lessonFilePlugin } from './scripts/lessonFilePlugin.ts'
import { lessonsPlugin } from './scripts/lessonsPlugin.ts'
import { layoutsPlugin } from './scripts/layoutsPlugin.ts'
import { graphDataPlugin } from './scripts/graphDataPlugin.ts'

const ENTRY = normalizePath(fileURLToPath(new URL('./src/main.tsx', import.meta.url)))

export default defineConfig({
  base: './',
  plugins: [
    react(),
    lightLibrariesPlugin(),
    askAgainPlugin(),
    cspPlugin(),
    graphDataPlugin(),
    layoutsPlugin(),
    searchIndexPlugin(),
    lessonsPlugin(),
    lessonFilePlugin(),
    firstPicturePlugin(),
    embedScriptPlugin(),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: firstViewGroup(ENTRY) }] },
      },
    },
  },
  preview: { port: 4173 },
  test: {
    // Slow machines run the same tests; a hung one still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Every core: left to itself, the runner keeps one of two for itself.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          pool: 'threads',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/shipped/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          pool: 'threads',
          isolate: false,
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/setup.ts'],
        },
      },
    ],
  },
})
