import { DecisionForm } from '@/components/admin/comments/DecisionForm.client';
import type { CommentActions } from '@/components/admin/comments/thread-props';
import { momentWords } from '@/components/admin/moment';
import { FINDINGS, NOTE } from '@/components/admin/ui/classes';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { AnnounceCheckbox } from '@/components/admin/writing/publishing/AnnounceCheckbox';
import { CheckWords } from '@/components/admin/writing/publishing/CheckWords';
import { checkAddress } from '@/components/admin/writing/publishing/check-address';
import {
  DetailsChoice,
  type NewerDetailsShown,
} from '@/components/admin/writing/publishing/DetailsChoice.client';
import { textPath } from '@/domain/addresses/staff-address';
import type { Announcing } from '@/domain/announcements/announcing';
import type { PublishCheck } from '@/domain/publishing/publish-checks';
import type { InterfaceLanguage } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

export type ReviewActions = CommentActions &
  Record<'approve' | 'sendBack' | 'passOn' | 'publish', FormAction>;

/** The state of a review, and what the current user may do. */
export interface ReviewStatus {
  is: 'sent' | 'approved' | 'notSent';
  /** Who submitted or approved it, and when. */
  by: string;
  at: number;
  /** Note of the submitter. */
  note: string;
  /** Name of the reviewer asked for; empty for any. */
  forName: string;
  forId: string;
  /** Number of paragraphs changed after submission, which are not part of it. */
  writtenSince: number;
  openComments: number;
  checks: readonly PublishCheck[];
  /** Details changed after those that were read. */
  newerDetails: NewerDetailsShown | null;
  /** What publishing sends to subscribers; null where there are none. */
  announcing: Announcing | null;
  reviewers: readonly { id: string; name: string }[];
  /** The user sent it, and may withdraw the request without a note. */
  isSender: boolean;
  may: { approve: boolean; requestChanges: boolean; publish: boolean; schedule: boolean };
}

interface ReviewDecisionsProps {
  storyId: string;
  language: string;
  interfaceLanguage: InterfaceLanguage;
  timeZone: string;
  revisionId: string;
  detailsId: string | null;
  standing: ReviewStatus;
  actions: ReviewActions;
}

/** Who submitted a text with which note, and the forms to decide. */
export function ReviewDecisions(props: ReviewDecisionsProps) {
  const { storyId, language, interfaceLanguage, timeZone, revisionId, standing, actions } = props;
  const t = getStaffT(interfaceLanguage);
  const { is, may, note, forName, checks, writtenSince } = standing;
  const when = momentWords(standing.at, interfaceLanguage, timeZone);
  const isSent = is === 'sent';
  const of = (
    <>
      <TextIdFields storyId={storyId} language={language} />
      <input type="hidden" name="revisionId" value={revisionId} />
    </>
  );
  return (
    <section aria-labelledby="decision" className="review-decisions">
      <h2 id="decision" className="sr-only">
        {t('review.decision')}
      </h2>
      <div className="review-standing grid max-w-[44rem] gap-2">
        <p>{t(`review.standing.${is}`, { name: standing.by || t('audit.program'), time: when })}</p>
        {isSent && (
          <p>
            {forName ? t('review.standing.for', { name: forName }) : t('review.standing.forAny')}
          </p>
        )}
        {note && (
          <blockquote className={NOTE} dir="auto">
            {note}
          </blockquote>
        )}
        {is !== 'notSent' && writtenSince > 0 && (
          <p>
            <strong>{t('review.standing.since', { count: writtenSince })}</strong>
          </p>
        )}
        <p>{t('review.standing.comments', { count: standing.openComments })}</p>
      </div>
      {is !== 'notSent' && (
        <div className="my-4 flex flex-wrap items-start gap-x-6 gap-y-3 border-line border-y py-4">
          {isSent && may.approve && (
            <DecisionForm action={actions.approve} id="approve">
              {of}
              <input type="hidden" name="detailsId" value={props.detailsId ?? ''} />
              <SubmitButton>{t('review.approve')}</SubmitButton>
            </DecisionForm>
          )}
          {may.requestChanges && (
            <Disclosure summary={t('review.sendBack.title')}>
              <DecisionForm action={actions.sendBack} id="send-back">
                {of}
                <TextArea
                  name="note"
                  label={t('review.sendBack.note')}
                  hint={standing.isSender ? undefined : t('review.sendBack.noteHint')}
                  isOptional={standing.isSender}
                  required={!standing.isSender}
                  rows={3}
                  dir="auto"
                />
                <SubmitButton kind="plain">{t('review.sendBack.button')}</SubmitButton>
              </DecisionForm>
            </Disclosure>
          )}
          {isSent && may.approve && (
            <Disclosure summary={t('review.pass.title')}>
              <DecisionForm action={actions.passOn} id="pass">
                {of}
                <input type="hidden" name="was" value={standing.forId} />
                <Select
                  name="reviewForId"
                  label={t('review.pass.to')}
                  defaultValue={standing.forId}
                  options={[
                    { value: '', label: t('review.pass.any') },
                    ...standing.reviewers.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                />
                <SubmitButton kind="plain">{t('review.pass.button')}</SubmitButton>
              </DecisionForm>
            </Disclosure>
          )}
          {may.publish && (
            <Disclosure summary={t('review.publish.title')} isOpen={is === 'approved'}>
              <DecisionForm action={actions.publish} id="publish">
                {of}
                {checks.length > 0 && (
                  <ul className={FINDINGS}>
                    {checks.map((check) => (
                      <li key={`${check.code} ${check.block} ${JSON.stringify(check.values)}`}>
                        <a href={textPath(storyId, language) + checkAddress(check)}>
                          <CheckWords check={check} t={t} />
                        </a>
                      </li>
                    ))}
                  </ul>
                )}
                {checks.length > 0 && !checks.some((check) => check.blocks) && (
                  <Checkbox
                    name="acceptAdvice"
                    value="yes"
                    label={t('writing.publish.allTheSame')}
                  />
                )}
                {standing.newerDetails && <DetailsChoice newer={standing.newerDetails} />}
                {standing.announcing && <AnnounceCheckbox t={t} {...standing.announcing} />}
                <SubmitButton kind={is === 'approved' ? 'main' : 'plain'}>
                  {t(is === 'approved' ? 'review.publish.approved' : 'review.publish.button')}
                </SubmitButton>
              </DecisionForm>
            </Disclosure>
          )}
          {may.schedule && (
            <p>
              <a href={`${textPath(storyId, language)}#schedule`}>{t('schedule.publish.title')}</a>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
