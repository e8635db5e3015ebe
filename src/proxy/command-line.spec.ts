import { describe, expect, it } from 'vitest'
import { readCommandLine } from './command-line'

const nothing = { help: false, version: false, check: false, hashPassword: false, config: null }

describe('readCommandLine', () => {
  it.each([
    [[], nothing],
    [['--help'], { ...nothing, help: true }],
    [['-h'], { ...nothing, help: true }],
    [['--hash-password'], { ...nothing, hashPassword: true }],
    [['--version'], { ...nothing, version: true }],
    [['--config', 'a.yaml', '--check'], { ...nothing, config: 'a.yaml', check: true }],
    [['--config=a.yaml'], { ...nothing, config: 'a.yaml' }],
  ])('reads %j', (args, expected) => {
    expect(readCommandLine(args)).toEqual(expected)
  })

  it.each([
    [['--chekc'], '--chekc is not known. Did you mean --check?'],
    [['-x'], '-x is not known. ecs-inventory --help lists what is.'],
    [['inventory.yaml'], 'inventory.yaml is not known. ecs-inventory --help lists what is.'],
    [['check'], 'check is not known. Did you mean --check?'],
    [['--'], '-- is not known.'],
    [['--config'], '--config takes the path of a file.'],
    [['--config', '--check'], '--config takes the path of a file.'],
    [['--config='], '--config takes the path of a file.'],
    [['--check=no'], '--check takes no value.'],
  ])('refuses %j', (args, message) => {
    expect(() => readCommandLine(args)).toThrow(message)
  })
})
