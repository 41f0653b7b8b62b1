import type { Page } from '@playwright/test';

/** Elements that exceed the page's width, when it can be scrolled sideways. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 1 || left < -1;
    });
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(0, 3).map((each) => each.outerHTML.slice(0, 90)),
    ];
  });
}
