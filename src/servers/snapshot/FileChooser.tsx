import { useRef } from 'react'

import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

/** Chooses the file of a snapshot; says which one it is. */
export function FileChooser({
  fileName,
  onFile,
}: {
  fileName: string | null
  onFile: (file: File) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {/* Said by a button: the browser would say it in its own language, and forget which file it was. */}
      <Button data-start onClick={() => input.current?.click()}>
        {t('Choose a file')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t('JSON file of all fields')}
        className="hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) onFile(file)
          // The same file can be chosen again after it was mended.
          target.value = ''
        }}
      />
      <span className="min-w-0 wrap-anywhere text-muted">
        {fileName ?? t('JSON file of all fields')}
      </span>
    </div>
  )
}
