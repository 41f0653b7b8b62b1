import { randomBytes } from 'node:crypto';
import { violations } from '../support/axe';
import { newImage } from '../support/staff/dropping';
import { signedIn } from '../support/staff/staff';
import { expect, test } from '../support/test';

test.use({ javaScriptEnabled: true });

const AXE = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

test('many images are described in two languages with one save, and nothing typed is lost', async ({
  page,
  context,
  request,
}) => {
  const author = await signedIn('author');
  await context.addCookies([author.cookie]);
  const mark = `e2e-${randomBytes(4).toString('hex')}`;
  for (const name of [`${mark}-one.png`, `${mark}-two.png`]) {
    const sent = await request.post('/admin/images/upload', {
      headers: { ...author.headers, accept: 'application/json' },
      multipart: { file: await newImage(name) },
    });
    expect(sent.status()).toBe(200);
  }
  await page.goto(`/admin/images?q=${mark}`);
  await page.getByRole('link', { name: 'Describe several images' }).click();
  await page.getByRole('checkbox', { name: 'Persian' }).check();
  await page.getByRole('button', { name: 'Apply filters' }).click();
  const one = page.getByRole('group', { name: `${mark}-one.png` });
  const two = page.getByRole('group', { name: `${mark}-two.png` });
  await one.getByLabel('Alternative text (English)').fill('A march');
  await one.getByLabel('Alternative text (Persian)').fill('راه‌پیمایی');
  await one.getByLabel('Credit').fill('IISG');
  await two.getByLabel('Alternative text (English)').fill('A crowd');
  await expect(one.getByLabel('Alternative text (Persian)')).toHaveAttribute('dir', 'rtl');
  expect(await violations(page, AXE)).toEqual([]);

  await page.reload();
  await expect(two.getByLabel('Alternative text (English)')).toHaveValue('A crowd');
  await two.getByRole('checkbox', { name: 'Decorative' }).first().check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Decorative images have no alternative text.').first()).toBeVisible();
  await expect(one.getByLabel('Credit')).toHaveValue('IISG');
  await two.getByRole('checkbox', { name: 'Decorative' }).first().uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('2 images described.')).toBeVisible();

  await page.goto(`/admin/images?q=${mark}&without=en`);
  await expect(page.getByText('No images found')).toBeVisible();
  await page.goto(`/admin/images?q=${mark}`);
  await page.getByRole('link', { name: 'A march' }).click();
  await expect(page.getByLabel('Credit (all languages)')).toHaveValue('IISG');
});
