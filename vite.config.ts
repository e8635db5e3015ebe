import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

import { launchOptions } from './e2e/chromium.ts'
import { firstLoadBudget } from './e2e/first-load-budget.ts'
import { projectsPath } from './src/api/paths.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), plainImports(), earlyProjects(), firstLoadBudget()],
  resolve: { tsconfigPaths: true },
  // What is loaded later needs one more file at most, which comes with the first of it: lists of what to preload would
  // cost the first load more than they save.
  build: {
    outDir: 'dist/page',
    target: 'es2023',
    modulePreload: false,
    cssCodeSplit: false,
    license: { fileName: 'third-party-licenses.md' },
    rolldownOptions: {
      // Reading a property does nothing else, here and in the libraries.
      treeshake: { propertyReadSideEffects: false },
      output: {
        // One file for all of the first load: what it shares with later parts would else be a file for each mix of
        // them, none of which compresses well by itself. One file for what later parts share, for the same reason.
        codeSplitting: {
          groups: [
            { name: 'first-load', tags: ['$initial'], priority: 1 },
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
  test: {
    // Generous, because a machine may be busy with other things; no test waits longer than it must.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Specs share nothing that one of them changes: a process for each would cost more than the tests.
          pool: 'threads',
          isolate: false,
          // Properties with thousands of cases take their time on a busy machine.
          testTimeout: 30_000,
          include: ['{src,mocks,e2e}/**/*.spec.ts'],
          exclude: ['**/*.browser.spec.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.spec.{ts,tsx}'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({ launchOptions }),
          },
        },
      },
    ],
  },
})

/** Vite wraps imports of later parts in code that loads their styles and preloads what they need: here are none. */
function plainImports(): Plugin {
  const helper = '\0vite/preload-helper.js'
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load()' : null),
  }
}

/** The page asks for the projects first of all: not only once its code is there. In development a worker answers. */
function earlyProjects(): Plugin {
  const attrs = { rel: 'preload', as: 'fetch', href: projectsPath, crossorigin: 'anonymous' }
  return {
    name: 'early-projects',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'link', attrs, injectTo: 'head' }],
  }
}
