import * as v from 'valibot'
import { secretReference, variableName } from '../secret-reference'
import { section, text } from '../section'

const environmentKeys = v.pipe(
  section({
    accessKey: v.optional(variableName),
    secretKey: v.optional(variableName),
    securityToken: v.optional(variableName),
    token: v.optional(variableName),
  }),
  v.check(
    ({ accessKey, secretKey, securityToken, token }) =>
      token === undefined
        ? accessKey !== undefined && secretKey !== undefined
        : accessKey === undefined && secretKey === undefined && securityToken === undefined,
    'takes accessKey and secretKey, with securityToken for temporary keys, or else token.',
  ),
  v.description(
    'Names of environment variables: those of an access key and its secret key, with a security token for temporary keys, or that of an IAM token.',
  ),
)

const iamUser = v.pipe(
  section({
    user: v.pipe(text('the name of an IAM user'), v.description('Name of the IAM user.')),
    password: secretReference,
    domain: v.pipe(
      text('the name of the account'),
      v.description('Name of the account (domain) that the user belongs to.'),
    ),
    endpoint: v.optional(
      v.pipe(
        text('an address such as https://iam.example.com'),
        v.description('Address of IAM. Default https://iam.{region}.{cloud}.'),
      ),
    ),
  }),
  v.description('An IAM user, who logs in for a token.'),
)

const credentials = v.pipe(
  section({
    env: v.optional(environmentKeys),
    file: v.optional(
      v.pipe(
        text('the path of a credentials file'),
        v.description(
          'A credentials file of the SDKs: section [basic] with ak, sk and, for temporary keys, security_token. Relative to this file.',
        ),
      ),
    ),
    iam: v.optional(iamUser),
    agency: v.optional(
      v.pipe(
        v.literal(true, 'takes true.'),
        v.description('The temporary keys of the agency of the ECS that the proxy runs on.'),
      ),
    ),
  }),
  v.minEntries(1, 'takes one of env, file, iam and agency.'),
  v.maxEntries(1, 'takes only one of env, file, iam and agency.'),
  v.description('By what the proxy proves to the API who asks: one of the four.'),
)

const project = v.pipe(
  section({
    id: v.pipe(
      text('a project ID'),
      v.regex(/^[\w-]{1,64}$/, 'takes a project ID: letters, digits, - and _.'),
      v.description('ID of the project.'),
    ),
    label: v.optional(
      v.pipe(text('a text'), v.description('How the page calls the project. Default its ID.')),
    ),
    region: v.optional(
      v.pipe(
        text('the name of a region, such as cn-north-4'),
        v.description('Region; the API is at https://ecs.{region}.{cloud}.'),
      ),
    ),
    cloud: v.optional(
      v.pipe(
        text('the domain of a cloud, such as myhuaweicloud.eu'),
        v.description('Domain of the cloud. Default myhuaweicloud.com.'),
      ),
    ),
    endpoint: v.optional(
      v.pipe(
        text('an address such as https://ecs.example.com'),
        v.description('Replaces that address: https anywhere, plain http on loopback only.'),
      ),
    ),
    credentials,
  }),
  v.check(
    ({ region, endpoint }) => region !== undefined || endpoint !== undefined,
    'needs region or endpoint.',
  ),
)

/** The projects that the page offers, in its order. */
export const projectsSchema = v.pipe(
  v.array(project, 'takes a list of projects, each beginning with "- id:".'),
  v.minLength(1, 'takes at least one project.'),
  v.description('The projects; the first is shown when the address of the page names none.'),
)

export type ProjectEntry = v.InferOutput<typeof project>
