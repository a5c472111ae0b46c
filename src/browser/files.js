/**
 * The text of the file that was chosen in an input: undefined for none, null for one that is larger
 * than so many bytes or cannot be read. The same file can be chosen again afterwards.
 */
export async function read(input, most) {
  const text = await textOf(input.files[0], most);
  input.value = "";
  return text;
}

/** What was dropped: the text of a file, as above, or a text itself. */
export async function dropped({ dataTransfer }, most) {
  const [file] = dataTransfer.files;
  return file ? textOf(file, most) : dataTransfer.getData("text/plain") || undefined;
}

async function textOf(file, most) {
  if (!file) return undefined;
  try {
    return file.size > most ? null : await file.text();
  } catch {
    return null;
  }
}
