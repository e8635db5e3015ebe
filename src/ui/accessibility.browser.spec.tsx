import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { Age } from './Age'
import { Button } from './Button'
import { CopyButton } from './CopyButton'
import { EmptyState } from './EmptyState'
import { Icon } from './Icon'
import { ListField } from './ListField'
import { Menu } from './Menu'
import { Missing } from './Missing'
import { Notice } from './Notice'
import { Overflow } from './Overflow'
import { Popover } from './Popover'
import { ProgressBar } from './ProgressBar'
import { TextField } from './TextField'

const nothing = () => undefined
const choices = [
  { value: 'a', label: 'ACTIVE', note: 'running' },
  { value: 'b', label: 'SHUTOFF', note: 'stopped' },
] as const

/** Every primitive, each with something in it. */
function Everything() {
  return (
    <main className="p-4">
      <h1>Primitives</h1>
      <TextField label="Name" meaning="A text." value="" check={() => null} onCommit={nothing} />
      <TextField
        label="IP"
        meaning="An address."
        value="x"
        placeholder="any"
        suggestions={[{ value: '10.', meaning: 'private' }]}
        check={() => 'takes an address'}
        onCommit={nothing}
      />
      <ListField
        label="Tags"
        meaning="Texts."
        values={['env=prod', 'owner']}
        check={() => null}
        onCommit={nothing}
      />
      <Menu button="Status" label="Statuses" items={choices} chosen="a" onChoose={nothing} />
      <Popover button="More" label="More filters">
        <input aria-label="Reservation" />
      </Popover>
      <Overflow count={2} label="2 more tags">
        {() => 'env=prod, owner'}
      </Overflow>
      <CopyButton text="x" what="ID" />
      <Button>Plain</Button>
      <Button look="quiet">Quiet</Button>
      <Button look="link">Link</Button>
      <Button disabled>Disabled</Button>
      <Icon name="lock" label="Locked" />
      <Missing />
      <Age time={0} />
      <ProgressBar label="Loading" value={1} max={2} />
      <ProgressBar label="Loading more" value={1} max={null} />
      <Notice tone="failed" title="Failed.">
        A reason.
      </Notice>
      <Notice tone="waiting" title="Waiting.">
        A reason.
      </Notice>
      <Notice tone="note" title="Note.">
        A reason.
      </Notice>
      <EmptyState title="No servers">A reason.</EmptyState>
    </main>
  )
}

async function expectNoViolations() {
  const { violations, passes } = await axe.run(document.body)
  expect(passes.length).toBeGreaterThan(10)
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual(
    [],
  )
}

describe.each(['light', 'dark'])('axe finds nothing in %s', (theme) => {
  test('while everything is closed', async () => {
    document.documentElement.dataset['theme'] = theme
    await render(<Everything />)
    await expectNoViolations()
  })

  test.each([
    ['a menu', 'Status', 'menu'],
    ['a popover', 'More', 'group'],
    ['an overflow', '2 more tags', 'note'],
  ] as const)('while %s is open', async (_, name, role) => {
    document.documentElement.dataset['theme'] = theme
    await render(<Everything />)
    await page.getByRole('button', { name, exact: true }).click()
    await expect.element(page.getByRole(role)).toBeVisible()
    await expectNoViolations()
  })
})
