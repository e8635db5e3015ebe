/** Ratios to a table of plain texts by hand that other tables reached on the same machine, 2026-11-22, by library. */
export const peers: readonly (readonly string[])[] = [
  [
    '',
    'TanStack example',
    'AG Grid',
    'antd virtual',
    'MUI, pages of 100',
    'Cloudscape, pages of 100',
  ],
  ['10,000: first rows', '3.4', '5.9', '4.9', '6.5', '9.0'],
  ['10,000: refine key', '2.4', '4.0', '3.3', '6.6', '8.9'],
  ['10,000: sort, later clicks', '3.5', '4.4', '4.1', '6.4', '11'],
  ['100,000: first rows', '10', '10', '7.8', '10', '13'],
  ['100,000: refine, first key', '13', '19', '10', '17', '8.0'],
  ['100,000: refine, later keys', '10', '5.3', '4.3', '19', '8.5'],
  ['100,000: sort, first click', '8.7', '8.0', '6.6', '12', '6.1'],
  ['100,000: sort, later clicks', '34', '32', '26', '46', '24'],
  ['scroll per 1,000 px', '4.4', '3.4', '14', '6.2', '–'],
  ['fast scroll, 4 x slower CPU: frames over 50 ms', '45 %', '74 %', '52 %', '–', '–'],
  ['100,000: heap over the rows, MB', '51.9', '29.7', '16.3', '22.3', '22.0'],
]
