import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { Assignment } from '@/domain/assignments/assignment';
import { getStaffT } from '@/i18n/staff/translate';

interface TakeOrGiveBackProps {
  language: string;
  place: { storyId: string; language: string };
  given: Assignment | null;
  /** Who looks. */
  staffId: string;
  /** Makes it nobody's also where somebody else has it. */
  mayTakeAway?: boolean;
  actions: Record<'assignSelf' | 'giveBack', FormAction>;
  /** Where to go on. */
  back: 'text' | 'place';
}

/** Takes on what nobody has, or gives back what one has. */
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
  // The form that takes it on stays where somebody else was quicker: the answer of its own action stands in it alone.
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
