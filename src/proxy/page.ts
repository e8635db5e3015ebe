import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { preferredEncoding } from './door/preferred-encoding'
import { StartError } from './start-error'
import { EncodedBody } from './upstream/encoded-body'
import { etagOf, fingerprintOf, matches } from './upstream/stored-answer'

/** What the build writes. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
}

/** A file of the page as it is sent. */
interface PageFile {
  readonly body: EncodedBody
  readonly fingerprint: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Serves the built page from the folder `root`: `index.html` at `/`, and every file under its own path. Only files that
 * are there at the start exist. They are kept in memory, each compressed once: whoever asks for many at a time, and
 * reads none, takes no file and no compressor each. Throws a {@link StartError} when the page was not built.
 */
export async function addPage(app: FastifyInstance, root: string): Promise<void> {
  const names = await namesIn(root)
  if (!names.includes('index.html'))
    throw new StartError(
      `The page is not built: ${join(root, 'index.html')} is missing. Run npm start.`,
    )
  for (const name of names) {
    if (!(await stat(join(root, name))).isFile()) continue
    const path = name.replaceAll(sep, '/')
    const file = pageFile(path, await readFile(join(root, name)))
    for (const route of path === 'index.html' ? ['/', '/index.html'] : [`/${path}`])
      // The bodies are compressed already.
      app.get(route, { compress: false }, (request, reply) => sendFile(request, reply, file))
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder, { recursive: true })
  } catch {
    return []
  }
}

/** The build puts a hash into the names under `assets`, so that these never change. */
function pageFile(path: string, text: Buffer): PageFile {
  return {
    body: EncodedBody.of(text),
    fingerprint: fingerprintOf(text),
    headers: {
      'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
      'cache-control': path.startsWith('assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      vary: 'accept-encoding',
    },
  }
}

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: PageFile,
): Promise<FastifyReply> {
  const { 'accept-encoding': accepted, 'if-none-match': known } = request.headers
  const { encoding, bytes } = await file.body.form(preferredEncoding(accepted?.toString()))
  reply.headers({ ...file.headers, etag: etagOf(file, encoding) })
  if (known !== undefined && matches(file, known)) return reply.code(304).send()
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.send(bytes)
}
