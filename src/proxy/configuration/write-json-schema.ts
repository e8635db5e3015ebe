import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configurationJsonSchema } from './json-schema'

writeFileSync(
  join(import.meta.dirname, '../../../docs/configuration.schema.json'),
  configurationJsonSchema(),
)
