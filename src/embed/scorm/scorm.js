// Keeps the learner's canvas with a learning platform too, in the ways of SCORM. Only the pages of the zips
// have this: `cargo xtask package` makes one classic script of it, which stands between the element and
// element.js, since what the platform has decides what the element opens. What the element keeps in the
// browser comes first all the same; without a platform there is just that.

import { Course } from "./course.js";
import { STANDARDS } from "./standards.js";
import { keyOf, leftover } from "./storage_key.js";
import { pack, unpack } from "./suspend_data.js";

const NAME = "customer-model-canvas";
const WAIT = 2000; // milliseconds from a change until the platform has it
const AGAIN = 4000; // until it is tried again for the first time
const MOST_WAIT = 60000; // between two tries
const CHOOSE = "#customer-model/canvases/course/"; // as in src/saved/shelf.rs
// What the author can ask for; anything else is taken for the first.
const OPTIONS = { "completed-when": ["sections", "reviewed"], score: ["none", "progress"] };

const element = document.querySelector(NAME);
const standard = STANDARDS[document.currentScript.dataset.scorm];
const course = new Course(standard);

let shelf; // the module that knows codes; it comes once there is a canvas
let kept; // the canvas that the platform has, as unpacked; undefined until it is known
let place; // where the learner was
let isDone; // whether the platform has it that all is completed
let score; // the best so far, from 0 to 1
let isSettled = false; // nothing that the platform has is lost if it is written over
let isLacking = false; // the platform has had no room for what was written last, on another device
let isTouched = false; // the learner is at work
let says; // which of the page's messages is to be shown
let failures = 0; // in a row
let timer;

function option(name) {
  const [value, known] = [element.getAttribute(name), OPTIONS[name]];
  if (value !== null && !known.includes(value)) {
    console.warn(`<${NAME}>: ${name} can be ${known.join(" or ")}; "${value}" is taken for ${known[0]}`);
  }
  return known.includes(value) ? value : known[0];
}

const [completedWhen, scored] = [option("completed-when"), option("score")];
const keyNow = () => element.getAttribute("storage-key") || NAME;

function say(name) {
  for (const message of document.querySelectorAll("[data-course]")) {
    const isSpoken = message.parentElement.lang === element.language;
    message.hidden = !isSpoken || message.dataset.course !== name;
  }
}

// Begins the visit and reads what the platform has; false as long as that cannot be done.
function begin() {
  if (kept) return true;
  if (!course.begin()) return false;
  const [canvas, at, status, best] = ["canvas", "place", "status", "score"].map((name) => course.get(name));
  // What is not known must not be written over.
  if (canvas === undefined) return false;
  kept = unpack(canvas);
  place = at;
  isDone = standard.done.includes(status);
  score = Number(best) / 100 || 0;
  return true;
}

// What the element opens with, where this browser has nothing.
function prepare() {
  if (!begin()) return;
  element.setAttribute("storage-key", keyOf(keyNow(), course.get("learner")));
  if (kept.code) element.setAttribute("canvas", kept.code);
  if (place) element.setAttribute("start", place);
}

const record = () => JSON.stringify(element.canvas);

// Whether the platform's copy may be written over: it is in the canvas that is open, or on the shelf.
function settle() {
  isSettled ||= !kept.text || weigh() === "ours";
  return isSettled;
}

function weigh() {
  const [key, ours, { text, code, changed, isWhole }] = [keyNow(), record(), kept];
  if (leftover.is(key, text)) return "ours"; // what did fit of this browser's own
  isLacking = isWhole === false;
  if (code && code === shelf.codeOf(ours)) return "ours";
  const verdict = code && shelf.weighCopies(key, ours, code, changed);
  // A later release wrote it, or it was cut on its way: where it cannot be put aside it stays.
  if (!verdict) return shelf.putAside(key, text) ? "ours" : undefined;
  if (verdict === "theirs") {
    element.canvas = JSON.parse(shelf.recordOf(code));
    if (place) element.goTo(place);
    return "ours";
  }
  if (verdict === "both") letChoose(code);
  return verdict;
}

function letChoose(code) {
  const address = CHOOSE + code;
  for (const link of document.querySelectorAll("[data-course=choose] a")) link.href = address;
  says = "choose";
  // Whoever is at work is not torn away from it.
  if (!isTouched) location.hash = address;
  isTouched = true;
}

// Puts the canvas with the platform; false when that fails. What does not fit stays in the browser, and the
// platform keeps what did fit, marked.
function putCanvas() {
  const code = shelf.codeOf(record());
  // The mark stays for the device that has more.
  if (code && code === kept.code && (kept.isWhole || isLacking)) return true;
  const next = { code, changed: Date.now(), isWhole: true };
  next.text = code && pack(next);
  const came = next.text?.length <= standard.room ? course.keep("canvas", next.text) : "cut";
  if (came === "kept") kept = next;
  if (came !== "cut") return came === "kept";
  if (kept.code) {
    const last = { ...kept, isWhole: false };
    kept = { ...last, text: pack(last) };
    leftover.remember(keyNow(), kept.text);
    course.keep("canvas", kept.text);
  }
  says = "too-large";
  return true;
}

function putProgress() {
  const { progress, step } = element;
  const sections = Object.values(progress);
  const sum = (count) => sections.reduce((all, section) => all + section[count], 0);
  const share = sum("complete") / sum("of") || 0;
  // What was reached once is not taken away by one more customer type.
  isDone ||= completedWhen === "reviewed" ? step === "review" : share === 1;
  score = Math.max(score, share);
  const values = { ...standard.progress(share, isDone), ...(scored === "progress" && standard.score(score)) };
  for (const name in values) course.set(name, values[name]);
  course.set("place", step);
}

// Puts everything with the platform; false when not all of it is there then.
function put() {
  if (!element.canvas) return true; // there is none, or it can only be looked at
  if (!begin()) return false;
  says = undefined;
  const isThere = shelf && (!settle() || putCanvas());
  if (isLacking) says ??= "elsewhere";
  putProgress();
  return course.commit() && Boolean(isThere);
}

// The element fetches the module and looks whether it is the one that was meant; the same file is then
// the same module.
async function fetchShelf() {
  if (shelf) return;
  try {
    await element.export("text");
    shelf = await import(document.querySelector("link[rel=shelf]").href);
  } catch (error) {
    console.warn(error);
  }
}

async function sync() {
  await fetchShelf();
  timer = undefined;
  failures = put() ? 0 : failures + 1;
  // Once is no reason to trouble anybody.
  if (failures > 1) says = "offline";
  say(says);
  if (failures) syncAfter(Math.min(AGAIN * 2 ** (failures - 1), MOST_WAIT));
}

function syncAfter(wait) {
  timer ??= setTimeout(sync, wait);
}

function leave() {
  clearTimeout(timer);
  try {
    put();
  } finally {
    course.end();
  }
}

if (course.isThere) {
  prepare();
  element.addEventListener("ready", () => syncAfter(0));
  element.addEventListener("change", () => (isTouched = true));
  for (const event of ["change", "step"]) element.addEventListener(event, () => syncAfter(WAIT));
  // A press may have been the choice between two copies.
  element.addEventListener("click", () => isSettled || syncAfter(WAIT));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && put());
  addEventListener("pagehide", leave);
  // Brought back as it was: that visit is over, and another one begins anew.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}
