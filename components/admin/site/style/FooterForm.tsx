import { Columns } from '@/components/admin/ui/Columns';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { stylePath } from '@/domain/addresses/staff-address';
import { seenPrint } from '@/domain/forms/seen';
import { linkLines, MOST_COLUMNS, MOST_LINKS } from '@/domain/house-style/footer';
import { type HouseStyle, shownFooter } from '@/domain/house-style/house-style';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface FooterFormProps {
  language: string;
  /** Languages offered to readers. */
  languages: readonly string[];
  /** Language of the footer. */
  named: string;
  style: HouseStyle;
  saveFooter: FormAction;
  saveSocial: FormAction;
}

/** The footer of a language, and the links to social media of all languages. */
export function FooterForm(props: FooterFormProps) {
  const { language, languages, named, style } = props;
  const t = getStaffT(language);
  const footer = shownFooter(style, named);
  const tongue = { lang: named, dir: direction(named) };
  return (
    <section className="section" id="footer">
      <SectionTitle>{t('houseStyle.footer')}</SectionTitle>
      <p className="hint">{t('houseStyle.footerHint')}</p>
      <Tabs
        label={t('houseStyle.footerLanguage')}
        tabs={languages.map((tag) => ({
          href: `${stylePath({ language: tag })}#footer`,
          label: languageName(tag, language),
          isHere: tag === named,
        }))}
      />
      <Form action={props.saveFooter} id="footer-form" label={t('houseStyle.footer')}>
        <SeenField value={seenPrint(footer)} />
        <input type="hidden" name="language" value={named} />
        <p className="hint">{t('houseStyle.linksHint', { most: MOST_LINKS })}</p>
        <Columns>
          {Array.from({ length: MOST_COLUMNS }, (_, at) => {
            const column = footer.columns[at];
            const number = at + 1;
            return (
              <div key={number} className="grid gap-4">
                <Field
                  name={`title.${number}`}
                  label={t('houseStyle.columnTitle', { number })}
                  defaultValue={column?.title}
                  isOptional
                  {...tongue}
                />
                <TextArea
                  name={`links.${number}`}
                  label={t('houseStyle.columnLinks', { number })}
                  defaultValue={linkLines(column?.links ?? [])}
                  isOptional
                  {...tongue}
                />
              </div>
            );
          })}
        </Columns>
        <Columns>
          <TextArea
            name="address"
            label={t('houseStyle.address')}
            rows={3}
            defaultValue={footer.address}
            isOptional
            {...tongue}
            dir="auto"
          />
          <div className="grid gap-4">
            <Field
              name="telephone"
              label={t('houseStyle.telephone')}
              defaultValue={footer.telephone}
              isOptional
              dir="ltr"
            />
            <Field
              name="email"
              label={t('houseStyle.email')}
              defaultValue={footer.email}
              isOptional
              dir="ltr"
            />
          </div>
        </Columns>
        <SubmitButton>{t('houseStyle.save')}</SubmitButton>
      </Form>
      <Form action={props.saveSocial} id="social" label={t('houseStyle.social')}>
        <SeenField value={seenPrint(style.social)} />
        <TextArea
          name="social"
          label={t('houseStyle.social')}
          hint={t('houseStyle.socialHint', { most: MOST_LINKS })}
          defaultValue={linkLines(style.social)}
          isOptional
          dir="auto"
        />
        <SubmitButton kind="plain">{t('houseStyle.save')}</SubmitButton>
      </Form>
    </section>
  );
}
