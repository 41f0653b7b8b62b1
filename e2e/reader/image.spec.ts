import { expect, test } from '../support/test';

const EVENING = '/en/stories/an-evening-with-the-first-of-may';

test.describe('An image of a story', () => {
  test('leads to its own page, and from there to its largest file', async ({ page }) => {
    await page.goto(EVENING);
    const photograph = page.getByRole('link', { name: /^Shelves of grey archive boxes/ });
    const { width = 0 } = (await photograph.boundingBox()) ?? {};
    const title = page.getByRole('heading', { level: 1 });
    expect(width).toBeGreaterThan(((await title.boundingBox())?.width ?? 0) * 0.6);
    await photograph.click();
    await expect(title).toHaveText('Image 1 of 1');
    await expect(page.getByRole('main')).toContainText('computer image, not a photograph');
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/image\/1$/);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    const file = page.getByRole('link', { name: /^Download the image \(2,?000 × 1,?333 pixels\)/ });
    const answer = await page.request.get((await file.getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toBe('image/webp');
    const beyond = await page.request.get(`${EVENING}/image/2`);
    expect(beyond.status()).toBe(404);
  });

  test('can be looked at closely with buttons and keys', async ({ visitor }) => {
    const page = await visitor({ javaScriptEnabled: true });
    const violations: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(message.text());
    });
    await page.goto(`${EVENING}/image/1`);
    const viewer = page.getByRole('region', { name: 'Image viewer' });
    const image = viewer.getByRole('img');
    const whole = (await image.boundingBox())?.width ?? 0;
    await viewer.getByRole('button', { name: 'Zoom in' }).click();
    await expect(viewer).toContainText('150%');
    expect((await image.boundingBox())?.width).toBeCloseTo(whole * 1.5, 0);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('0');
    await expect(viewer).toContainText('100%');
    await expect(viewer.getByRole('button', { name: 'Zoom out' })).toBeDisabled();
    expect(violations).toEqual([]);
  });
});
