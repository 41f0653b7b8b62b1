import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { OccasionTime } from './OccasionTime';

const evening = Date.UTC(2026, 11, 1, 19);

function shown(startsAt: number, endsAt: number, language: string): string {
  const props = { startsAt, endsAt, language, timeZone: 'Europe/Amsterdam' };
  return renderToStaticMarkup(<OccasionTime {...props} />);
}

describe('The time of an occasion', () => {
  it('names the day once, and has both ends in datetime attributes', () => {
    const html = shown(evening, evening + 7_200_000, 'en').replace(/[\u2009\u202f]/g, ' ');
    expect(html).toMatch(
      /^<time dateTime="2026-12-01T20:00:00\+01:00">Tue,? 1 December 2026.*20:00/,
    );
    expect(html).toMatch(/<time dateTime="2026-12-01T22:00:00\+01:00">22:00<\/time>$/);
  });

  it('is a single time where no end is known', () => {
    expect(shown(evening, evening, 'nl').match(/<time/g)).toHaveLength(1);
  });

  it('uses the Gregorian calendar in every language', () => {
    for (const language of INTERFACE_LANGUAGES) {
      expect(shown(evening, evening + 90_000_000, language)).toMatch(/2026|۲۰۲۶/);
    }
  });
});
