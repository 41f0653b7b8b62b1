/** Addresses that are none, or that would end up in a header as something else. */
const LINE_ENDS = ['\r\n', '\n', '\r', '\u0085', '\u2028', '\u0000', '\t', '%0d%0a'];
const HEADERS = ['Bcc: a@evil.example', 'Subject: x', '', 'To: b@evil.example, c@evil.example'];
const LOOKALIKES = ['＠', '﹫', '\uff20', '⒜', 'а@', '@@'];
const PARTS = [
  '"a b"@example.org',
  '"a"@example.org',
  '"a\\"b"@example.org',
  'a@b@example.org',
  '<a@example.org>',
  'Name <a@example.org>',
  'a,b@example.org',
  'a;b@example.org',
  'a:b@example.org',
  'a@[192.0.2.1]',
  'a@example',
  'a@.org',
  'a@example..org',
  'a@exa mple.org',
  'a@example.org>',
  '(comment)a@example.org',
  '@example.org',
  'a@',
  '',
  ' ',
  `${'a'.repeat(320)}@example.org`,
  `a@${'b'.repeat(64)}.org`,
  `a@${'b.'.repeat(200)}org`,
  'a\u202e@example.org\u200b\u0007',
  'a@exam_ple.org/x',
  'javascript:alert(1)@example.org',
  'mailto:a@example.org',
];

/** Some six hundred of them. */
export const HOSTILE: readonly string[] = [
  ...PARTS,
  ...LOOKALIKES.map((sign) => `reader${sign}example.org`),
  ...LINE_ENDS.flatMap((end) =>
    HEADERS.flatMap((header) => [
      `reader@example.org${end}${header}x`,
      `rea${end}der,${header}@example.org`,
      `${end}${header}<reader@example.org>`,
      `reader@exam${end} ple.org ${header}`,
    ]),
  ),
  ...Array.from({ length: 128 }, (_, code) => `a${String.fromCharCode(code)},b@example.org`),
  ...Array.from({ length: 128 }, (_, code) => `a@b${String.fromCharCode(code)} .example.org`),
  ...Array.from({ length: 128 }, (_, code) => `<${String.fromCharCode(code)}@example.org`),
];
