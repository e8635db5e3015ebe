import { useQueryStates } from 'nuqs'
import { lazy, Suspense, useMemo } from 'react'

import type { Project } from '~/api/project'
import { t } from '~/lib/language/translate'
import { type Tab, tabNames } from '~/servers/list-tab'
import { ServersTab } from '~/servers/ServersTab'
import { storedViews } from '~/servers/views/views-storage'
import { RowSign } from '~/ui/RowSign'

import { type DroppedPart, wholeAddress } from './address'
import { AfterFirstRows } from './AfterFirstRows'
import { chosenProjects, everyProject, nameOf } from './chosen-projects'
import { ProjectMenu } from './ProjectMenu'
import { SkipButton } from './SkipButton'
import { TabLinks } from './TabLinks'

// These are not part of the first load.
const RecycleBinTab = lazy(async () => ({
  default: (await import('~/recycle-bin/RecycleBinTab')).RecycleBinTab,
}))

const AllServers = lazy(async () => ({
  default: (await import('~/servers/projects/AllServers')).AllServers,
}))

const AddressNotice = lazy(async () => ({
  default: (await import('./AddressNotice')).AddressNotice,
}))

const ShellMenus = lazy(async () => ({ default: (await import('./ShellMenus')).ShellMenus }))

/** The two lists of one project, or of all. `chosen` is the address of what is shown. */
export function ProjectPage({
  projects,
  chosen,
  dropped,
}: {
  projects: readonly Project[]
  chosen: string | null
  dropped: readonly DroppedPart[]
}) {
  const [address, setAddress] = useQueryStates(wholeAddress, { history: 'push', scroll: false })
  const { shown, unknown } = useMemo(() => chosenProjects(projects, chosen), [projects, chosen])
  const [project] = shown
  const place = shown.length === 1 ? project?.id : everyProject
  const { name, tags, q } = address

  /**
   * Name, tags and the refine text mean the same in both lists and go along; the rest stays behind. Where nothing goes
   * along, the tab opens as a bare address would.
   */
  async function openTab(tab: Tab) {
    const bare = name === null && tags === null && q === '' && storedViews() !== null
    const view = bare ? await import('~/servers/views/default-view') : null
    const shown = view?.defaultViewValues(tab, wholeAddress) ?? { name, tags, q }
    // Both are one step of the history.
    void setAddress(null)
    void setAddress({ ...shown, project: address.project, tab })
  }

  return (
    <div className="flex h-full min-h-96 flex-col">
      <title>{`${nameOf(shown)} · ${t(tabNames[address.tab])} – ECS Inventory`}</title>
      <SkipButton />
      <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-4 border-b bg-surface px-3">
        <h1 className="font-semibold whitespace-nowrap">ECS Inventory</h1>
        <ProjectMenu
          projects={projects}
          shown={shown}
          onChoose={(id) => void setAddress({ project: id, server: null, detail: null })}
        />
        {shown.some(({ simulated }) => simulated) && (
          <span
            className="flex items-center gap-1.5 text-small whitespace-nowrap text-unusual"
            title={t(
              'No credentials were found, so the proxy asks a simulated ECS. See the README.',
            )}
          >
            <RowSign name="unusual" />
            {t('simulated data')}
          </span>
        )}
        <TabLinks tab={address.tab} project={address.project} onOpen={(tab) => void openTab(tab)} />
        <span className="flex-1" />
        <AfterFirstRows>
          <ShellMenus shown={shown} />
        </AfterFirstRows>
      </header>
      {(dropped.length > 0 || unknown !== null) && (
        <Suspense>
          <AddressNotice dropped={dropped} unknownProject={unknown} shown={nameOf(shown)} />
        </Suspense>
      )}
      {/* A detail that covers the list hides it; it keeps its place and its scroll. */}
      <main className="relative flex min-h-0 flex-1 flex-col has-data-covers:invisible">
        <Suspense>
          {address.tab === 'recycle-bin' ? (
            <RecycleBinTab key={place} projects={shown} />
          ) : shown.length === 1 && project !== undefined ? (
            <ServersTab key={place} project={project} />
          ) : (
            <AllServers projects={shown} />
          )}
        </Suspense>
      </main>
    </div>
  )
}
