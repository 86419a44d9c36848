// Why something was not done, in a sentence of ours. Whatever else is thrown has words of the browser, which are for nobody.
class Told extends Error {}
const telling = (text, more = {}) => Object.assign(new Told(text), more);

// What a page sends to the service by itself, and why it was not taken; what may pass can be tried again.
const call = async (url, body, words) => {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Chuyi": "1" },
    body: JSON.stringify(body),
  });
  if (answer.status === 401) throw telling(words.ended, { isPassing: true, isEnded: true });
  const isJson = (answer.headers.get("Content-Type") ?? "").includes("json");
  if (!isJson && answer.status === 413) throw telling(words.tooLarge);
  // A gateway in between may answer for the service, or cut its answer off.
  const json = isJson ? await answer.json().catch(() => null) : null;
  if (answer.ok && json) return json;
  if (answer.ok || !json?.title) throw telling(words.away, { isPassing: true });
  throw telling(json.title, { isPassing: answer.status === 503, isOver: answer.status === 409 });
};

const say = (status, text, isWrong = false) => {
  status.className = isWrong ? "status refusal" : "status quiet";
  status.textContent = text;
};

// The way on for whose session has ended: this page stays as it is.
const offerSignIn = (status, words) => {
  const link = document.createElement("a");
  Object.assign(link, { href: "/sign-in", target: "_blank", rel: "noopener", textContent: words.signIn });
  status.append(" ", link);
};
