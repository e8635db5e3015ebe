import type { FastifyReply } from 'fastify'
import { type Language, preferredLanguage } from '~/lib/language/preferred-language'
import { acceptedLanguages } from './accepted-languages'
import { type LoginText, type Problem, say } from './login-texts'

/** What the login page says and remembers. */
export interface LoginPage {
  readonly status: number
  /** The error of the last attempt, null on a first visit. */
  readonly problem: Problem | null
  /** The user name as it was typed. */
  readonly user: string
  /** Where the login leads, a path on this site. */
  readonly returnTo: string
}

/** Nothing but its own style, and a form that goes nowhere else. The script only applies a theme chosen before. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';')

/** Answers with the form for user name and password. It works without JavaScript. */
export function sendLoginPage(reply: FastifyReply, page: LoginPage): FastifyReply {
  const { problem, user, returnTo } = page
  const wrong = problem === null ? '' : ' aria-invalid="true" aria-describedby="problem"'
  const focusUser = user === '' ? ' autofocus' : ''
  const focusPassword = user === '' ? '' : ' autofocus'
  const language = languageOf(reply)
  const words = (text: LoginText) => escape(say({ text }, language))
  return sendPage(reply, language, {
    status: page.status,
    title: 'Log in',
    body: `<form method="post" action="/login">
      ${problem === null ? '' : `<p id="problem" role="alert" class="problem">${escape(say(problem, language))}</p>`}
      <label for="user">${words('User name')}</label>
      <input id="user" name="user" value="${escape(user)}" autocomplete="username" autocapitalize="none" spellcheck="false" required${focusUser}${wrong}>
      <label for="password">${words('Password')}</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required${focusPassword}${wrong}>
      <input type="hidden" name="return" value="${escape(returnTo)}">
      <button>${words('Log in')}</button>
    </form>`,
  })
}

/** Answers with a page that says why there is no login, and offers another attempt where one makes sense. */
export function sendProblemPage(
  reply: FastifyReply,
  { status, problem, again }: { status: number; problem: Problem; again: string | null },
): FastifyReply {
  const language = languageOf(reply)
  const words = escape(say({ text: 'Try again' }, language))
  const link = again === null ? '' : `<p><a class="button" href="${escape(again)}">${words}</a></p>`
  return sendPage(reply, language, {
    status,
    title: 'Not logged in',
    body: `<p role="alert">${escape(say(problem, language))}</p>${link}`,
  })
}

/** The language of whoever asks: a browser says which it would like. */
function languageOf({ request }: FastifyReply): Language {
  return preferredLanguage(acceptedLanguages(request.headers['accept-language']))
}

function sendPage(
  reply: FastifyReply,
  language: Language,
  page: { status: number; title: LoginText; body: string },
): FastifyReply {
  const title = escape(say({ text: page.title }, language))
  return reply
    .code(page.status)
    .headers({
      'content-security-policy': policy,
      'cache-control': 'no-store',
      vary: 'accept-language',
      // With no-referrer, the page's default, browsers post forms with "Origin: null".
      'referrer-policy': 'same-origin',
    })
    .type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} - ECS Inventory</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/login.css">
    <script src="/theme.js"></script>
  </head>
  <body>
    <main>
      <p class="product">ECS Inventory</p>
      <h1>${title}</h1>
      ${page.body}
    </main>
  </body>
</html>
`)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
