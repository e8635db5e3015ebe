import Fastify from 'fastify'
import { Pool } from 'undici'

// The packages of the proxy without the proxy: each request is passed on and its answer passed back, with no work in
// between. What is possible here on this machine, in a process of its own.
const [origin = ''] = process.argv.slice(2)
const pool = new Pool(origin, { connections: 32 })
const app = Fastify()
app.get('/*', async ({ raw: { url = '' } }, reply) => {
  const { body } = await pool.request({ origin, method: 'GET', path: url })
  return reply.type('application/json').send(Buffer.from(await body.arrayBuffer()))
})
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`)
