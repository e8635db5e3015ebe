import * as v from 'valibot'

/** One project as `GET /api/projects` lists it. Holds nothing secret. */
const projectSchema = v.object({
  id: v.string(),
  label: v.string(),
  region: v.nullable(v.string()),
  /** Host name of the ECS endpoint, for a person to recognise the cloud. */
  cloud: v.string(),
  simulated: v.boolean(),
  /** The operator lets people read the user data of a server. */
  revealsUserData: v.optional(v.boolean()),
})

/** Answer of `GET /api/projects`; the first project is the one that is shown when none is chosen. */
export const projectsSchema = v.object({ projects: v.array(projectSchema) })

export type Project = v.InferOutput<typeof projectSchema>

/** What a project is called, by the API and here, and where it is; the region is null where nobody configured it. */
export type ProjectName = Pick<Project, 'id' | 'label' | 'region'>
