import { getStaffT } from '@/i18n/staff/translate';

/** Recovery codes for the user to write down. */
export function RecoveryCodes({ language, codes }: { language: string; codes: readonly string[] }) {
  return (
    <ul
      className="max-w-[32rem] columns-[12rem_2] text-large leading-[2]"
      aria-label={getStaffT(language)('account.secondStep.codes')}
    >
      {codes.map((code) => (
        <li key={code}>
          <code dir="ltr">{code}</code>
        </li>
      ))}
    </ul>
  );
}
