import { describe, expect, it } from 'vitest';
import { captionsIn } from './captions';

const read = (text: string) => {
  const found = captionsIn(text);
  return found.ok ? found.captions : found.line;
};

describe('captions', () => {
  it('are WebVTT, whose notes and style sheets are left out', () => {
    const typed = [
      'WEBVTT - made by hand',
      '',
      'NOTE who speaks',
      '',
      'STYLE',
      '::cue { background: url(https://example.org/x) }',
      '',
      'first',
      '00:01.000 --> 00:02.500 line:0',
      '<v Ada>Workers of all countries,',
      'unite!',
      '',
      '01:00:00.000 --> 01:00:01.000',
      '工人',
    ].join('\r\n');
    const expected =
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.500 line:0\n<v Ada>Workers of all countries,\nunite!\n\n01:00:00.000 --> 01:00:01.000\n工人';
    expect(read(typed)).toBe(expected);
    expect(read(expected)).toBe(expected);
  });

  it('are also read from SubRip, as many programs write it', () => {
    expect(
      read('\ufeff1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo'),
    ).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nOne\n\n00:00:03.000 --> 00:00:04.000\nTwo');
  });

  it('may have marks of direction and joiners in their times', () => {
    const typed = '\u206600:00:01.000\u00a0--\u2060>\u00a000:00:04.000\u2069\nسلام!';
    expect(read(typed)).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nسلام!');
  });

  it('are none in an empty text', () => {
    expect(read(' \n')).toBe('');
  });

  it.each([
    ['words without times', 'Workers of all countries, unite!', 1],
    ['a header alone', 'WEBVTT', 1],
    ['a time that is none', 'WEBVTT\n\n00:01 --> 00:02\nOne', 3],
    ['minutes beyond the hour', 'WEBVTT\n\n00:61:00.000 --> 00:62:00.000\nOne', 3],
    ['an end before the beginning', 'WEBVTT\n\n00:05.000 --> 00:02.000\nOne', 3],
    ['a second block without times', '00:01.000 --> 00:02.000\nOne\n\nTwo', 4],
  ])('name the line of %s', (_, typed, line) => {
    expect(read(typed)).toBe(line);
  });
});
