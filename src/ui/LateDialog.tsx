import { createContext, type ReactNode, Suspense, use, useState } from 'react'

const OpenerContext = createContext<Element | null>(null)

/**
 * The place of a dialog whose code is fetched when it is opened. Remembers what had the focus then, to which it returns
 * once the dialog is closed, wherever Tab went meanwhile.
 */
export function LateDialog({ children }: { children: ReactNode }) {
  const [opener] = useState(() => document.activeElement)
  return (
    <OpenerContext value={opener}>
      <Suspense>{children}</Suspense>
    </OpenerContext>
  )
}

/** What had the focus when the dialog around this was asked for. */
export function useOpener(): Element | null {
  const asked = use(OpenerContext)
  const [opener] = useState(() => asked ?? document.activeElement)
  return opener
}
