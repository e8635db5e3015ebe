import type { CSSProperties } from 'react'

import { sectionId, sectionNames, shortNames, type SectionName } from './section-names'

/**
 * The end of the line fades, over nothing where all of it is in view. Not in a style sheet: one that came with the
 * detail would cost the first load the code that fetches it.
 */
const sliding: CSSProperties = {
  overflow: 'auto hidden',
  overscrollBehaviorX: 'contain',
  // A bar would hide half of the line.
  scrollbarWidth: 'none',
  maskImage: 'linear-gradient(to left, transparent, black 12px)',
}

/**
 * Jumps to the sections of the detail. They stand in one line, which slides where there is no room for all of them: a
 * second line would move what is below.
 */
export function SectionNav({ names }: { names: readonly SectionName[] }) {
  return (
    <nav
      aria-label="Sections"
      className="flex min-w-0 flex-1 pr-3"
      style={sliding}
      // A wheel that turns one way only slides the line as well: nothing here goes up or down.
      onWheel={({ currentTarget, deltaX, deltaY }) => {
        if (deltaX === 0) currentTarget.scrollLeft += deltaY
      }}
    >
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="shrink-0 rounded-small px-0.75 text-small leading-6 text-muted -outline-offset-2 hover:bg-hover hover:text-text"
          onClick={({ currentTarget }) => {
            currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })
            const heading = document.getElementById(sectionId(name))
            heading?.closest('section')?.scrollIntoView({ block: 'start' })
            heading?.focus({ preventScroll: true })
          }}
        >
          {shortNames[name] ?? sectionNames[name]}
        </button>
      ))}
    </nav>
  )
}
