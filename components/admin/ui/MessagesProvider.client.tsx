'use client';

import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl/react';
import type { StaffMessages } from '@/i18n/staff/translate';

interface MessagesProviderProps {
  /** BCP 47 tag of the interface. */
  locale: string;
  /** IANA name of the archive's time zone. */
  timeZone?: string;
  /** From `partMessages`: only the parts that the components below use. */
  messages: Partial<StaffMessages>;
  children: ReactNode;
}

/** The language and messages of the client components below: `useTranslations()('part.key')`. */
export function MessagesProvider({ timeZone = 'UTC', ...props }: MessagesProviderProps) {
  return <IntlProvider timeZone={timeZone} {...props} />;
}
