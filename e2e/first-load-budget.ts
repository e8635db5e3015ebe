import { gzipSync } from 'node:zlib'

import type { Plugin } from 'vite'

/** Bytes of JavaScript and CSS, gzipped, that the page may load before it works. */
const mostBytes = 150_000

/** The name of what is not a chunk. */
function assetName(file: { type: string; fileName: string }): string {
  return file.type === 'asset' ? file.fileName : ''
}

/** Fails a build whose first load (the entry, what it imports statically, the worker, and CSS) is above the budget. */
export function firstLoadBudget(): Plugin {
  return {
    name: 'first-load-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const wanted = new Set<string>()
        function want(fileName: string) {
          const file = bundle[fileName]
          if (file === undefined || wanted.has(fileName)) return
          wanted.add(fileName)
          if (file.type === 'chunk') file.imports.forEach(want)
        }
        for (const file of Object.values(bundle)) {
          // The worker is an asset of its own, and loads with the first request.
          if ((file.type === 'chunk' && file.isEntry) || /\.(css|js)$/.test(assetName(file))) {
            want(file.fileName)
          }
        }
        let bytes = 0
        for (const fileName of wanted) {
          const file = bundle[fileName]
          if (file !== undefined)
            bytes += gzipSync(file.type === 'chunk' ? file.code : file.source).length
        }
        const sizes = `first load: ${bytes} bytes of gzipped JavaScript and CSS, at most ${mostBytes}`
        if (bytes > mostBytes) this.error(sizes)
        else this.info(sizes)
      },
    },
  }
}
