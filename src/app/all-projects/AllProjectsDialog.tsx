import { type FormEvent, useState } from 'react'
import { flushSync } from 'react-dom'

import type { Project } from '~/api/project'
import { serversParameters } from '~/api/servers-parameters'
import { asksRecycleBins, type Question } from '~/inventory/find-in-project'
import { formatClock } from '~/lib/format-time'
import { t, translated } from '~/lib/language/translate'
import { LoginButton } from '~/servers/list/LoginButton'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { ProgressBar } from '~/ui/ProgressBar'

import { answeredAt, describeAnswers, hasAnswered } from './describe-answers'
import { ProjectSection } from './ProjectSection'
import { readQuestion } from './read-question'
import { type Asked, type ProjectAnswer, useAnswers } from './use-answers'

/** The ways to ask. */
const ways = ['name', 'ip', 'tags'] as const satisfies readonly Question['by'][]

/**
 * Asks every project where a server is, by a part of its name or of its private address, or by a tag, for no more than
 * the first few. The question that was asked last stands there again, with its answers, when the dialog is opened again.
 */
export function AllProjectsDialog({
  projects,
  text: given,
  asked,
  onAsk,
  onClose,
}: {
  projects: readonly Project[]
  /** What stands in the field at first. */
  text: string
  asked: Asked | null
  onAsk: (question: Question) => void
  onClose: () => void
}) {
  const [text, setText] = useState(given)
  const [way, setWay] = useState(() => (given === asked?.question.text ? asked.question.by : null))
  const { question, problem, askable } = readQuestion(text, way)
  const answers = useAnswers(projects, asked)
  const done = answers.filter(hasAnswered).length
  const words = asked === null ? '' : describe(asked, answers, done)
  const loggedOut = answers.some(
    ({ lists: { servers } }) =>
      servers?.kind === 'failed' && servers.error.kind === 'login-required',
  )

  function ask(event: FormEvent) {
    event.preventDefault()
    if (askable) onAsk(question)
  }

  return (
    <Dialog title={t('Find in all projects')} onClose={onClose}>
      {/* As high before the answers as with them: nothing jumps. */}
      <div className="h-[65vh]">
        <form className="flex flex-col gap-2" onSubmit={ask}>
          <div className="flex gap-2">
            <input
              data-start
              aria-label={t('A part of a name or of a private IPv4 address, or a tag')}
              aria-describedby="all-projects-meaning"
              aria-invalid={problem !== undefined}
              placeholder={t('A part of a name or of a private IPv4 address, or a tag')}
              className="h-8 min-w-0 flex-1 rounded-control border border-border bg-field px-2 placeholder:text-muted aria-invalid:border-failed"
              value={text}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => setText(event.target.value)}
            />
            <Button type="submit" className="h-8!" disabled={!askable}>
              {t('Ask {count} projects', { count: projects.length })}
            </Button>
          </div>
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <fieldset className="flex items-baseline gap-x-4">
              <legend className="sr-only">{t('Ask for')}</legend>
              {ways.map((by) => (
                <label key={by} className="flex items-baseline gap-1.5">
                  <input
                    type="radio"
                    name="way"
                    className="translate-y-0.5 accent-accent"
                    checked={question.by === by}
                    onChange={() => setWay(by)}
                  />
                  {translated(serversParameters[by].label)}
                </label>
              ))}
            </fieldset>
            <p id="all-projects-meaning" className="min-h-[2lh] min-w-0 flex-1 basis-80 text-small">
              {problem === undefined ? (
                <span className="text-muted">
                  {t('{meaning} {but}', {
                    meaning: translated(serversParameters[question.by].meaning),
                    but: asksRecycleBins(question) ? '' : t('Recycle bins cannot be asked for it.'),
                  })}
                </span>
              ) : (
                <span role="alert" className="text-failed">
                  {t('{label} {error}.', {
                    label: translated(serversParameters[question.by].label),
                    error: translated(problem),
                  })}
                </span>
              )}
            </p>
          </div>
        </form>
        <div className="mt-3 flex min-h-8 items-center gap-3 border-t pt-2">
          {asked === null ? (
            <p className="text-muted">
              {t(
                'Each project is asked for the first few of its servers, and for those in its recycle bin.',
              )}
            </p>
          ) : (
            <p>{words}</p>
          )}
          {done < answers.length && (
            <ProgressBar
              label={t('Projects that have answered')}
              value={done}
              max={answers.length}
            />
          )}
          {loggedOut && <LoginButton />}
        </div>
        <ul className="mt-1">
          {asked !== null &&
            answers.map((answer) => (
              <ProjectSection
                key={answer.project.id}
                answer={answer}
                question={asked.question}
                onLeave={() => flushSync(onClose)}
              />
            ))}
        </ul>
        {/* It stands before there is anything to say, or it would not be heard. */}
        <output className="sr-only">{done === answers.length ? words : ''}</output>
      </div>
    </Dialog>
  )
}

/** The question, and how far its answers are or what they say together. */
function describe(
  { question: { by, text } }: Asked,
  answers: readonly ProjectAnswer[],
  done: number,
): string {
  const label = translated(serversParameters[by].label)
  const at = answeredAt(answers)
  const question =
    done < answers.length || at === null
      ? t('{label} “{text}”:', { label, text })
      : t('{label} “{text}”, as of {time}:', { label, text, time: formatClock(at) })
  const said =
    done < answers.length
      ? t('{done} of {total} projects have answered', { done, total: answers.length })
      : describeAnswers(answers)
  return t('{question} {said}', { question, said })
}
