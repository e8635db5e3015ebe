import * as v from 'valibot'
import { section } from './section'
import { generalEntries } from './sections/general'
import { projectsSchema } from './sections/projects'

/** The whole configuration file. Each further section is one entry here, with its schema in `sections`. */
export const configurationSchema = section({
  ...generalEntries,
  projects: v.optional(projectsSchema),
})

export type Configuration = v.InferOutput<typeof configurationSchema>
