// Tells a store of statements (xAPI) how far a learner has come, on a page that was launched in the way of
// cmi5. It is no part of the page: an author adds it to a copy of the page, and names the origins that may
// be told, so that a link alone never makes a page tell a stranger. It knows of the element what every page
// hears, its events, and so has no word of the learner's.

const NAME = "customer-model-canvas";
const VERBS = "http://adlnet.gov/expapi/verbs/";
const CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/";
const PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress"; // in percent
const ENDING_POINT = "http://id.tincanapi.com/extension/ending-point"; // as H5P has it: the step
const KEPT = `${NAME}/xapi`; // in sessionStorage
const VERSION = "1.0.3"; // of xAPI
const MOST = 50; // statements that wait
const MOST_LETTERS = 2000; // of the actor
const MOST_AT_THE_END = 60_000; // bytes that browsers send for a page that is gone
const FIRST_PAUSE = 1000; // milliseconds until the next try; then twice as long each time
const LONGEST_PAUSE = 60_000;

const query = new URLSearchParams(location.search);
const origins = (document.currentScript?.dataset.to ?? "").split(/\s+/).filter((origin) => URL.canParse(origin));
const isNamed = (address) =>
  URL.canParse(address) && origins.some((origin) => new URL(origin).origin === new URL(address).origin);
const isObject = (value) => Object.prototype.toString.call(value) === "[object Object]";
const isOurs = (element) => element?.localName === NAME;
const complain = (what) => console.warn(`xapi.js: ${what}; no statement is sent`);

/** What the address says of the launch; undefined where it says nothing, or nothing that will do. */
function readLaunch() {
  const names = ["endpoint", "fetch", "actor", "registration", "activityId"];
  const values = names.map((name) => query.get(name));
  const missing = names.filter((_, number) => !values[number]);
  if (missing.length === names.length) return undefined; // opened outside of a course
  if (missing.length) return complain(`the address has no ${missing.join(", no ")}`);
  const [endpoint, fetchUrl, actor, registration, activityId] = values;
  if (!isNamed(endpoint) || !isNamed(fetchUrl)) return complain("data-to does not name the origin of the launch");
  const agent = readActor(actor);
  if (!agent) return complain("the actor is no agent with an account");
  return { endpoint: endpoint.replace(/\/*$/, "/"), fetchUrl, actor: agent, registration, activityId };
}

function readActor(text) {
  if (text.length > MOST_LETTERS) return undefined;
  try {
    const actor = JSON.parse(text);
    const { homePage, name } = actor.account;
    return typeof homePage === "string" && typeof name === "string" ? actor : undefined;
  } catch {
    return undefined;
  }
}

// What the tab still knows after a reload, since a launch gives its token only once.
const kept = { fetchUrl: undefined, token: undefined, isCompleted: false };

function recall(fetchUrl) {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEPT));
    if (found?.fetchUrl === fetchUrl) Object.assign(kept, found);
  } catch {
    // A tab that keeps nothing begins anew.
  }
  kept.fetchUrl = fetchUrl;
}

function keep() {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // The same.
  }
}

// What is answered will not be answered otherwise when it is asked again.
class Refusal extends Error {
  constructor(status) {
    super(`the answer was ${status}`);
    this.status = status;
  }
}

const isWorthAnotherTry = (status) => status >= 500 || status === 408 || status === 429;

async function ask(address, options) {
  // It goes on while the page is left.
  const response = await fetch(address, { keepalive: true, credentials: "omit", redirect: "error", ...options });
  if (response.ok) return response;
  throw isWorthAnotherTry(response.status) ? new Error(`it answers ${response.status}`) : new Refusal(response.status);
}

const headers = () => ({ Authorization: `Basic ${kept.token}`, "X-Experience-API-Version": VERSION });

const post = (body) =>
  ask(`${launch.endpoint}statements`, {
    method: "POST",
    headers: { ...headers(), "Content-Type": "application/json" },
    body,
  });

async function findToken() {
  if (kept.token) return;
  const answer = await (await ask(launch.fetchUrl, { method: "POST" })).json();
  const token = answer?.["auth-token"];
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) throw new Refusal("no token");
  kept.token = token;
  keep();
}

/** What the platform wants to stand in each statement, and whether it wants more than beginning and end. */
async function findTerms() {
  const about = {
    stateId: "LMS.LaunchData",
    activityId: launch.activityId,
    agent: JSON.stringify(launch.actor),
    registration: launch.registration,
  };
  try {
    const response = await ask(`${launch.endpoint}activities/state?${new URLSearchParams(about)}`, { headers: headers() });
    const { contextTemplate, launchMode = "Normal" } = await response.json();
    return { context: isObject(contextTemplate) ? contextTemplate : {}, isForCredit: launchMode === "Normal" };
  } catch (error) {
    if (error instanceof Refusal || error instanceof SyntaxError) return { context: {}, isForCredit: true };
    throw error;
  }
}

const launch = readLaunch();
const waiting = []; // what has not been delivered, in its order
let terms; // once they are found
let isDelivering = false;
let isOver = false; // nothing more is to be told
let hasBegun = false;
let pause = FIRST_PAUSE;
let timer;

const duration = () => `PT${(performance.now() / 1000).toFixed(2)}S`;

// Not randomUUID, which pages without https lack.
function drawId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

// The id is drawn once, so that the store knows a statement that comes again. Of too many the earliest
// `progressed` goes first: a later one says more. There is only one of each other kind.
function note(verb, categories, result) {
  waiting.push({ id: drawId(), timestamp: new Date().toISOString(), verb, categories, result });
  if (waiting.length > MOST) waiting.splice(Math.max(0, waiting.findIndex(isOnTheWay)), 1);
}

const isOnTheWay = ({ verb }) => verb === "progressed";

function statement({ id, timestamp, verb, categories, result }) {
  const context = { ...terms.context, registration: launch.registration };
  if (categories.length) {
    const { category = [], ...others } = isObject(context.contextActivities) ? context.contextActivities : {};
    const named = categories.map((name) => ({ id: CATEGORIES + name }));
    context.contextActivities = { ...others, category: [category, named].flat() };
  }
  return {
    id,
    timestamp,
    actor: launch.actor,
    verb: { id: VERBS + verb, display: { en: verb } },
    object: { objectType: "Activity", id: launch.activityId },
    result,
    context,
  };
}

const isWanted = ({ verb }) => terms.isForCredit || verb === "initialized" || verb === "terminated";

// One by one, so that they arrive in their order and one that is refused takes no other with it.
async function deliver() {
  clearTimeout(timer);
  if (isDelivering) return;
  isDelivering = true;
  try {
    await findToken();
    terms ??= await findTerms();
    while (waiting.length) {
      const [next] = waiting;
      if (isWanted(next)) await hand(next);
      if (waiting.includes(next)) waiting.splice(waiting.indexOf(next), 1);
      pause = FIRST_PAUSE;
    }
  } catch (error) {
    if (error instanceof Refusal) {
      giveUp(error);
    } else {
      timer = setTimeout(deliver, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  } finally {
    isDelivering = false;
  }
}

async function hand(next) {
  try {
    await post(JSON.stringify(statement(next)));
  } catch (error) {
    const isForbidden = error.status === 401 || error.status === 403;
    if (!(error instanceof Refusal) || isForbidden) throw error;
    if (error.status !== 409) console.warn(`xapi.js: a statement was refused: ${error.message}`); // 409: it is there
  }
}

function giveUp(error) {
  isOver = true;
  hasBegun = false; // nor will it, when the browser shows the page again
  waiting.length = 0;
  complain(error.message);
}

function begin() {
  hasBegun = true;
  note("initialized", ["cmi5"]);
  deliver();
}

function progress(element) {
  if (!element.progress) return; // it is only read
  const sections = Object.values(element.progress);
  const sum = (what) => sections.reduce((sum, section) => sum + section[what], 0);
  const percent = Math.floor((100 * sum("complete")) / (sum("of") || 1));
  note("progressed", [], { extensions: { [ENDING_POINT]: element.step, [PROGRESS]: percent } });
  deliver();
}

function complete() {
  if (kept.isCompleted) return;
  kept.isCompleted = true;
  keep();
  note("completed", ["cmi5", "moveon"], { completion: true, duration: duration() });
  deliver();
}

// The page may be gone before there is an answer: all that waits goes out at once, and what is on its way
// already is known by its id.
function end() {
  if (!hasBegun || isOver) return;
  note("terminated", ["cmi5"], { duration: duration() });
  isOver = true;
  if (!terms) return;
  const text = (which) => JSON.stringify(waiting.filter(isWanted).filter(which).map(statement));
  const all = text(() => true);
  const isTooMuch = new TextEncoder().encode(all).length > MOST_AT_THE_END;
  post(isTooMuch ? text((one) => !isOnTheWay(one)) : all).catch(() => {});
}

function follow() {
  recall(launch.fetchUrl);
  const tells = (event, tell) =>
    document.addEventListener(event, ({ target }) => {
      if (isOurs(target) && !isOver) tell(target);
    });
  tells("ready", () => hasBegun || begin());
  tells("step", progress);
  tells("complete", complete);
  addEventListener("pagehide", end);
  // A page that the browser had only put aside begins anew.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || !hasBegun) return;
    isOver = false;
    begin();
  });
  addEventListener("online", () => {
    pause = FIRST_PAUSE;
    if (waiting.length) deliver();
  });
  // It may have been ready before this file was here.
  if ([...document.querySelectorAll(NAME)].some(({ progress }) => progress)) begin();
}

if (launch) follow();
