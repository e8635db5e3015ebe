import { useQuery } from '@tanstack/react-query'

import { projectsQuery } from '~/api/queries'
import type { Row } from '~/api/server'
import { CopyButton } from '~/ui/CopyButton'

import { describeRequest } from '../describe-request'
import { Section } from '../Section'

/** The request whose answer held the row, in ways to repeat it. `count` is that of the API's newest answer. */
export function RequestSection({ row, count }: { row: Row; count: number | null }) {
  const { url, index } = row.source
  const projects = useQuery(projectsQuery)
  const project = projects.data?.find(({ id }) => url.includes(`/v1/${encodeURIComponent(id)}/`))
  const host = project === undefined || project.simulated ? null : project.cloud
  const request = describeRequest(url, host)
  return (
    <Section name="request">
      <p>
        This row is number {index + 1} in the{' '}
        <code className="font-mono text-small" title="servers: the servers of one page">
          servers
        </code>{' '}
        of the answer.
        {count !== null && (
          <>
            {' '}
            The newest answer says{' '}
            <code
              className="font-mono text-small"
              title="count: how many servers match the API filters"
            >
              count
            </code>{' '}
            {count}.
          </>
        )}
      </p>
      <Line label="This page asked its proxy" text={request.get} what="request" />
      <Line label="The proxy asked the API" text={request.api} what="request to the API" />
      <Line label="To ask the API yourself" text={request.curl} what="curl command" />
      <p className="text-small text-muted">
        Put an IAM token of your own into the variable TOKEN
        {host === null && ' and the address of an ECS endpoint in place of {endpoint}'}. The API’s
        own answer holds user data, which the proxy takes out.
      </p>
    </Section>
  )
}

function Line({ label, text, what }: { label: string; text: string; what: string }) {
  return (
    <div>
      <div className="flex items-center text-small text-muted">
        {label}
        <CopyButton text={text} what={what} />
      </div>
      <code className="block font-mono text-small wrap-anywhere">{text}</code>
    </div>
  )
}
