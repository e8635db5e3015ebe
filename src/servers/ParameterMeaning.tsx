import type { Parameter } from '~/api/parameter'
import { t, translated } from '~/lib/language/translate'
import { Sentence } from '~/ui/Sentence'

/** What the API does with a parameter, and its name on the wire. */
export function ParameterMeaning({ parameter }: { parameter: Parameter<unknown> }) {
  return (
    <>
      <p>{translated(parameter.meaning)}</p>
      <p>
        <Sentence
          text="API filter {name}"
          parts={{ name: <code className="font-mono">{parameter.name}</code> }}
        />
        {parameter.example !== undefined && (
          <Sentence
            text=", for example {example}"
            parts={{ example: <code className="font-mono">{parameter.example}</code> }}
          />
        )}
        {parameter.apiDefault !== undefined &&
          t(', {value} when not sent', { value: parameter.apiDefault })}
      </p>
    </>
  )
}
