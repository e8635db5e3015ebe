import { useState } from 'react'

import { t } from '~/lib/language/translate'
import { useAfterPause } from '~/lib/use-after-pause'

/** Says which server the detail shows, once one does not walk on; what becomes of its place later is not said. */
export function ShownServer({ name, where }: { name: string; where: string }) {
  const [words] = useState(() => t('{name}, {where}', { name, where }))
  return <output className="sr-only">{useAfterPause(words)}</output>
}
