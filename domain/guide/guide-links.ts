import { helpPath } from '@/domain/addresses/staff-address';
import { isPageName, type PageName } from './guide';

/** Where a link of the guide leads: another page of it, or a part of one. */
export interface GuideTarget {
  page: PageName;
  /** Empty for a whole page. */
  part: string;
}

/**
 * Reads a link as it is in a file: `publishing.md#schedule`, or `#schedule` within a page.
 * @returns null for anything else
 */
export function guideTarget(url: string, here: PageName): GuideTarget | null {
  const [, file = '', part = ''] = /^(?:([a-z-]+)\.md)?(?:#([a-z0-9-]+))?$/.exec(url) ?? [];
  const page = file || (part ? here : '');
  return isPageName(page) ? { page, part } : null;
}

/** Address of a link on the staff's site. */
export function guideAddress(url: string, here: PageName): string {
  const target = guideTarget(url, here);
  if (!target) throw new Error(`The guide has no page that ${url} leads to.`);
  return helpPath(target.page, target.part);
}
