import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

/** Leads to the login, and from there back to the view that the address bar holds then. */
export function LoginButton() {
  return (
    <Button
      onClick={() => {
        location.href = `/login?return=${encodeURIComponent(location.pathname + location.search)}`
      }}
    >
      {t('Log in')}
    </Button>
  )
}
