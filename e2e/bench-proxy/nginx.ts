import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { endProcess } from './child-process'
import { onProxyCore } from './cores'

/** What is missing where there is no nginx, or null. */
export function missingNginx(): string | null {
  if (spawnSync('nginx', ['-v']).error === undefined) return null
  return 'The proxy is measured against nginx, which is not installed. On Debian: apt-get install nginx-light\n'
}

/** The version, such as `nginx/1.22.1`. */
export function nginxVersion(): string {
  const { stderr } = spawnSync('nginx', ['-v'], { encoding: 'utf8' })
  return /nginx\/\S+/.exec(stderr)?.[0] ?? 'nginx'
}

/** Starts one nginx process that passes everything on to an upstream. All its files are in `folder`. */
export async function startNginx(upstream: string, folder: string) {
  const port = await freePort()
  mkdirSync(join(folder, 'logs'))
  writeFileSync(join(folder, 'nginx.conf'), configuration(new URL(upstream).host, port))
  const { file, args } = onProxyCore([
    'nginx',
    '-p',
    folder,
    '-c',
    'nginx.conf',
    '-e',
    'logs/error.log',
  ])
  const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const origin = `http://127.0.0.1:${port}`
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error('nginx ended before it listened.')
    await pause(50)
  }
  return { origin, close: () => endProcess(child) }
}

/** As an operator would set it up who wants it fast: connections kept, and no body goes through a file. */
function configuration(upstream: string, port: number): string {
  const files = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `daemon off;
master_process off;
pid nginx.pid;
events { worker_connections 1024; }
http {
  access_log logs/access.log;
  ${files.map((name) => `${name}_temp_path ${name};`).join('\n  ')}
  keepalive_requests 100000000;
  tcp_nodelay on;
  upstream cloud {
    server ${upstream};
    keepalive 64;
    keepalive_requests 100000000;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://cloud;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_buffers 64 64k;
      proxy_busy_buffers_size 256k;
      proxy_max_temp_file_size 0;
    }
  }
}
`
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(origin)).ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
