import { defineConfig } from 'vite'

/**
 * The proxy and the simulated ECS for the package: two programs of plain JavaScript with everything that they use in
 * them, so that what is installed is what was tested.
 */
export default defineConfig({
  publicDir: false,
  resolve: { tsconfigPaths: true },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    license: { fileName: 'third-party-licenses.md' },
    rolldownOptions: {
      input: { main: 'src/proxy/main.ts', simulate: 'mocks/simulate.ts' },
      output: {
        banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
})
