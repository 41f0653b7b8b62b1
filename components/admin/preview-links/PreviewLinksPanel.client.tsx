'use client';

import { useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { useSaveFirst } from '@/components/admin/writing/autosave/use-save-first';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { PreviewLink } from '@/domain/preview-links/preview-link';
import type { StaffMessages } from '@/i18n/staff/translate';
import { LinkItem } from './PreviewLinkItem';

/** The links to a text, and what a new one is proposed to be. */
export interface SharingShown {
  locale: string;
  timeZone: string;
  /** When the page was made. */
  now: number;
  links: readonly PreviewLink[];
  /** Days of the archive's calendar, `2026-11-22`. */
  days: { first: string; usual: string; last: string };
}

interface SharingPanelProps {
  storyId: string;
  language: string;
  shown: SharingShown;
  words: StaffMessages['sharing'];
  actions: Record<'share' | 'unshare', FormAction>;
}

/** Where somebody without an account is given a link to the text as it is written now, and such links are revoked. */
export function SharingPanel({ storyId, language, shown, words, actions }: SharingPanelProps) {
  const { locale, timeZone, links, days, now } = shown;
  const t = createTranslator({ locale, messages: { sharing: words }, timeZone: 'UTC' });
  const seen = useRef(useTextEditing().readRevision()).current;
  const saveFirst = useSaveFirst((form, { readRevision }) => {
    form.set('revisionId', readRevision());
  });
  return (
    <section className="desk-panel" id="sharing" aria-labelledby="sharing-title">
      <h2 id="sharing-title">{t('sharing.title')}</h2>
      <Disclosure summary={t('sharing.make')}>
        <p>{t('sharing.words')}</p>
        <Form action={actions.share} id="share" beforeSending={saveFirst}>
          <TextIdFields storyId={storyId} language={language} />
          <input type="hidden" name="revisionId" value={seen} />
          <Field
            name="recipient"
            label={t('sharing.recipient')}
            hint={t('sharing.recipientHint')}
            dir="auto"
            autoComplete="off"
            required
          />
          <Field
            name="until"
            type="date"
            label={t('sharing.until')}
            hint={t('sharing.untilHint', { zone: timeZone })}
            defaultValue={days.usual}
            min={days.first}
            max={days.last}
            required
          />
          <SubmitButton kind="plain">{t('sharing.make')}</SubmitButton>
        </Form>
      </Disclosure>
      {links.length > 0 && (
        <>
          <h3>{t('sharing.links')}</h3>
          <ul className="desk-history">
            {links.map((link) => (
              <LinkItem
                key={link.id}
                {...{ link, words, locale, timeZone, now, storyId, language }}
                unshare={actions.unshare}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
