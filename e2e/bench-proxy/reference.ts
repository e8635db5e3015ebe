import { brotliCompressSync, constants } from 'node:zlib'

import { bodyOf } from './bodies'

// What no proxy that reads, changes and compresses the body can do without, once for each answer, in one process.
const body = bodyOf(1000)
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
const answers = 40

function answer(): void {
  const json: unknown = JSON.parse(body.toString())
  brotliCompressSync(JSON.stringify(json), options)
}

for (let warmUp = 0; warmUp < answers / 4; warmUp += 1) answer()
const start = process.cpuUsage()
for (let number = 0; number < answers; number += 1) answer()
const { user, system } = process.cpuUsage(start)
process.stdout.write(`${(user + system) / 1000 / answers}\n`)
