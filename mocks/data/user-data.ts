import type { Random } from './random'

const alphabet = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * User data as a creation with password login leaves it: a base64 script that sets a root password hash. The hash
 * is of the right form and belongs to no password.
 */
export function userData(random: Random): string {
  const salt = letters(random, 8)
  const hash = letters(random, 86)
  return btoa(`#!/bin/bash\necho 'root:$6$${salt}$${hash}' | chpasswd -e;`)
}

function letters(random: Random, count: number): string {
  let text = ''
  for (let left = count; left > 0; left -= 1) text += alphabet.charAt(random.below(alphabet.length))
  return text
}
