import { EmptyState } from '~/ui/EmptyState'

import { ShellMenus } from './ShellMenus'

/** Stands in the place of a project where there is none to show: for nobody, or not for who is logged in. */
export function NoProject() {
  return (
    <>
      <header className="flex min-h-11 items-center justify-between border-b bg-surface px-3">
        <h1 className="font-semibold">ECS Inventory</h1>
        <ShellMenus />
      </header>
      <main>
        <EmptyState title="There is no project for you here">
          <p>Ask whoever runs this page for access, or log in as somebody who has it.</p>
        </EmptyState>
      </main>
    </>
  )
}
