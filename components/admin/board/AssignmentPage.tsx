import { ButtonLink } from '@/components/admin/ui/Button';
import { Facts } from '@/components/admin/ui/Facts';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { BOARD_PATH, textPath } from '@/domain/addresses/staff-address';
import { type Candidate, seenGiving } from '@/domain/assignments/assignment';
import type { BoardCell, BoardRow } from '@/domain/board/board';
import { seenPrint } from '@/domain/forms/seen';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { GiveFields } from './AssignFields';
import { TakeOrGiveBack } from './AssignSelf';
import { assignedText, type BoardVoice, markOf, stateWords } from './board-words';
import { Mark, MarkShapes } from './Marks';
import { HandOver } from './Reassign';

export type AssignmentActions = Record<
  'assignSelf' | 'giveBack' | 'handOver' | 'assign',
  FormAction
>;

interface PlacePageProps {
  voice: BoardVoice;
  row: BoardRow;
  cell: BoardCell;
  may: { assignSelf: boolean; assign: boolean };
  isTrashed: boolean;
  candidates: readonly Candidate[];
  /** Deadline as `2026-05-03`; empty for none. */
  day: string;
  actions: AssignmentActions;
}

/** One story in one language: status, assignment and deadline, and forms to change them. */
export function AssignmentPage(props: PlacePageProps) {
  const { voice, row, cell, may, isTrashed, candidates, day, actions } = props;
  const { language } = voice;
  const t = getStaffT(language);
  const place = { storyId: row.id, language: cell.language };
  const title = row.title || t('board.untitled');
  const tongue = row.title ? { lang: row.titleLanguage, dir: direction(row.titleLanguage) } : {};
  const goOn = cell.state === 'missing' ? 'begin' : may.assignSelf ? 'write' : 'read';
  const shared = { language, place, given: cell.given, staffId: voice.staffId };
  return (
    <>
      <MarkShapes />
      <p>
        <a href={BOARD_PATH}>{t('board.place.toBoard')}</a>
      </p>
      <h1>
        <span {...tongue}>{title}</span>
        <span className="block font-normal text-body">{languageName(cell.language, language)}</span>
      </h1>
      {isTrashed && <Notice>{t('board.place.binned')}</Notice>}
      <Facts>
        <dt>{t('board.place.state')}</dt>
        <dd className="flex min-h-6 items-center gap-[0.375rem]">
          <Mark name={markOf(cell)} />
          {stateWords(cell, voice).map((words, at) => (
            <span key={words}>
              {at > 0 && ' · '}
              {words}
            </span>
          ))}
        </dd>
        <dt>{t('board.place.with')}</dt>
        <dd dir="auto">{assignedText(cell.given, voice) ?? t('board.given.nobodys')}</dd>
      </Facts>
      <ButtonLink href={textPath(row.id, cell.language)}>{t(`board.place.${goOn}`)}</ButtonLink>
      {may.assignSelf && (
        <section aria-labelledby="mine" className="section">
          <SectionTitle id="mine">
            {t(cell.given?.staffId ? 'board.place.with' : 'board.place.mine')}
          </SectionTitle>
          <TakeOrGiveBack {...shared} mayTakeAway={may.assign} actions={actions} back="place" />
          {!may.assign && (
            <HandOver {...shared} candidates={candidates} action={actions.handOver} back="place" />
          )}
        </section>
      )}
      {may.assign && (
        <section aria-labelledby="assign" className="section">
          <SectionTitle id="assign">{t('board.place.assign')}</SectionTitle>
          <Form action={actions.assign} id="assign-form" label={t('board.place.assign')}>
            <input type="hidden" name="storyId" value={place.storyId} />
            <input type="hidden" name="language" value={place.language} />
            <SeenField value={seenPrint(seenGiving(cell.given))} />
            <GiveFields
              language={language}
              people={candidates}
              to={cell.given?.staffId ?? ''}
              day={day}
            />
            <Toolbar>
              <SubmitButton>{t('board.place.save')}</SubmitButton>
            </Toolbar>
          </Form>
        </section>
      )}
    </>
  );
}
