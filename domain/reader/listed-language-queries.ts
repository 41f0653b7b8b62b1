import { getSettings } from '@/domain/settings/queries';

/**
 * The `language` under which `listing` has what a page shows: that of the page where the reader asks for
 * it alone or the site shows no other, else the empty one, under which each story is once.
 */
export async function listedLanguage(language: string, only = false): Promise<string> {
  const { showUntranslated } = await getSettings();
  return only || !showUntranslated ? language : '';
}
