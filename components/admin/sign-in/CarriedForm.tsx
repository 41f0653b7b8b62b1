import { Button, ButtonLink } from '@/components/admin/ui/Button';
import { Notice } from '@/components/admin/ui/Notice';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { HOME_PATH } from '@/domain/addresses/staff-address';
import type { CarriedForm as Carried } from '@/domain/sign-in/carried-form';
import { getStaffT } from '@/i18n/staff/translate';

interface CarriedFormProps {
  language: string;
  form: Carried;
  /** The values that somebody typed. */
  words: readonly string[];
}

/** Shows what was typed into a form that arrived after its session ended, and sends it again. */
export function CarriedForm({ language, form, words }: CarriedFormProps) {
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('signIn.carried.again')}</h1>
      <p>{t('signIn.carried.notSaved')}</p>
      <ul className="carried-words max-w-[44rem] [&>li]:whitespace-pre-wrap [&>li]:wrap-anywhere">
        {words.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words stay in their order
          <li key={at} dir="auto">
            {each}
          </li>
        ))}
      </ul>
      <form method="post" action={form.to} encType="multipart/form-data" id="again">
        {form.fields.map(([name, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields stay in their order
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <Toolbar>
          <Button type="submit" kind="main">
            {t('signIn.carried.again')}
          </Button>
          <ButtonLink href={form.to} kind="quiet">
            {t('signIn.carried.discard')}
          </ButtonLink>
        </Toolbar>
      </form>
    </>
  );
}

interface NotCarriedProps {
  language: string;
  problem: 'tooLarge' | 'notKept';
  signInPath: string;
}

/** Says that the form could not be carried; the browser still has it on the page before. */
export function NotCarried({ language, problem, signInPath }: NotCarriedProps) {
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('signIn.title')}</h1>
      <Notice kind="problem">{t(`signIn.carried.${problem}`)}</Notice>
      <p>
        <ButtonLink href={signInPath}>{t('signIn.title')}</ButtonLink>
      </p>
    </>
  );
}

/** Says that there is no form for this user, or that it is too old. */
export function NothingCarried({ language }: { language: string }) {
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('signIn.carried.again')}</h1>
      <p>{t('signIn.carried.nothing')}</p>
      <p>
        <a href={HOME_PATH}>{t('frame.problem.back')}</a>
      </p>
    </>
  );
}
