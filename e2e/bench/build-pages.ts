import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'

const root = join(import.meta.dirname, '..', '..')
const pages = join(import.meta.dirname, 'pages')
const target = 'es2023'

/** Builds the product as `vite build` does; its first load is a figure of the benchmark. */
export async function buildProduct(): Promise<void> {
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
}

/** Builds the baselines and the probe into a temporary folder and returns it. */
export async function buildBaselines(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'ecs-inventory-bench-'))
  const common: InlineConfig = {
    root: pages,
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), tailwindcss()],
    resolve: { tsconfigPaths: true },
  }
  await build({
    ...common,
    base: '/bench/',
    build: {
      outDir,
      target,
      emptyOutDir: true,
      rollupOptions: {
        input: ['floor', 'plain', 'example', 'bare'].map((name) => join(pages, `${name}.html`)),
      },
    },
  })
  await build({
    ...common,
    build: {
      outDir,
      target,
      emptyOutDir: false,
      lib: {
        entry: join(pages, 'probe.ts'),
        formats: ['iife'],
        name: 'p',
        fileName: () => 'probe.js',
      },
    },
  })
  return outDir
}
