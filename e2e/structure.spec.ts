import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What each part may import besides itself. `app` is on top, so nothing may import it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  api: [],
  lib: [],
  ui: ['lib'],
  inventory: ['api', 'lib'],
  table: ['lib', 'ui'],
  servers: ['api', 'inventory', 'lib', 'table', 'ui'],
  'recycle-bin': ['api', 'inventory', 'lib', 'servers', 'table', 'ui'],
  app: ['api', 'inventory', 'lib', 'recycle-bin', 'servers', 'table', 'ui'],
  proxy: ['api', 'lib'],
  mocks: ['api'],
}

/** Packages that a part keeps free of, so that it runs where it must: in a browser, in Node, or in both. */
const mayNotUse: readonly { parts: readonly string[]; packages: RegExp; why: string }[] = [
  {
    parts: ['api', 'lib', 'ui', 'inventory', 'table', 'servers', 'recycle-bin', 'app'],
    packages: /^(node:|undici$|fastify$|@fastify\/)/,
    why: 'runs in a browser',
  },
  {
    parts: ['api', 'inventory', 'proxy', 'mocks'],
    packages: /^(react|react-dom|nuqs)(\/|$)/,
    why: 'knows no screen',
  },
]

/** The one way from the page to the simulated ECS: for `npm run dev`, and not in the built page. */
const startOfMocks = "src/app/main.tsx: import('#mocks/browser')"

const longestFile = 300
const deepestFolder = 3

interface Source {
  /** From the root of the repository, with slashes. */
  readonly path: string
  readonly text: string
}

/** Every break of the rules above, one line each. Specs may import what they like. */
function findProblems(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => [
    ...findShapeProblems(source),
    ...(/\.(spec|e2e)\.tsx?$/.test(source.path) ? [] : findImportProblems(source)),
  ])
}

function findShapeProblems({ path, text }: Source): readonly string[] {
  const lines = text.replace(/\n$/, '').split('\n').length
  const folders = path.split('/').length - 2
  return [
    ...(lines > longestFile ? [`${path}: has ${lines} lines`] : []),
    ...(folders > deepestFolder ? [`${path}: stands ${folders} folders deep`] : []),
    ...(/(^|\/)index\.[cm]?[jt]sx?$/.test(path) ? [`${path}: is a barrel`] : []),
  ]
}

function findImportProblems({ path, text }: Source): readonly string[] {
  const part = partOf(path)
  const allowed = mayImport[part]
  if (allowed === undefined) return []
  return importsOf(text).flatMap(({ specifier, dynamic }) => {
    const line = `${path}: ${dynamic ? `import('${specifier}')` : `from '${specifier}'`}`
    const target = resolve(path, specifier)
    if (target === null) {
      const broken = mayNotUse.find(
        ({ parts, packages }) => parts.includes(part) && packages.test(specifier),
      )
      return broken === undefined ? [] : [`${line}, but ${part} ${broken.why}`]
    }
    const other = partOf(target)
    if (other === part || allowed.includes(other) || line === startOfMocks) return []
    return [`${line}, but ${part} may not import ${other}`]
  })
}

function importsOf(text: string): readonly { specifier: string; dynamic: boolean }[] {
  const pattern = /\b(?:from\s*|import\s*|(import|require)\s*\(\s*)(['"`])([^'"`\n]+)\2/g
  return [...text.matchAll(pattern)].map(([, dynamic, , specifier = '']) => ({
    specifier,
    dynamic: dynamic !== undefined,
  }))
}

/** The path of an imported file of this repository, or null for a package. */
function resolve(path: string, specifier: string): string | null {
  if (specifier.startsWith('~/')) return `src/${specifier.slice(2)}`
  if (specifier.startsWith('#mocks/')) return `mocks/${specifier.slice(7)}`
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null
}

/** `src/api/tag.ts` is part of `api`, `mocks/ecs/engine.ts` of `mocks`. */
function partOf(path: string): string {
  const [top = '', folder = ''] = path.split('/')
  return top === 'src' ? folder : top
}

function readSources(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.(tsx?|[cm]?js|css)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function foldersIn(folder: string): readonly string[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n')
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => !ignored.includes(`${name}/`))
    .toSorted()
}

const sources = ['src', 'mocks', 'e2e'].flatMap(readSources)

test('the sources keep the directions of their imports, and stay small', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(findProblems(sources)).toEqual([])
})

test('the folders are those of the design', () => {
  expect(foldersIn('src')).toEqual(
    Object.keys(mayImport)
      .filter((part) => part !== 'mocks')
      .toSorted(),
  )
  expect(foldersIn('.').filter((name) => name !== 'docs')).toEqual([
    'e2e',
    'mocks',
    'public',
    'src',
  ])
})

test('the sources really import each other, and one of them starts the simulated ECS', () => {
  const lines = sources.flatMap(({ path, text }) =>
    importsOf(text).map(
      ({ specifier, dynamic }) => `${path}: ${dynamic ? 'import' : 'from'} ${specifier}`,
    ),
  )
  expect(lines).toContain('src/app/main.tsx: import #mocks/browser')
  expect(lines).toContain('src/inventory/page-source.ts: from ~/api/page')
})

describe('a planted break is found', () => {
  test.each([
    ['src/api/tag.ts', "import { x } from '~/lib/x'", 'api may not import lib'],
    ['src/api/tag.ts', "import { x } from '../servers/columns'", 'api may not import servers'],
    ['src/api/tag.ts', "import { readFile } from 'node:fs'", 'api runs in a browser'],
    ['src/api/tag.ts', "import { useState } from 'react'", 'api knows no screen'],
    ['src/lib/x.ts', "import type { Tag } from '~/api/tag'", 'lib may not import api'],
    ['src/ui/Menu.tsx', "import {\n  x,\n} from '~/servers/power'", 'ui may not import servers'],
    ['src/inventory/load.ts', "import { x } from '~/ui/x'", 'inventory may not import ui'],
    ['src/table/cells/a.ts', "export { x } from '../../servers/x'", 'table may not import servers'],
    ['src/servers/x.ts', "import '~/recycle-bin/x'", 'servers may not import recycle-bin'],
    ['src/recycle-bin/x.ts', "import { x } from '~/app/x'", 'recycle-bin may not import app'],
    ['src/app/App.tsx', "import { x } from '~/proxy/x'", 'app may not import proxy'],
    ['src/app/App.tsx', "await import('#mocks/browser')", 'app may not import mocks'],
    ['src/app/main.tsx', "import { x } from '#mocks/browser'", 'app may not import mocks'],
    ['src/app/main.tsx', "await import('#mocks/node')", 'app may not import mocks'],
    [
      'src/proxy/main.ts',
      "import { x } from '../inventory/load'",
      'proxy may not import inventory',
    ],
    ['src/proxy/main.ts', "import { x } from '../../mocks/node'", 'proxy may not import mocks'],
    ['mocks/ecs/engine.ts', "import { x } from '~/lib/x'", 'mocks may not import lib'],
    ['src/servers/index.ts', '', 'is a barrel'],
    ['mocks/ecs/index.tsx', '', 'is a barrel'],
    ['src/ui/Long.tsx', 'x\n'.repeat(301), 'has 301 lines'],
    ['src/a/b/c/d/e.ts', '', 'stands 4 folders deep'],
  ])('%s: %o', (path, text, problem) => {
    expect(findProblems([{ path, text }])).toEqual([expect.stringContaining(problem)])
  })

  test.each([
    ['src/app/main.tsx', "const { x } = await import('#mocks/browser')"],
    ['src/recycle-bin/x.ts', "import { x } from '~/servers/list/use-list'"],
    ['src/api/tag.spec.ts', "import fixture from '#mocks/fixtures/x.json'"],
    ['src/proxy/main.ts', "import { x } from '~/api/x'\nimport { readFile } from 'node:fs'"],
    ['src/ui/Long.tsx', 'x\n'.repeat(300)],
  ])('%s: %o is none', (path, text) => {
    expect(findProblems([{ path, text }])).toEqual([])
  })
})
