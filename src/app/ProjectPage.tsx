import { useQueryStates } from 'nuqs'
import { lazy, Suspense } from 'react'

import type { Project } from '~/api/project'
import { t } from '~/lib/language/translate'
import { type Tab, tabNames } from '~/servers/list-tab'
import { ServersTab } from '~/servers/ServersTab'
import { storedViews } from '~/servers/views/views-storage'
import { RowSign } from '~/ui/RowSign'

import { type DroppedPart, wholeAddress } from './address'
import { AfterFirstRows } from './AfterFirstRows'
import { ProjectMenu } from './ProjectMenu'
import { SkipButton } from './SkipButton'
import { TabLinks } from './TabLinks'

// These are not part of the first load.
const RecycleBinTab = lazy(async () => ({
  default: (await import('~/recycle-bin/RecycleBinTab')).RecycleBinTab,
}))

const AddressNotice = lazy(async () => ({
  default: (await import('./AddressNotice')).AddressNotice,
}))

const ShellMenus = lazy(async () => ({ default: (await import('./ShellMenus')).ShellMenus }))

/** One project with its two lists. */
export function ProjectPage({
  projects,
  project,
  dropped,
}: {
  projects: readonly Project[]
  project: Project
  dropped: readonly DroppedPart[]
}) {
  const [address, setAddress] = useQueryStates(wholeAddress, { history: 'push', scroll: false })
  const unknownProject = address.project === project.id ? null : address.project
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
      <title>{`${project.label} · ${t(tabNames[address.tab])} – ECS Inventory`}</title>
      <SkipButton />
      <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-4 border-b bg-surface px-3">
        <h1 className="font-semibold whitespace-nowrap">ECS Inventory</h1>
        <ProjectMenu
          projects={projects}
          project={project}
          onChoose={(id) => void setAddress({ project: id, server: null, detail: null })}
        />
        {project.simulated && (
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
          <ShellMenus projectId={project.id} />
        </AfterFirstRows>
      </header>
      {(dropped.length > 0 || unknownProject !== null) && (
        <Suspense>
          <AddressNotice dropped={dropped} unknownProject={unknownProject} project={project} />
        </Suspense>
      )}
      {/* A detail that fills the page, or a small window, hides the list, which keeps its place and its scroll. */}
      <main className="relative flex min-h-0 flex-1 flex-col has-data-full:invisible max-sm:has-data-detail:invisible">
        {address.tab === 'servers' ? (
          <ServersTab key={project.id} projectId={project.id} />
        ) : (
          <Suspense>
            <RecycleBinTab key={project.id} projectId={project.id} />
          </Suspense>
        )}
      </main>
    </div>
  )
}
