import type { Parameter } from '~/api/parameter'

/** What the API does with a parameter, and its name on the wire. */
export function ParameterMeaning({ parameter }: { parameter: Parameter<unknown> }) {
  return (
    <>
      <p>{parameter.meaning}</p>
      <p>
        API filter <code className="font-mono">{parameter.name}</code>
        {parameter.example !== undefined && (
          <>
            , for example <code className="font-mono">{parameter.example}</code>
          </>
        )}
        {parameter.apiDefault !== undefined && `, ${parameter.apiDefault} when not sent`}
      </p>
    </>
  )
}
