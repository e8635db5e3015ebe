/** How far a load is: `value` of `max`, or without a `max` only that it moves. */
export function ProgressBar({
  label,
  value,
  max,
}: {
  label: string
  value: number
  max: number | null
}) {
  const bounds = max === null || max === 0 ? {} : { max, value: Math.min(value, max) }
  return (
    <progress
      aria-label={label}
      {...bounds}
      className="h-1 w-32 appearance-none overflow-hidden rounded-small border-0 bg-skeleton text-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-skeleton [&::-webkit-progress-value]:bg-accent"
    />
  )
}
