import { storyPath, topicPath } from '@/domain/addresses/address';
import { direction, ENDONYMS } from '@/i18n/languages';
import { COMMUNISM, ESRAFIL, htmlTag, LANGUAGES, pages } from '../support/addresses';
import { alternatesIn } from '../support/head';
import { ask } from '../support/http';
import { unfolded } from '../support/language-switch';
import { expect, test } from '../support/test';

const CANADIENSE = '/es/stories/la-huelga-de-la-canadiense';

test.describe('Languages', () => {
  for (const language of LANGUAGES) {
    test(`Pages in ${language} are marked as such, and stories in other languages as theirs`, async ({
      page,
    }) => {
      for (const { path, name } of pages(language)) {
        expect(htmlTag((await ask(path)).text), name).toContain(
          `lang="${language}" dir="${direction(language)}"`,
        );
      }
      await page.goto(topicPath(language, COMMUNISM[language]));
      const rows = page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading') });
      await expect(rows).toHaveCount(30);
      let fellBack = 0;
      for (const row of await rows.all()) {
        const link = row.getByRole('heading').getByRole('link');
        const [, of = ''] = (await link.getAttribute('href'))?.split('/') ?? [];
        if (of === language) {
          expect(await link.getAttribute('lang')).toBeNull();
          continue;
        }
        fellBack += 1;
        await expect(link).toHaveAttribute('lang', of);
        await expect(link).toHaveAttribute('dir', direction(of));
        await expect(row.locator(`p[lang="${of}"][dir="${direction(of)}"]`).first()).toBeVisible();
        const name = new Intl.DisplayNames([language], { type: 'language' }).of(of) ?? of;
        await expect(row).toContainText(name);
      }
      expect(fellBack).toBeGreaterThan(0);
    });

    test(`From the story in ${language} the language switch leads to the same story in every other language`, async ({
      page,
    }) => {
      await page.goto(storyPath(language, ESRAFIL[language]));
      const languages = await unfolded(page);
      await expect(languages.locator('summary')).toHaveText(ENDONYMS[language]);
      const links = languages.getByRole('link');
      const others = LANGUAGES.filter((each) => each !== language);
      await expect(links).toHaveCount(others.length);
      for (const [index, other] of others.entries()) {
        await expect(links.nth(index)).toHaveAttribute('href', storyPath(other, ESRAFIL[other]));
        await expect(links.nth(index)).toHaveAttribute('hreflang', other);
      }
    });
  }

  test('Where a story has no text, the switch only names the language, and its address lists the existing ones', async ({
    page,
  }) => {
    const path = '/nl/stories/tentoonstelling-over-henk-sneevliet-in-china';
    await page.goto(path);
    const languages = await unfolded(page);
    await expect(languages.getByText('فارسی')).toBeVisible();
    await expect(languages.getByRole('link', { name: 'فارسی' })).toHaveCount(0);
    const response = await page.goto(path.replace('/nl/', '/fa/'));
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
    const way = page
      .getByRole('main')
      .getByRole('link', { name: 'Tentoonstelling over Henk Sneevliet in China' });
    await expect(way).toHaveAttribute('lang', 'nl');
    await way.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Tentoonstelling over Henk Sneevliet in China',
    );
  });

  test('A story in Spanish alone has its page, in an English frame that says so', async ({
    page,
  }) => {
    await page.goto(CANADIENSE);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('La huelga de La Canadiense');
    await expect(
      page.locator('[lang="es"]').filter({ has: page.getByRole('heading', { level: 1 }) }),
    ).toBeVisible();
    await expect(page.locator('[lang="es"]').getByText('El 5 de febrero de 1919')).toBeVisible();
    await expect(
      page.getByText('This story is in Spanish; the rest of the page is in English.'),
    ).toBeVisible();
    await expect(page.getByText('This story is available in Spanish only.')).toBeVisible();
    await (await unfolded(page)).getByRole('link', { name: 'Nederlands' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    expect(Object.keys(alternatesIn((await ask(CANADIENSE)).text)).sort()).toEqual([
      'es',
      'x-default',
    ]);
  });

  test('An image is described in the language of the text or else of the frame, not in a third', async ({
    page,
  }) => {
    await page.goto(CANADIENSE);
    const languages = await page
      .getByRole('main')
      .locator('article figure [lang]')
      .evaluateAll((all) => all.map((element) => element.getAttribute('lang')));
    expect(languages.filter((tag) => tag !== 'es' && tag !== 'en')).toEqual([]);
  });

  test('A Persian page has its slug, its direction and its digits, and Gregorian dates', async ({
    page,
  }) => {
    const response = await page.goto(storyPath('fa', ESRAFIL.fa));
    expect(response?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('time[datetime="1907-05-30"]').first()).toHaveText(/^۳۰ مهٔ? ۱۹۰۷$/);
    for (const { path } of pages('fa')) {
      const months = /فروردین|اردیبهشت|خرداد|شهریور|آبان|بهمن|اسفند/;
      const times = (await ask(path)).text.match(/<time\b[^>]*>[^<]*/g) ?? [];
      for (const time of times) expect(time).not.toMatch(months);
    }
  });

  for (const { language, width } of [
    { language: 'en', width: 320 },
    { language: 'fa', width: 320 },
    { language: 'zh-Hans', width: 1280 },
  ] as const) {
    test(`In ${language} at ${width} px the languages unfold and fold by keyboard, within the window and over the page`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 640 });
      await page.goto(topicPath(language, COMMUNISM[language]));
      const languages = page.locator('nav.languages');
      const [first] = LANGUAGES.filter((each) => each !== language);
      const link = languages.getByRole('link', { name: ENDONYMS[first ?? 'en'] });
      const heading = page.getByRole('heading', { level: 1 });
      const before = await heading.boundingBox();
      await expect(link).toBeHidden();
      await languages.locator('summary').focus();
      await page.keyboard.press('Enter');
      await expect(languages.getByRole('list')).toBeInViewport({ ratio: 1 });
      expect(await heading.boundingBox()).toEqual(before);
      await page.keyboard.press('Tab');
      await expect(link).toBeFocused();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Space');
      await expect(link).toBeHidden();
    });
  }
});
