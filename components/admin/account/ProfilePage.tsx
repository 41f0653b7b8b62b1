import { CoverField } from '@/components/admin/collections/CoverField.client';
import { ConfirmDialog } from '@/components/admin/ui/ConfirmDialog.client';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { PageHead } from '@/components/admin/ui/PageHead';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { PickList } from '@/components/admin/writing/details/PickList.client';
import { ACCOUNT_PATH, PERSON_SEARCH_PATH, PROFILE_PATH } from '@/domain/addresses/staff-address';
import type { Profile } from '@/domain/authors/author';
import { seenPrint } from '@/domain/forms/seen';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT, partMessages } from '@/i18n/staff/translate';

interface ProfilePageProps {
  language: string;
  /** Languages of the site. */
  languages: readonly string[];
  /** Name of the account. */
  name: string;
  profile: Profile;
  exists: boolean;
  /** Path of the page that readers see; null while there is none. */
  path: string | null;
  photo: { id: string; url: string; alt: string; language: string } | null;
  /** The person in the list of names who they are. */
  person: { id: string; name: string } | null;
  /** Whether the user may add images to the library. */
  mayAdd: boolean;
  /** Whether deletion is to be confirmed, without scripts. */
  isAsked: boolean;
  actions: Record<'save' | 'remove', FormAction>;
}

/** The user's profile as an author: what it publishes is said above the form. */
export function ProfilePage(props: ProfilePageProps) {
  const { language, languages, name, profile, photo, path, actions } = props;
  const t = getStaffT(language);
  const others = languages.filter((each) => each !== language);
  const words = (each: string) => profile.words.find((own) => own.language === each);
  const fields = (each: string) => (
    <LanguageFields key={each} language={language} of={each} name={name} words={words(each)} />
  );
  return (
    <>
      <p>
        <a href={ACCOUNT_PATH}>{t('account.title')}</a>
      </p>
      <PageHead>
        <h1>{t('account.profile.title')}</h1>
        {path && <a href={path}>{t('account.profile.see')}</a>}
      </PageHead>
      <p>{t('account.profile.words')}</p>
      <MessagesProvider locale={language} messages={partMessages(language, ['images', 'writing'])}>
        <Form action={actions.save} id="profile" empties>
          <SeenField value={seenPrint(profile)} />
          <Checkbox
            name="public"
            label={t('account.profile.public')}
            hint={t('account.profile.publicHint')}
            defaultChecked={profile.isPublic}
          />
          {fields(language)}
          <Disclosure
            summary={t('account.profile.others')}
            isOpen={others.some((each) => words(each) !== undefined)}
          >
            <div className="fields">{others.map(fields)}</div>
          </Disclosure>
          <Field
            name="orcid"
            label={t('account.profile.orcid')}
            hint={t('account.profile.orcidHint')}
            defaultValue={profile.orcid}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            isOptional
          />
          <PickList
            name="person"
            label={t('account.profile.person')}
            add={t('account.profile.personAdd')}
            hint={t('account.profile.personHint')}
            picked={props.person ? [props.person] : []}
            known={[]}
            find={PERSON_SEARCH_PATH}
            isOne
          />
          <CoverField
            label={t('account.profile.photo')}
            hint={t('account.profile.photoHint')}
            choose={t('account.profile.choose')}
            none={t('account.profile.noPhoto')}
            cover={photo}
            language={language}
            mayAdd={props.mayAdd}
          />
          <Checkbox
            name="kept"
            label={t('account.profile.kept')}
            hint={t('account.profile.keptHint')}
            defaultChecked={profile.isKept}
          />
          <Toolbar>
            <SubmitButton>{t('account.profile.save')}</SubmitButton>
          </Toolbar>
        </Form>
      </MessagesProvider>
      {props.exists && (
        <Toolbar>
          <ConfirmDialog
            kind="grave"
            label={t('account.profile.delete')}
            title={t('account.profile.deleteTitle')}
            confirm={t('account.profile.delete')}
            action={actions.remove}
            askHref={`${PROFILE_PATH}?ask=delete`}
            backHref={PROFILE_PATH}
            isAsked={props.isAsked}
          >
            <p>{t('account.profile.deleteHint')}</p>
          </ConfirmDialog>
        </Toolbar>
      )}
    </>
  );
}

interface LanguageFieldsProps {
  /** Interface language. */
  language: string;
  /** Language of the words. */
  of: string;
  /** Name of the account. */
  name: string;
  words: Profile['words'][number] | undefined;
}

function LanguageFields({ language, of, name, words }: LanguageFieldsProps) {
  const t = getStaffT(language);
  const tongue = { lang: of, dir: direction(of), autoComplete: 'off', isOptional: true };
  const values = { language: languageName(of, language) };
  return (
    <>
      <Field
        {...tongue}
        name={`sentence.${of}`}
        label={t('account.profile.sentence', values)}
        hint={of === language ? t('account.profile.sentenceHint') : undefined}
        defaultValue={words?.description}
      />
      <Field
        {...tongue}
        name={`name.${of}`}
        label={t('account.profile.nameIn', values)}
        placeholder={name}
        defaultValue={words?.name}
      />
    </>
  );
}
