import { sectionId, sectionNames, shortNames, type SectionName } from './section-names'

/** Jumps to the sections of the detail. */
export function SectionNav({ names }: { names: readonly SectionName[] }) {
  return (
    <nav aria-label="Sections" className="flex min-w-0 flex-1 flex-wrap">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="rounded-small px-1 text-small leading-6 text-muted hover:bg-hover hover:text-text"
          onClick={() => {
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
