// A second copy of each record, in IndexedDB.

const PATIENCE = 1000; // milliseconds; a store that does not answer must not keep anyone waiting

let database;

function open() {
  database ??= new Promise((done, fail) => {
    const request = indexedDB.open("customer-model-canvas", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("records");
    request.onsuccess = () => done(request.result);
    request.onerror = request.onblocked = fail;
  });
  return database;
}

async function ask(mode, request) {
  const answer = open().then(
    (database) =>
      new Promise((done, fail) => {
        const transaction = database.transaction("records", mode);
        const asked = request(transaction.objectStore("records"));
        transaction.oncomplete = () => done(asked.result);
        transaction.onabort = transaction.onerror = fail;
      }),
  );
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  try {
    return await Promise.race([answer, late]);
  } catch {
    return undefined;
  }
}

/** The copy under a key; undefined when there is none or the store cannot be reached. */
export const readCopy = (key) => ask("readonly", (records) => records.get(key));

/** Every copy with its key, as pairs; undefined when the store cannot be reached. */
export async function readCopies() {
  const keys = await ask("readonly", (records) => records.getAllKeys());
  const texts = keys && (await Promise.all(keys.map(readCopy)));
  return texts && keys.map((key, at) => [key, texts[at]]);
}

/** Removes the copy under a key. */
export const removeCopy = (key) => ask("readwrite", (records) => records.delete(key));

/** Puts a copy under a key; resolves when it is written, or cannot be. */
export const writeCopy = (key, text) => ask("readwrite", (records) => records.put(text, key));
