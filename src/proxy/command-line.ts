import { parseArgs } from 'node:util'
import { nearest } from './configuration/nearest'
import { StartError } from './start-error'

/** What the command line asks for. */
export interface CommandLine {
  readonly help: boolean
  readonly version: boolean
  readonly check: boolean
  readonly hashPassword: boolean
  /** Path of the configuration file. */
  readonly config: string | null
}

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  check: { type: 'boolean' },
  'hash-password': { type: 'boolean' },
  config: { type: 'string' },
} as const

/** The text of `--help`. */
export const usage = `Usage: ecs-inventory [--config <file>] [--check]

Shows the Elastic Cloud Servers of Huawei Cloud projects at http://127.0.0.1:4180.
Without credentials it shows simulated ones.

  --config <file>  the configuration file (YAML), instead of ECS_INVENTORY_CONFIG
  --check          check configuration and credentials with one request for each
                   project, say what is wrong, and end
  --hash-password  read a password from standard input and print its hash, for
                   a login with passwords
  --version        print the version and end
  -h, --help       print this and end

The environment sets one project: HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK,
HUAWEICLOUD_SDK_PROJECT_ID and HW_REGION_NAME; the README lists the rest.
`

/** Reads the arguments. Throws a {@link StartError} for what is not known or not complete. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const given = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') throw unknown(token.value, token.value)
    if (token.kind !== 'option') throw unknown('--')
    const option = Object.entries(options).find(([name]) => name === token.name)?.[1]
    const { rawName, value = '' } = token
    if (option === undefined) throw unknown(rawName, token.name)
    if (option.type === 'string' && (value === '' || value.startsWith('-')))
      throw new StartError(`${rawName} takes the path of a file.`)
    if (option.type === 'boolean' && value !== '')
      throw new StartError(`${rawName} takes no value.`)
    given.set(token.name, value)
  }
  return {
    help: given.has('help'),
    version: given.has('version'),
    check: given.has('check'),
    hashPassword: given.has('hash-password'),
    config: given.get('config') ?? null,
  }
}

function unknown(shown: string, name = ''): StartError {
  const meant = nearest(name, Object.keys(options))
  const guess = meant === null ? '' : ` Did you mean --${meant}?`
  return new StartError(`${shown} is not known.${guess} ecs-inventory --help lists what is.`)
}
