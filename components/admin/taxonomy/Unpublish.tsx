import { ConfirmDialog } from '@/components/admin/ui/ConfirmDialog.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { getStaffT } from '@/i18n/staff/translate';
import { type NamedPart, namedPath } from './named';

interface WithdrawProps {
  part: NamedPart;
  language: string;
  id: string;
  isWithdrawn: boolean;
  withdraw: FormAction;
  bringBack: FormAction;
  /** Whether the change is to be confirmed. */
  isAsked: boolean;
}

/** Unpublishes a topic or collection, or publishes it again. */
export function Unpublish(props: WithdrawProps) {
  const { part, language, id, isWithdrawn, withdraw, bringBack, isAsked } = props;
  const t = getStaffT(language);
  const here = namedPath(part, id);
  return (
    <section className="section">
      <SectionTitle>{t(`${part}.onSite`)}</SectionTitle>
      {isWithdrawn ? (
        <Form action={bringBack} id="back">
          <input type="hidden" name="id" value={id} />
          <p>{t(`${part}.bringBackWords`)}</p>
          <SubmitButton>{t(`${part}.bringBack`)}</SubmitButton>
        </Form>
      ) : (
        <ConfirmDialog
          label={t(`${part}.withdraw`)}
          kind="grave"
          title={t(`${part}.withdrawTitle`)}
          confirm={t(`${part}.withdraw`)}
          action={withdraw}
          values={{ id }}
          askHref={`${here}?withdraw=1`}
          backHref={here}
          isAsked={isAsked}
        >
          <p>{t(`${part}.withdrawWords`)}</p>
          <TextArea
            name="reason"
            label={t(`${part}.reason`)}
            hint={t(`${part}.reasonHint`)}
            isOptional
          />
        </ConfirmDialog>
      )}
    </section>
  );
}
