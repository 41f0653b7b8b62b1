'use client';

import { useTranslations } from 'use-intl/react';
import { PANEL } from '@/components/admin/ui/classes';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { useMoment } from '@/components/admin/ui/use-moment';
import { useSaveFirst } from '@/components/admin/writing/autosave/use-save-first';
import { AnnouncingField } from '@/components/admin/writing/publishing/AnnouncingField.client';
import { ChecksBefore } from '@/components/admin/writing/publishing/ChecksBefore.client';
import {
  DetailsChoice,
  type NewerDetailsShown,
} from '@/components/admin/writing/publishing/DetailsChoice.client';
import { WhileWritten } from '@/components/admin/writing/publishing/WhileWritten.client';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { Announcing } from '@/domain/announcements/announcing';
import type { PinnedShown, Scheduled } from '@/domain/schedule/schedule';
import { HourField } from './HourField.client';
import { ScheduledWords } from './ScheduledWords.client';

/** A text's schedules, and what would be published by a new one. */
export interface ScheduleShown {
  /** IANA name of the archive's time zone. */
  timeZone: string;
  /** Time of rendering. */
  now: number;
  scheduled: readonly Scheduled[];
  /** Fingerprints of the schedules, or of none. */
  seen: Record<Scheduled['does'], string>;
  pinned: PinnedShown | null;
  isPublic: boolean;
  maySet: boolean;
}

export type ScheduleActions = Record<'scheduleOut' | 'scheduleBack' | 'unschedule', FormAction>;

interface SchedulePanelProps {
  storyId: string;
  language: string;
  shown: ScheduleShown;
  newerDetails: NewerDetailsShown | null;
  announcing: Announcing | null;
  actions: ScheduleActions;
}

/** The times at which a text will be published and unpublished, and forms to set them. */
export function SchedulePanel(props: SchedulePanelProps) {
  const { storyId, language, shown, actions } = props;
  const { scheduled, isPublic, maySet } = shown;
  const t = useTranslations();
  if (!maySet && scheduled.length === 0) return null;
  const place = { storyId, language };
  const waits = (does: Scheduled['does']) =>
    scheduled.find((each) => each.does === does && !each.problem) ?? null;
  const out = waits('publish');
  return (
    <section className={PANEL} id="schedule" aria-labelledby="schedule-title">
      <h2 id="schedule-title">{t('schedule.title')}</h2>
      {scheduled.map((each) => (
        <ScheduledWords
          key={each.does}
          {...place}
          scheduled={each}
          mayCancel={maySet}
          cancel={actions.unschedule}
        />
      ))}
      {maySet && (
        <Disclosure summary={t('schedule.publish.title')}>
          <OutForm
            {...place}
            shown={shown}
            newerDetails={props.newerDetails}
            announcing={props.announcing}
            set={out}
            action={actions.scheduleOut}
          />
        </Disclosure>
      )}
      {maySet && (isPublic || out) && (
        <Disclosure summary={t('schedule.withdraw.title')}>
          <BackForm
            {...place}
            shown={shown}
            set={waits('withdraw')}
            action={actions.scheduleBack}
          />
        </Disclosure>
      )}
    </section>
  );
}

interface OutFormProps {
  storyId: string;
  language: string;
  shown: ScheduleShown;
  newerDetails: NewerDetailsShown | null;
  announcing: Announcing | null;
  set: Scheduled | null;
  action: FormAction;
}

function OutForm({
  storyId,
  language,
  shown,
  newerDetails,
  announcing,
  set,
  action,
}: OutFormProps) {
  const dueAt = set?.dueAt ?? null;
  const desk = useTextEditing();
  const t = useTranslations();
  const moment = useMoment();
  const { pinned } = shown;
  const why = pinned?.why ?? 'written';
  const isSettled = why !== 'written';
  const saveFirst = useSaveFirst((form, { readRevision }) => {
    if (!isSettled) form.set('revisionId', readRevision());
  });
  return (
    <Form action={action} id="schedule-out" beforeSending={saveFirst}>
      <SeenField value={shown.seen.publish} />
      <TextIdFields storyId={storyId} language={language} />
      <input type="hidden" name="revisionId" value={pinned?.revisionId ?? ''} />
      <p>{t(`schedule.pinned.${why}`, { time: pinned ? moment(pinned.savedAt) : '' })}</p>
      <HourField
        label={t('schedule.publish.hour')}
        dueAt={dueAt}
        timeZone={shown.timeZone}
        now={shown.now}
      />
      {newerDetails && <DetailsChoice newer={newerDetails} />}
      <ChecksBefore
        checks={isSettled ? (pinned?.checks ?? []) : desk.checks}
        isOfOther={isSettled}
        typed={isSettled ? 0 : desk.saving.edits}
      />
      {!isSettled && <WhileWritten />}
      <AnnouncingField announcing={announcing} chosen={set?.announce} />
      <SubmitButton>{t(`schedule.publish.${dueAt === null ? 'set' : 'change'}`)}</SubmitButton>
    </Form>
  );
}

interface BackFormProps {
  storyId: string;
  language: string;
  shown: ScheduleShown;
  set: Scheduled | null;
  action: FormAction;
}

function BackForm({ storyId, language, shown, set, action }: BackFormProps) {
  const t = useTranslations();
  const saveFirst = useSaveFirst();
  return (
    <Form action={action} id="schedule-back" beforeSending={saveFirst}>
      <SeenField value={shown.seen.withdraw} />
      <TextIdFields storyId={storyId} language={language} />
      <HourField
        label={t('schedule.withdraw.hour')}
        dueAt={set?.dueAt ?? null}
        timeZone={shown.timeZone}
        now={shown.now}
      />
      <TextArea
        name="reason"
        label={t('schedule.withdraw.reason')}
        hint={t('schedule.withdraw.reasonHint')}
        isOptional
        rows={2}
        lang={language}
        dir="auto"
        defaultValue={set?.reason}
      />
      <SubmitButton kind="plain">{t(`schedule.withdraw.${set ? 'change' : 'set'}`)}</SubmitButton>
    </Form>
  );
}
