import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** A password's scrypt hash, taken apart. */
export interface PasswordHash {
  /** Base-2 logarithm of the cost N. */
  readonly logCost: number
  readonly blockSize: number
  readonly parallelization: number
  readonly salt: Buffer
  readonly key: Buffer
}

/** 32 MiB and about a fifth of a second. Source: OWASP Password Storage Cheat Sheet, scrypt, N=2^15, r=8, p=3. */
const cost = { logCost: 15, blockSize: 8, parallelization: 3 }
const keyLength = 32

/** Longer texts are no passwords, and hashing them is work for nothing. In UTF-16 units. */
export const longestPassword = 1024

/** Hashes a password with a new salt, in the PHC string format: `$scrypt$ln=15,r=8,p=3$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, { ...cost, salt }, keyLength)
  const { logCost, blockSize, parallelization } = cost
  return `$scrypt$ln=${logCost},r=${blockSize},p=${parallelization}$${encode(salt)}$${encode(key)}`
}

/** Reads a hash in PHC format, or returns null for anything else, too weak or too costly parameters included. */
export function parsePasswordHash(text: string): PasswordHash | null {
  const match =
    /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,88})\$([A-Za-z0-9+/]{43,88})$/.exec(
      text,
    )
  const [, logCost, blockSize, parallelization, salt = '', key = ''] = match ?? []
  const hash = {
    logCost: Number(logCost),
    blockSize: Number(blockSize),
    parallelization: Number(parallelization),
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  }
  const bounded =
    within(hash.logCost, 14, 18) &&
    within(hash.blockSize, 8, 16) &&
    within(hash.parallelization, 1, 8)
  return bounded ? hash : null
}

/** Whether a password is the one of the hash; takes as long either way. */
export async function verifyPassword(password: string, hash: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await derive(password, hash, hash.key.length), hash.key)
}

/** The same password can be typed in several Unicode forms; NFKC makes them one (RFC 8265, section 4). */
function derive(
  password: string,
  { logCost, blockSize, parallelization, salt }: Omit<PasswordHash, 'key'>,
  length: number,
): Promise<Buffer> {
  const N = 2 ** logCost
  const options = {
    N,
    r: blockSize,
    p: parallelization,
    maxmem: 256 * blockSize * (N + parallelization),
  }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
