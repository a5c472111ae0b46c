import { findApi } from "./find_api.js";

// Errors that say that there is nothing in a place, or no such place.
const NOTHING_THERE = ["", "0", "401", "402", "403"];
const BEGUN_BEFORE = "103";
// Errors that say that a text is more than the platform takes.
const TOO_MUCH = ["351", "405", "406", "407"];

const isYes = (answer) => answer === "true" || answer === "1";

/** A learner's visit to a course, by the API of the platform. Whatever that does, nothing here throws. */
export class Course {
  #api;
  #standard;
  #since = performance.now();
  #isOpen = false;
  #isOver = false;

  constructor(standard) {
    this.#standard = standard;
    this.#api = findApi(standard.api, standard.calls.begin);
  }

  /** Whether there is a platform at all. */
  get isThere() {
    return Boolean(this.#api);
  }

  #call(what, ...values) {
    try {
      return String(this.#api[this.#standard.calls[what]](...values) ?? "");
    } catch (error) {
      console.warn(error);
      return "";
    }
  }

  /** Begins the visit, unless it has begun; false when the platform does not let it. */
  begin() {
    if (!this.#isOpen && !this.#isOver) {
      this.#isOpen = isYes(this.#call("begin", "")) || this.#call("error") === BEGUN_BEFORE;
    }
    return this.#isOpen;
  }

  /** What stands in a place; undefined when the platform cannot say. */
  get(place) {
    const text = this.#isOpen ? this.#call("get", this.#standard.names[place]) : "";
    const isKnown = text !== "" || (this.#isOpen && NOTHING_THERE.includes(this.#call("error")));
    return isKnown ? text : undefined;
  }

  /** Puts a text into a place that we have a name for, or the standard has; false when it is not there then. */
  set(place, text) {
    const name = this.#standard.names[place] ?? place;
    return this.#isOpen && isYes(this.#call("set", name, text));
  }

  /** Puts a text into a place and looks whether it is there: `kept`, `failed`, or `cut` when it is too long. */
  keep(place, text) {
    if (!this.set(place, text)) return TOO_MUCH.includes(this.#call("error")) ? "cut" : "failed";
    const there = this.get(place);
    // Some platforms cut texts and say nothing.
    return there === text ? "kept" : there === undefined ? "failed" : "cut";
  }

  /** Has the platform keep all that was put into places; false when it does not. */
  commit() {
    this.set("time", this.#standard.time(performance.now() - this.#since));
    // Also when all is complete: a visit that is not suspended takes the canvas with it.
    this.set("exit", "suspend");
    return this.#isOpen && isYes(this.#call("commit", ""));
  }

  /** Ends the visit, once. */
  end() {
    if (!this.#isOpen) return;
    this.#call("end", "");
    this.#isOpen = false;
    this.#isOver = true;
  }
}
