import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as v from 'valibot'

setFlagsFromString('--expose-gc')
const collectGarbage = v.parse(v.function(), runInNewContext('gc'))

/** Bytes that this thread still holds once its garbage is collected: objects, and buffers beside them. */
export function memoryInUse(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
