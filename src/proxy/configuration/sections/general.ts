import * as v from 'valibot'
import { logLevels } from '../../logging'
import { oneOf } from '../environment'
import { section, text, wholeNumberWithin } from '../section'

/** The settings of the proxy itself. The environment variables of the same meaning win over them. */
export const generalEntries = {
  host: v.optional(
    v.pipe(
      text('a name or address of this machine, such as 127.0.0.1'),
      v.description(
        'Where the proxy listens; beyond loopback it needs login. HOST wins over it. Default 127.0.0.1.',
      ),
    ),
  ),
  port: v.optional(
    v.pipe(
      wholeNumberWithin(0, 65_535),
      v.description('Its port, 0 for any free one; PORT wins over it. Default 4180.'),
    ),
  ),
  logLevel: v.optional(
    v.pipe(
      v.picklist(logLevels, `takes ${oneOf(logLevels)}.`),
      v.description('How much is logged; LOG_LEVEL wins over it. Default info.'),
    ),
  ),
  upstreamTimeout: v.optional(
    v.pipe(
      wholeNumberWithin(1, 600),
      v.description(
        'Seconds for one whole answer of the API; UPSTREAM_TIMEOUT wins over it. Default 30.',
      ),
    ),
  ),
  maxConnections: v.optional(
    v.pipe(
      wholeNumberWithin(1, 65_535),
      v.description(
        'Connections of clients at a time, further ones are closed; MAX_CONNECTIONS wins over it. Default 2000.',
      ),
    ),
  ),
  shutdownDelay: v.optional(
    v.pipe(
      wholeNumberWithin(0, 300),
      v.description(
        'Seconds from a SIGTERM in which requests are still taken while /readyz says no; SHUTDOWN_DELAY wins over it. Default 0.',
      ),
    ),
  ),
  revealUserData: v.optional(
    v.pipe(
      v.boolean('takes true or false.'),
      v.description(
        'People may read the user data of a server, one at a time; it holds passwords. REVEAL_USER_DATA wins over it. Default false.',
      ),
    ),
  ),
}

const generalSchema = section(generalEntries)

export type GeneralSettings = v.InferOutput<typeof generalSchema>
