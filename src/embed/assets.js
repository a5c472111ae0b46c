// What the widget is made of and is fetched: modules, style sheets, and in each language what is said. On the
// standalone page its links name the files that are needed at first, and a list the others; in the embed what
// EMBED holds names all of them, see embed.js.

const embed = typeof EMBED === "object" ? EMBED : undefined;
// A file of the widget: its `href`, and the `integrity` hash that it has to have.
const asset = (name) => embed?.[name] ?? document.querySelector(`link[rel=${name}]`);

// The same for what is fetched later.
async function later(name) {
  return asset(name) ?? (await listed())[name];
}

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

async function fetchSafely({ href, integrity }) {
  const response = await fetch(href, { integrity });
  if (!response.ok) throw new Error(`${href} did not arrive`);
  return response;
}

// What the list of later files holds, by their names.
const listed = once(async () => {
  const list = asset("later");
  const links = list ? await (await fetchSafely(list)).text() : "";
  const each = links.matchAll(/rel="(.*?)".* href="(.*?)".* integrity="(.*?)"/g);
  return Object.fromEntries(
    Array.from(each, ([, rel, href, integrity]) => [rel, { href: new URL(href, list.href).href, integrity }]),
  );
});

const moduleOf = (find) =>
  once(async () => {
    const [glue, wasm] = await find();
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
const loadLater = (name) => moduleOf(() => Promise.all([name, `${name}-wasm`].map(later)));
const loadCoach = loadLater("coach");
const loadShelf = loadLater("shelf");

// What is said in a language, of one kind; a language may do without some.
const contents = {};
async function content(kind, lang, read = (response) => response.text()) {
  const name = `${kind}-${lang}`;
  const file = await later(name);
  if (!file) return undefined;
  contents[name] ??= once(async () => read(await fetchSafely(file)));
  return contents[name]();
}
