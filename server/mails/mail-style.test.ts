import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contrast, GROUNDS, isLegible, TEXT_CONTRAST } from '@/domain/house-style/colour';
import { accentsOf, DEFAULT_STYLE } from '@/domain/house-style/house-style';
import { PRESETS, withPreset } from '@/domain/house-style/presets';
import { mailHeaders } from '@/server/http/staff-headers';
import { asHtml } from './mail-frame';
import { mailStyle } from './mail-style';

const content = { language: 'en', archive: 'A', title: 'T', hasHeading: true, parts: [], foot: [] };

describe('The style of mails', () => {
  it.each(PRESETS)('has the accents of the house style %s, legible on every ground', (preset) => {
    const accents = accentsOf(withPreset(DEFAULT_STYLE, preset));
    const [light = '', dark = ''] = mailStyle(accents).split('@media (prefers-color-scheme: dark)');
    expect(light).toContain(`a { color: ${accents.light}; }`);
    expect(dark).toContain(`a { color: ${accents.dark} !important; }`);
    expect(isLegible('light', accents.light) && isLegible('dark', accents.dark)).toBe(true);
    for (const ground of GROUNDS.light) expect(light).toContain(`background: ${ground};`);
    for (const ground of GROUNDS.dark) expect(dark).toContain(`background: ${ground} !important;`);
  });

  it.each(PRESETS)('writes the button of %s legibly', (preset) => {
    const accents = accentsOf(withPreset(DEFAULT_STYLE, preset));
    const written = [
      ...mailStyle(accents).matchAll(/a\.button \{.*?background: (#\w+).*?color: (#\w+)/g),
    ];
    expect(written).toHaveLength(2);
    for (const [, ground = '', ink = ''] of written) {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    }
  });

  it('derives the accent of dark mails where none was chosen', () => {
    const { dark } = accentsOf({ ...DEFAULT_STYLE, accent: '#0b5d3b', accentDark: '' });
    expect(mailStyle({ light: '#0b5d3b', dark })).toContain(`a { color: ${dark} !important; }`);
  });

  it('is the one that the policy of the preview allows', () => {
    const style = mailStyle({ light: '#0b5d3b', dark: '#9fd0b5' });
    const html = asHtml({ ...content, accents: { light: '#0b5d3b', dark: '#9fd0b5' } });
    const [, inMail = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(inMail).digest('base64');
    const policy = mailHeaders('https://stories.example', style)['content-security-policy'];
    expect(policy).toContain(`style-src 'sha256-${hash}';`);
  });
});
