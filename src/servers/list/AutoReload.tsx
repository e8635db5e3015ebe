import { hashKey } from '@tanstack/react-query'
import { type CSSProperties, useState, useSyncExternalStore } from 'react'

import { classNames } from '~/lib/class-names'
import { t } from '~/lib/language/translate'
import { Age } from '~/ui/Age'
import { Menu } from '~/ui/Menu'
import { Sentence } from '~/ui/Sentence'

import {
  describeLongerPeriod,
  describePause,
  describePeriod,
  pauseReason,
  periodOf,
  reloadPeriods,
} from './auto-reload'
import { chooseReloadPeriod, currentReloadPeriod, onReloadPeriod } from './reload-period'
import { ReloadsItself } from './ReloadsItself'
import type { List } from './use-list'

/** A reload shows in the place of the age after a second: a quicker one is not worth a word that comes and goes. */
function late(reloading: boolean): CSSProperties {
  return reloading ? { transition: 'visibility 0s 1s' } : {}
}

const notPaused = { paused: false, why: null } as const

/** How old a list is, and the choice after which time it reloads by itself; each list of several does. */
export function AutoReload({ list }: { list: List }) {
  const chosen = useSyncExternalStore(onReloadPeriod, currentReloadPeriod)
  const [underWay, setUnderWay] = useState(0)
  const { loaded, loading, parts } = list
  // Rests while a person loads, and after a load that failed; what a region does not have does not come by itself.
  const due =
    chosen === 0 || loading
      ? []
      : parts.filter((part) => part.notOffered === null && pauseReason(part.loaded) === null)
  const reloading = underWay > 0
  const pages = Math.max(...parts.map((part) => part.loaded.pages.size))
  const { paused, why } = chosen === 0 ? notPaused : describePause(parts)
  const several = parts.length > 1
  const reason = why ?? describeLongerPeriod(chosen, pages, several)
  // Of several lists the largest alone may be reloaded less often.
  const period = describePeriod(several ? chosen : periodOf(chosen, pages))
  return (
    <>
      {due.map((part) => (
        <ReloadsItself
          key={hashKey(part.queryKey)}
          origin={part}
          period={periodOf(chosen, part.loaded.pages.size)}
          onReloading={(begins) => setUnderWay((count) => count + (begins ? 1 : -1))}
        />
      ))}
      {loaded.updatedAt !== null && (
        <span className="relative text-muted">
          <span className={reloading ? 'invisible' : ''} style={late(reloading)}>
            <Sentence text="loaded {age}" parts={{ age: <Age time={loaded.updatedAt} /> }} />
          </span>
          <span
            className={classNames('absolute right-0', !reloading && 'invisible')}
            style={late(reloading)}
          >
            {t('reloading…')}
          </span>
        </span>
      )}
      {!loading && pages > 0 && (
        <Menu
          buttonClass="h-7 rounded-control px-2 text-muted hover:bg-hover hover:text-text"
          button={
            <span title={reason ?? t('After which time the list reloads by itself')}>
              {chosen === 0 ? t('Auto off') : paused ? t('{period}, paused', { period }) : period}
            </span>
          }
          label={t('Automatic reloading')}
          items={reloadPeriods.map((value) => ({
            value: String(value),
            label: value === 0 ? t('Off') : describePeriod(value),
            note: value === chosen ? (reason ?? undefined) : undefined,
          }))}
          chosen={String(chosen)}
          onChoose={(value) => chooseReloadPeriod(Number(value))}
        />
      )}
    </>
  )
}
