import type { ReactNode } from 'react'

/** Drawn on a 16-pixel grid with a stroke of 1.5. */
const drawings = {
  check: <path d="m3.5 8.5 3 3 6-7" />,
  chevron: <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />,
  close: <path d="m4.5 4.5 7 7m0-7-7 7" />,
  down: <path d="M8 3.5v9m-3.5-3.5L8 12.5 11.5 9" />,
  up: <path d="M8 12.5v-9M4.5 7 8 3.5 11.5 7" />,
  copy: (
    <>
      <rect x="5.75" y="5.75" width="7.5" height="7.5" rx="1.5" />
      <path d="M10.25 3.5a1.5 1.5 0 0 0-1.5-1.5h-4.5a1.5 1.5 0 0 0-1.5 1.5v5a1.5 1.5 0 0 0 1.5 1.5" />
    </>
  ),
  link: (
    <path d="M6.5 4.5 8 3a3 3 0 0 1 4.25 4.25L11 8.5M9.5 11.5 8 13a3 3 0 0 1-4.25-4.25L5 7.5M3 3l10 10" />
  ),
  lock: (
    <>
      <rect x="3.25" y="7" width="9.5" height="6.5" rx="1.5" />
      <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
    </>
  ),
  receipt: (
    <path d="M4 2.25v11.5l2-1.25 2 1.25 2-1.25 2 1.25V2.25l-2 1.25-2-1.25-2 1.25ZM6 6.5h4M6 9.5h4" />
  ),
  reload: <path d="M13 4v3.25H9.75M12.75 7A5 5 0 1 0 13 9.5" />,
  minus: <path d="M3.5 8h9" />,
  snowflake: (
    <path d="M8 1.75v12.5M2.6 4.9l10.8 6.2M13.4 4.9 2.6 11.1M6.25 2.5 8 4.25 9.75 2.5M6.25 13.5 8 11.75l1.75 1.75" />
  ),
  warning: <path d="M8 2.25 14.25 13H1.75ZM8 6.5v3M8 11.25v.1" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

interface DrawingProps {
  label?: string
  className?: string
}

/** An icon of the one set. Without `label` it is decoration and hidden from assistive technology. */
export function Icon({ name, ...props }: DrawingProps & { name: IconName }) {
  return <Drawing {...props}>{drawings[name]}</Drawing>
}

/** A drawing in the manner of the set, for the parts that bring their own and are fetched later. */
export function Drawing({
  label,
  className = '',
  children,
}: DrawingProps & { children: ReactNode }) {
  const meaning =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg
      {...meaning}
      className={`inline-block size-4 shrink-0 ${className}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  )
}
