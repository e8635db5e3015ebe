import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { getJson } from '~/api/client'
import { ApiError } from '~/api/error'
import { apiPaths, proxyPrefix, userDataPath } from '~/api/paths'
import { projectsQuery } from '~/api/queries'
import type { Server } from '~/api/server'
import { decodeUserData, userDataSchema } from '~/api/user-data'
import { originOf } from '~/inventory/origin'
import { t, translated } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

type Reading =
  | { readonly kind: 'closed' | 'reading' }
  | { readonly kind: 'open'; readonly base64: string | null }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * Shows the user data of a server by a click, where the operator allowed that; nothing otherwise. What is shown is held
 * here alone, in no cache, and is gone with this element: give it the server as its key.
 */
export function RevealUserData({ server: { id, source } }: { server: Server }) {
  const { data: projects = [] } = useQuery(projectsQuery)
  const [reading, setReading] = useState<Reading>({ kind: 'closed' })
  const projectId = originOf(source.answer.url)?.project
  const project = projects.find((one) => one.id === projectId)
  // The recycle bin has its own list, which this route of the proxy does not read.
  const listed =
    project !== undefined &&
    source.answer.url.startsWith(proxyPrefix + apiPaths.servers(project.id))
  if (!listed || project.revealsUserData !== true) return null
  const url = userDataPath(project.id, id)

  async function reveal() {
    setReading({ kind: 'reading' })
    try {
      const { output } = await getJson(url, userDataSchema, new AbortController().signal)
      setReading({ kind: 'open', base64: output.user_data })
    } catch (cause) {
      const message =
        cause instanceof ApiError ? translated(cause.message) : t('The user data cannot be shown.')
      setReading({ kind: 'failed', message })
    }
  }

  if (reading.kind === 'open') {
    return (
      <div className="flex flex-col items-start gap-1">
        <Revealed base64={reading.base64} />
        <Button look="link" onClick={() => setReading({ kind: 'closed' })}>
          {t('Hide user data')}
        </Button>
      </div>
    )
  }
  return (
    <>
      <Button look="link" disabled={reading.kind === 'reading'} onClick={() => void reveal()}>
        {t('Reveal user data')}
      </Button>
      {reading.kind === 'failed' && (
        <p role="alert" className="text-failed">
          {reading.message}
        </p>
      )}
    </>
  )
}

function Revealed({ base64 }: { base64: string | null }) {
  if (base64 === null || base64 === '') return <p>{t('The server has no user data now.')}</p>
  const text = decodeUserData(base64)
  return (
    <>
      {text === null && <p className="text-muted">{t('Not text; as base64:')}</p>}
      <pre
        aria-label={t('User data')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-64 w-full overflow-auto rounded-small border bg-ground p-2 font-mono text-small wrap-anywhere whitespace-pre-wrap"
      >
        {text ?? base64}
      </pre>
      <p className="text-small text-muted">
        {t('It may hold passwords, and is part of no copy or file.')}
      </p>
    </>
  )
}
