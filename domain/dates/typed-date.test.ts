import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedDate } from './typed-date';

function understood(typed: string, calendar?: 'julian'): string {
  const read = readTypedDate(typed, calendar);
  if (read.is === 'date') return read.edtf;
  return read.is === 'wrong' ? [read.why, ...read.readings].join(' ') : 'empty';
}

/** Pairs of a typed date and the EDTF it is read as. */
function table(lines: string): [typed: string, edtf: string][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [typed = '', edtf = ''] = line.split('→').map((part) => part.trim());
      return [typed, edtf];
    });
}

describe('a typed date', () => {
  it.each(
    table(`
      1931 → 1931
      1931-07 → 1931-07
      1931-7-4 → 1931-07-04
      1931/07/04 → 1931-07-04
      4.7.1931 → 1931-07-04
      4.VII.1931 → 1931-07-04
      14-07-1931 → 1931-07-14
      13/08/1921 → 1921-08-13
      08/13/1921 → 1921-08-13
      5/5/1921 → 1921-05-05
      8/1921 → 1921-08
      1931~ → 1931~
      ca. 1931 → 1931~
      ca 1920 → 1920~
      c. 1920 → 1920~
      c1920 → 1920~
      circa 1931 → 1931~
      1921 (?) → 1921?
      probably 1921 → 1921?
      1930s → 193X
      192? → 192X
      19?? → 19XX
      ../1933 → ../1933
      1917– → 1917/..
      3 August 1921 → 1921-08-03
      August 3rd, 1921 → 1921-08-03
      August 1921 → 1921-08
      summer 1921 → 1921-22
      winter 1921–22 → 1921-24
      before 1917 → [..1916]
      pre-1917 → [..1916]
      after August 1921 → [1921-09..]
      since 1917 → 1917/..
      between 1917 and 1922 → [1917..1922]
      1921 or 1922 → [1921,1922]
      3 or 4 August 1921 → [1921-08-03,1921-08-04]
      19th century → 18XX
      early 1920s → 1920~/1923~
      mid-1920s → 1924~/1926~
      late 19th century → 1867~/1899~
      first half of the 19th century → 1800/1849
      early 1921 → 1921-01~/1921-04~
      44 BCE → -0043
      -0043 → -0043
      79 CE → 0079
      AD 79 → 0079
      44–31 BCE → -0043/-0030
      27 BCE – 14 CE → -0026/0014
    `),
  )('%s is understood as %s', (typed, edtf) => {
    expect(understood(typed)).toBe(edtf);
  });

  it.each(
    table(`
      1939–45 → 1939/1945
      1939—45 → 1939/1945
      1939‑45 → 1939/1945
      1939 − 45 → 1939/1945
      1939 to 45 → 1939/1945
      1914-18 → 1914/1918
      1914 - 18 → 1914/1918
      1917-22 → 1917/1922
      1917/22 → 1917/1922
      1905–08 → 1905/1908
      1917–8 → 1917/1918
      1917〜1922 → 1917/1922
      ca. 1917–22 → 1917~/1922~
      1931-1935 → 1931/1935
      1931 – 1935 → 1931/1935
      1918–1923 → 1918/1923
      1931-05-01 – 1931-05-03 → 1931-05-01/1931-05-03
      24–29 April 1916 → 1916-04-24/1916-04-29
      24.–29.4.1916 → 1916-04-24/1916-04-29
      April 24–29, 1916 → 1916-04-24/1916-04-29
      May–June 1917 → 1917-05/1917-06
      28 April – 1 May 1915 → 1915-04-28/1915-05-01
      1920s–30s → 192X/193X
      1917?-22 → 1917?/1922
      ?1917-22 → 1917?/1922
      1917~-22 → 1917~/1922~
      [1917-22] → 1917/1922
      [1917?] → 1917?
      winter 1917-1918 → 1917-24
      winter 1931-32 → 1931-24
      the winter of 1931–2 → 1931-24
      winter 1931/'32 → 1931-24
      de winter van 1931-32 → 1931-24
      im Winter 1931/32 → 1931-24
      l'hiver 1931-1932 → 1931-24
      зимой 1931/32 г. → 1931-24
      زمستان ۱۹۳۱-۳۲ → 1931-24
      1931-32年冬 → 1931-24
      1931/32年冬季 → 1931-24
      1931年至1932年冬天 → 1931-24
      一九三一年冬 → 1931-24
      winter 1931-33 → shortYear
      1931/32 → 1931/1932
      1923-22 → 1923-22
    `),
  )('the span %s is understood as %s', (typed, edtf) => {
    expect(understood(typed)).toBe(edtf);
  });

  it.each(
    table(`
      24–29 april 1916 → 1916-04-24/1916-04-29
      jaren 20 → 192X
      tussen 1917 en 1922 → [1917..1922]
      1921 of 1922 → [1921,1922]
      vóór 1917 → [..1916]
      eind 19e eeuw → 1867~/1899~
      3. August 1921 → 1921-08-03
      1. Hälfte → unreadable
      1920er Jahre → 192X
      Anfang der 1920er-Jahre → 1920~/1923~
      44 v. Chr. → -0043
      1er mai 1890 → 1890-05-01
      été 1921 → 1921-22
      XIXe siècle → 18XX
      vers 1920 → 1920~
      3 августа 1921 г. → 1921-08-03
      летом 1921 года → 1921-22
      1920-е годы → 192X
      XIX в. → 18XX
      1914—1918 гг. → 1914/1918
      с 1917 по 1922 → 1917/1922
      ۳ اوت ۱۹۲۱ → 1921-08-03
      ۱۹۳۹-۴۵ → 1939/1945
      ١٩٣١ → 1931
      تابستان ۱۹۲۱ → 1921-22
      سدهٔ نوزدهم → 18XX
      میان ۱۹۱۷ و ۱۹۲۲ → [1917..1922]
      1921年8月3日 → 1921-08-03
      一九二一年八月三日 → 1921-08-03
      １９２１年８月 → 1921-08
      十九世纪 → 18XX
      20世纪20年代 → 192X
      20世纪头十年 → 190X
      20世纪30至40年代 → 193X/194X
      约1920年 → 1920~
      1917年至1922年 → 1917/1922
      公元前44年 → -0043
      dès 1921 → 1921/..
      des années 1920 → 192X
      vom 5. bis 12. Mai 1968 → 1968-05-05/1968-05-12
      von 1921 an → 1921/..
      eind jaren '20 → 1927~/1929~
      the early thirties → 1930~/1933~
      begin jaren dertig → 1930~/1933~
      Anfang der dreißiger Jahre → 1930~/1933~
      fünfziger Jahre → 195X
      début des années trente → 1930~/1933~
      années soixante-dix → 197X
      années quatre-vingt-dix → 199X
      в начале тридцатых годов → 1930~/1933~
      пятидесятые → 195X
      اوایل دههٔ سی → shortYear
      三十年代初 → shortYear
      اوایل دههٔ ۱۹۳۰ → 1930~/1933~
      1930年代初 → 1930~/1933~
      au printemps 1932 → 1932-21
      à l'été 1932 → 1932-22
      de 1931 au printemps 1932 → 1931/1932-21
      im Frühjahr 1932 → 1932-21
      voorjaar 1932 → 1932-21
      весной 1932 года → 1932-21
      بهار ۱۹۳۲ → 1932-21
      1932年春 → 1932-21
      2. Hälfte 19. Jh. → 1850/1899
      2e helft 19e eeuw → 1850/1899
      2-я половина XIX в. → 1850/1899
      кон. XIX в. → 1867~/1899~
      XIXe s. → 18XX
      зимой 1917–1918 гг. → 1917-24
      1921年底 → 1921-09~/1921-12~
      ۱۳۵۷ میلادی → 1357
    `),
  )('%s is understood as %s in any language of the interface', (typed, edtf) => {
    expect(understood(typed)).toBe(edtf);
  });

  it.each(
    table(`
      1931-02-30 → noSuchDay
      1931-13 → noSuchDay
      30.2.1931 → noSuchDay
      31 April 1917 → noSuchDay
      0-1-1921 → noSuchDay
      1/0/1921 → noSuchDay
      1935/1931 → backwards
      1898–02 → backwards 1898/1902
      9910–00 → backwards
      3/4/1931 → ambiguous 1931-04-03 1931-03-04
      08/09/1921 → ambiguous 1921-09-08 1921-08-09
      08-09-1921 → ambiguous 1921-09-08 1921-08-09
      1905/08 → ambiguous 1905-08 1905/1908
      1917-8 → ambiguous 1917-08 1917/1918
      1900s → ambiguous 190X 19XX
      -44 → ambiguous -0043 ../0044
      79 → shortYear 0079 1979
      193 → shortYear 0193 193X
      24 August 79 → shortYear
      13/08/21 → shortYear
      1900-02-29 → oldStyleOnly 1900-03-13
      last summer → unreadable
      20 July 1914 O.S. – 5 August 1914 → unreadable
      ۱۳۵۷ → ambiguous 1357 1978
      ۱۳۵۷–۱۳۶۰ → ambiguous 1357/1360 1978/1981
      ۱۳۰۰ شمسی → unreadable
      ${'9'.repeat(101)} → tooLong
    `),
  )('%s is refused as %s', (typed, why) => {
    expect(understood(typed)).toBe(why);
  });

  it('is Old Style where it is marked so, or where the day exists only in the Julian calendar', () => {
    expect(understood('29 February 1900 O.S.')).toBe('1900-03-13');
    expect(understood('25 октября 1917 ст. ст.')).toBe('1917-11-07');
    expect(understood('24–29 April 1916 (old style)')).toBe('1916-05-07/1916-05-12');
    expect(understood('1900-02-29', 'julian')).toBe('1900-03-13');
    expect(understood('1917-11-07', 'julian')).toBe('1917-11-07');
    expect(understood('7 November (25 October Old Style) 1917')).toBe('1917-11-07');
    expect(understood('7 November (26 October Old Style) 1917')).toBe(
      'ambiguous 1917-11-07 1917-11-08',
    );
  });

  it('never throws, and reads the same twice', () => {
    const written = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[0-9./~?X –-]{1,24}$/),
    );
    fc.assert(
      fc.property(written, (typed) => {
        expect(readTypedDate(typed)).toEqual(readTypedDate(` ${typed}\u200e `));
      }),
    );
  });

  it('refuses a text of a million characters', () => {
    expect(understood('3 August '.repeat(111_111))).toBe('tooLong');
    expect(understood('('.repeat(99))).toBe('unreadable');
  });
});
