import { Columns } from '@/components/admin/ui/Columns';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { seenPrint } from '@/domain/forms/seen';
import { licenceName } from '@/domain/settings/licence-name';
import { type SiteSettings, shownSettings } from '@/domain/settings/settings';
import { direction, INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface SettingsFormProps {
  language: string;
  settings: SiteSettings;
  action: FormAction;
}

const LICENCES = [
  'https://creativecommons.org/licenses/by/4.0/',
  'https://creativecommons.org/licenses/by-sa/4.0/',
  'https://creativecommons.org/licenses/by-nc/4.0/',
  'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  'https://creativecommons.org/publicdomain/zero/1.0/',
];

export function SettingsForm({ language, settings, action }: SettingsFormProps) {
  const t = getStaffT(language);
  const licences = [...new Set([...LICENCES, settings.licence])].filter(Boolean);
  const zones = new Set([settings.timeZone, ...Intl.supportedValuesOf('timeZone')]);
  const tongues = INTERFACE_LANGUAGES.map((tag) => {
    return { value: tag, label: languageName(tag, language) };
  });
  return (
    <Form action={action} id="settings" label={t('site.settings')}>
      <SeenField value={seenPrint(shownSettings(settings))} />
      <SectionTitle>{t('site.names')}</SectionTitle>
      <p className="hint">{t('site.namesHint')}</p>
      {INTERFACE_LANGUAGES.map((tag) => {
        const tongue = { lang: tag, dir: direction(tag) };
        const words = { language: languageName(tag, language) };
        return (
          <Columns key={tag}>
            <Field
              name={`name.${tag}`}
              label={t('site.nameIn', words)}
              defaultValue={settings.names[tag]}
              {...tongue}
            />
            <Field
              name={`tagline.${tag}`}
              label={t('site.taglineIn', words)}
              defaultValue={settings.taglines[tag]}
              {...tongue}
            />
          </Columns>
        );
      })}
      <SectionTitle>{t('site.languages')}</SectionTitle>
      <Choices
        kind="several"
        name="languages"
        label={t('site.languagesShown')}
        hint={t('site.languagesHint')}
        options={tongues}
        chosen={settings.languages}
      />
      <Select
        name="defaultLanguage"
        label={t('site.defaultLanguage')}
        hint={t('site.defaultHint')}
        options={tongues}
        defaultValue={settings.defaultLanguage}
      />
      <Checkbox
        name="showUntranslated"
        label={t('site.showUntranslated')}
        hint={t('site.untranslatedHint')}
        defaultChecked={settings.showUntranslated}
      />
      <Checkbox
        name="showBehind"
        label={t('site.showBehind')}
        hint={t('site.behindHint')}
        defaultChecked={settings.showBehind}
      />
      <Checkbox
        name="showVersions"
        label={t('site.showVersions')}
        hint={t('site.versionsHint')}
        defaultChecked={settings.showVersions}
      />
      <SectionTitle>{t('site.rest')}</SectionTitle>
      <Select
        name="timeZone"
        label={t('site.timeZone')}
        hint={t('site.timeZoneHint')}
        options={[...zones].map((zone) => ({ value: zone, label: zone }))}
        defaultValue={settings.timeZone}
      />
      <Select
        name="licence"
        label={t('site.licence')}
        hint={t('site.licenceHint')}
        options={[
          { value: '', label: t('site.noLicence') },
          ...licences.map((uri) => ({ value: uri, label: licenceName(uri) })),
        ]}
        defaultValue={settings.licence}
      />
      <Field
        name="contact"
        type="email"
        label={t('site.contact')}
        hint={t('site.contactHint')}
        defaultValue={settings.contact}
      />
      <SubmitButton>{t('site.save')}</SubmitButton>
    </Form>
  );
}
