import type { FastifyReply } from 'fastify'

/** What the login page says and remembers. */
export interface LoginPage {
  readonly status: number
  /** The error of the last attempt, null on a first visit. */
  readonly problem: string | null
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
  return sendPage(
    reply,
    page.status,
    'Log in',
    `<form method="post" action="/login">
      ${problem === null ? '' : `<p id="problem" role="alert" class="problem">${escape(problem)}</p>`}
      <label for="user">User name</label>
      <input id="user" name="user" value="${escape(user)}" autocomplete="username" autocapitalize="none" spellcheck="false" required${focusUser}${wrong}>
      <label for="password">Password</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required${focusPassword}${wrong}>
      <input type="hidden" name="return" value="${escape(returnTo)}">
      <button>Log in</button>
    </form>`,
  )
}

/** Answers with a page that says why there is no login, and offers another attempt where one makes sense. */
export function sendProblemPage(
  reply: FastifyReply,
  { status, problem, again }: { status: number; problem: string; again: string | null },
): FastifyReply {
  const link =
    again === null ? '' : `<p><a class="button" href="${escape(again)}">Try again</a></p>`
  return sendPage(reply, status, 'Not logged in', `<p role="alert">${escape(problem)}</p>${link}`)
}

function sendPage(reply: FastifyReply, status: number, title: string, body: string): FastifyReply {
  return reply
    .code(status)
    .headers({
      'content-security-policy': policy,
      'cache-control': 'no-store',
      // With no-referrer, the page's default, browsers post forms with "Origin: null".
      'referrer-policy': 'same-origin',
    })
    .type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="en">
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
      ${body}
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
