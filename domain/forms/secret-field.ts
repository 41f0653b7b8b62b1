/** Whether a field holds what is never given back or kept: a password, or a code of the second factor. */
export function isSecretField(name: string): boolean {
  return /password|code/i.test(name);
}
