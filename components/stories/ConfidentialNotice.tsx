import type { Frame } from '@/components/layout/frame';
import { dateLocale } from '@/i18n/date-locale';
import { getT } from '@/i18n/translate';

interface ConfidentialNoticeProps {
  frame: Frame;
  endsAt: number;
}

/** Tells a visitor with a preview link that this is a draft, and when the link expires. */
export function ConfidentialNotice({ frame, endsAt }: ConfidentialNoticeProps) {
  const time = new Intl.DateTimeFormat(dateLocale(frame.language), {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: frame.timeZone,
  }).format(endsAt);
  return (
    <div className="confidential wide">
      <p className="notice">
        <strong>{getT(frame.language)('preview.notice', { time })}</strong>
      </p>
    </div>
  );
}
