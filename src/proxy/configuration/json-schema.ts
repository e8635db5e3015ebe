import { toJsonSchema } from '@valibot/to-json-schema'
import { configurationSchema } from './configuration-schema'

/** The configuration file as a JSON Schema, for editors that complete and check YAML. For tools, not for the proxy. */
export function configurationJsonSchema(): string {
  const schema = {
    title: 'Configuration of ECS Inventory',
    // What a schema cannot say (that a project needs region or endpoint) the proxy itself checks.
    ...toJsonSchema(configurationSchema, { errorMode: 'ignore' }),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
