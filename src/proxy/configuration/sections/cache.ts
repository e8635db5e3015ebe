import * as v from 'valibot'
import { section, wholeNumberWithin } from '../section'

/** How long and how much is kept in memory. */
export const cacheSection = v.pipe(
  section({
    seconds: v.optional(
      v.pipe(
        wholeNumberWithin(0, 3600),
        v.description(
          'How long a good answer serves others, 0 for not; CACHE_SECONDS wins over it. Default 15.',
        ),
      ),
    ),
    megabytes: v.optional(
      v.pipe(
        wholeNumberWithin(1, 65_536),
        v.description(
          'Memory that kept answers may take; CACHE_MEGABYTES wins over it. Default 64.',
        ),
      ),
    ),
  }),
  v.description('What is kept in memory.'),
)

export type CacheSection = v.InferOutput<typeof cacheSection>
