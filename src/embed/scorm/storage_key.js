// Several learners may use one browser, as in a computer room. The first of them, and whoever comes when
// the platform does not say who it is, has the storage key itself.

function ask(storage) {
  try {
    return storage(localStorage);
  } catch {
    return undefined; // nothing is kept there anyway
  }
}

// FNV-1a: a platform's name for a learner is nobody else's business.
function fingerprint(text) {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The storage key for a learner, of the one that the author has given. */
export function keyOf(key, learner) {
  if (!learner) return key;
  const name = fingerprint(learner);
  const place = `${key}/learner`;
  const first = ask((storage) => storage.getItem(place));
  if (first && first !== name) return `${key}:${name}`;
  ask((storage) => storage.setItem(place, name));
  return key;
}

/** What a learner's device remembers of what the platform could not keep. */
export const leftover = {
  is: (key, text) => ask((storage) => storage.getItem(`${key}/course`)) === text,
  remember: (key, text) => ask((storage) => storage.setItem(`${key}/course`, text)),
};
