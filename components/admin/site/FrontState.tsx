import { momentWords } from '@/components/admin/moment';
import { HourField } from '@/components/admin/schedule/HourField.client';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { frontPath } from '@/domain/addresses/address';
import { frontPreviewPath } from '@/domain/addresses/staff-address';
import { seenPrint } from '@/domain/forms/seen';
import type { FrontDraft } from '@/domain/front-page/front-page';
import { getStaffT } from '@/i18n/staff/translate';

interface FrontStateProps {
  language: string;
  /** Language of the front page. */
  named: string;
  draft: FrontDraft | null;
  /** IANA name of the archive's time zone. */
  timeZone: string;
  now: number;
  publishDraft: FormAction;
  scheduleDraft: FormAction;
  unscheduleDraft: FormAction;
  discardDraft: FormAction;
}

/** Whether a front page has a draft, and what can be done with it. */
export function FrontState(props: FrontStateProps) {
  const { language, named, draft, timeZone, now } = props;
  const t = getStaffT(language);
  const dueAt = draft?.dueAt ?? null;
  const seen = draft && (
    <>
      <input type="hidden" name="language" value={named} />
      <SeenField value={seenPrint(draft)} />
    </>
  );
  return (
    <section className="section">
      <Notice>
        {!draft && <p>{t('site.frontPublic')}</p>}
        {draft && dueAt === null && <p>{t('site.frontDraft')}</p>}
        {dueAt !== null && (
          <p>{t('site.frontScheduled', { time: momentWords(dueAt, language, timeZone) })}</p>
        )}
      </Notice>
      <p className="flex flex-wrap gap-x-4 gap-y-2 py-2">
        <a href={frontPreviewPath(named)} target="_blank" rel="noopener">
          {t('site.preview')}
        </a>
        <a href={frontPath(named)} target="_blank" rel="noopener">
          {t('site.publicPage')}
        </a>
      </p>
      {draft && (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Form action={props.publishDraft} label={t('site.publishFront')}>
              {seen}
              <SubmitButton>{t('site.publishFront')}</SubmitButton>
            </Form>
            {dueAt !== null && (
              <Form action={props.unscheduleDraft} label={t('site.unscheduleFront')}>
                {seen}
                <SubmitButton kind="plain">{t('site.unscheduleFront')}</SubmitButton>
              </Form>
            )}
            <Form action={props.discardDraft} label={t('site.discardFront')}>
              {seen}
              <SubmitButton kind="plain">{t('site.discardFront')}</SubmitButton>
            </Form>
          </div>
          <Disclosure summary={t('site.scheduleFront')}>
            <Form action={props.scheduleDraft} id="schedule" label={t('site.scheduleFront')}>
              {seen}
              <HourField
                label={t('site.scheduleTime')}
                dueAt={dueAt}
                timeZone={timeZone}
                now={now}
              />
              <SubmitButton>{t('site.scheduleFront')}</SubmitButton>
            </Form>
          </Disclosure>
        </>
      )}
    </section>
  );
}
