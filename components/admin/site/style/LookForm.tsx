import { Columns } from '@/components/admin/ui/Columns';
import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { seenPrint } from '@/domain/forms/seen';
import { accentsOf, HEADS, type HouseStyle, shownLook } from '@/domain/house-style/house-style';
import { TYPE_PAIRINGS } from '@/domain/house-style/type-pairing';
import { getStaffT } from '@/i18n/staff/translate';
import { ColourField } from './ColourField.client';

interface LookFormProps {
  language: string;
  style: HouseStyle;
  save: FormAction;
}

/** Accent colour, type and heads of the draft. */
export function LookForm({ language, style, save }: LookFormProps) {
  const t = getStaffT(language);
  const { dark } = accentsOf({ ...style, accentDark: '' });
  return (
    <section className="section">
      <SectionTitle>{t('houseStyle.look')}</SectionTitle>
      <Form action={save} id="look" label={t('houseStyle.look')}>
        <SeenField value={seenPrint(shownLook(style))} />
        <Columns>
          <ColourField
            name="accent"
            scheme="light"
            label={t('houseStyle.accent')}
            hint={t('houseStyle.accentHint')}
            colour={style.accent}
          />
          <ColourField
            name="accentDark"
            scheme="dark"
            label={t('houseStyle.accentDark')}
            hint={t('houseStyle.accentDarkHint', { colour: dark })}
            colour={style.accentDark}
            isOptional
          />
        </Columns>
        <Choices
          kind="one"
          name="type"
          label={t('houseStyle.type')}
          hint={t('houseStyle.typeHint')}
          options={TYPE_PAIRINGS.map((value) => {
            return {
              value,
              label: t(`houseStyle.pairing.${value}`),
              hint: t(`houseStyle.pairingHint.${value}`),
            };
          })}
          chosen={[style.type]}
        />
        <Choices
          kind="one"
          name="heads"
          label={t('houseStyle.heads')}
          options={HEADS.map((value) => ({ value, label: t(`houseStyle.head.${value}`) }))}
          chosen={[style.heads]}
        />
        <SubmitButton>{t('houseStyle.save')}</SubmitButton>
      </Form>
    </section>
  );
}
