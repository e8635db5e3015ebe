import { type ComponentProps, useRef } from 'react'

import { Button } from './Button'

/** A button that lets a person choose a JSON file, in the language of the page and not in that of the browser. */
export function FileButton({
  label,
  onFile,
  ...button
}: Omit<ComponentProps<typeof Button>, 'onClick'> & {
  /** What file it is, for who cannot see the button. */
  label: string
  onFile: (file: File) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={label}
        className="hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) onFile(file)
          // The same file can be chosen again after it was mended.
          target.value = ''
        }}
      />
    </>
  )
}
