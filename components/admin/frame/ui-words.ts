import type { UiWords } from '@/components/admin/ui/Words.client';
import { getStaffT } from '@/i18n/staff/translate';

/** Messages of the shared components. */
export function uiWords(language: string): UiWords {
  const t = getStaffT(language);
  return {
    problems: t('frame.form.problems'),
    optional: t('frame.form.optional'),
    sending: t('frame.form.sending'),
    notSent: t('frame.form.notSent'),
    cancel: t('frame.form.cancel'),
    close: t('frame.form.close'),
    signInAgain: t('frame.form.signInAgain'),
    seeNow: t('frame.form.seeNow'),
    copy: t('frame.form.copy'),
    copied: t('frame.form.copied'),
    selected: t('frame.form.selected'),
    keptRestored: t('frame.form.keptRestored', { time: '{time}' }),
    keptOffered: t('frame.form.keptOffered', { time: '{time}' }),
    keptTake: t('frame.form.keptTake'),
    keptDiscard: t('frame.form.keptDiscard'),
  };
}
