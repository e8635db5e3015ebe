import { afterEach, expect, it } from 'vitest'
import { checkProjects } from './check'
import { startScriptedUpstream, type ScriptedUpstream } from './testing/scripted-upstream'
import { testKeys } from './testing/proxy-under-test'
import { fixedCredentials } from './upstream/credential-source'

let upstream: ScriptedUpstream

afterEach(() => upstream.close())

it('an API that never answers does not hold the check for ever', async () => {
  upstream = await startScriptedUpstream()
  upstream.answer(() => undefined)
  const project = { id: 'p', label: 'p', region: null, cloud: 'c', simulated: false }
  const access = { project, endpoint: upstream.origin, credentials: fixedCredentials(testKeys) }
  const limits = { connectTimeout: 5000, answerTimeout: 200, bodySize: 1000, atOnce: 8, queue: 8 }
  const [check] = await checkProjects([access], limits, null)
  expect(check?.problem).toMatch(/^No answer from .* within 0\.2 s\.$/)
})
