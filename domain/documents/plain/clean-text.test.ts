import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromHtml } from '@/domain/documents/html/document-from-html';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import * as field from '@/domain/forms/fields';
import { readField } from '@/domain/forms/form-reader';
import { readImageWords } from '@/domain/images/image-form';
import { readDetailsForm } from '@/domain/stories/details-form';
import { readSentText } from '@/domain/texts/text-fields';
import { readNewStory } from '@/domain/writing/new-story-form';
import { readHtml } from '@/server/word/read-html';
import { cleanText, composed, isBlank, oneLine, someLines } from './clean-text';
import { cutAtWord } from './cut-text';

const ENGLAND = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';
/** Meaningful characters that must be kept. */
const KEPT = `می\u200cخواهم 👩\u200d👧 \u2068(1908–1907)\u2069 5\u00a0km\u202f! co\u00adop ${ENGLAND} \u200fא`;
/** Characters that cannot be stored or shown in a feed. */
const DIRT = '\0\u0001\u0008\u000e\u001f\u007f\u0080\u009f\ufeff\ufdd0\ufffe\u{1ffff}';

const IMAGE = { id: 'x', language: 'en', caption: '', credit: '', rightsNote: '' };
const DETAILS = {
  ...{ storyId: 'x', language: 'en', kind: 'item', eventCalendar: 'gregorian', eventDate: '' },
  ...{ sourceUrl: '', venue: '', startsAt: '', endsAt: '', topicNamed: '', placeNamed: '' },
  ...{ nameAboutNamed: '', nameMentionedNamed: '', nameMadeNamed: '' },
};

const form = (fields: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};
const options = { figure: () => 'x', story: () => '/id/x' };
const everywhere: Record<string, (text: string) => unknown> = {
  'a field of a form': (text) => readField(field.line, form({ a: text }), 'a'),
  'a field of lines': (text) => readField(field.lines, form({ a: text }), 'a'),
  'the title of a new story': (text) =>
    readNewStory(form({ kind: 'item', language: 'en', title: text })),
  'words of an image': (text) => readImageWords(form({ ...IMAGE, alt: text, transcription: text })),
  'facts of a story': (text) =>
    readDetailsForm(form({ ...DETAILS, source: text }), {
      topics: [],
      places: [],
      collections: [],
      names: [],
      timeZone: 'UTC',
    }),
  'what the editor sends': (text) =>
    readSentText({
      storyId: 'x',
      language: 'en',
      baseVersion: 0,
      sittingId: 'x',
      title: text,
      teaser: text,
      byline: text,
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: text || ' ' }] }],
      },
    }),
  'pasted HTML': (text) => documentFromHtml(readHtml(`<p>${text}</p>`), 'und').document,
  Markdown: (text) => documentFromMarkdown(text.replaceAll('\0', ''), options),
};

describe('text input', () => {
  it('loses only characters that cannot be stored, in every form and format', () => {
    expect(cleanText(`a${DIRT}\ud800b\udc00`)).toBe('ab');
    expect(cleanText(KEPT)).toBe(KEPT);
    for (const [way, read] of Object.entries(everywhere)) {
      const seen = JSON.stringify(read(`A${DIRT}b ${KEPT}`));
      expect(seen, way).toContain(JSON.stringify(`Ab ${KEPT}`).slice(1, -1));
    }
  });

  it('has its line ends normalized', () => {
    expect(someLines('a\r\nb\rc\u000bd\u2028e\u0085f ')).toBe('a\nb\nc\nd\ne\nf');
    expect(oneLine(' a\r\n\tb\u2029c ')).toBe('a b c');
  });

  it('keeps no-break spaces and flags in titles, and cuts before a flag or behind it', () => {
    expect(oneLine('No.\u00a05, p.\u202f7')).toBe('No.\u00a05, p.\u202f7');
    expect(oneLine(' \u00a0 ')).toBe('');
    expect(cutAtWord(`Football in ${ENGLAND} and elsewhere`, 19, 'en')).toBe(
      `Football in ${ENGLAND}…`,
    );
  });

  it.each([
    '',
    ' \n',
    '\u00a0',
    '\u200b',
    '\u2060',
    '\u200c \u200e',
    '\u00ad',
    '\u3164',
    '\u2068\u2069',
  ])('is empty where nothing of it is seen: %j', (text) => {
    expect(isBlank(text)).toBe(true);
    expect([oneLine(text), someLines(text)]).toEqual(['', '']);
  });

  it.each(['…', '0', 'می\u200cخواهم', '👩\u200d👧', ENGLAND])('is not empty: %j', (text) => {
    expect(isBlank(text)).toBe(false);
    expect(oneLine(text)).toBe(text);
  });

  it('is clean after one pass, and in NFC', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const clean of [cleanText, oneLine, someLines]) {
          expect(clean(clean(text))).toBe(clean(text));
        }
        expect(() => encodeURIComponent(cleanText(text))).not.toThrow();
      }),
    );
  });

  it('is not composed where endless marks would take too long', () => {
    const endless = `a${'\u0301\u0327'.repeat(500_000)}`;
    expect(composed(endless)).toBe(endless);
    expect(composed('e\u0301')).toBe('é');
  });
});
