/**
 * The text of the file that was chosen in an input: undefined for none, null for one that is larger
 * than so many bytes or cannot be read. The same file can be chosen again afterwards.
 */
export async function read(input, most) {
  const [file] = input.files;
  if (!file) return undefined;
  try {
    return file.size > most ? null : await file.text();
  } catch {
    return null;
  } finally {
    input.value = "";
  }
}
