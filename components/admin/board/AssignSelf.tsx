import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { Assignment } from '@/domain/assignments/assignment';
import { getStaffT } from '@/i18n/staff/translate';

interface TakeOrGiveBackProps {
  language: string;
  place: { storyId: string; language: string };
  given: Assignment | null;
  /** Id of the current user. */
  staffId: string;
  /** Whether the user may also remove somebody else's assignment. */
  mayTakeAway?: boolean;
  actions: Record<'assignSelf' | 'giveBack', FormAction>;
  /** Where to go on. */
  back: 'text' | 'place';
}

/** Takes on an unassigned text, or gives back the user's own assignment. */
export function TakeOrGiveBack(props: TakeOrGiveBackProps) {
  const { language, place, given, staffId, mayTakeAway, actions, back } = props;
  const t = getStaffT(language);
  const isFree = !given?.staffId;
  const isMine = given?.staffId === staffId;
  const isTheirs = !isFree && !isMine;
  const about = (
    <>
      <input type="hidden" name="storyId" value={place.storyId} />
      <input type="hidden" name="language" value={place.language} />
      <input type="hidden" name="back" value={back} />
    </>
  );
  // The form stays after a conflict with another user, because only it can show its action's error.
  return (
    <>
      {!isMine && (
        <Form action={actions.assignSelf} id="assign-self-form" label={t('board.place.assignSelf')}>
          {about}
          {isFree && (
            <>
              <div>
                <SubmitButton kind="main">{t('board.place.assignSelf')}</SubmitButton>
              </div>
              <p className="hint">{t('board.place.assignSelfHint')}</p>
            </>
          )}
        </Form>
      )}
      {(isMine || (isTheirs && mayTakeAway)) && (
        <Form action={actions.giveBack} id="give-back-form">
          {about}
          <div>
            <SubmitButton kind="plain">
              {t(`board.place.${isMine ? 'giveBack' : 'takeAway'}`)}
            </SubmitButton>
          </div>
        </Form>
      )}
    </>
  );
}
