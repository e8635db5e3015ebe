import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'

import type { Plugin } from 'vite'

/** Bytes of JavaScript and CSS, gzipped, that the page may load before it works. */
const mostBytes = 150_000

/** A worker is built by itself, and is an asset of the page. */
function assetNames(files: readonly { type: string; fileName: string }[]): readonly string[] {
  return files.filter(({ type }) => type === 'asset').map(({ fileName }) => fileName)
}

/**
 * Holds the first load of a build against the budget: the entry, what it imports statically, the workers whose files
 * these name, and CSS. Above it the build of `npm test`, which sets FIRST_LOAD_BUDGET=strict, fails; any other says so
 * and goes on, since whoever starts the page can do nothing about it.
 */
export function firstLoadBudget(strict = process.env['FIRST_LOAD_BUDGET'] === 'strict'): Plugin {
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
          if (file.type !== 'chunk') return
          file.imports.forEach(want)
          // The worker that reads pages starts with the first request; one that only a later part names does not.
          workers.filter((worker) => file.code.includes(basename(worker))).forEach(want)
        }
        const files = Object.values(bundle)
        const workers = assetNames(files).filter((name) => name.endsWith('.js'))
        assetNames(files)
          .filter((name) => name.endsWith('.css'))
          .forEach(want)
        for (const file of files) if (file.type === 'chunk' && file.isEntry) want(file.fileName)
        let bytes = 0
        for (const fileName of wanted) {
          const file = bundle[fileName]
          if (file !== undefined)
            bytes += gzipSync(file.type === 'chunk' ? file.code : file.source).length
        }
        const sizes = `first load: ${bytes} bytes of gzipped JavaScript and CSS, at most ${mostBytes}`
        if (bytes <= mostBytes) this.info(sizes)
        else if (strict) this.error(sizes)
        else this.warn(sizes)
      },
    },
  }
}
