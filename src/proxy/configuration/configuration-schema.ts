import * as v from 'valibot'
import { section } from './section'
import { cacheSection } from './sections/cache'
import { generalEntries } from './sections/general'
import { loadSection } from './sections/load'
import { loginSection } from './sections/login'
import { metricsSection } from './sections/metrics'
import { projectsSchema } from './sections/projects'
import { redisSection } from './sections/redis'
import { tlsSection } from './sections/tls'

/** The whole configuration file. Each further section is one entry here, with its schema in `sections`. */
export const configurationSchema = section({
  ...generalEntries,
  projects: v.optional(projectsSchema),
  login: v.optional(loginSection),
  tls: v.optional(tlsSection),
  load: v.optional(loadSection),
  cache: v.optional(cacheSection),
  metrics: v.optional(metricsSection),
  redis: v.optional(redisSection),
})

export type Configuration = v.InferOutput<typeof configurationSchema>
