import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { LOGO_KINDS, type PlacedLogo, sizeInHead } from '@/domain/house-style/logo';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { LogoFile } from './LogoFile.client';

interface LogosProps {
  language: string;
  /** Languages offered to readers. */
  languages: readonly string[];
  logos: readonly PlacedLogo[];
  showsName: boolean;
  put: FormAction;
  remove: FormAction;
  saveName: FormAction;
}

const HINTS = {
  light: null,
  dark: null,
  mark: 'houseStyle.markHint',
  share: 'houseStyle.shareHint',
} as const;

/** The logos, the mark and the share images of the draft. */
export function Logos(props: LogosProps) {
  const { language, languages, logos, showsName } = props;
  const t = getStaffT(language);
  const nameOf = (tag: string) =>
    tag ? languageName(tag, language) : t('houseStyle.allLanguages');
  return (
    <section className="section">
      <SectionTitle>{t('houseStyle.logos')}</SectionTitle>
      <p className="hint">{t('houseStyle.logosHint')}</p>
      {logos.length > 0 && (
        <Form action={props.remove} label={t('houseStyle.logosNow')}>
          <ul className="grid gap-4">
            {logos.map((logo) => {
              const name = `${t(`houseStyle.kind.${logo.kind}`)}, ${nameOf(logo.language)}`;
              return (
                <li
                  key={`${logo.kind}/${logo.language}`}
                  className="flex flex-wrap items-center gap-4"
                >
                  <span
                    className={`border border-line p-3 ${logo.kind === 'dark' ? 'bg-[#141518]' : 'bg-[#eceeeb]'}`}
                  >
                    <img src={`/media/${logo.file.name}`} alt="" {...sizeInHead(logo.file)} />
                  </span>
                  <span>
                    {name}
                    {logo.removed.length > 0 && (
                      <span className="label">
                        {t('houseStyle.removed', { names: logo.removed.join(', ') })}
                      </span>
                    )}
                  </span>
                  <SubmitButton
                    kind="quiet"
                    name="place"
                    value={`${logo.kind}/${logo.language}`}
                    aria-label={t('houseStyle.removeNamed', { name })}
                  >
                    {t('houseStyle.remove')}
                  </SubmitButton>
                </li>
              );
            })}
          </ul>
        </Form>
      )}
      <Form action={props.put} id="logo" label={t('houseStyle.logoAdd')}>
        <LogoFile label={t('houseStyle.logoFile')} hint={t('houseStyle.logoFileHint')} />
        <Choices
          kind="one"
          name="kind"
          label={t('houseStyle.logoFor')}
          options={LOGO_KINDS.map((kind) => ({
            value: kind,
            label: t(`houseStyle.kind.${kind}`),
            hint: HINTS[kind] ? t(HINTS[kind]) : undefined,
          }))}
          chosen={['light']}
        />
        <Select
          name="language"
          label={t('houseStyle.logoLanguage')}
          options={[
            { value: '', label: t('houseStyle.allLanguages') },
            ...languages.map((tag) => ({ value: tag, label: nameOf(tag) })),
          ]}
        />
        <SubmitButton>{t('houseStyle.logoAdd')}</SubmitButton>
      </Form>
      <Form action={props.saveName} id="name" label={t('houseStyle.showsName')}>
        <Checkbox
          name="showsName"
          label={t('houseStyle.showsName')}
          hint={t('houseStyle.showsNameHint')}
          defaultChecked={showsName}
        />
        <SubmitButton kind="plain">{t('houseStyle.save')}</SubmitButton>
      </Form>
    </section>
  );
}
