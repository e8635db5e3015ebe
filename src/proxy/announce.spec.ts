import { expect, it } from 'vitest'
import { announcement } from './announce'

it.each([
  ['http://127.0.0.1:4180', undefined, 'ECS Inventory: http://127.0.0.1:4180'],
  ['http://127.0.0.1:4180', 'http://127.0.0.1:4180', 'ECS Inventory: http://127.0.0.1:4180'],
  [
    'http://0.0.0.0:4180',
    'https://ecs.example.com',
    'ECS Inventory: https://ecs.example.com (listens at http://0.0.0.0:4180)',
  ],
])('a proxy at %s with PUBLIC_URL %s is announced as an address that it answers at', (...given) => {
  const [address, publicUrl, words] = given
  expect(announcement(address, publicUrl)).toBe(words)
})
