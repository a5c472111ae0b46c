// Ways by which a link leaves the page, as far as the browser and a frame's host let it.

/**
 * The address that a link is put behind: the wanted one if it is one of the web, else the page's own,
 * without its fragment; undefined where nobody else could open the page.
 */
export function base(wanted) {
  for (const address of [wanted, location.href]) {
    const url = URL.canParse(address) && new URL(address);
    if (url && /^(https?|file):$/.test(url.protocol)) {
      url.hash = "";
      return url.href.replace(/#$/, "");
    }
    if (address === wanted && wanted) console.warn(`share-url is not the address of a page: ${wanted}`);
  }
  return undefined;
}

/** Whether the system has a share sheet that takes links. */
export const canSend = () => navigator.canShare?.({ url: "https://example.org/" }) === true;

/** Opens the share sheet. The learner may close it again, and a frame may not have it: both are no fault. */
export const send = (title, url) => navigator.share({ title, url }).catch(() => {});

/** The address that opens a new e-mail. */
export const mail = (subject, body) =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
