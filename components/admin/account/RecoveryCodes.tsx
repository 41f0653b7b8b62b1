import { getStaffT } from '@/i18n/staff/translate';

/** Recovery codes for the user to write down. */
export function RecoveryCodes({ language, codes }: { language: string; codes: readonly string[] }) {
  return (
    <ul className="recovery-codes" aria-label={getStaffT(language)('account.secondStep.codes')}>
      {codes.map((code) => (
        <li key={code}>
          <code dir="ltr">{code}</code>
        </li>
      ))}
    </ul>
  );
}
