'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { PANEL, RULED } from '@/components/admin/ui/classes';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { useSaveFirst } from '@/components/admin/writing/autosave/use-save-first';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { PreviewLink } from '@/domain/preview-links/preview-link';
import { LinkItem } from './PreviewLinkItem.client';

/** The preview links of a text, and defaults for a new one. */
export interface PreviewLinksShown {
  timeZone: string;
  /** Time of rendering. */
  now: number;
  links: readonly PreviewLink[];
  /** Days in the archive's time zone, `2026-11-22`. */
  days: { first: string; usual: string; last: string };
}

interface PreviewLinksPanelProps {
  storyId: string;
  language: string;
  shown: PreviewLinksShown;
  actions: Record<'share' | 'unshare', FormAction>;
}

/** Creates preview links for people without an account, and revokes them. */
export function PreviewLinksPanel({ storyId, language, shown, actions }: PreviewLinksPanelProps) {
  const { timeZone, links, days, now } = shown;
  const t = useTranslations();
  const seen = useRef(useTextEditing().readRevision()).current;
  const saveFirst = useSaveFirst((form, { readRevision }) => {
    form.set('revisionId', readRevision());
  });
  return (
    <section className={PANEL} id="preview-links" aria-labelledby="preview-links-title">
      <h2 id="preview-links-title">{t('previewLinks.title')}</h2>
      <Disclosure summary={t('previewLinks.make')}>
        <p>{t('previewLinks.words')}</p>
        <Form action={actions.share} id="share" beforeSending={saveFirst}>
          <TextIdFields storyId={storyId} language={language} />
          <input type="hidden" name="revisionId" value={seen} />
          <Field
            name="recipient"
            label={t('previewLinks.recipient')}
            hint={t('previewLinks.recipientHint')}
            dir="auto"
            autoComplete="off"
            required
          />
          <Field
            name="until"
            type="date"
            label={t('previewLinks.until')}
            hint={t('previewLinks.untilHint', { zone: timeZone })}
            defaultValue={days.usual}
            min={days.first}
            max={days.last}
            required
          />
          <SubmitButton kind="plain">{t('previewLinks.make')}</SubmitButton>
        </Form>
      </Disclosure>
      {links.length > 0 && (
        <>
          <h3>{t('previewLinks.links')}</h3>
          <ul className={RULED}>
            {links.map((link) => (
              <LinkItem
                key={link.id}
                {...{ link, now, storyId, language }}
                unshare={actions.unshare}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
