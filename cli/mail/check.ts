/** `vitrine mail check`: whether other servers will accept the mails of this site. */
import { checkDkim, checkDmarc, checkReturns, checkSpf } from './check-sender';
import { answerOf, type Finding, good, type Lookups, orNone, unsure, wrong } from './lookups';

/** Checks the settings of mail against DNS and the mail server, in sentences. */
export async function checkMail(env: NodeJS.ProcessEnv, dns: Lookups): Promise<Finding[]> {
  const smtpUrl = env.SMTP_URL?.trim() ?? '';
  const from = domainOf(env.MAIL_FROM ?? '');
  if (!smtpUrl || !from)
    return [wrong('SMTP_URL and MAIL_FROM are not set: the site sends no mail.')];
  const returns = domainOf(env.MAIL_BOUNCES ?? '') || from;
  return [
    ...(await attempt('SPF', () => checkSpf(returns, dns))),
    ...(await attempt('DKIM', () => checkDkim(env, from, dns))),
    ...(await attempt('DMARC', () => checkDmarc(from, dns))),
    ...(await attempt('Returned mail', () => checkReturns(env, returns, dns))),
    ...(await attempt('PTR', () => checkNames(new URL(smtpUrl).hostname, dns))),
    ...checkTls(new URL(smtpUrl)),
    ...(await checkServer(smtpUrl, dns)),
  ];
}

async function attempt(what: string, check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return [unsure(`${what}: DNS gave no answer (${answerOf(error)}). Try again later.`)];
  }
}

async function checkNames(host: string, dns: Lookups): Promise<Finding[]> {
  if (isHere(host)) {
    return [
      unsure(
        `PTR: the mail server is on this machine; look up the name of its public address yourself.`,
      ),
    ];
  }
  const addresses = [...(await orNone(dns.resolve4(host))), ...(await orNone(dns.resolve6(host)))];
  if (addresses.length === 0) return [wrong(`PTR: ${host} has no address.`)];
  const found: Finding[] = [];
  for (const address of addresses) {
    const [name] = await orNone(dns.reverse(address));
    const back = name
      ? [...(await orNone(dns.resolve4(name))), ...(await orNone(dns.resolve6(name)))]
      : [];
    if (!name) found.push(wrong(`PTR: ${address} of ${host} has no name.`));
    else if (!back.includes(address)) {
      found.push(wrong(`PTR: ${address} is named ${name}, but ${name} has another address.`));
    } else found.push(good(`PTR: ${address} is named ${name}, and back.`));
  }
  return found;
}

function checkTls({ protocol, hostname, searchParams }: URL): Finding[] {
  if (protocol === 'smtps:') return [good('TLS: mails reach the mail server encrypted.')];
  if (searchParams.get('requireTLS') === 'true') {
    return [good('TLS: mails reach the mail server encrypted, or not at all.')];
  }
  if (isHere(hostname)) return [good('TLS: the mail server is on this machine.')];
  return [
    wrong(
      `TLS: mails may go to ${hostname} unencrypted. Use smtps:, or add ?requireTLS=true to SMTP_URL.`,
    ),
  ];
}

async function checkServer(smtpUrl: string, dns: Lookups): Promise<Finding[]> {
  try {
    await dns.signIn(smtpUrl);
    return [good('The mail server answers, and accepts the user and password.')];
  } catch (error) {
    return [wrong(`The mail server does not accept the site: ${answerOf(error)}`)];
  }
}

function isHere(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host);
}

function domainOf(address: string): string {
  return /@([^\s@<>]+)>?\s*$/.exec(address)?.[1]?.toLowerCase() ?? '';
}
