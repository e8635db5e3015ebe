import * as v from 'valibot'
import { logLevels } from '../../logging'
import { oneOf } from '../environment'
import { section, text, wholeNumberWithin } from '../section'

/** The settings of the proxy itself. The environment variables of the same meaning win over them. */
export const generalEntries = {
  host: v.optional(
    v.pipe(
      text('a loopback address, such as 127.0.0.1'),
      v.description('Where the proxy listens; HOST wins over it. Default 127.0.0.1.'),
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
}

const generalSchema = section(generalEntries)

export type GeneralSettings = v.InferOutput<typeof generalSchema>
