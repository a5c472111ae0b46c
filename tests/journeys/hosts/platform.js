// A learning platform with scorm-again for its run-time. What stands before: STANDARD, and SAVED, what its
// server has of earlier visits. What a server would have in the end is `saved`, and in localStorage beside
// the `calls` that were made.

const [Api, name, end, commit] = {
  "1.2": () => [Scorm12API, "API", "LMSFinish", "LMSCommit"],
  2004: () => [Scorm2004API, "API_1484_11", "Terminate", "Commit"],
}[STANDARD]();
const api = new Api({ autocommit: false, logLevel: 5 });
if (SAVED) {
  api.loadFromJSON(SAVED.cmi, "");
  (api.cmi.core ?? api.cmi).entry = "resume";
} else if (api.cmi.core) {
  api.cmi.core.student_id = LEARNER;
} else {
  api.cmi.learner_id = LEARNER;
}

window.saved = SAVED;
window.calls = [];
window.refuses = []; // the calls that fail
window.throws = false;

const keep = () => {
  saved = api.renderCMIToJSONObject();
  localStorage.setItem("platform", JSON.stringify({ saved, calls }));
};

window[name] = new Proxy(api, {
  get(_, call) {
    if (typeof api[call] !== "function") return api[call];
    return (...values) => {
      calls.push(call);
      if (throws) throw new Error("the platform is broken");
      if (refuses.includes(call)) return "false";
      const answer = api[call](...values);
      if ([end, commit].includes(call) && answer === "true") keep();
      return answer;
    };
  },
});
