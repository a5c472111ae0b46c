// What the widget is made of and is fetched: modules, style sheets, and in each language what is said. On the
// standalone page its links name the files, in the embed what EMBED holds; see embed.js.

const embed = typeof EMBED === "object" ? EMBED : undefined;
const named = {}; // what the page does not name: of languages other than English all but the words, which name it
// A file of the widget: its `href`, and the `integrity` hash that it has to have.
const asset = (name) => embed?.[name] ?? document.querySelector(`link[rel=${name}]`) ?? named[name];

// The files whose names begin like this, by how they go on.
function assets(start) {
  const names = embed ? Object.keys(embed) : Array.from(document.querySelectorAll("link"), (link) => link.rel);
  return names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
}

function linkTo(rel, { href, integrity }) {
  return Object.assign(document.createElement("link"), { rel, href, integrity, crossOrigin: "anonymous" });
}

// Asks for something once for all elements of the page. A failed attempt is not remembered.
function once(ask) {
  let asked;
  const answer = () => {
    asked ??= ask().catch((error) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
  answer.forget = () => (asked = undefined);
  return answer;
}

// A script that is a module, and the one that was meant: an import takes no hash, but a link does.
async function importSafely(script) {
  const guard = linkTo("modulepreload", script);
  document.head.append(guard);
  try {
    return await import(script.href);
  } finally {
    guard.remove();
  }
}

const fetchSafely = ({ href, integrity }) => fetch(href, { integrity });

const moduleOf = (find) =>
  once(async () => {
    const [glue, wasm] = find();
    const [module, response] = await Promise.all([importSafely(glue), fetchSafely(wasm)]);
    await module.default({ module_or_path: response });
    return module;
  });

let again = ""; // under another fragment the same file is another module
const load = moduleOf(() => {
  const { href, integrity } = asset("modulepreload");
  const glue = { href: href + again, integrity };
  again += "#";
  return [glue, asset("preload")];
});
const loadCoach = moduleOf(() => [asset("coach"), asset("coach-wasm")]);
const loadShelf = moduleOf(() => [asset("shelf"), asset("shelf-wasm")]);

// What is said in a language, of one kind; a language may do without some.
const contents = {};
async function content(kind, lang, read = (response) => response.text()) {
  const name = `${kind}-${lang}`;
  const isWords = kind === "words";
  if (!isWords && !asset(name)) await content("words", lang);
  const file = asset(name);
  if (!file) return undefined;
  contents[name] ??= once(async () => {
    const response = await fetchSafely(file);
    if (!response.ok) throw new Error(`${file.href} did not arrive`);
    const said = await read(response);
    if (isWords) nameAll(said, file.href);
    return said;
  });
  return contents[name]();
}

// Remembers the files that words name in links.
function nameAll(words, base) {
  for (const [, rel, href, integrity] of words.matchAll(/^<link rel="(.*)" href="(.*)" integrity="(.*)">$/gm)) {
    named[rel] = { href: new URL(href, base).href, integrity };
  }
}
