/** Full stops of several keyboards (UTS 46 §4). */
const DOTS = /[.\u3002\uff0e\uff61]/;
/** Letters of any script, digits, marks and symbols; hyphens, joiners and underscores within. */
const LABEL = /^[\p{L}\p{N}\p{So}_][\p{L}\p{N}\p{M}\p{So}_\-·・\u200c\u200d]{0,62}$/u;
const LONGEST = 253;
const FOUR_BYTES =
  /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
/** Browsers read a host that ends in a number as an IPv4 address (URL Standard §3.6). */
const ENDS_IN_NUMBER = /(?:^|\.)(?:\d+|0x[\da-f]*)\.?$/i;
const GROUPS = /^[\da-f]{1,4}(?::[\da-f]{1,4})*$/i;

/** Whether a web address may have this host: a name, four numbers, or IPv6 in brackets. */
export function isHost(host: string): boolean {
  const six = /^\[(.*)\]$/.exec(host)?.[1];
  if (six !== undefined) return isSix(six);
  if (ENDS_IN_NUMBER.test(host)) return FOUR_BYTES.test(host);
  const labels = host.split(DOTS);
  if (labels.length > 1 && labels.at(-1) === '') labels.pop();
  return host.length <= LONGEST && labels.every((label) => LABEL.test(label));
}

/** Whether it is an IPv6 address: eight groups, or fewer around one `::`. */
function isSix(text: string): boolean {
  const halves = text.split('::');
  const count = (half: string) => (half === '' ? 0 : half.split(':').length);
  if (!halves.every((half) => half === '' || GROUPS.test(half))) return false;
  const groups = halves.reduce((sum, half) => sum + count(half), 0);
  return halves.length === 1 ? groups === 8 : halves.length === 2 && groups < 8;
}
