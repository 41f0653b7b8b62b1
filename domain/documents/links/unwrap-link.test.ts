import { expect, it } from 'vitest';
import { unwrapLink } from './unwrap-link';

const page = 'https://example.org/a?b=c&d=%20e#f';
const given = encodeURIComponent(page);

it.each([
  `https://www.google.com/url?q=${given}&sa=D&source=docs&ust=1&usg=x`,
  `https://www.google.co.uk/url?sa=t&url=${given}`,
  `https://google.de/url?q=${given}`,
  `https://l.facebook.com/l.php?u=${given}&h=AT0`,
  `https://lm.facebook.com/l.php?u=${given}`,
  `https://l.instagram.com/?u=${given}&e=AT`,
  `https://nam02.safelinks.protection.outlook.com/?url=${given}&data=05%7C02&reserved=0`,
  `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${given}`,
  `https://www.youtube.com/redirect?event=video_description&q=${given}`,
  `https://out.reddit.com/t3_x?url=${given}&token=y`,
  `https://www.linkedin.com/safety/go?url=${given}&trk=z`,
  `https://vk.com/away.php?to=${given}`,
  `https://duckduckgo.com/l/?uddg=${given}`,
  `https://slack-redir.net/link?url=${given}`,
  `https://deref-gmx.net/mail/client/x/dereferrer/?redirectUrl=${given}`,
  `https://www.bing.com/ck/a?!&&p=1&u=a1${btoa(page).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}&ntb=1`,
  `https://urldefense.com/v3/__https://example.org/a?b=c&d=*20e*f__;JSM!!x!y$`,
  `https://urldefense.proofpoint.com/v2/url?u=${given.replaceAll('_', '%5F').replaceAll('-', '%2D').replaceAll('%', '-')}&d=x`,
])('leads out of a redirection: %s', (href) => {
  expect(unwrapLink(href)).toBe(page);
});

it('unwraps nested redirections', () => {
  const inner = `https://l.facebook.com/l.php?u=${given}`;
  expect(unwrapLink(`https://www.google.com/url?q=${encodeURIComponent(inner)}`)).toBe(page);
});

it('reads a page that Google copied', () => {
  expect(unwrapLink('https://www.google.com/amp/s/example.org/a')).toBe('https://example.org/a');
});

it.each([
  page,
  'https://web.archive.org/web/2020/https://example.org/',
  'https://www.google.com/search?q=https://example.org/',
  'https://www.google.com.evil.example/url?q=https://example.org/',
  'https://notl.facebook.com/l.php?u=https://example.org/',
  'https://www.google.com/url?q=javascript:alert(1)',
  'https://www.google.com/url?q=/search',
  'https://www.google.com/url?q=https://exa%20mple/',
  'https://www.google.com/url',
  'https://www.bing.com/ck/a?u=a1%%%',
  'https://urldefense.proofpoint.com/v2/url?u=https-3A-ZZ',
  'mailto:a@example.org',
  '/en/topics/strikes',
  '#notes',
  '',
])('leaves every other address as it is: %s', (href) => {
  expect(unwrapLink(href)).toBe(href);
});
