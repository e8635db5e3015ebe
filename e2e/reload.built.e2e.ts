import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { expect, test } from '@playwright/test'

import { renewedCert, selfSigned } from '../src/proxy/testing/self-signed'
import { startProgram } from './program'

/** The serial number of the certificate that a new connection gets. */
async function servedSerial(origin: string): Promise<string> {
  const { hostname: host, port } = new URL(origin)
  // Which of the two it is, is the question; neither is trusted.
  const socket = connect({ host, port: Number(port), rejectUnauthorized: false })
  await once(socket, 'secureConnect')
  const { serialNumber } = socket.getPeerCertificate()
  socket.destroy()
  return serialNumber
}

test('SIGHUP makes new connections get the new certificate, and a broken one changes nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ecs-inventory-reload-'))
  const [TLS_CERT, TLS_KEY] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  await writeFile(TLS_CERT, selfSigned.cert)
  await writeFile(TLS_KEY, selfSigned.key)
  const program = await startProgram(
    [process.execPath, '--import', 'tsx', join(import.meta.dirname, '../src/proxy/main.ts')],
    {
      env: {
        TLS_CERT,
        TLS_KEY,
        ECS_ENDPOINT: 'http://127.0.0.1:9',
        HW_PROJECT_ID: 'p',
        HW_AUTH_TOKEN: 'token',
      },
    },
  )
  const [before, after] = [selfSigned.cert, renewedCert].map(
    (cert) => new X509Certificate(cert).serialNumber,
  )
  expect(await servedSerial(program.origin)).toBe(before)
  await writeFile(TLS_CERT, renewedCert)
  program.reload()
  await expect.poll(() => servedSerial(program.origin)).toBe(after)
  await writeFile(TLS_CERT, 'no certificate')
  program.reload()
  await expect.poll(program.printed).toContain('cannot be used together')
  expect(await servedSerial(program.origin)).toBe(after)
  expect(await program.close()).toBe(0)
  await rm(folder, { recursive: true })
})

test('SIGHUP before the program listens makes it read the certificate again once it does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ecs-inventory-reload-'))
  const [TLS_CERT, TLS_KEY] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  await writeFile(TLS_CERT, selfSigned.cert)
  await writeFile(TLS_KEY, selfSigned.key)
  const processId = join(folder, 'pid')
  // The program connects to Redis before it listens, and after it read the certificate.
  const redis = createServer((socket) => {
    socket.on('error', () => undefined).resume()
    const renew = async () => {
      await writeFile(TLS_CERT, renewedCert)
      process.kill(Number(await readFile(processId, 'utf8')), 'SIGHUP')
    }
    void renew().finally(() => socket.destroy())
  })
  redis.listen(0, '127.0.0.1')
  await once(redis, 'listening')
  const address = redis.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const program = await startProgram(
    [
      'sh',
      '-c',
      'echo $$ > "$0" && exec "$@"',
      processId,
      process.execPath,
      '--import',
      'tsx',
      join(import.meta.dirname, '../src/proxy/main.ts'),
    ],
    {
      env: {
        TLS_CERT,
        TLS_KEY,
        REDIS_URL: `redis://127.0.0.1:${port}`,
        ECS_ENDPOINT: 'http://127.0.0.1:9',
        HW_PROJECT_ID: 'p',
        HW_AUTH_TOKEN: 'token',
      },
    },
  )
  await expect
    .poll(() => servedSerial(program.origin))
    .toBe(new X509Certificate(renewedCert).serialNumber)
  expect(await program.close()).toBe(0)
  redis.close()
  await rm(folder, { recursive: true })
})
