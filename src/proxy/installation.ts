import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'

const packageFile = v.pipe(v.string(), v.parseJson(), v.object({ version: v.string() }))

/** Where this program lies and what lies beside it, in the repository as in the package. */
export interface Installation {
  readonly version: string
  readonly pageRoot: string
  /** The simulated ECS, built in the package, as source in the repository. */
  readonly simulator: string
}

/** Finds the installation that `folder` is in, by its package.json. */
export function findInstallation(folder: string): Installation {
  const root = rootOf(folder)
  const isBuilt = folder.startsWith(join(root, 'dist'))
  return {
    version: v.parse(packageFile, readFileSync(join(root, 'package.json'), 'utf8')).version,
    pageRoot: join(root, 'dist', 'page'),
    simulator: isBuilt
      ? join(root, 'dist', 'server', 'simulate.js')
      : join(root, 'mocks', 'simulate.ts'),
  }
}

function rootOf(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder
  return rootOf(dirname(folder))
}
