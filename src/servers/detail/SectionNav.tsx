import { type CSSProperties, useEffect, useRef, useState } from 'react'

import { t } from '~/lib/language/translate'

import { sectionId, sectionNames, shortNames, type SectionName } from './section-names'

/** Pixels over which an end of the line fades beyond which it goes on. */
const fade = 28

/** Not in a style sheet: one that came with the detail would cost the first load the code that fetches it. */
const sliding: CSSProperties = {
  overflow: 'auto hidden',
  overscrollBehaviorX: 'contain',
  // A bar would hide half of the line.
  scrollbarWidth: 'none',
  // What takes the focus or is pressed stands clear of the fade, with the beginning of the next one in it.
  scrollPaddingInline: fade,
}

/**
 * Jumps to the sections of the detail. They stand in one line, which slides where there is no room for all of them: a
 * second line would move what is below. An end fades where the line goes on.
 */
export function SectionNav({ names }: { names: readonly SectionName[] }) {
  const { line, before, after } = useHiddenEnds()
  const [left, right] = [before ? fade : 0, after ? fade : 0]
  return (
    <nav
      ref={line}
      aria-label={t('Sections')}
      className="flex min-w-0 flex-1"
      style={{
        ...sliding,
        maskImage: `linear-gradient(to right, transparent, black ${left}px calc(100% - ${right}px), transparent)`,
      }}
      // A wheel that turns one way only slides the line as well: nothing here goes up or down.
      onWheel={({ currentTarget, deltaX, deltaY }) => {
        if (deltaX === 0) currentTarget.scrollLeft += deltaY
      }}
    >
      <span className="w-px shrink-0" />
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="shrink-0 rounded-small px-0.75 text-small leading-6 text-muted -outline-offset-2 hover:bg-hover hover:text-text"
          onFocus={({ currentTarget }) => {
            // The browser itself leaves what is half in view; under a press the line must not slide away.
            if (currentTarget.matches(':focus-visible')) reveal(currentTarget)
          }}
          onClick={({ currentTarget }) => {
            reveal(currentTarget)
            const heading = document.getElementById(sectionId(name))
            heading?.closest('section')?.scrollIntoView({ block: 'start' })
            heading?.focus({ preventScroll: true })
          }}
        >
          {t(shortNames[name] ?? sectionNames[name])}
        </button>
      ))}
      <span className="w-px shrink-0" />
    </nav>
  )
}

function reveal(link: Element) {
  link.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Whether a line that slides goes on before and after what is in view: its first and its last child are not. */
function useHiddenEnds() {
  const line = useRef<HTMLElement>(null)
  const [before, setBefore] = useState(false)
  const [after, setAfter] = useState(false)
  useEffect(() => {
    const first = line.current?.firstElementChild
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (target === first) setBefore(!isIntersecting)
          else setAfter(!isIntersecting)
        }
      },
      { root: line.current },
    )
    for (const end of [first, line.current?.lastElementChild]) if (end) observer.observe(end)
    return () => observer.disconnect()
  }, [])
  return { line, before, after }
}
