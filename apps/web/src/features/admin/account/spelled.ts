/** A secret in groups of four, as people read and type it. Authenticators ignore the spaces. */
export function spelled(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(" ") ?? "";
}
