import { text } from 'node:stream/consumers'
import * as v from 'valibot'
import { startProxyUnderTest } from './proxy-under-test'

// A replica in a process of its own: what it shares goes through Redis and nothing else. It ends with its input.
const [endpoint, url] = v.parse(v.tuple([v.string(), v.string()]), process.argv.slice(2))
const proxy = await startProxyUnderTest({
  endpoint,
  redis: { url, timeout: 20_000 },
  cache: { seconds: 3600, bytes: 16 * 1024 * 1024 },
})
process.stdout.write(`${proxy.address}\n`)
await text(process.stdin)
await proxy.close()
