import * as v from 'valibot'
import { secretReference } from '../secret-reference'
import { section, text, wholeNumberWithin } from '../section'

const words =
  'takes an address such as redis://10.0.0.5:6379, or, with a password in it, { env: VARIABLE } or { file: path }.'

/** An address without a password may stand in the file. */
const openAddress = v.pipe(
  text('an address'),
  v.check((value) => {
    if (!URL.canParse(value)) return false
    const { protocol, username, password } = new URL(value)
    return /^rediss?:$/.test(protocol) && username === '' && password === ''
  }, words),
)

/** Where replicas share what they know. */
export const redisSection = v.pipe(
  section({
    url: v.pipe(
      v.union([openAddress, secretReference], words),
      v.description(
        'Address of Redis or Valkey, or where it is when it holds a password; REDIS_URL wins over it.',
      ),
    ),
    timeout: v.optional(
      v.pipe(
        wholeNumberWithin(10, 60_000),
        v.description(
          'Milliseconds after which a command counts as failed; REDIS_TIMEOUT wins over it. Default 250.',
        ),
      ),
    ),
  }),
  v.description('What replicas share answers through.'),
)
