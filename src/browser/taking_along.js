// Ways to take words along that work in a frame, as far as its host lets them.

/** Offers a text as a file. Where downloads are forbidden nothing happens. */
export function download(name, text) {
  offer(name, URL.createObjectURL(new Blob([text], { type: "application/octet-stream" })));
}

/** Offers what stands at an address as a file. */
export function offer(name, url) {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Selects the words of a field and copies them; says whether they were copied. */
export function copy(field) {
  field.focus();
  field.select();
  // Old, but it asks for no permission, which a frame may not have.
  return document.execCommand("copy");
}

/** The same, and beside the words what they are in HTML. */
export function copyBoth(field, html) {
  const both = (event) => {
    event.clipboardData.setData("text/plain", field.value);
    event.clipboardData.setData("text/html", html);
    event.preventDefault();
  };
  document.addEventListener("copy", both, { once: true, capture: true });
  try {
    return copy(field);
  } finally {
    document.removeEventListener("copy", both, { capture: true });
  }
}
