'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { textPath } from '@/domain/addresses/staff-address';
import { duplicateStory } from '@/domain/writing/duplicate-changes';
import { readDuplicate } from '@/domain/writing/duplicate-form';
import { isInterfaceLanguage } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

/** Copies a story, as a story or as a template. */
export const duplicate = staffAction({
  action: 'story.create',
  parse: readDuplicate,
  run: async (staff, given, now) => {
    const titleOf = given.as === 'copy' ? copyTitle : (title: string) => title;
    const copy = await tx((write) => duplicateStory(write, staff, { ...given, titleOf }, now));
    const done = `stories.duplicate.done.${given.as}`;
    return { done, to: textPath(copy.storyId, copy.language) };
  },
});

/** "Strike (copy)", in the language of the text where the interface has it. */
function copyTitle(title: string, language: string): string {
  if (title === '') return '';
  return getStaffT(isInterfaceLanguage(language) ? language : 'en')('stories.duplicate.copy', {
    original: title,
  });
}
