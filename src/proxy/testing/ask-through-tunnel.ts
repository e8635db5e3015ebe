import { readOutboundProxy } from '../configuration/outbound-proxy'
import { startProxyUnderTest, testProjectId } from './proxy-under-test'

// A process of its own: Node reads NODE_EXTRA_CA_CERTS only when it starts.
const proxy = await startProxyUnderTest({
  endpoint: 'https://localhost',
  outboundProxy: readOutboundProxy(process.env),
})
const { status, body } = await proxy.send(`/api/v1/${testProjectId}/cloudservers/detail`)
process.stdout.write(`${status} ${body}\n`)
await proxy.close()
