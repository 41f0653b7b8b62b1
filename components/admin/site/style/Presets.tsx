import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { PRESETS } from '@/domain/house-style/presets';
import { getStaffT } from '@/i18n/staff/translate';

/** Built-in styles, each of which one click fills into the draft. */
export function Presets({ language, fillIn }: { language: string; fillIn: FormAction }) {
  const t = getStaffT(language);
  return (
    <section className="section">
      <SectionTitle>{t('houseStyle.presets')}</SectionTitle>
      <p className="hint">{t('houseStyle.presetsHint')}</p>
      <Form action={fillIn} label={t('houseStyle.presets')}>
        <div className="flex flex-wrap gap-x-4 gap-y-2">
          {PRESETS.map((preset) => (
            <SubmitButton key={preset} kind="plain" name="preset" value={preset}>
              {t(`houseStyle.preset.${preset}`)}
            </SubmitButton>
          ))}
        </div>
      </Form>
    </section>
  );
}
