import * as v from 'valibot'
import { section, wholeNumberWithin } from '../section'

/** How much one project asks of the API. */
export const loadSection = v.pipe(
  section({
    concurrency: v.optional(
      v.pipe(
        wholeNumberWithin(1, 256),
        v.description(
          'Requests to the API at once, for each project; MAX_CONCURRENCY wins over it. Default 8.',
        ),
      ),
    ),
    queue: v.optional(
      v.pipe(
        wholeNumberWithin(0, 100_000),
        v.description('Requests that may wait for that; MAX_QUEUE wins over it. Default 200.'),
      ),
    ),
  }),
  v.description('How much is asked of the API.'),
)

export type LoadSection = v.InferOutput<typeof loadSection>
