import { afterEach, expect, test } from 'vitest'

import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { parseRefine } from './parse'
import { printRefine } from './print'

afterEach(() => speak({}))

test.each([
  ['  web   prod ', 'web prod'],
  ['"web"', 'web'],
  ['"a b"*', '"a b"*'],
  ['a\\ b', '"a b"'],
  ['"say \\"hi\\""', '"say \\"hi\\""'],
  ['AZ:x', 'az:x'],
  ['availability_zone:x', 'az:x'],
  ['has:raw.OS-EXT-SRV-ATTR:user_data', 'has:raw.OS-EXT-SRV-ATTR:user_data'],
  ['not:x', null],
  ['status:A,B', 'status:A,B'],
  ['vcpus:=8', 'vcpus:8'],
  ['is:FROZEN', 'is:frozen'],
  ['has:security_group', 'has:sg'],
  ['has:tag."cost center"', 'has:"tag.cost center"'],
  ['((a OR b)) c', '(a OR b) c'],
  ['a OR b', '(a OR b)'],
  ['a b OR c', '(a b OR c)'],
  ['(a OR (b OR c))', '(a OR b OR c)'],
  ['(a)', 'a'],
  ['-(a)', '-a'],
  ['-(-(a b))', 'a b'],
  ['NOT NOT a', 'a'],
  ['NOT (a b)', '-(a b)'],
  ['a AND b', 'a b'],
  ['"OR"', '"OR"'],
  ['or', 'or'],
  ['fa:16:3e:00:00:01', '"fa:16:3e:00:00:01"'],
  ['raw.OS-EXT-SRV-ATTR:hostname:web*', 'raw."OS-EXT-SRV-ATTR:hostname":web*'],
  ['Raw.OS-EXT-STS:vm_state:active', 'raw."OS-EXT-STS:vm_state":active'],
  ['raw."OS-EXT-SRV-ATTR:hostname":web*', 'raw."OS-EXT-SRV-ATTR:hostname":web*'],
  ['raw.os:scheduler_hints.group:x', 'raw."os:scheduler_hints.group":x'],
  ['raw.hostId:a:b', 'raw.hostId:a:b'],
  ['raw.addresses."my net".OS-EXT-IPS:type:fixed', 'raw."addresses.my net.OS-EXT-IPS:type":fixed'],
  ['raw.cpu_options.hw:cpu_threads:>1', 'raw."cpu_options.hw:cpu_threads":>1'],
  ['raw.os:"a:b"', 'raw."os":a:b'],
  ['raw."os":a:b', 'raw."os":a:b'],
  ['raw.os:a,b:c', 'raw."os":a,b:c'],
  ['raw.os:10:30', 'raw."os":10:30'],
  ['raw.os:>=2026-01-01T10:00', 'raw."os":>=2026-01-01T10:00'],
  ['raw.metadata.os:"x:y"', 'raw.metadata.os:x:y'],
  ['raw.metadata.os:x:y', 'raw.metadata.os:x:y'],
  ['raw.metadata.os:>=2026-01-01T10:00', 'raw.metadata.os:>=2026-01-01T10:00'],
  ['ip:10.0.0.1..10.0.0.9', 'ip:10.0.0.1-10.0.0.9'],
  ['2001:db8::/32', '"2001:db8::/32"'],
  ['metadata.metering.image_id:x', 'metadata.metering.image_id:x'],
])('%s is kept as %s', (text, printed) => {
  const { query, problems } = parseRefine(text)
  if (printed === null) expect(problems).toHaveLength(1)
  else expect([printRefine(query), problems]).toEqual([printed, []])
})

test.each([
  ['web foo:bar', 4, 8, 'There is no field "foo".', 'web'],
  ['statu:ACTIVE', 0, 6, 'Write status,', ''],
  ['stetus:ACTIVE', 0, 7, 'Write status,', ''],
  ['statsu:ACTIVE', 0, 7, 'Write status,', ''],
  ['frozen:true', 0, 7, 'Write is:frozen,', ''],
  ['foo:bar', 0, 4, 'Write one that Help lists,', ''],
  [':x', 0, 1, 'Write the name of a field', ''],
  ['status:', 0, 7, 'Write a value right after', ''],
  ['status: ACTIVE', 0, 7, 'without a space', 'ACTIVE'],
  ['status:ACTIVE,', 0, 14, 'Write a value right after', 'status:ACTIVE'],
  ['status:>A', 7, 9, 'cannot be compared', ''],
  ['status.x:A', 0, 9, 'status has no parts', ''],
  ['tag.:A', 0, 5, 'Write a name after "tag."', ''],
  ['vcpus:many', 6, 10, 'Write a number', ''],
  ['vcpus:2,many', 8, 12, 'Write a number', 'vcpus:2'],
  ['vcpus:8..2', 6, 10, 'The ends of this range are the wrong way round. Write 2..8.', ''],
  ['ram:16GiB..4GiB', 4, 15, 'The ends of this range are the wrong way round. Write 4GiB..16', ''],
  ['tag.size:9..1', 9, 13, 'The ends of this range are the wrong way round. Write 1..9.', ''],
  [
    'ip:10.0.0.9-10.0.0.1',
    3,
    20,
    'The ends of this range are the wrong way round. Write 10.0.0.1-',
    '',
  ],
  [
    'ip:10.0.0.9..10.0.0.1',
    3,
    21,
    'The ends of this range are the wrong way round. Write 10.0.0.1-',
    '',
  ],
  ['vcpus:..', 6, 8, 'Write a number', ''],
  ['ram:4parsec', 4, 11, 'Write a size', ''],
  ['created:30d', 8, 11, 'Write an age such as >30d', ''],
  ['created:>2026-02-30', 8, 19, 'Write an age', ''],
  ['created:2026..30d', 8, 17, 'Write an age', ''],
  ['tag.x:>soon', 6, 11, 'Write a number, a day or an age', ''],
  ['ip:10.0.0.0/33', 3, 14, 'Write an address', ''],
  ['ip:300.0.0.1', 3, 12, 'Write an address', ''],
  ['ip:10.0.0.1-::1', 3, 15, 'Write an address', ''],
  ['ip:300.1.', 3, 9, 'Write an address', ''],
  ['ip:300.1', 3, 8, 'Write an address', ''],
  ['ip:10..', 3, 7, 'Write an address', ''],
  ['ip:10.0.0.1..', 3, 13, 'Write an address', ''],
  ['ip:10.0.0.1.2', 3, 13, 'Write an address', ''],
  ['ip:10.0.0.5:22', 3, 14, 'without a port', ''],
  ['ip:2001:db8::1::', 3, 16, 'Write an address', ''],
  ['mac:zz', 4, 6, 'Write hexadecimal digits of a MAC address', ''],
  ['mac:fa-16,::', 10, 12, 'this text holds none', 'mac:fa-16'],
  ['is:happy', 3, 8, 'Write one of fault, frozen', ''],
  ['has:nothing', 4, 11, 'Write the name of a field', ''],
  ['has:raw', 4, 7, 'Write the name of a field', ''],
  ['raw:x', 0, 4, 'Write the path', ''],
  [
    'raw.OS-EXT-SRV-ATTR:user_data:a*',
    30,
    32,
    'Values of OS-EXT-SRV-ATTR:user_data are withheld from this page. has:raw.OS-EXT-SRV-ATTR:user_data finds',
    '',
  ],
  ['raw.metadata.user_data:>1', 23, 25, 'are withheld from this page', ''],
  ['"web', 0, 4, 'Nothing closes this quote', 'web'],
  ['name:"a b', 5, 9, 'Nothing closes this quote', 'name:"a b"'],
  ['(a OR b', 0, 1, 'Nothing closes this bracket', '(a OR b)'],
  ['a)', 1, 2, 'This bracket closes none', 'a'],
  ['a () b', 2, 4, 'Write terms between', 'a b'],
  ['a OR', 2, 4, 'a term on each side of OR', 'a'],
  ['OR a', 0, 2, 'a term on each side of OR', 'a'],
  ['a - b', 2, 3, 'what to exclude right after', 'a b'],
])('%s: from %i to %i "%s", and %s is left', (text, start, end, message, left) => {
  const { query, problems } = parseRefine(text)
  expect(problems).toEqual([{ start, end, message: expect.stringContaining(message) }])
  expect(printRefine(query)).toBe(left)
})

test('brackets of any depth are read', () => {
  const { problems } = parseRefine(`${'('.repeat(100_000)}a${')'.repeat(100_000)}`)
  expect(problems[0]?.message).toContain('20 deep')
  expect(printRefine(parseRefine(`${'-('.repeat(15)}a b${')'.repeat(15)}`).query)).toBe('-(a b)')
})

test.each([
  ['stat:x', '没有字段“stat”。请写 status；若要搜索这段文本，请整体用英文引号括起。'],
  ['host.:x', '没有字段“host.”。请写“帮助”中列出的字段'],
  ['status.x:y', 'status 没有子项。请在 status: 后写值。'],
  ['tag.:y', '请在 tag. 后写名称，例如 tag.env:prod。'],
  ['status:>1', 'status 不支持比较。'],
  ['vcpus:8..2', '此范围的两端颠倒了。请写 2..8。'],
  ['is:odd', '请写以下之一：fault, frozen'],
  ['"a', '请在末尾写英文引号 "，或用 \\" 表示'],
  ['('.repeat(21), '括号最多可嵌套 20 层。'],
])('in Chinese %s is told what is wrong, and what may be written stays as it is', (text, said) => {
  speak(chinese)
  expect(parseRefine(text).problems.map(({ message }) => message)).toContainEqual(
    expect.stringContaining(said),
  )
})
