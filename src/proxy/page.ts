import { access } from 'node:fs/promises'
import { join, sep } from 'node:path'
import serveFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { StartError } from './start-error'

/**
 * Serves the built page from the folder `root`: `index.html` at `/`, and every other file under its own path. Only
 * files that are there at the start exist; the build puts a hash into the names under `assets`, so that these
 * never change. Throws a {@link StartError} when the page was not built.
 */
export async function addPage(app: FastifyInstance, root: string): Promise<void> {
  const index = join(root, 'index.html')
  try {
    await access(index)
  } catch (cause) {
    throw new StartError(`The page is not built: ${index} is missing. Run npm start.`, { cause })
  }
  const assets = join(root, 'assets') + sep
  await app.register(serveFiles, {
    root,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.setHeader(
        'cache-control',
        path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
}
