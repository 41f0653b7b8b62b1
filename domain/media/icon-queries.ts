import type { Queries } from '@/db/open';
import { iconsOf } from '@/domain/house-style/logo';
import { publicStyle } from '@/domain/house-style/queries';
import type { Medium } from './media';

/**
 * The icon of browser tabs in the published house style, or null.
 * @param read the connection; the statement is prepared once
 */
export function publicIcon(read: Queries): () => Promise<Medium | null> {
  const getStyle = publicStyle(read);
  return async () => {
    const [tab] = iconsOf((await getStyle()).logos);
    return tab ? { name: tab.name, fileName: '' } : null;
  };
}
