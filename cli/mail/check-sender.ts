/** What the domain that mails are from has in DNS: SPF, DKIM, DMARC, and where mail is returned to. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Finding, good, type Lookups, orNone, textsOf, unsure, wrong } from './lookups';

/** Whether the domain in the envelope names the servers that may send for it (RFC 7208). */
export async function checkSpf(domain: string, dns: Lookups): Promise<Finding[]> {
  const found = (await textsOf(domain, dns)).filter((text) => /^v=spf1(\s|$)/i.test(text));
  const [record] = found;
  if (!record) {
    return [
      wrong(
        `SPF: ${domain} has no record. Publish one that names your mail server, such as “v=spf1 mx -all”.`,
      ),
    ];
  }
  if (found.length > 1)
    return [wrong(`SPF: ${domain} has ${found.length} records; only one is valid.`)];
  if (/\s\+?all\b/i.test(record)) {
    return [
      wrong(
        `SPF: the record of ${domain} allows every server of the world (“all”). End it with “-all” or “~all”.`,
      ),
    ];
  }
  const isEnded = /\s[~-]all\b|\sredirect=/i.test(record);
  const end = isEnded
    ? good(`SPF: ${domain} has a record.`)
    : wrong(`SPF: the record of ${domain} excludes no server. End it with “-all” or “~all”.`);
  return [end, unsure(`SPF: whether it names your mail server has to be seen by you: ${record}`)];
}

/** Whether DNS has the key that mails are signed with (RFC 6376). */
export async function checkDkim(
  env: NodeJS.ProcessEnv,
  from: string,
  dns: Lookups,
): Promise<Finding[]> {
  const domain = env.DKIM_DOMAIN?.trim().toLowerCase();
  const selector = env.DKIM_SELECTOR?.trim();
  const file = env.DKIM_KEY_FILE?.trim();
  if (!domain || !selector || !file) {
    return [
      unsure('DKIM: the site does not sign (DKIM_DOMAIN is not set). Your mail server has to.'),
    ];
  }
  const name = `${selector}._domainkey.${domain}`;
  const record = (await textsOf(name, dns)).find((text) => /(^|;)\s*p=/i.test(text));
  if (record === undefined) {
    return [
      wrong(
        `DKIM: ${name} has no key. Publish a TXT record: v=DKIM1; k=rsa; p=${publicKeyOf(file)}`,
      ),
    ];
  }
  const published = /(?:^|;)\s*p=([^;]*)/i.exec(record)?.[1]?.replace(/\s/g, '') ?? '';
  const isAligned = from === domain || from.endsWith(`.${domain}`);
  return [
    published === publicKeyOf(file)
      ? good(`DKIM: ${name} has the key of DKIM_KEY_FILE.`)
      : wrong(`DKIM: ${name} has another key than DKIM_KEY_FILE; mails would fail the check.`),
    ...(isAligned
      ? []
      : [wrong(`DKIM: ${domain} signs, but mails are from ${from}; DMARC wants the same domain.`)]),
  ];
}

/** Whether the domain says what is to be done with forged mails (RFC 7489). */
export async function checkDmarc(from: string, dns: Lookups): Promise<Finding[]> {
  const labels = from.split('.');
  for (let at = 0; at < labels.length - 1; at++) {
    const domain = labels.slice(at).join('.');
    const record = (await textsOf(`_dmarc.${domain}`, dns)).find((text) =>
      /^v=DMARC1\b/i.test(text),
    );
    if (!record) continue;
    const policy = /;\s*p=\s*(\w+)/i.exec(record)?.[1]?.toLowerCase();
    if (!policy) return [wrong(`DMARC: the record of ${domain} has no policy (“p=”).`)];
    return [good(`DMARC: ${domain} has a record with the policy “${policy}”.`)];
  }
  return [
    wrong(
      `DMARC: ${from} has no record. Large providers want one; “v=DMARC1; p=none” at _dmarc.${from} will do.`,
    ),
  ];
}

/** Whether mail for returned mails arrives. */
export async function checkReturns(
  env: NodeJS.ProcessEnv,
  domain: string,
  dns: Lookups,
): Promise<Finding[]> {
  if (!env.MAIL_BOUNCES?.trim()) {
    return [
      unsure(
        'Returned mail: MAIL_BOUNCES is not set, so addresses that no longer exist are noticed only where your mail server refuses them at once.',
      ),
    ];
  }
  const isThere = (await orNone(dns.resolveMx(domain))).length > 0;
  return isThere
    ? [good(`Returned mail: ${domain} takes mail.`)]
    : [
        wrong(
          `Returned mail: ${domain} has no MX record, so nothing can be returned to MAIL_BOUNCES.`,
        ),
      ];
}

function publicKeyOf(file: string): string {
  const key = createPublicKey(createPrivateKey(readFileSync(file)));
  return key.export({ type: 'spki', format: 'der' }).toString('base64');
}
