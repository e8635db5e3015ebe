import { refineExamples } from '~/inventory/refine/examples'
import { fieldNames, fieldOf } from '~/inventory/refine/find-field'
import { t } from '~/lib/language/translate'
import { Dialog } from '~/ui/Dialog'
import { KeyList } from '~/ui/KeyList'
import { Sentence } from '~/ui/Sentence'

import { pageKeys, tableKeys } from '../keys'

/** What is written and what it means: beside each other, or below where there is no room for both. */
const meanings =
  'grid gap-x-4 gap-y-1 text-table wrap-anywhere max-sm:[&_dd]:pb-2 sm:grid-cols-[minmax(0,260px)_minmax(0,1fr)]'

/** What can be written in the refine field: examples first, then every field. */
export function RefineHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('Refine: what can be written')} onClose={onClose}>
      <p className="pb-3 text-muted">
        {t(
          'Refining works on the loaded rows, at once, and asks nothing of the API. Words and fields beside each other must all hold.',
        )}
      </p>
      <dl className={meanings}>
        {refineExamples.map(({ write, finds }) => (
          <div key={write} className="contents">
            <dt>
              <code className="font-mono text-small">{write}</code>
            </dt>
            <dd className="text-muted">{t(finds)}</dd>
          </div>
        ))}
      </dl>
      <h3 className="pt-4 pb-1 font-semibold">{t('Fields')}</h3>
      <dl className={meanings}>
        {fieldNames.map((name) => {
          const { meaning, aliases, examples } = fieldOf(name)
          return (
            <div key={name} className="contents">
              <dt>
                <code className="font-mono text-small">{name}</code>
                {aliases.length > 0 && (
                  <span className="text-small text-muted">
                    {' '}
                    {t('or {names}', { names: aliases.join(', ') })}
                  </span>
                )}
              </dt>
              <dd className="text-muted">
                {examples[0] === undefined ? (
                  t(meaning)
                ) : (
                  <Sentence
                    text="{meaning}, such as {example}"
                    parts={{
                      meaning: t(meaning),
                      example: (
                        <code className="font-mono text-small">
                          {name}:{examples[0]}
                        </code>
                      ),
                    }}
                  />
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      <h3 className="pt-4 pb-1 font-semibold">{t('Keys in the table')}</h3>
      <KeyList keys={tableKeys} />
      <h3 className="pt-4 pb-1 font-semibold">{t('Keys anywhere on the page')}</h3>
      <KeyList keys={pageKeys} />
    </Dialog>
  )
}
