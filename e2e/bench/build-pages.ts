import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, loadConfigFromFile, type PluginOption } from 'vite'

const root = join(import.meta.dirname, '..', '..')
const pages = join(import.meta.dirname, 'pages')
const target = 'es2023'

/**
 * Builds the product as `vite build` does, except that a first load above its budget does not end the build: it is a
 * figure of the benchmark.
 */
export async function buildProduct(): Promise<void> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, undefined, root)
  if (loaded === null) throw new Error('vite.config.ts cannot be read.')
  const { plugins = [], ...config } = loaded.config
  await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: await withoutBudget(plugins),
  })
}

async function withoutBudget(plugins: readonly PluginOption[]): Promise<PluginOption[]> {
  const kept: PluginOption[] = []
  for (const option of plugins) {
    const plugin = await option
    if (Array.isArray(plugin)) kept.push(...(await withoutBudget(plugin)))
    else if (!plugin || plugin.name !== 'first-load-budget') kept.push(plugin)
  }
  return kept
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
