import type { ReactNode } from 'react'

/** Stands in the place of rows where there are none: why, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="mx-auto flex max-w-lg flex-col items-start gap-2 px-6 py-16">
      <h2 className="text-title font-semibold">{title}</h2>
      <div className="flex flex-col gap-2 text-muted">{children}</div>
      {action !== undefined && <div className="mt-2 flex gap-2">{action}</div>}
    </div>
  )
}
