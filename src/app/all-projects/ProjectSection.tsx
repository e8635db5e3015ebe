import { useRef } from 'react'

import type { Question } from '~/inventory/find-in-project'
import { t } from '~/lib/language/translate'
import { type Tab, tabs } from '~/servers/list-tab'

import { describeProject, hasAnswered } from './describe-answers'
import { FailedAnswer } from './FailedAnswer'
import { FoundRows } from './FoundRows'
import type { ProjectAnswer } from './use-answers'

/** One project with what it says; one that has nothing is one line. */
export function ProjectSection({
  answer,
  question,
  onLeave,
}: {
  answer: ProjectAnswer
  question: Question
  /** Is told before a link is followed. */
  onLeave: () => void
}) {
  const { project, lists } = answer
  const heading = useRef<HTMLHeadingElement>(null)
  const place = project.region === null || project.simulated ? null : project.region

  function renderList(tab: Tab) {
    const list = lists[tab]
    if (list === null || list.kind === 'asked') return null
    if (list.kind === 'failed') {
      return (
        <FailedAnswer
          key={tab}
          tab={tab}
          answer={list}
          onAskAgain={() => heading.current?.focus()}
        />
      )
    }
    if (list.found.rows.length === 0) return null
    return (
      <FoundRows
        key={tab}
        project={project}
        tab={tab}
        found={list.found}
        question={question}
        onLeave={onLeave}
      />
    )
  }

  return (
    <li className="border-t py-1.5 first:border-t-0">
      <div className="flex items-baseline gap-2">
        <h3
          ref={heading}
          tabIndex={-1}
          className="min-w-0 truncate font-medium"
          title={project.label}
        >
          {project.label}
        </h3>
        {place !== null && <span className="shrink-0 text-small text-muted">{place}</span>}
        <span className="ml-auto shrink-0 text-muted tabular-nums">
          {hasAnswered(answer) ? describeProject(answer) : t('asked…')}
        </span>
      </div>
      {tabs.map(renderList)}
    </li>
  )
}
