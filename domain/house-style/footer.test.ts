import { describe, expect, it } from 'vitest';
import { linkLines, telephoneHref } from './footer';
import { footerReader, readSocial } from './footer-form';
import { DEFAULT_STYLE, footerFor, withFooter } from './house-style';

const SITE = 'https://stories.example.org';

function posted(typed: Record<string, string>) {
  const empty = [1, 2, 3, 4].flatMap((at) => [
    [`title.${at}`, ''],
    [`links.${at}`, ''],
  ]);
  const contact = { was: '', language: 'fa', address: '', email: '', telephone: '' };
  const form = new FormData();
  const all: Record<string, string> = { ...Object.fromEntries(empty), ...contact, ...typed };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  return form;
}

const read = (typed: Record<string, string>) => footerReader(SITE)(posted(typed));

describe('a footer', () => {
  it('has columns of links and a contact, and is shown in the form as it was typed', () => {
    const links = 'بازدید از ما https://example.org/visit\n\nOn this day /en/today';
    const result = read({
      'title.2': 'آرشیو',
      'links.2': links,
      address: 'Cruquiusweg 31\nAmsterdam',
      email: 'info@example.org',
      telephone: '+31 (0)20 668 58 66',
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { footer } = result.value;
    expect(footer).toEqual({
      columns: [
        {
          title: 'آرشیو',
          links: [
            { label: 'بازدید از ما', href: 'https://example.org/visit' },
            { label: 'On this day', href: '/en/today' },
          ],
        },
      ],
      address: 'Cruquiusweg 31\nAmsterdam',
      email: 'info@example.org',
      telephone: '+31 (0)20 668 58 66',
    });
    expect(linkLines(footer.columns[0]?.links ?? [])).toBe(links.replace('\n\n', '\n'));
  });

  it('keeps links to the site itself as paths', () => {
    const result = read({ 'title.1': 'A', 'links.1': `Home ${SITE}/en` });
    expect(result).toMatchObject({
      value: { footer: { columns: [{ links: [{ label: 'Home', href: '/en' }] }] } },
    });
  });

  it.each([
    ['no name', 'https://example.org'],
    ['a name that is not seen', '\u200b https://example.org'],
    ['no URL', 'Visit us'],
    ['no https', 'Visit us http://example.org'],
    ['a script', 'Visit us javascript:alert(1)'],
    ['a host without scheme', 'Visit us //example.org'],
    ['a password', 'Visit us https://a:b@example.org/'],
  ])('is refused for a link with %s, which it names by its line', (_, line) => {
    const said = ['houseStyle.problem.noLink', { line: 2, most: 80 }];
    expect(read({ 'title.1': 'A', 'links.1': `B /b\n${line}` })).toEqual({
      ok: false,
      problems: { 'links.1': said },
    });
  });

  it.each([
    [{ 'links.1': 'A /a' }, 'title.1', 'houseStyle.problem.columnTitle'],
    [{ 'title.3': 'A' }, 'links.3', 'houseStyle.problem.columnLinks'],
    [{ 'title.1': 'A'.repeat(61), 'links.1': 'A /a' }, 'title.1', 'site.problem.tooLong'],
    [{ 'title.1': 'A', 'links.1': 'A /a\n'.repeat(9) }, 'links.1', 'houseStyle.problem.linksFull'],
    [
      { 'title.1': 'A', 'links.1': `${'A'.repeat(81)} /a` },
      'links.1',
      'houseStyle.problem.longLabel',
    ],
    [{ address: 'A'.repeat(301) }, 'address', 'site.problem.tooLong'],
    [{ email: 'info' }, 'email', 'site.problem.contact'],
    [{ email: 'a@b.example?subject=x' }, 'email', 'site.problem.contact'],
    [{ telephone: 'call us' }, 'telephone', 'houseStyle.problem.telephone'],
    [{ language: 'xx' }, 'language', 'frame.malformed'],
  ])('refuses %j', (typed, input, key) => {
    const result = read(typed);
    if (result.ok) throw new Error('taken');
    expect([result.problems[input]].flat()[0]).toBe(key);
  });

  it('is that of the page’s language, else that of the default language', () => {
    const footer = { columns: [], address: 'Amsterdam', email: '', telephone: '' };
    const style = withFooter(DEFAULT_STYLE, 'en', footer);
    expect(footerFor(style, 'fa', 'en')).toEqual({ ...footer, language: 'en' });
    expect(footerFor(style, 'fa', 'nl')).toBeNull();
    const both = withFooter(style, 'fa', { ...footer, address: 'آمستردام' });
    expect(footerFor(both, 'fa', 'en')?.language).toBe('fa');
    const emptied = withFooter(both, 'fa', { ...footer, address: '' });
    expect(footerFor(emptied, 'fa', 'en')?.language).toBe('en');
  });

  it('has a number that a telephone dials', () => {
    expect(telephoneHref('+31 (0)20 668 58 66')).toBe('tel:+31206685866');
    expect(telephoneHref('020-668.58.66')).toBe('tel:0206685866');
    expect(telephoneHref('۰۲۱ ۱۲۳')).toBe('tel:021123');
  });
});

describe('links to social media', () => {
  const social = (typed: string) => {
    const form = new FormData();
    form.set('was', '');
    form.set('social', typed);
    return readSocial(form);
  };

  it('are https links with a name', () => {
    expect(social('Mastodon https://example.org/@archive')).toMatchObject({
      value: { social: [{ label: 'Mastodon', href: 'https://example.org/@archive' }] },
    });
    expect(social('')).toMatchObject({ value: { social: [] } });
  });

  it.each(['Mastodon http://example.org', 'Mastodon /en', 'Mastodon javascript:1', '@archive'])(
    'are not %s',
    (typed) => {
      expect(social(typed)).toMatchObject({
        problems: { social: ['houseStyle.problem.noSocial', { line: 1 }] },
      });
    },
  );
});
