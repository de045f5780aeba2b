import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { cspPlugin } from './scripts/cspPlugin.ts'
import { firstPicturePlugin } from './scripts/firstPicturePlugin.ts'
import { wholeMapPlugin } from './scripts/wholeMapPlugin.ts'
import { graphDataPlugin } from './scripts/graphDataPlugin.ts'

const SHARED = /[\\/](src[\\/](core[\\/](model|query|words)|ui|scene|store|features[\\/]glyphs)|node_modules[\\/](react|scheduler|zustand))[\\/]/

export default defineConfig({
  base: './',
  plugins: [react(), cspPlugin(), graphDataPlugin(), wholeMapPlugin(), firstPicturePlugin()],
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // One file for what the first view shares with the parts loaded later, instead of a request for each module.
        codeSplitting: { groups: [{ name: 'shared', test: SHARED, minShareCount: 2 }] },
      },
    },
  },
  preview: { port: 4173 },
  test: {
    // Slow machines run the same tests; a hung one still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', 'tests/shipped/**'] } },
      { extends: true, test: { name: 'component', environment: 'jsdom', include: ['tests/**/*.test.tsx'], setupFiles: ['tests/setup.ts'] } },
    ],
  },
})
