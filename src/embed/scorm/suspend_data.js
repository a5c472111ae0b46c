// How a canvas stands with a platform: "1.", or "1-." when there was no room for the last of it; when it
// was changed, in milliseconds since 1970, to the base of 36; and the code that share links end with.

const FORM = /^1(-?)\.([0-9a-z]{1,9})\.(c\.[\w-]+)$/;

/** What a platform keeps; nothing but its text when it cannot be read. */
export function unpack(text) {
  const [, lacks, changed, code] = FORM.exec(text) ?? [];
  return code ? { text, code, changed: parseInt(changed, 36), isWhole: !lacks } : { text };
}

/** The text for a platform. */
export const pack = ({ code, changed, isWhole = true }) => `1${isWhole ? "" : "-"}.${changed.toString(36)}.${code}`;
