// What a page sends to the service by itself, and why it was not taken; what may pass can be tried again.
const call = async (url, body, words) => {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Chuyi": "1" },
    body: JSON.stringify(body),
  });
  if (answer.status === 401) throw Object.assign(new Error(words.ended), { isPassing: true, isEnded: true });
  const isJson = (answer.headers.get("Content-Type") ?? "").includes("json");
  if (!isJson) throw answer.status === 413 ? new Error(words.tooLarge) : Object.assign(new Error(words.away), { isPassing: true });
  const json = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(json.title), { isPassing: answer.status === 503 });
  return json;
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
