import * as v from 'valibot'
import { section, text } from '../section'

/** Paths of PEM files. TLS_CERT and TLS_KEY win over both. */
export const tlsSection = v.pipe(
  section({
    cert: v.pipe(text('the path of a file'), v.description('The certificate chain, PEM.')),
    key: v.pipe(text('the path of a file'), v.description('Its private key, PEM.')),
  }),
  v.description('For TLS by the proxy itself; without it, it speaks plain HTTP.'),
)
