import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

/** The browser did not let the page write to the clipboard. */
export function CopyRefused({ onDismiss }: { onDismiss: () => void }) {
  return (
    <div className="absolute inset-x-0 bottom-0 z-3">
      <Notice
        tone="failed"
        title="The browser refused to copy."
        actions={<Button onClick={onDismiss}>Dismiss</Button>}
      >
        Allow this page to use the clipboard, then copy again.
      </Notice>
    </div>
  )
}
