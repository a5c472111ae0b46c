// Which language and programme an element speaks in, and what it says. See content/ and `packing/`.

const ENGLISH = "en"; // what there is before anything has arrived

// The languages that there are files for, English first, and the programmes.
const LANGUAGES = [ENGLISH, ...assets("words-").filter((lang) => lang !== ENGLISH)];
const CORE = "core"; // what it says is among the words
const PROGRAMS = [CORE, ...assets("program-").map(programOf).filter(Boolean)];

// The programme that a file in English is of: "p2p-en" is of "p2p".
function programOf(name) {
  return name.endsWith(`-${ENGLISH}`) ? name.slice(0, -ENGLISH.length - 1) : "";
}

// Whether a tag, such as `es-MX`, is of a language of ours.
const isOf = (tag, lang) => `${tag?.toLowerCase()}-`.startsWith(`${lang}-`);
const languageOf = (tag) => LANGUAGES.find((lang) => isOf(tag, lang));

// Of the tags that somebody wants, those wanted most first: the first language that we have, and the place
// in which it is read, for dates and numbers.
function choose(wanted) {
  const lang = wanted.map(languageOf).find(Boolean) ?? ENGLISH;
  const places = wanted.filter((tag) => isOf(tag, lang) && isPlace(tag));
  return { lang, locale: places.find((tag) => tag.includes("-")) ?? lang };
}

function isPlace(tag) {
  try {
    return Intl.getCanonicalLocales(tag).length;
  } catch {
    return false;
  }
}

// What a language says in a programme, as texts behind their keys; `more` are further kinds of files.
async function speak({ lang, program }, ...more) {
  // Of two texts under one key the first counts: the programme's own before that of core.
  const own = program === CORE ? [] : [`program-${program}`];
  const kinds = [...own, "words", ...more];
  const texts = await Promise.all(kinds.map((kind) => content(kind, lang)));
  return texts.filter(Boolean).join("\n");
}

// Puts texts into what the page shows by itself: each part names its text, and what to fill in. What is not
// among them stands on the page in English, which it then says again.
function fillIn(root, text, locale) {
  const lines = Array.from(text.matchAll(/^(.*?)\t(.*)$/gm), ([, key, text]) => [key, text]);
  const texts = new Map(lines.reverse());
  const say = (key) => texts.get(key) ?? (/^\d+$/.test(key) ? (+key).toLocaleString(locale) : key);
  const sentence = (what) => {
    const [key, ...values] = what.split(" ");
    const filled = Object.fromEntries(values.map((value) => value.split("=")));
    return say(key).replace(/{(.*?)}/g, (_, name) => say(filled[name] ?? ""));
  };
  for (const part of root.querySelectorAll("[data-say]")) {
    part.inEnglish ??= part.textContent;
    const [key] = part.dataset.say.split(" ");
    part.textContent = texts.has(key) || +key ? sentence(part.dataset.say) : part.inEnglish;
  }
  for (const part of root.querySelectorAll("[data-say-label]")) part.ariaLabel = sentence(part.dataset.sayLabel);
  for (const template of root.querySelectorAll("template")) fillIn(template.content, text, locale);
  return say;
}

