import { useQuery } from '@tanstack/react-query'

import { projectsQuery } from '~/api/queries'
import type { Row } from '~/api/server'
import { t } from '~/lib/language/translate'
import { CopyButton } from '~/ui/CopyButton'
import { Sentence } from '~/ui/Sentence'

import { describeRequest } from '../describe-request'
import { Section } from '../Section'

/** The request whose answer held the row, in ways to repeat it. `count` is that of the API's newest answer. */
export function RequestSection({ row, count }: { row: Row; count: number | null }) {
  const {
    answer: { url },
    index,
  } = row.source
  const projects = useQuery(projectsQuery)
  const project = projects.data?.find(({ id }) => url.includes(`/v1/${encodeURIComponent(id)}/`))
  const host = project === undefined || project.simulated ? null : project.cloud
  const request = describeRequest(url, host)
  const place = {
    number: index + 1,
    list: <Name title={t('servers: the servers of one page')}>servers</Name>,
  }
  return (
    <Section name="request">
      <p>
        {count === null ? (
          <Sentence text="This row is number {number} in the {list} of the answer." parts={place} />
        ) : (
          <Sentence
            text="This row is number {number} in the {list} of the answer. The newest answer says {name} {count}."
            parts={{
              ...place,
              name: <Name title={t('count: how many servers match the API filters')}>count</Name>,
              count,
            }}
          />
        )}
      </p>
      <Line label={t('This page asked its proxy')} text={request.get} what={t('request')} />
      <Line
        label={t('The proxy asked the API')}
        text={request.api}
        what={t('request to the API')}
      />
      <Line label={t('To ask the API yourself')} text={request.curl} what={t('curl command')} />
      <p className="text-small text-muted">
        {host === null
          ? t(
              'Put an IAM token of your own into the variable TOKEN and the address of an ECS endpoint in place of {endpoint}. The API’s own answer holds user data, which the proxy takes out.',
              { endpoint: '{endpoint}' },
            )
          : t(
              'Put an IAM token of your own into the variable TOKEN. The API’s own answer holds user data, which the proxy takes out.',
            )}
      </p>
    </Section>
  )
}

/** A name of the API with its meaning on hover. */
function Name({ title, children }: { title: string; children: string }) {
  return (
    <code className="font-mono text-small" title={title}>
      {children}
    </code>
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
