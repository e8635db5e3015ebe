import { afterEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'

import { speak } from '~/lib/language/translate'

import { Sentence } from './Sentence'

afterEach(() => speak({}))

async function show() {
  const { container } = await render(
    <p>
      <Sentence text="loaded {age}" parts={{ age: <time>3 d ago</time> }} />
    </p>,
  )
  return container
}

test('an element stands where the language wants it, untouched', async () => {
  expect((await show()).innerHTML).toBe('<p>loaded <time>3 d ago</time></p>')
})

test('in another language it stands elsewhere', async () => {
  speak({ 'loaded {age}': 'vor {age} geladen' })
  expect((await show()).innerHTML).toBe('<p>vor <time>3 d ago</time> geladen</p>')
})
