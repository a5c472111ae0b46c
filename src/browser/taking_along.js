// Ways to take words along that work in a frame, as far as its host lets them.

/** Offers a text as a file. Where downloads are forbidden nothing happens. */
export function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
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
