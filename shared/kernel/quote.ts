/**
 * A piece of somebody else's text between quotes, with everything invisible written out (`\u009b`): safe to print on a
 * terminal, and unable to turn the words around it.
 */
export function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
