import { type Question, questionOf } from '~/inventory/find-in-project'

import { decodeFilter } from '../address'

/** What a text asks for, and why that cannot be asked; `way` is how a person wants it to be asked, null for as it looks. */
export function readQuestion(text: string, way: Question['by'] | null) {
  const guessed = questionOf(text)
  const question = { ...guessed, by: way ?? guessed.by }
  const problem =
    question.text === '' ? undefined : decodeFilter(question.by, [question.text], 'servers')
  return { question, problem, askable: question.text !== '' && problem === undefined }
}
