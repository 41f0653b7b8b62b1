import type { Feed, FeedEntry } from './feed';

/** Text that can break a serialiser, including a control character and an unpaired surrogate. */
export const HOSTILE =
  'a ]]> <script>alert(1)</script> &amp; "b" 😀 \u202bفارسی\u202c \u0001\u000b\ud800 z';

/** `HOSTILE` as an XML parser has to return it. */
export const HOSTILE_READ = 'a ]]> <script>alert(1)</script> &amp; "b" 😀 \u202bفارسی\u202c  z';

/** An entry in Persian with all optional parts. */
export function sampleEntry(changes: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: 'urn:uuid:0190a1b2-0000-7000-8000-000000000001',
    title: 'کمونیسم',
    url: 'https://archive.example/fa/stories/%DA%A9',
    language: 'fa',
    dir: 'rtl',
    published: Date.UTC(2026, 0, 2, 3, 4, 5),
    updated: Date.UTC(2026, 1, 3, 4, 5, 6),
    html: '<div lang="fa" dir="rtl"><p>متن & <b>]]></b></p></div>',
    summary: 'خلاصه',
    topics: ['کمونیسم', 'R & D'],
    authors: [{ name: 'ن. نویسنده' }],
    attachments: [
      {
        url: 'https://archive.example/media/a.pdf',
        type: 'application/pdf',
        bytes: 9,
        title: 'A & B',
        seconds: null,
      },
      {
        url: 'https://archive.example/media/b.mp3',
        type: 'audio/mpeg',
        bytes: 10,
        title: 'Sound',
        seconds: 61,
      },
    ],
    image: { url: 'https://archive.example/media/a.webp', type: 'image/webp', width: 8, height: 6 },
    ...changes,
  };
}

/** The newest document of an English feed that has older documents. */
export function sampleFeed(changes: Partial<Feed> = {}): Feed {
  const current = 'https://archive.example/en/atom.xml';
  return {
    id: 'urn:uuid:0190a1b2-0000-5000-8000-000000000000',
    title: 'Archive: Communism',
    description: 'New stories',
    language: 'en',
    dir: 'ltr',
    updated: Date.UTC(2026, 1, 3, 4, 5, 6),
    self: current,
    current,
    prevArchive: `${current}?before=1-0190a1b2-0000-7000-8000-000000000001&x=1`,
    home: 'https://archive.example/en',
    archive: { name: 'Archive', url: 'https://archive.example/en' },
    icon: {
      url: 'https://archive.example/media/icon-512.png',
      small: 'https://archive.example/media/icon-192.png',
    },
    logo: 'https://archive.example/media/logo.svg?a=1&b=2',
    rights: 'https://creativecommons.org/licenses/by/4.0/',
    hub: null,
    entries: [
      sampleEntry(),
      sampleEntry({
        id: 'urn:uuid:0190a1b2-0000-7000-8000-000000000002',
        title: HOSTILE,
        summary: HOSTILE,
        topics: [HOSTILE],
        authors: [],
        language: 'en',
        dir: 'ltr',
        html: `<div lang="en" dir="ltr"><p>${HOSTILE}</p></div>`,
        image: null,
        attachments: [],
      }),
    ],
    ...changes,
  };
}
