import { Component, type ReactNode } from 'react'

import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'

/** Catches a fault of this program, says so and offers the way out; errors of the API never come this far. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null }

  static getDerivedStateFromError(thrown: unknown) {
    return { fault: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override render() {
    if (this.state.fault === null) return this.props.children
    return (
      <main role="alert">
        <EmptyState
          title={t('This page has a fault')}
          action={<Button onClick={() => location.reload()}>{t('Reload the page')}</Button>}
        >
          <p>{t('It stopped because of an error of its own. Nothing in the cloud was touched.')}</p>
          <p className="font-mono text-small">{this.state.fault.message}</p>
        </EmptyState>
      </main>
    )
  }
}
