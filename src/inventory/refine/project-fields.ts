import type { ProjectName } from '~/api/project'
import type { Row } from '~/api/server'

import type { Field } from './field'

/** Reads what the project of a row is called; rows of a file have none. */
function ofProject(read: (project: ProjectName) => string | null): (row: Row) => readonly string[] {
  return ({ source }) => {
    const { project } = source.answer
    const value = project === undefined ? null : read(project)
    return value === null || value === '' ? [] : [value]
  }
}

/** Where a server is, as the configuration of the proxy says; the API says it of no server. */
export const projectFields = {
  project: {
    kind: 'choice',
    aliases: ['project_id'],
    meaning: 'project, as it is called here or by its id',
    examples: ['prod', 'prod-*'],
    values: ofProject(({ label }) => label),
    also: ofProject(({ id }) => id),
  },
  region: {
    kind: 'choice',
    aliases: [],
    meaning: 'region of the project, as it is configured',
    examples: ['eu-de', 'cn-*'],
    values: ofProject(({ region }) => region),
  },
} as const satisfies Record<string, Field>
