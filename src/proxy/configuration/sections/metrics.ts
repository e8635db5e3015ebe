import * as v from 'valibot'
import { secretReference } from '../secret-reference'
import { section } from '../section'

/** Who beyond this machine may read metrics. */
export const metricsSection = v.pipe(
  section({ token: secretReference }),
  v.description('By which others than this machine may ask /metrics; METRICS_TOKEN wins over it.'),
)
