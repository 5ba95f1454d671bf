/** Supervisors (責任者) who ask to see the window too: each by the citizen's own consent (O-09). */

import type { SessionView, SessionWatchAnswer } from "@madoguchi/shared/protocol";

export type Viewer = SessionView["viewers"][number];
export type Answers = readonly SessionWatchAnswer[];

/** Who waits for an answer, in the order of asking. */
export function askingViewers(session: SessionView, answers: Answers): readonly Viewer[] {
  return session.viewers.filter(
    (viewer) => viewer.state === "asked" && answerTo(viewer.id, answers) === undefined,
  );
}

/** Who sees the window now; whom the citizen has just sent away does not. */
export function watchingViewers(session: SessionView, answers: Answers): readonly Viewer[] {
  return session.viewers.filter(
    (viewer) => viewer.state === "allowed" && answerTo(viewer.id, answers)?.decision !== "refuse",
  );
}

/** The answers after one more; the last word to each viewer counts. */
export function withAnswer(answers: Answers, answer: SessionWatchAnswer): Answers {
  return [...answers.filter((each) => each.viewer_id !== answer.viewer_id), answer];
}

/** What the session does not show yet: an allowed viewer who still asks, a refused one still there. */
export function unsettled(answers: Answers, session: SessionView): Answers {
  return answers.filter((answer) => {
    const viewer = session.viewers.find((each) => each.id === answer.viewer_id);
    if (viewer === undefined) return false;
    return answer.decision === "refuse" || viewer.state === "asked";
  });
}

function answerTo(id: string, answers: Answers): SessionWatchAnswer | undefined {
  return answers.find((answer) => answer.viewer_id === id);
}
