import { createServer } from 'node:http'

import { bodyOf } from './bodies'

// A process of its own that does nothing but send: the bodies are made before the first request.
const small = bodyOf(25)
const large = bodyOf(1000)

const server = createServer({ keepAliveTimeout: 60_000 }, ({ url = '' }, response) => {
  const body = url.includes('limit=1000') ? large : small
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.byteLength })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  process.stdout.write(`http://127.0.0.1:${port}\n`)
})
