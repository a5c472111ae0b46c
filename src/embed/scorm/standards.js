// How SCORM 1.2 and SCORM 2004 call things.

const two = (number) => String(number).padStart(2, "0");

const parts = (milliseconds) => {
  const seconds = Math.round(milliseconds / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
};

const percent = (share) => String(Math.round(share * 100));

/**
 * For each standard: what its API and calls are named, what the places for what we keep are named, how many
 * characters of canvas there is room for, how a time is written, and what a learner's progress becomes.
 */
export const STANDARDS = {
  "1.2": {
    api: "API",
    calls: {
      begin: "LMSInitialize",
      end: "LMSFinish",
      get: "LMSGetValue",
      set: "LMSSetValue",
      commit: "LMSCommit",
      error: "LMSGetLastError",
    },
    names: {
      canvas: "cmi.suspend_data",
      place: "cmi.core.lesson_location",
      learner: "cmi.core.student_id",
      status: "cmi.core.lesson_status",
      score: "cmi.core.score.raw",
      time: "cmi.core.session_time",
      exit: "cmi.core.exit",
    },
    room: 4096,
    done: ["completed", "passed"],
    time(milliseconds) {
      const [hours, minutes, seconds] = parts(milliseconds);
      return [Math.min(hours, 9999), minutes, seconds].map(two).join(":");
    },
    progress: (share, isDone) => ({ "cmi.core.lesson_status": isDone ? "completed" : "incomplete" }),
    score: (share) => ({
      "cmi.core.score.min": "0",
      "cmi.core.score.max": "100",
      "cmi.core.score.raw": percent(share),
    }),
  },
  2004: {
    api: "API_1484_11",
    calls: {
      begin: "Initialize",
      end: "Terminate",
      get: "GetValue",
      set: "SetValue",
      commit: "Commit",
      error: "GetLastError",
    },
    names: {
      canvas: "cmi.suspend_data",
      place: "cmi.location",
      learner: "cmi.learner_id",
      status: "cmi.completion_status",
      score: "cmi.score.raw",
      time: "cmi.session_time",
      exit: "cmi.exit",
    },
    room: 64000,
    done: ["completed"],
    time(milliseconds) {
      const [hours, minutes, seconds] = parts(milliseconds);
      return `PT${hours}H${minutes}M${seconds}S`;
    },
    progress: (share, isDone) => ({
      "cmi.completion_status": isDone ? "completed" : "incomplete",
      "cmi.progress_measure": String(isDone ? 1 : Math.round(share * 1e4) / 1e4),
    }),
    score: (share) => ({
      "cmi.score.min": "0",
      "cmi.score.max": "100",
      "cmi.score.raw": percent(share),
      "cmi.score.scaled": String(Math.round(share * 100) / 100),
    }),
  },
};
